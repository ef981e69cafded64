"""The checks behind the kinds of rules, one file a kind. Each is called as the check of any other rule is."""
