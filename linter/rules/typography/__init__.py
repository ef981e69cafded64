"""TYP: typography, in every language; what differs between languages is data."""
