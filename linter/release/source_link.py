"""Finding the link to the authoritative original among all links of a page.

What counts, in this order: a field of the record, a lead-in on the line or above it ("To view the original:"), a link
marked as being in the original's language, the machine-readable relations of the head, an address that stands alone
beside the disclaimer, and at last a link to the publisher's own host at the end of the text.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from typing import NamedTuple

from linter.document import Document, Link, LinkKind, Role
from linter.languages import tags
from linter.languages.model import Language
from linter.languages.signatures import Vocabulary
from linter.patterns import lazy
from linter.publishers.model import Publisher
from linter.readers.field_names import canonical_key
from linter.release.lines import FULL_STOPS, Line
from linter.release.model import FoundDisclaimer
from linter.source import Span

# A lead-in is a short line; a paragraph that merely mentions an original is none.
_LONGEST_LEAD_IN = 160
_LONGEST_LABEL = 40
_SENTENCE_END = lazy(rf"[!?;{FULL_STOPS}]\s+")
# An address without a scheme, as lead-ins of messenger copies carry it.
_BARE_HOST = lazy(
    r"(?<![\w@.:/-])(?:[a-z0-9-]+\.)+(?:gov|org|int|eu|com|net|mil|edu)(?:\.[a-z]{2})?/[^\s<>\"\u00ab\u00bb\ufffc]*",
    re.I,
)


class _Scored(NamedTuple):
    score: int
    order: int
    link: Link
    origin: str


def find_source_link(
    document: Document,
    found_lines: list[Line],
    language: Language,
    publisher: Publisher,
    disclaimer: FoundDisclaimer | None,
) -> tuple[list[tuple[Link, str]], Link | None]:
    """Candidates for the source link, best first, each with its origin; and the best of them."""
    links_of = _Links(document)
    scored = [
        *_fields(document),
        *_lead_ins(links_of, found_lines, language),
        *_marked(document, language, publisher),
        *_near_disclaimer(links_of, found_lines, disclaimer),
        *_own_hosts(links_of, found_lines, publisher),
    ]
    best: dict[str, _Scored] = {}
    # A path within the site ("/reports/") is seldom the original's address; any full one comes first.
    for item in sorted(scored, key=lambda item: (-item.score + 50 * item.link.target.startswith("/"), item.order)):
        best.setdefault(item.link.target, item)
    ranked = [(item.link, item.origin) for item in best.values()]
    return ranked, ranked[0][0] if ranked else None


def _fields(document: Document) -> list[_Scored]:
    found = [
        _Scored(100, i, link, "record" if document.format == "record" else "front matter")
        for i, link in enumerate(document.links)
        if link.kind is LinkKind.FIELD and canonical_key(link.name) == "source_link" and link.target.strip()
    ]
    known = {item.link.span for item in found}
    found += [
        _Scored(100, i, Link(entry.value.strip(), entry.span, LinkKind.FIELD, name=entry.key), entry.origin)
        for i, entry in enumerate(document.metadata)
        if canonical_key(entry.key) == "source_link"
        and entry.origin in {"record", "front matter"}
        and entry.value.strip()
        and entry.span not in known
    ]
    found += [
        _Scored(65, i, Link(entry.value.strip(), entry.span, LinkKind.RELATION, name=entry.key), "json-ld")
        for i, entry in enumerate(document.metadata)
        if entry.origin == "json-ld" and entry.key in {"isbasedon", "translationofwork"} and "/" in entry.value
    ]
    return found


class _Links:
    """The links of the text by the block they stand in, each with its index in the document."""

    def __init__(self, document: Document) -> None:
        self._by_block: dict[int, list[tuple[int, Link]]] = {}
        for i, link in enumerate(document.links):
            local = link.target.lower().startswith(("mailto:", "tel:", "#", "javascript:"))
            if link.block is not None and link.kind in {LinkKind.ANCHOR, LinkKind.BARE} and not local:
                self._by_block.setdefault(link.block, []).append((i, link))
        for found in self._by_block.values():
            found.sort(key=lambda item: item[1].start)

    def of(self, line: Line) -> list[tuple[int, Link]]:
        """The links that begin in a line, in order."""
        found = self._by_block.get(line.block_index, [])
        first = bisect_left(found, line.start, key=lambda item: item[1].start)
        last = bisect_left(found, max(line.end, line.start + 1), key=lambda item: item[1].start)
        return found[first:last]


def _lead_ins(links_of: _Links, found_lines: list[Line], language: Language) -> list[_Scored]:
    found: list[_Scored] = []
    vocabulary = language.vocabulary
    for number, line in enumerate(found_lines):
        links = links_of.of(line)
        if not links and not (len(line.text) <= _LONGEST_LEAD_IN and _stands_alone(line, vocabulary)):
            continue
        for i, link in links:
            # Further back than a lead-in reaches nothing belongs to the link.
            before = line.block.text[max(line.start, link.start - 2 * _LONGEST_LEAD_IN) : link.start]
            sentence = _SENTENCE_END.split(before)[-1]
            after = line.block.text[link.end : min(line.end, link.end + 2 * _LONGEST_LEAD_IN)]
            if _is_label(sentence, vocabulary) or (
                len(sentence) <= _LONGEST_LEAD_IN and vocabulary.lead_in(f"{sentence} {_words(link)}")
            ):
                found.append(_Scored(90, -i, link, "link"))
            elif len(sentence) + len(after) <= _LONGEST_LEAD_IN and vocabulary.lead_in(
                f"{sentence} {_words(link)} {after}"
            ):
                found.append(_Scored(85, -i, link, "link"))
        if not links:
            found += _after_lead_in(links_of, found_lines, number, line)
    return found


def introduces_original(text: str, language: Language) -> bool:
    """Whether the words before a link say that it leads to the original."""
    sentence = _SENTENCE_END.split(text[-2 * _LONGEST_LEAD_IN :])[-1]
    vocabulary = language.vocabulary
    return _is_label(sentence, vocabulary) or (len(sentence) <= _LONGEST_LEAD_IN and vocabulary.lead_in(sentence))


def _stands_alone(line: Line, vocabulary: Vocabulary) -> bool:
    """Whether a line without a link is a lead-in, and no sentence of the text that speaks of an English version."""
    return vocabulary.lead_in(line.text) and (line.text.rstrip()[-1:] not in FULL_STOPS or len(line.text) <= 60)


def _is_label(text: str, vocabulary: Vocabulary) -> bool:
    """Whether a link is labelled: "Source:", "Press release in English:"."""
    label = text.strip()
    if not label.endswith((":", "\uff1a")) or len(label) > _LONGEST_LABEL:
        return False
    return vocabulary.has("source", label) or vocabulary.has("english", label)


def _words(link: Link) -> str:
    """The text of a link as far as it is words, not the address itself."""
    return "" if link.kind is LinkKind.BARE or "://" in link.text else link.text


def _after_lead_in(links_of: _Links, found_lines: list[Line], number: int, line: Line) -> list[_Scored]:
    """The lead-in stands alone: its link is on the next line, or is an address without a scheme on this one."""
    host = _BARE_HOST.search(line.text)
    if host is not None:
        a, b = line.start + host.start(), line.start + host.end()
        return [
            _Scored(
                80,
                0,
                Link(host.group().rstrip(".,;)"), _trimmed(line, a, b), LinkKind.BARE, line.block_index, a, b),
                "link",
            )
        ]
    if number + 1 < len(found_lines):
        following = found_lines[number + 1]
        links = links_of.of(following)
        if links and len(following.text) - (links[0][1].end - links[0][1].start) <= 30:
            return [_Scored(88, links[0][0], links[0][1], "link")]
    return []


def _trimmed(line: Line, start: int, end: int) -> Span:
    text = line.block.text[start:end]
    return line.block.source_span(start, start + len(text.rstrip(".,;)")))


def _marked(document: Document, language: Language, publisher: Publisher) -> list[_Scored]:
    """Links that say themselves that they lead to a text in the original's language."""
    found: list[_Scored] = []
    originals = {tag.lower() for tag in publisher.original_languages}
    for i, link in enumerate(document.links):
        if (link.hreflang or "").split("-")[0].lower() not in originals or not link.target.strip():
            continue
        if link.kind is LinkKind.RELATION:
            # In the set of a page's languages stands the page itself, too.
            if "alternate" in link.rel.lower() and not tags.agree(link.hreflang or "", language.tag):
                found.append(_Scored(60, i, link, "link"))
        elif link.kind is LinkKind.ANCHOR and not _in_chrome(document, link):
            found.append(_Scored(70, i, link, "link"))
    return found


def _in_chrome(document: Document, link: Link) -> bool:
    return link.block is not None and document.blocks[link.block].role is Role.CHROME


def _near_disclaimer(links_of: _Links, found_lines: list[Line], disclaimer: FoundDisclaimer | None) -> list[_Scored]:
    """An address alone on a line next to the disclaimer, or inside the disclaimer's own paragraph."""
    if disclaimer is None:
        return []
    at = [n for n, line in enumerate(found_lines) if line.block_index == disclaimer.block]
    if not at:
        return []
    found: list[_Scored] = []
    for number in range(max(0, at[0] - 2), min(len(found_lines), at[-1] + 3)):
        line = found_lines[number]
        for i, link in links_of.of(line):
            alone = len(line.text.strip()) - (link.end - link.start) <= 40
            if line.block_index == disclaimer.block or alone:
                found.append(_Scored(58 if alone else 56, -i, link, "link"))
    return found


def _own_hosts(links_of: _Links, found_lines: list[Line], publisher: Publisher) -> list[_Scored]:
    """At the end of a text, the last link to one of the publisher's hosts; a bare one alone on its line for any host."""
    found: list[_Scored] = []
    tail = found_lines[-6:] if len(found_lines) > 6 else found_lines
    for line in tail:
        for i, link in links_of.of(line):
            alone = link.kind is LinkKind.BARE and len(line.text.strip()) <= 40
            if alone:
                found.append(_Scored(45, -i, link, "link"))
            elif any(host in link.target.lower() for host in publisher.hosts) and len(line.text) <= _LONGEST_LEAD_IN:
                found.append(_Scored(42, -i, link, "link"))
    return found
