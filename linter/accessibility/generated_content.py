"""Generated content: the text that CSS puts before and behind what an element holds (accname 1.2, step 2F.ii)."""

from __future__ import annotations

import re

from linter.accessibility.element import Element
from linter.accessibility.styles import styles_of
from linter.patterns import lazy

# A string, attr(name), or the slash behind which the alternative text stands.
_PART = lazy(
    r"""(?P<quote>["'])(?P<string>(?:\\.|(?!(?P=quote))[^\\])*)(?P=quote)|attr\(\s*(?P<attribute>[\w-]+)\s*\)|(?P<slash>/)"""
)
_ESCAPE = re.compile(r"\\(?:([0-9a-fA-F]{1,6})\s?|(.))", re.DOTALL)


def generated_content(element: Element, pseudo: str) -> str:
    """The text of a pseudo-element, "before" or "after"; its alternative text where it has one."""
    declared = styles_of(element.page).cascaded(element, "content", pseudo)
    if declared is None:
        return ""
    texts: list[str] = []
    for part in _PART.finditer(declared.value):
        if part["slash"]:
            texts.clear()
        elif part["attribute"]:
            texts.append(element.get(part["attribute"].lower()) or "")
        else:
            texts.append(_ESCAPE.sub(_unescaped, part["string"]))
    return "".join(texts)


def _unescaped(escape: re.Match[str]) -> str:
    if escape[1] is None:
        return escape[2]
    code = int(escape[1], 16)
    return chr(code) if 0 < code <= 0x10FFFF and not 0xD800 <= code <= 0xDFFF else "\ufffd"
