"""What a run over many files needs before its first file and after its last: the place of the cache."""

from __future__ import annotations

from typing import Any

from linter import cache
from linter.config import Config
from linter.many.checking import Setup
from linter.many.keys import tool


def prepared(config: Config | str | None, options: dict[str, Any], *, use_cache: bool) -> Setup:
    """How the files of a run are checked; without a cache where none is wanted or there is no place for it."""
    place = cache.folder() if use_cache else None
    version = tool() if place is not None else None
    return Setup(config, options) if version is None else Setup(config, options, place, version)


def tidied(setup: Setup) -> None:
    """Keep the cache within its limit."""
    if setup.cache_folder is not None:
        cache.trim(setup.cache_folder)
