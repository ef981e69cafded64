"""Which prose of a document is in which language, and what of it is somebody else's.

A block that declares its language is read in that one; a block without one letter of the release's script (an English
paragraph in a Persian release) is read in none, so that only what holds in every language is asked of it. The page's
furniture is not the translator's text and is left out.
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache

from linter.document import Block, BlockKind, Document, Role
from linter.languages import function_words, model, scripts, siblings, tags
from linter.languages.model import Language
from linter.prose import Prose

# The shortest phrase whose language its words can tell.
_FEWEST_WORDS = 3


def prose_of(document: Document, language: Language) -> tuple[tuple[Prose, Language], ...]:
    """The prose of a document, one a language; `language` is the document's."""
    page = _page_language(document)
    gathered: dict[str, list[tuple[Block, int, int]]] = {}
    for block in document.blocks:
        if block.role is Role.CHROME or not block.text or (block.kind is BlockKind.FIELD and not _reads(block.text)):
            continue
        own = language if block.lang in (None, "", page) else _declared(block.lang or "", language)
        if own.known and not _written_in(own, block.text):
            own = model.load(model.ROOT)
        pieces = gathered.setdefault(own.tag, [])
        pieces += [(block, start, end) for start, end in _outside(block.furniture, len(block.text))]
    return tuple((Prose(document, pieces), model.load(tag)) for tag, pieces in gathered.items())


def _page_language(document: Document) -> str | None:
    if document.root_tag is None:
        return None
    return next((a.value for a in document.attributes if a.tag == document.root_tag and a.name == "lang"), None)


@cache
def _declared(tag: str, language: Language) -> Language:
    canonical = tags.canonical(tag.replace("_", "-")) or tag
    own = model.find(canonical)
    # de inside de-CH is the release's own German; en inside it is not.
    return language if own.known and language.tag.split("-")[0] == canonical.split("-")[0] else own


def _reads(text: str) -> bool:
    """Whether a field holds words rather than an identifier."""
    return " " in text.strip() or not text.isascii()


def _written_in(language: Language, text: str) -> bool:
    """Whether a text has any letter of the language's script, or no letters at all."""
    wanted = language.scripts
    others = False
    for char in text:
        if char.isalpha():
            found = scripts.script(char)
            if found in wanted:
                return True
            others = others or found not in scripts.SHARED
    return not others


def _outside(ranges: Iterable[tuple[int, int]], length: int) -> Iterable[tuple[int, int]]:
    """What is left of a text when its furniture is taken out."""
    at = 0
    for start, end in ranges:
        if start > at:
            yield at, start
        at = max(at, end)
    if at < length:
        yield at, length


def is_foreign(text: str, language: Language) -> bool:
    """Whether a phrase is plainly in another language than the one around it: another script, or its function words.

    For what is quoted: the marks of an English title are its own. A phrase of a word or two says nothing and is not
    foreign, nor is one with a single function word of the language itself.
    """
    if language.scripts and not _written_in(language, text):
        return True
    found = function_words.tally(text, language.script)
    own = {siblings.group(language.tag), siblings.group(language.tag.split("-")[0])}
    if found.size < _FEWEST_WORDS or own & found.hits.keys() or any(word in language.words for word in found.counts):
        return False
    return any(hits >= max(2, found.size / 3) and found.kinds(name) >= 2 for name, hits in found.hits.items())
