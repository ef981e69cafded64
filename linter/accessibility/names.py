"""Names: the accessible name and description of elements, by the steps of Accessible Name and Description 1.2.

Letters in the code are those of the specification's step 2 (section 4.3.2). What it leaves to the host language stands
in native_names.py (HTML-AAM 1.0, SVG-AAM 1.0), the values of controls within a label in control_values.py.

The steps call for one another in every direction, so they are written as generators that yield the visit they need the
text of, and `Names` runs them with a stack of its own: no depth of nesting can exhaust Python's. Every visit is made
once a page; an element that is met again while its own text is being found gives nothing, as the specification has it.
"""

from __future__ import annotations

import unicodedata
from typing import TYPE_CHECKING

from linter.accessibility import aria
from linter.accessibility.control_values import control_value
from linter.accessibility.element import Element
from linter.accessibility.exposure import exposure_of, is_closed_details, is_programmatically_hidden
from linter.accessibility.generated_content import generated_content
from linter.accessibility.native_names import native_name
from linter.accessibility.roles import PRESENTATIONAL, is_summary_of_details, semantic_role
from linter.accessibility.styles import display
from linter.accessibility.visits import Text, Visit

if TYPE_CHECKING:
    from linter.accessibility.page import Page

# A name that is longer is cut off: nobody listens to it, and nested names would grow with the square of the depth.
LONGEST = 10_000
_KEY = "names"
# Nothing within them is read as part of a name.
_SILENT = frozenset({"audio", "datalist", "iframe", "noscript", "rp", "script", "style", "template", "video"})
_SILENT_IN_SVG = frozenset({"defs", "desc", "metadata", "script", "style", "title"})
# Controls, format characters, private ones and separators. A code point that is not assigned yet may be a new emoji.
_SILENT_CATEGORIES = frozenset({"Cc", "Cf", "Co", "Zl", "Zp", "Zs"})
_LOOKLESS = "\u115f\u1160\u2800\u3164\uffa0"  # HANGUL FILLERs and BRAILLE PATTERN BLANK
_INLINE = frozenset({"contents", "inline", "ruby", "ruby-base", "ruby-text"})


class Names:
    """The texts that have been found on one page."""

    def __init__(self) -> None:
        self._known: dict[tuple[int, str, bool, bool, int], str] = {}

    def text(self, visit: Visit) -> str:
        """The text of a visit, blanks as they come."""
        known = self._known.get(_key(visit))
        if known is not None:
            return known
        stack = [(_key(visit), _steps(visit))]
        open_keys = {stack[0][0]}
        answer: str | None = None
        while stack:
            key, steps = stack[-1]
            try:
                wanted = next(steps) if answer is None else steps.send(answer)
            except StopIteration as finished:
                stack.pop()
                open_keys.discard(key)
                answer = self._known[key] = str(finished.value)[:LONGEST]
                continue
            wanted_key = _key(wanted)
            answer = "" if wanted_key in open_keys else self._known.get(wanted_key)
            if answer is None:
                open_keys.add(wanted_key)
                stack.append((wanted_key, _steps(wanted)))
        return answer or ""


def names_of(page: Page) -> Names:
    """The names of a page; built when they are first asked for and kept with the page."""
    names = page.extra.get(_KEY)
    if not isinstance(names, Names):
        names = page.extra[_KEY] = Names()
    return names


def accessible_name(element: Element) -> str:
    """The accessible name of an element, blanks collapsed and trimmed; empty when it has none.

    For an element that is hidden itself it is the name that it would have.
    """
    visit = Visit(element, hidden=is_programmatically_hidden(element))
    return flat(names_of(element.page).text(visit))


def accessible_description(element: Element) -> str:
    """The accessible description: aria-describedby, aria-description, or a title that is not the name already."""
    names = names_of(element.page)
    texts = [flat(names.text(visit)) for visit in _references(element, "aria-describedby")]
    described = flat(" ".join(texts)) or flat(element.get("aria-description") or "")
    if described:
        return described
    title = flat(element.get("title") or "")
    return "" if title == accessible_name(element) else title


def flat(text: str) -> str:
    """A text as one line: blanks of every kind collapsed to one space, none at the ends ("flat string")."""
    return " ".join(text.split())


def is_blank(text: str) -> bool:
    """Whether a name has nothing to announce: blanks, characters without a look, the private ones of icon fonts."""
    return all(char in _LOOKLESS or unicodedata.category(char) in _SILENT_CATEGORIES for char in text)


def _key(visit: Visit) -> tuple[int, str, bool, bool, int]:
    skipped = -1 if visit.skipped is None else visit.skipped.index
    return visit.element.index, visit.purpose, visit.following, visit.hidden, skipped


def _references(element: Element, attribute: str) -> list[Visit]:
    """Visits of the elements that an attribute names by their ids, as far as there are any."""
    ids = (element.get(attribute) or "").split()
    targets = [target for id in dict.fromkeys(ids) if (target := element.page.by_id(id, element)) is not None]
    return [Visit(target, "reference", False, is_programmatically_hidden(target)) for target in targets]


def _steps(visit: Visit) -> Text:
    """Step 2 for one element."""
    element, purpose = visit.element, visit.purpose
    inner = purpose == "content"
    if inner and _is_silent(element):
        return ""
    # A. Hidden Not Referenced.
    if inner and not visit.hidden and is_programmatically_hidden(element):
        return (yield from _content(visit)) if _is_only_invisible(element) else ""
    # B. LabelledBy, unless this is part of what an aria-labelledby has led to.
    if visit.following and element.has("aria-labelledby"):
        found = yield from _joined(_references(element, "aria-labelledby"))
        if found.strip():
            return found
    # C. Embedded Control: within a label its value is read, not its name.
    if inner:
        value = yield from control_value(visit)
        if value is not None:
            return value
    # D. AriaLabel.
    label = element.get("aria-label")
    if label is not None and not is_blank(label):
        return label
    role = semantic_role(element)
    presentational = role in PRESENTATIONAL
    # E. Host Language Label, unless the element is marked as presentational.
    if not presentational:
        native = yield from native_name(visit)
        if native is not None and native.strip():
            return native
    # F. Name From Content, and H. the same for every descendant of an element that is being named.
    if purpose != "name" or _is_named_by_content(element, role):
        content = yield from _content(visit)
        if content.strip() or (inner and content):
            return content
    # C again: a control that is referenced by itself and has no name gives its value.
    if purpose == "reference":
        value = yield from control_value(visit)
        if value and value.strip():
            return value
    # I. Tooltip.
    title = element.get("title")
    return title if title is not None and not presentational else ""


def _is_silent(element: Element) -> bool:
    return element.tag in (_SILENT_IN_SVG if element.namespace == "svg" else _SILENT)


def _is_only_invisible(element: Element) -> bool:
    """Whether an element is hidden by `visibility` alone, which what it holds may take back."""
    exposure = exposure_of(element.page)
    return not exposure.unrendered[element.index] and not exposure.aria_hidden[element.index]


def _is_named_by_content(element: Element, role: str | None) -> bool:
    """Whether the role allows its name to come from content. A summary has no role, but is named so (HTML-AAM)."""
    if role is None:
        return is_summary_of_details(element)
    known = aria.role(role)
    return known is not None and "contents" in known.name_from


def _joined(visits: list[Visit]) -> Text:
    texts: list[str] = []
    length = 0
    for visit in visits:
        if length > LONGEST:
            break
        text = yield visit
        texts.append(text)
        length += len(text)
    return " ".join(texts)


def _content(visit: Visit) -> Text:
    """F. The texts of the children one after the other, blocks and lines set off by blanks."""
    element = visit.element
    if element.tag == "br":
        return "\n"
    written = visit.hidden or visit.purpose != "content" or not is_programmatically_hidden(element)
    pieces = [generated_content(element, "before")] if written else []
    length = 0
    for child in [*element.children, *_owned(element)]:
        if length > LONGEST:
            break
        if isinstance(child, str):
            # G. Text Node.
            text = _collapsed(child) if written and (visit.hidden or not is_closed_details(element)) else ""
        elif child is visit.skipped:
            continue
        else:
            skipped = visit.skipped if visit.skipped is not None and child.contains(visit.skipped) else None
            text = yield Visit(child, "content", visit.following, visit.hidden, skipped)
            if display(child) not in _INLINE:
                text = _set_off(text)
        pieces.append(text)
        length += len(text)
    if written:
        pieces.append(generated_content(element, "after"))
    return "".join(pieces)


def _owned(element: Element) -> list[Element]:
    """What aria-owns makes children of an element."""
    ids = (element.get("aria-owns") or "").split()
    found = [target for id in dict.fromkeys(ids) if (target := element.page.by_id(id, element)) is not None]
    return [target for target in found if target.parent is not element]


def _collapsed(text: str) -> str:
    """A text with long runs of blanks shortened, so that what follows them is not cut off."""
    if len(text) < LONGEST // 100:
        return text
    lead = " " if text[:1].isspace() else ""
    trail = " " if text[-1:].isspace() else ""
    return f"{lead}{flat(text)}{trail}"


def _set_off(text: str) -> str:
    """A text with a blank before and behind it."""
    if not text:
        return " "
    return f"{'' if text[0].isspace() else ' '}{text}{'' if text[-1].isspace() else ' '}"
