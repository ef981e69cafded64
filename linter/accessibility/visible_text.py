"""Visible text: what of an element's text can be seen, as one string (ACT's "visible inner text").

Blocks and lines are set off by line breaks, cells by blanks, as a reader sees them apart; text that is hidden or out of
sight is left out, and text that only assistive technology leaves out (aria-hidden) stays.
"""

from __future__ import annotations

from linter.accessibility.element import Element
from linter.accessibility.exposure import is_closed_details, is_rendered, is_visible
from linter.accessibility.styles import display

_CELLS = frozenset({"table-cell", "table-row"})
_NO_BREAK = frozenset({"contents", "ruby", "ruby-base", "ruby-text"})
# The text in them is the value of a control, or it is drawn only when something else is not.
_NO_TEXT = frozenset({"audio", "canvas", "object", "select", "textarea", "video"})


def visible_inner_text(element: Element) -> str:
    """The visible text of an element; blanks are collapsed within each piece of text only."""
    pieces: list[str] = []
    waiting: list[Element | str] = [element]
    while waiting:
        current = waiting.pop()
        if isinstance(current, str):
            pieces.append(current)
            continue
        if current.tag == "br":
            pieces.append("\n")
            continue
        if not is_rendered(current) or current.tag in _NO_TEXT:
            continue
        seen = is_visible(current) and not is_closed_details(current)
        mark = _mark(current)
        waiting.append(mark)
        waiting += [_text(child, seen) if isinstance(child, str) else child for child in reversed(current.children)]
        waiting.append(mark)
    return "".join(pieces)


def _text(text: str, seen: bool) -> str:
    collapsed = " ".join(text.split())
    if not collapsed or not seen:
        return " "
    return f"{' ' if text[0].isspace() else ''}{collapsed}{' ' if text[-1].isspace() else ''}"


def _mark(element: Element) -> str:
    """What stands before and behind the text of an element."""
    shown = display(element)
    if shown in _CELLS:
        return " "
    return "" if shown.startswith("inline") or shown in _NO_BREAK else "\n"
