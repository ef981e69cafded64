"""Settings of all tests: property tests judge results, never the clock of a busy machine."""

from __future__ import annotations

import atexit
import os
import shutil
import signal
import tempfile

from hypothesis import settings

settings.register_profile("presslint", deadline=None)
settings.register_profile("ci", deadline=None, derandomize=True)
settings.load_profile("ci" if os.environ.get("CI") else "presslint")

# Runs in this process must not fill the cache of whoever runs the tests, nor find there what a former test has left.
os.environ["PRESSLINT_CACHE_DIR"] = tempfile.mkdtemp(prefix="presslint-tests-")
atexit.register(shutil.rmtree, os.environ["PRESSLINT_CACHE_DIR"], ignore_errors=True)

# A shell that runs the tests in the background lets them ignore Ctrl-C, and every process they start would inherit it.
if signal.getsignal(signal.SIGINT) is signal.SIG_IGN:
    signal.signal(signal.SIGINT, signal.default_int_handler)
