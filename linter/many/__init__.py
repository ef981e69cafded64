"""Runs over many files: several processes, a cache, and reports that are kept in a file rather than in memory."""
