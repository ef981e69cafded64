"""REL: what a release must carry, and whether it is right."""
