"""Regular expressions that are compiled when they are first used.

Most of what the rules look for is not in a document: a clean one needs a tenth of their expressions, and compiling the
others would take longer than reading it.
"""

from __future__ import annotations

import re
from typing import Any, cast

_METHODS = ("search", "match", "fullmatch", "finditer", "findall", "split", "sub", "subn")


class _Lazy:
    """Stands for a compiled expression; from its first use on the methods are those of the expression itself."""

    def __init__(self, pattern: str, flags: int) -> None:
        self._written = (pattern, flags)

    def __getattr__(self, name: str) -> Any:
        if name.startswith("__"):
            raise AttributeError(name)
        compiled = re.compile(*self._written)
        self.__dict__.update((method, getattr(compiled, method)) for method in _METHODS)
        return getattr(compiled, name)


def lazy(pattern: str, flags: int = 0) -> re.Pattern[str]:
    """An expression with all the methods and attributes of `re.compile(pattern, flags)`, which is called when one is used.

    A mistake in the expression shows at the first use; a test uses them all.
    """
    return cast("re.Pattern[str]", _Lazy(pattern, flags))
