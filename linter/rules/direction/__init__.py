"""BID: direction."""
