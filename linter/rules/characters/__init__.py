"""UNI: encoding and characters."""
