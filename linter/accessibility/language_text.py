"""Which text is in which declared language: ACT's "text inheriting its programmatic language from an element".

A text belongs to the nearest element around it with a `lang` that says something. Read are the texts that are shown or
told to assistive technology: text nodes, names and descriptions that attributes give, the title of the page. A name that
comes from elsewhere (aria-labelledby) belongs to the element that has it, for so it is read.
"""

from __future__ import annotations

from collections import defaultdict

from linter.accessibility.element import Element
from linter.accessibility.exposure import is_hidden, is_in_accessibility_tree
from linter.accessibility.names import accessible_description, accessible_name, flat
from linter.accessibility.page import Page, page_in
from linter.readers.html_elements import BLOCK_TAGS

# Code points of one element's text that are kept; more tells nothing new about its language.
ENOUGH = 4000
_NAMING = ("alt", "aria-label", "aria-labelledby", "placeholder", "title")
_DESCRIBING = ("aria-describedby", "aria-description", "title")
_BUTTONS = frozenset({"submit", "reset", "button"})


def texts_by_language(page: Page, *, frames: bool = True) -> dict[Element, str]:
    """The text of every element that declares a language, and of the root, whether it does or not.

    Blocks stand on lines of their own. Elements without any such text are left out. What a frame shows (srcdoc) counts
    as text around it, where it declares no language; not so with `frames` off.
    """
    if page.root is None:
        return {}
    texts = _Texts(page, frames)
    texts.read_nodes()
    texts.read_names()
    return texts.found()


class _Texts:
    def __init__(self, page: Page, frames: bool) -> None:
        self.page = page
        self.frames = frames
        self.owners: list[int] = []
        for element in page.elements:
            parent = -1 if element.parent is None else self.owners[element.parent.index]
            self.owners.append(element.index if parent < 0 or (element.get("lang") or "").strip() else parent)
        self.pieces: dict[int, list[str]] = defaultdict(list)
        self.lengths: dict[int, int] = defaultdict(int)

    def found(self) -> dict[Element, str]:
        """The texts by element."""
        lines = {index: "".join(pieces).split("\n") for index, pieces in self.pieces.items()}
        texts = {index: "\n".join(filter(None, map(flat, parts))) for index, parts in lines.items()}
        return {self.page.elements[index]: text for index, text in texts.items() if text}

    def read_nodes(self) -> None:
        """Text nodes that are shown, and the page's title."""
        title = next(iter(self.page.by_tag("title", namespace="html")), None)
        if title is not None:
            self._add(0, f"{flat(title.text())}\n")
        # A node with the owner of the text around it; None stands for the end of a line.
        waiting: list[tuple[Element | str | None, int]] = []
        waiting += [(element, element.index) for element in reversed(self.page.elements) if element.parent is None]
        while waiting:
            child, around = waiting.pop()
            if not isinstance(child, Element):
                self._add(around, "\n" if child is None else child.replace("\n", " "))
                continue
            own = self.owners[child.index]
            hidden = is_hidden(child)
            inner: list[tuple[Element | str | None, int]] = [
                (node, own) for node in child.children if not (hidden and isinstance(node, str))
            ]
            if child.tag in BLOCK_TAGS or child.tag == "br":
                self._add(around, "\n")
                self._add(own, "\n")
                inner.append((None, around))
            if child.tag == "iframe" and self.frames and child.has("srcdoc"):
                self._frame(child)
            waiting += inner[::-1]

    def read_names(self) -> None:
        """Names and descriptions that do not repeat the content of their elements."""
        for element in self.page.by_attribute(*_NAMING, *_DESCRIBING, "value"):
            if not is_in_accessibility_tree(element):
                continue
            names = [name for name in _NAMING if element.has(name)]
            button = element.tag == "input" and (element.get("type") or "").strip().lower() in _BUTTONS
            text = accessible_name(element) if names or button else ""
            if text and text != flat(element.text()):
                self._add(self.owners[element.index], f"\n{text}\n")
            if any(element.has(name) for name in _DESCRIBING):
                self._add(self.owners[element.index], f"\n{accessible_description(element)}\n")

    def _frame(self, element: Element) -> None:
        """Add what a frame shows, unless it declares a language of its own."""
        inner = page_in(element.get("srcdoc") or "")
        if inner.root is not None and not (inner.root.get("lang") or "").strip():
            self._add(self.owners[element.index], texts_by_language(inner, frames=False).get(inner.root, ""))

    def _add(self, owner: int, text: str) -> None:
        if self.lengths[owner] < ENOUGH:
            self.pieces[owner].append(text)
            self.lengths[owner] += len(text)
