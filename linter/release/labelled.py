"""Fields beside the standard five: what front matter, meta elements and records hold, and labelled lines of plain text.

A publisher names its labels per language; "Embargo until: 14 March 2024, 10:00" then becomes the field `embargo`.
"""

from __future__ import annotations

from linter.document import Document, LinkKind
from linter.languages.folding import Folded, fold
from linter.languages.model import Language
from linter.publishers.model import Publisher
from linter.readers.field_names import canonical_key
from linter.release.lines import Line
from linter.release.model import Field
from linter.source import Span

_AFTER_LABEL = " :\uff1a\u00a0\t-\u2013\u2014"


def find_fields(
    document: Document, found_lines: list[Line], publisher: Publisher, language: Language
) -> dict[str, Field]:
    """All further fields by key, in the order of the keys' first appearance."""
    found: dict[str, Field] = {}
    for entry in document.metadata:
        own = entry.origin in {"front matter", "record"} and canonical_key(entry.key) is None
        if (own or entry.origin == "meta") and entry.key not in found:
            found[entry.key] = Field(entry.value, entry.value, Span(*entry.span), entry.origin)
    for key, spec in publisher.fields.items():
        if key not in found:
            field = _labelled(document, found_lines, spec.get("labels", {}), language)
            if field is not None:
                found[key] = field
    return found


def _labelled(
    document: Document, found_lines: list[Line], labels: dict[str, list[str]], language: Language
) -> Field | None:
    base = language.tag.split("-")[0]
    wanted = [fold(label) for tag in (language.tag, base, "en", "*") for label in labels.get(tag, ())]
    for line in found_lines:
        folded = Folded.of(line.text)
        lead = len(folded.text) - len(folded.text.lstrip())
        for label in wanted:
            if not folded.text.startswith(label, lead):
                continue
            start = folded.span(lead, lead + len(label))[1]
            rest = line.text[start:]
            if rest[:1].isalnum():
                continue  # the label is only the beginning of a longer word
            start += len(rest) - len(rest.lstrip(_AFTER_LABEL))
            value = line.block.plain(line.start + start, line.end).strip()
            if value:
                end = line.start + len(line.text.rstrip())
                return Field(value, value, _value_span(document, line, line.start + start, end), "labelled line")
    return None


def _value_span(document: Document, line: Line, start: int, end: int) -> Span:
    link = next(
        (a for a in document.links if a.kind is LinkKind.BARE and a.block == line.block_index and a.start == start),
        None,
    )
    return link.span if link is not None and end - start == 1 else line.block.source_span(start, end)
