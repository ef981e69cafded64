"""Settings of all tests: property tests judge results, never the clock of a busy machine."""

from __future__ import annotations

import os

from hypothesis import settings

settings.register_profile("presslint", deadline=None)
settings.register_profile("ci", deadline=None, derandomize=True)
settings.load_profile("ci" if os.environ.get("CI") else "presslint")
