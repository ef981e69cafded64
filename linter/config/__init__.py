"""Configuration: presslint.toml, or [tool.presslint] in pyproject.toml, whichever is nearest above a file.

One precedence holds everywhere, and the last writer wins: built-in defaults, publisher, configuration, its per-file
entries in their order, command line. A configuration says only what it states; `linter.effective` puts the layers
together and remembers where each value came from.
"""

from __future__ import annotations

from linter.config.mistakes import InputError
from linter.config.model import SUFFIXES, Config, Layer, PerFile
from linter.config.reading import load, nearest

__all__ = ["SUFFIXES", "Config", "InputError", "Layer", "PerFile", "load", "nearest"]
