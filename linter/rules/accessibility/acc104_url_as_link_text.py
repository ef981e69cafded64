"""ACC104 url-as-link-text."""

from __future__ import annotations

import re
from collections.abc import Iterator

from linter.accessibility.file_formats import ENDINGS, ending
from linter.accessibility.links import NamedLink, named_links
from linter.accessibility.wording import quoted
from linter.document import BlockKind, Document
from linter.languages import tags
from linter.patterns import lazy
from linter.release.source_link import introduces_original
from linter.rules.labels import declared_language
from linter.rules.model import Problem, Subject, bad, document_rule, good, option

_ADDRESS = lazy(r"(?:(?:https?|ftp)://|www\.)[^\s/]+(/\S*)?", re.IGNORECASE)
_BARE_ADDRESS = lazy(r"(?:[a-z0-9-]+\.)+[a-z]{2,24}/\S+", re.IGNORECASE)
_FILE_NAME = lazy(r"[\w.()%+-]+\.[a-z0-9]{2,5}", re.IGNORECASE)
_MARKS = " \t\n\"'\u2018\u2019\u201c\u201d\u00ab\u00bb<>()[].,;:!?\u3002\uff0c\u060c\u06d4"
# An address of a host and a word ("state.gov/visas") is read out and written down as easily as a name.
_SHORT = 30
# So many more characters in an item or a note, and the address is part of a reference that says what it is.
_REFERENCE = 30
# Further back no words belong to a link.
_REACH = 400


@document_rule(
    "ACC104",
    "url-as-link-text",
    "info",
    wcag=("2.4.4", "2.4.9"),
    formats=("html", "markdown", "record"),
    references=("G91: Providing link text that describes the purpose of a link",),
    options={"characters": option("The longest address without http that may be a link text.", 0, 1000)},
)
def url_as_link_text(subject: Subject, *, characters: int = _SHORT) -> Iterator[Problem]:
    """The text of a link is an address or the name of a file.

    A screen reader spells an address out, slash by slash, and says nothing of what is there.

    Left alone: short addresses that people know and type ("state.gov/visas"), names of hosts, e-mail addresses; the
    address of the original behind "To view the original:", which readers should see; addresses in lists of sources and
    in footnotes, beside the title of the work; bare addresses of plain text, where nothing else can be written.

    Repair: write the title of the document or page, and let it be the link.
    """
    document = subject.document
    for link in named_links(document):
        name = link.name.strip(_MARKS)
        what = _kind(name, characters)
        if what is not None and not _is_reference(document, link) and not _leads_to_original(link, subject):
            repair = "Write the title of the document or page instead. (WCAG 2.4.4, 2.4.9)"
            yield Problem(link.whole, f"The link text {quoted(name)} is {what}. {repair}")


def _kind(name: str, longest: int) -> str | None:
    """What a link text is, or None for words."""
    if "." not in name:
        return None
    address = _ADDRESS.fullmatch(name)
    if address is not None:
        return "an address, which is read out letter by letter" if len(address.group(1) or "") > 1 else None
    if _BARE_ADDRESS.fullmatch(name):
        return "an address, which is read out letter by letter" if len(name) > longest else None
    if _FILE_NAME.fullmatch(name) and ending(name) in ENDINGS and any(char.isalpha() for char in name[:-4]):
        return "the name of a file"
    return None


def _is_reference(document: Document, link: NamedLink) -> bool:
    if link.block is None:
        return False
    block = document.blocks[link.block]
    others = len(block.text) - (link.end - link.start)
    return (block.kind is BlockKind.ITEM or block.name == "footnote") and others >= _REFERENCE


def _leads_to_original(link: NamedLink, subject: Subject) -> bool:
    """Whether a link is the one to the original: by its language, or by the words before it."""
    language = declared_language(link.lang, subject)
    stated = tags.canonical(link.hreflang or "")
    if stated is not None and stated.split("-")[0] != language.tag.split("-")[0]:
        return True
    words = _words_before(subject.document, link)
    return bool(words) and introduces_original(words, subject.language)


def _words_before(document: Document, link: NamedLink) -> str:
    """The nearest line with words before a link: its own, the one above, or the block above."""
    if link.block is None:
        return ""
    lines = document.blocks[link.block].text[max(0, link.start - _REACH) : link.start].split("\n")
    if link.block > 0:
        lines.insert(0, document.blocks[link.block - 1].text[-_REACH:])
    return next((line.strip() for line in reversed(lines) if line.strip(_MARKS)), "")


_P = '<p>{} <a href="https://www.example.org/haefen/sicherheit">{}</a></p>'

EXAMPLES = (
    bad(
        "de",
        '<p>Regeln: \u27e6<a href="https://www.example.org/haefen/sicherheit">https://www.example.org/haefen/sicherheit</a>\u27e7</p>',
        format="html",
    ),
    bad(
        "fr",
        "R\u00e8glement\u00a0: \u27e6[https://www.example.org/ports/reglement](https://www.example.org/ports/reglement)\u27e7",
        format="markdown",
    ),
    bad("es", "Bases: \u27e6<https://www.example.org/puertos/bases>\u27e7", format="markdown"),
    bad("it", "Bando: \u27e6[bando_porti_v2.pdf](https://www.example.org/bando_porti_v2.pdf)\u27e7", format="markdown"),
    bad(
        "nl",
        '{"title": "Haven", "body": "<p>Regels: <a href=\\"/regels\\">\u27e6www.example.org/havens/veiligheid/regels\u27e7</a></p>"}',
        format="record",
    ),
    good("de", _P.format("Regeln:", "Sicherheit in H\u00e4fen"), format="html"),
    good("de", _P.format("Die Sprechstunde:", "example.org/haefen"), format="html"),
    good("de", _P.format("Mehr bei", "https://www.example.org/"), format="html"),
    good("de", _P.format("Den Originaltext finden Sie hier:", "https://www.example.org/haefen/sicherheit"), format="html"),
    good("de", "<p>Den Originaltext finden Sie hier:</p>" + _P.format("", "https://www.example.org/haefen/sicherheit"), format="html"),
    good("it", "Testo originale: <https://www.example.org/en/ports/safety>", format="markdown"),
    good("pl", "Regulamin: https://www.example.org/porty/regulamin", format="text"),
    good("fr", "[presse@example.org](mailto:presse@example.org)", format="markdown"),
    good(
        "en",
        "- Harbour Office, Safety in ports, second edition, Brest 2023, [https://www.example.org/ports/safety](https://www.example.org/ports/safety)",
        format="markdown",
    ),
    good("en", "<p>Version <a href='/notes'>2.4.1</a> and <a href='/n'>Node.js</a></p>", format="html"),
)  # fmt: skip
