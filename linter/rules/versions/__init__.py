"""SET: what the language versions of one release have in common, seen over the files of a run."""
