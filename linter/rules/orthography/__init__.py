"""ORT: orthography of one language or of a few."""
