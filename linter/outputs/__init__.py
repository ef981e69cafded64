"""Outputs: one file a report format, each from Reports to text."""
