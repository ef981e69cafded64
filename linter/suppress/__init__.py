"""Suppressions: findings that somebody has looked at and wants to keep, with the reason."""
