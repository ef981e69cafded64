"""The release's language: what is declared, where, and what the text itself says."""

from __future__ import annotations

import re
from collections.abc import Iterable
from pathlib import PurePosixPath

from linter.document import BlockKind, Document, Role
from linter.languages import tags
from linter.readers.field_names import canonical_key
from linter.release.model import Declaration
from linter.source import Span

# Letters of running text that a language is judged by; more tells nothing new.
ENOUGH_TEXT = 4000


def declarations(document: Document, option: str | None, path: str | None = None) -> tuple[Declaration, ...]:
    """Every place that declares the document's language, the most binding first.

    `path` is the language that the configuration reads from the file's path.
    """
    found: list[Declaration] = []
    if option:
        found.append(Declaration(option, Span(0, 0), "option"))
    for entry in document.metadata:
        if (
            entry.origin in {"front matter", "record"}
            and canonical_key(entry.key) == "language"
            and entry.value.strip()
        ):
            found.append(Declaration(entry.value.strip(), Span(*entry.span), entry.origin))
    found += _attributes(document)
    for entry in document.metadata:
        if entry.origin == "meta" and entry.key in {"og:locale", "content-language", "dc.language", "dcterms.language"}:
            # Facebook wants og:locale written with an underscore; it is no BCP 47 tag and none is asked for.
            value = entry.value.strip().split(",")[0].strip()
            found += [Declaration(value.replace("_", "-"), Span(*entry.span), entry.key)] if value else []
        elif entry.origin == "json-ld" and entry.key == "inlanguage" and entry.value.strip():
            found.append(Declaration(entry.value.strip(), Span(*entry.span), "json-ld"))
    if path:
        found.append(Declaration(path, Span(0, 0), "path"))
    return tuple(found)


def _attributes(document: Document) -> Iterable[Declaration]:
    """lang and xml:lang of the html element, or of the element that a fragment consists of."""
    if document.root_tag is None:
        return
    for name in ("lang", "xml:lang"):  # browsers act on the first
        for attribute in document.attributes:
            whole = attribute.tag == document.root_tag and (attribute.element == "html" or not document.page)
            if whole and attribute.name == name and attribute.value.strip():
                yield Declaration(attribute.value.strip(), attribute.span, attribute.name)


def file_name_tag(path: str | None) -> str | None:
    """The language a file name states: notice.pt-BR.md, release_fa-IR.html. `is.html` or `no.md` states none."""
    if not path:
        return None
    parts = PurePosixPath(path.replace("\\", "/")).name.split(".")
    if len(parts) < 3:
        return None
    candidate = parts[-2]
    if not re.fullmatch(r"[a-z]{2,3}([-_][A-Za-z]{2,4})*", candidate):
        return None
    canonical = tags.canonical(candidate.replace("_", "-"))
    verdict = tags.judge(candidate.replace("_", "-"))
    return canonical if canonical and verdict.kind != "invalid" else None


def running_text(document: Document, *, skip: frozenset[int] = frozenset()) -> str:
    """The text that says which language a document is in: paragraphs before headings, no furniture, no fields."""
    pieces: list[str] = []
    length = 0
    for i, block in enumerate(document.blocks):
        if (
            block.role is Role.CHROME
            or i in skip
            or block.kind in {BlockKind.ATTRIBUTE, BlockKind.FIELD, BlockKind.TITLE}
        ):
            continue
        if block.lang is not None and document.root_tag is not None and _foreign(document, block.lang):
            continue
        pieces.append(block.text)
        length += len(block.text)
        if length >= ENOUGH_TEXT:
            break
    return "\n\n".join(pieces)


def _foreign(document: Document, lang: str) -> bool:
    """Whether a part declares another language than the page does."""
    page = next((a.value for a in document.attributes if a.tag == document.root_tag and a.name == "lang"), None)
    return page is not None and lang != page
