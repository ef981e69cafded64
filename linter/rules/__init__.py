"""Rules: one folder a category, one file a rule."""
