"""Accessibility: what a page of HTML is to a browser and to assistive technology, decided from its source alone."""
