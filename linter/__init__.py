"""presslint: checks a translated release before it is published.

The public API is what is named here; importing it costs next to nothing until a function is used.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

__version__ = "0.1.0"

_API = (
    "check_text",
    "check_file",
    "check_paths",
    "extract_release",
    "fix_text",
    "all_rules",
    "Report",
    "Finding",
    "Rule",
)
__all__ = ["__version__", "all_rules", "check_file", "check_paths", "check_text", "extract_release", "fix_text"]

if TYPE_CHECKING:
    from linter.api import all_rules, check_file, check_paths, check_text, extract_release, fix_text


def __getattr__(name: str) -> Any:
    if name in _API:
        from linter import api

        return getattr(api, name)
    raise AttributeError(f"module 'linter' has no attribute {name!r}")
