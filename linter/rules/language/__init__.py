"""LNG: the language that is declared and the language that is written."""
