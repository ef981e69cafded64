"""Focus: which elements can have the keyboard's focus, and which are reached with the Tab key.

By "focusable area" and "sequential focus navigation" of the HTML standard. Of what scripts do, known is only that some
elements hand the focus on as soon as they get it. The page that a frame loads is not known: a frame counts as reached
with Tab only when its srcdoc shows that it holds something that is.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right

from linter.accessibility.exposure import exposure_of, is_hidden, is_visible, summary_of
from linter.accessibility.page import Element, Page, page_in
from linter.patterns import lazy

_INTEGER = lazy(r"[\t\n\f\r ]*([+-]?\d+)", re.ASCII)
_WAITING_FOR_FOCUS = lazy(
    r"(?:getElementById\(\s*[\"']([^\"'\n]+)[\"']|querySelector\(\s*[\"']#([^\"'\n]+)[\"'])\s*\)\s*\.\s*"
    r"(?:addEventListener\(\s*[\"']focus|onfocus\b)"
)
_FORM_CONTROLS = frozenset({"button", "input", "select", "textarea"})
_CAN_BE_DISABLED = _FORM_CONTROLS | {"fieldset", "optgroup", "option"}
_STOPS = ("a", "area", "audio", "button", "iframe", "input", "select", "summary", "textarea", "video")


def tabindex(element: Element) -> int | None:
    """The tabindex value; None when there is none that is a number (HTML standard, "rules for parsing integers")."""
    match = _INTEGER.match(element.get("tabindex") or "")
    return None if match is None else int(match.group(1)[:9])


def is_focusable(element: Element) -> bool:
    """Whether an element can have the focus, by keyboard, pointer or script."""
    if is_hidden(element) or exposure_of(element.page).inert[element.index] or is_disabled(element):
        return False
    return (tabindex(element) is not None or is_focusable_by_itself(element)) and not hands_focus_on(element)


def in_sequential_focus_order(element: Element) -> bool:
    """Whether the Tab key reaches an element."""
    value = tabindex(element)
    if (value is not None and value < 0) or not is_focusable(element):
        return False
    return value is not None or element.tag != "iframe" or bool(stops_in_frame(element))


def is_focusable_by_itself(element: Element) -> bool:
    """Whether browsers give such an element the focus without a tabindex; hidden and disabled ones are not sorted out."""
    tag = element.tag
    if element.namespace == "svg":
        return tag == "a" and (element.has("href") or element.has("xlink:href"))
    if element.namespace != "html":
        return False
    if is_editing_host(element):
        return True
    if tag in {"a", "area"}:
        return element.has("href")
    if tag in {"audio", "video"}:
        return element.has("controls")
    if tag == "summary":
        details = element.parent
        return details is not None and details.tag == "details" and summary_of(details) is element
    if tag == "input":
        return (element.get("type") or "").strip().lower() != "hidden"
    return tag in _FORM_CONTROLS or tag == "iframe"


def hands_focus_on(element: Element) -> bool:
    """Whether a script takes the focus from an element as soon as it has it, as from the ends of a dialog."""
    handler = element.get("onfocus")
    if handler is not None and (".focus(" in handler or "blur(" in handler):
        return True
    id = element.get("id")
    return bool(id) and id in _guarded_ids(element.page)


def _guarded_ids(page: Page) -> frozenset[str]:
    """The ids of elements for which a script in the page waits until they get the focus, and then gives it to others."""
    known = page.extra.get("guarded")
    if isinstance(known, frozenset):
        return known
    scripts = [script.text() for script in page.by_tag("script", namespace="html")]
    found = frozenset(
        match.group(1) or match.group(2)
        for script in scripts
        if ".focus(" in script
        for match in _WAITING_FOR_FOCUS.finditer(script)
    )
    page.extra["guarded"] = found
    return found


def is_editing_host(element: Element) -> bool:
    """Whether readers can write in an element by contenteditable."""
    return element.has("contenteditable") and (element.get("contenteditable") or "").lower() in {
        "", "true", "plaintext-only",
    }  # fmt: skip


def is_disabled(element: Element) -> bool:
    """Whether an element is actually disabled: by its own attribute, or by that of a fieldset around it."""
    if element.namespace != "html" or element.tag not in _CAN_BE_DISABLED:
        return False
    return element.has("disabled") or bool(_in_disabled_fieldset(element.page)[element.index])


def _in_disabled_fieldset(page: Page) -> bytearray:
    """Elements that stand in a disabled fieldset, but not in its first legend."""
    known = page.extra.get("disabled")
    if isinstance(known, bytearray):
        return known
    found = page.extra["disabled"] = bytearray(len(page.elements))
    for fieldset in page.by_tag("fieldset", namespace="html"):
        if fieldset.has("disabled") and not found[fieldset.index]:
            legend = next((child for child in fieldset.elements if child.tag == "legend"), None)
            for child in fieldset.elements:
                if child is not legend:
                    found[child.index : child.last + 1] = b"\1" * (child.last + 1 - child.index)
    return found


def stops(page: Page) -> list[Element]:
    """The elements of a page that the Tab key reaches, in document order; worked out once."""
    known = page.extra.get("stops")
    if isinstance(known, list):
        return known
    candidates = {e.index: e for e in page.by_tag(*_STOPS)}
    candidates |= {e.index: e for e in page.by_attribute("tabindex", "contenteditable")}
    found = [element for _, element in sorted(candidates.items()) if in_sequential_focus_order(element)]
    page.extra["stops"] = found
    return found


def stops_within(element: Element, *, itself: bool = False) -> list[Element]:
    """The elements within an element, with `itself` also this one, that the Tab key reaches."""
    found = stops(element.page)
    first = bisect_left(found, element.index + (not itself), key=lambda stop: stop.index)
    return found[first : bisect_right(found, element.last, key=lambda stop: stop.index)]


def stops_in_frame(frame: Element) -> list[Element]:
    """The visible elements in an iframe's srcdoc that the Tab key reaches; none where a frame holds the frame."""
    source = frame.get("srcdoc")
    if source is None or frame.page.is_framed:
        return []
    frames = frame.page.extra.setdefault("frames", {})
    assert isinstance(frames, dict)
    if frame.index not in frames:
        frames[frame.index] = page_in(source)
    return [stop for stop in stops(frames[frame.index]) if is_visible(stop)]
