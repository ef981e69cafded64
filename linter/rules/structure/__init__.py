"""DOC: documents that cannot be read as what they are meant to be."""
