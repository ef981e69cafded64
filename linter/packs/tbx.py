"""TBX, the exchange format of terminology (ISO 30042): TBX-Basic, versions 2 and 3, in both styles.

A term's administrative status says whether it is preferred, admitted, or not to be used any more. The parser is expat
without entities: a glossary comes from outside, and a file of a few lines can name entities that fill the memory.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from linter.config import InputError

if TYPE_CHECKING:
    from linter.packs.glossaries import Entry

_CONCEPTS = frozenset({"termEntry", "conceptEntry"})
_LANGUAGES = frozenset({"langSet", "langSec"})
_TERMS = frozenset({"tig", "ntig", "termSec"})
_STATUS = frozenset({"administrativeStatus", "normativeAuthorization"})
_TEXTS = frozenset({"term", "note", "termNote"})
_FORBIDDEN = ("deprecated", "superseded")


@dataclass
class _Term:
    text: str = ""
    status: str = ""


@dataclass
class _Language:
    tag: str
    line: int
    terms: list[_Term] = field(default_factory=list)
    note: str = ""


class _Reader:
    """Gathers the terms of each language of each concept, as expat comes upon them."""

    def __init__(self, name: str) -> None:
        from xml.parsers import expat

        self.name = name
        self.parser = expat.ParserCreate("utf-8", " ")
        self.parser.StartElementHandler = self._start
        self.parser.EndElementHandler = self._end
        self.parser.CharacterDataHandler = self._characters
        self.parser.EntityDeclHandler = self._refuse_entity
        self.parser.buffer_text = True
        self.languages: list[_Language] = []
        self.root = ""
        self._open = False  # whether a language of a concept is being read
        self._elements: list[tuple[str, list[str]]] = []  # those that are open, each with its text
        self._kind = ""

    def _start(self, element: str, attributes: dict[str, str]) -> None:
        local = element.rpartition(" ")[2]
        self.root = self.root or local
        self._elements.append((local, []))
        if local in _CONCEPTS:
            self._open = False
        elif local in _LANGUAGES:
            tag = attributes.get("http://www.w3.org/XML/1998/namespace lang", "")
            if not tag:
                raise InputError(f"{self.name}, line {self.parser.CurrentLineNumber}: xml:lang is missing.")
            self.languages.append(_Language(tag, self.parser.CurrentLineNumber))
            self._open = True
        elif local in _TERMS and self.languages and self._open:
            self.languages[-1].terms.append(_Term())
        elif local == "termNote":
            self._kind = attributes.get("type", "")

    def _end(self, element: str) -> None:
        local, pieces = self._elements.pop()
        if self._elements and self._elements[-1][0] in _TEXTS:  # emphasis within a term
            self._elements[-1][1].extend(pieces)
        text = " ".join("".join(pieces).split())
        if local in _LANGUAGES:
            self._open = False
        if not self._open:
            return
        language = self.languages[-1]
        if local == "term" and language.terms:
            language.terms[-1].text = text
        elif (local in _STATUS or (local == "termNote" and self._kind in _STATUS)) and language.terms:
            language.terms[-1].status = text
        elif local == "note":
            language.note = language.note or text

    def _characters(self, text: str) -> None:
        self._elements[-1][1].append(text)

    def _refuse_entity(self, entity: str, *_: Any) -> None:
        line = self.parser.CurrentLineNumber
        raise InputError(
            f'{self.name}, line {line}: it declares the entity "{entity}", and presslint reads no entities.'
        )


def entries(text: str, name: str) -> Iterator[Entry]:
    """The entries of a TBX file, one a language of a concept. Raises InputError."""
    from xml.parsers import expat

    from linter.packs.glossaries import Entry

    reader = _Reader(name)
    try:
        reader.parser.Parse(text.encode(), True)
    except expat.ExpatError as error:
        raise InputError(
            f"{name}, line {error.lineno}: this is no valid XML: {expat.ErrorString(error.code)}."
        ) from None
    if reader.root not in {"martif", "tbx", "TBX"}:
        raise InputError(f"{name} is no TBX: its first element is {reader.root}, and should be tbx or martif.")
    for language in reader.languages:
        forbidden = tuple(term.text for term in language.terms if term.text and term.status.startswith(_FORBIDDEN))
        allowed = [term for term in language.terms if term.text and not term.status.startswith(_FORBIDDEN)]
        allowed.sort(key=lambda term: not term.status.startswith("preferred"))
        preferred = allowed[0].text if allowed else ""
        place = f"{name}, line {language.line}"
        yield Entry(language.tag, preferred, forbidden, language.note, place, tuple(term.text for term in allowed[1:]))
