"""The language of a block where all it has is what the html element declares.

What a page declares as a whole may be wrong, or no tag at all (lang="jp"): then the text says what it is in, and that is
the language of the document. A part that declares a language is in that one.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from linter.document import Block, Document
from linter.languages import tags
from linter.languages.model import Language
from linter.rules.element_places import Ranges

if TYPE_CHECKING:
    from linter.accessibility.page import Element

_KEY = "parts in the language of the page"


def declares_another(block: Block, document: Document, language: Language) -> bool:
    """Whether markup says that a block is in another language than the document, whose language is `language`."""
    if not block.lang:
        return False
    declared = tags.canonical(block.lang.replace("_", "-"))
    if declared is None or declared.split("-")[0] == language.tag.split("-")[0]:
        return False
    return not is_inherited(block, document)


def is_inherited(block: Block, document: Document) -> bool:
    """Whether a block has no language but the page's."""
    if not block.lang or not document.page or block.lang != _of_page(document):
        return not block.lang
    return not _parts(document).cover(block.span)


def _of_page(document: Document) -> str | None:
    of_root = (a.value for a in document.attributes if a.name == "lang" and a.tag == document.root_tag)
    return next(of_root, None)


def _parts(document: Document) -> Ranges:
    """The elements that declare once more what the page declares."""
    known = document.extra.get(_KEY)
    if not isinstance(known, Ranges):
        known = document.extra[_KEY] = Ranges(_repeating(document))
    return known


def _repeating(document: Document) -> list[Element]:
    page_tag = _of_page(document)
    if sum(a.name == "lang" and a.value == page_tag for a in document.attributes) < 2:
        return []
    from linter.accessibility.page import page_of  # imported late: hardly a page needs it

    elements = page_of(document).by_attribute("lang")
    return [element for element in elements if element.parent is not None and element.get("lang") == page_tag]
