"""Rules about accessibility: pages and documents that everyone can read, with or without assistive technology."""
