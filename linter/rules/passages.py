"""Which prose of a document is in which language, and what of it is somebody else's.

A block that declares its language is read in that one; a block without one letter of the release's script (an English
paragraph in a Persian release) is read in none, so that only what holds in every language is asked of it. The page's
furniture is not the translator's text and is left out.
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache

from linter.document import Block, BlockKind, Document, Role
from linter.languages import function_words, model, scripts, siblings, tags
from linter.languages.model import Language
from linter.prose import Prose

# The shortest phrase whose language its words can tell.
_FEWEST_WORDS = 3
# How many words of its own must speak for another language where some belong to both: "The road to peace" in Polish.
_FEWEST_OF_ITS_OWN = 3


def prose_of(document: Document, language: Language) -> tuple[tuple[Prose, Language], ...]:
    """The prose of a document, one a language; `language` is the document's."""
    page = _page_language(document)
    apart = list(_in_another(document, language))
    gathered: dict[str, list[tuple[Block, int, int]]] = {}
    for block in document.blocks:
        if block.role is Role.CHROME or not block.text or (block.kind is BlockKind.FIELD and not _reads(block.text)):
            continue
        own = language if block.lang in (None, "", page) else _declared(block.lang or "", language)
        if own.known and not _written_in(own, block.text):
            own = model.load(model.ROOT)
        pieces = gathered.setdefault(own.tag, [])
        pieces += [(block, start, end) for start, end in _outside(block.furniture, len(block.text))]
    return tuple((Prose(document, pieces, apart), model.load(tag)) for tag, pieces in gathered.items())


def _in_another(document: Document, language: Language) -> Iterable[tuple[Block, int, int]]:
    """Ranges of blocks that say that they are in another language: <i lang="en">, the title of a linked original."""
    for part in document.parts:
        if not _same(part.lang, language):
            yield document.blocks[part.block], part.start, part.end
    for link in document.links:
        if link.hreflang and link.block is not None and link.end > link.start and not _same(link.hreflang, language):
            yield document.blocks[link.block], link.start, link.end


def _same(tag: str, language: Language) -> bool:
    return tag.strip().lower().replace("_", "-").split("-")[0] == language.tag.split("-")[0].lower()


def _page_language(document: Document) -> str | None:
    if document.root_tag is None:
        return None
    return next((a.value for a in document.attributes if a.tag == document.root_tag and a.name == "lang"), None)


@lru_cache(maxsize=256)  # a document may name any tag
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
    foreign, nor is one with a single function word of the language itself, unless that is one of the other's too.
    """
    if language.scripts and not _written_in(language, text):
        return True
    found = function_words.tally(text, language.script)
    own = {siblings.group(language.tag), siblings.group(language.tag.split("-")[0])}
    if found.size < _FEWEST_WORDS:
        return False
    ours = {word for word in found.counts if word in language.words or own & found.found.get(word, frozenset())}
    return any(
        hits >= max(2, found.size / 3) and found.kinds(name) >= 2 and _explains(found, name, ours)
        for name, hits in found.hits.items()
    )


def _explains(found: function_words.Tally, name: str, ours: set[str]) -> bool:
    """Whether the words of the language itself are words of the other one too, which has enough that are not."""
    theirs = {word for word, groups in found.found.items() if name in groups}
    return not ours or (ours <= theirs and len(theirs - ours) >= _FEWEST_OF_ITS_OWN)
