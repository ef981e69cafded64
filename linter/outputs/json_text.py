"""JSON that is safe to print: what steers a terminal or a build log is escaped, and nothing is lost.

JSON may hold bidirectional controls, C1 controls, line separators and lone surrogates as they are. Shown on a terminal
the first turn a line round, some readers break lines at the third, strict ones stumble over the last; and the logs of build
services take `##[...]` and `##vso[...]` anywhere in a line as commands. All of these stand in strings only, where an escape
means the same.
"""

from __future__ import annotations

import json
import re
from typing import Any

_STEERING = re.compile(
    "[\x7f-\x9f\u061c\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ud800-\udfff\ufeff\ufff9-\ufffb\ufffe\uffff"
    "\U000e0000-\U000e007f]|##(?=\\w*\\[)"
)


def dumped(value: Any, *, indent: int | None = None) -> str:
    """A value as JSON, without a line break at the end. Letters of all scripts stay readable."""
    separators = (",", ":") if indent is None else None
    text = json.dumps(value, ensure_ascii=False, indent=indent, separators=separators)
    return _STEERING.sub(_escaped, text)


def _escaped(match: re.Match[str]) -> str:
    found = match.group()
    return "#\\u0023" if found == "##" else json.dumps(found)[1:-1]
