"""Publishers: what one house requires of its translated releases, as data."""
