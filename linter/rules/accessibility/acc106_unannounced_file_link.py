"""ACC106 unannounced-file-link."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cached_property

from linter.accessibility.file_formats import FileFormat, ending, format_of
from linter.accessibility.links import is_in_chrome, named_links
from linter.accessibility.wording import quoted
from linter.languages.folding import fold
from linter.languages.model import Language
from linter.patterns import lazy
from linter.rules.labels import bare, declared_language, is_listed, originals
from linter.rules.model import Problem, Subject, bad, document_rule, good

_WORDS = lazy(r"[a-z0-9]+(?:-[a-z0-9]+)*")


@document_rule(
    "ACC106",
    "unannounced-file-link",
    "info",
    wcag=("2.4.4", "3.2.5"),
    formats=("html", "markdown", "record"),
    references=("G201: Giving users advanced warning when opening a new window",),
)
def unannounced_file_link(subject: Subject) -> Iterator[Problem]:
    """A link leads to a file that another program opens, and does not say so.

    A PDF, a spreadsheet or a video replaces the page by something that a screen reader handles otherwise, that may be
    large, and that a telephone may not open. Who knows it beforehand can choose.

    Left alone: links that name the format, in themselves, in the alternative text of an icon or in the text around
    them; menus and footers; links that say nothing at all (ACC103).

    Repair: write format and size behind the name: "Annual report (PDF, 2 MB)".
    """
    texts: dict[int, _Text] = {}
    for link in named_links(subject.document):
        format = format_of(link.target)
        if format is None or not link.name or is_in_chrome(subject.document, link):
            continue
        language = declared_language(link.lang, subject)
        if is_listed(bare(link.name), "meaningless_links", subject, language):
            continue  # ACC103 asks for a text, which may say it
        languages = (language, *originals(subject, language))
        around = texts.get(link.block) if link.block is not None else None
        if around is None and link.block is not None:
            around = texts[link.block] = _Text(fold(subject.document.blocks[link.block].text))
        own = _Text(fold(f"{link.name} {link.description}"))
        if not any(text.announces(format, ending(link.target), languages) for text in (own, around) if text):
            message = (
                f"The link {quoted(link.name)} leads to a file ({format.name}) and does not say so. "
                f"Write the format, and the size if you can: {_suggestion(link.name, format)}. (WCAG 2.4.4)"
            )
            yield Problem(link.place, message)


class _Text:
    """A folded text, and what has been found out about it: many links may stand in one paragraph."""

    def __init__(self, folded: str) -> None:
        self._folded = folded
        self._known: dict[tuple[str, ...], bool] = {}

    @cached_property
    def _words(self) -> frozenset[str]:
        """The words in Latin letters, those with hyphens also in their parts: "Excel-Datei", "e-book"."""
        whole = set(_WORDS.findall(self._folded))
        return frozenset(whole.union(*(word.split("-") for word in whole)))

    def announces(self, format: FileFormat, written: str, languages: tuple[Language, ...]) -> bool:
        """Whether a format is named, by any of its names or by the ending of the file."""
        key = (format.name, written, *(language.tag for language in languages))
        if key not in self._known:
            self._known[key] = not {*format.names, written}.isdisjoint(self._words) or any(
                word in self._folded for language in languages for word in language.labels(format.label)
            )
        return self._known[key]


def _suggestion(name: str, format: FileFormat) -> str:
    shown = " ".join(name.split())
    return f'"{shown[:40]} ({format.name}, ... MB)"' if len(shown) <= 40 else f'"({format.name}, ... MB)"'


_A = '<p>{} <a href="{}">{}</a>{}</p>'

EXAMPLES = (
    bad("de", _A.format("Lesen Sie den", "/bericht.pdf", "\u27e6Jahresbericht 2024\u27e7", "."), format="html"),
    bad("fr", "Consultez le [\u27e6budget des ports\u27e7](https://www.example.org/budget.xlsx?v=2).", format="markdown"),
    bad("es", _A.format("Vea la", "/rueda.mp4", "\u27e6rueda de prensa\u27e7", ""), format="html"),
    bad("it", _A.format("", "/doc/Programma.DOCX", '\u27e6<img src="i.png" alt="Programma">\u27e7', ""), format="html"),
    good("de", _A.format("", "/bericht.pdf", "Jahresbericht 2024 (PDF, 2 MB)", ""), format="html"),
    good("de", _A.format("", "/bericht.pdf", "Jahresbericht 2024", " [PDF, 2 MB]"), format="html"),
    good("de", _A.format("", "/zahlen.xlsx", "Zahlen", " (Excel-Datei, 480 KB)"), format="html"),
    good("nl", _A.format("", "/brief.docx", "Brief (Word-bestand)", ""), format="html"),
    good("ru", _A.format("", "/otchet.pdf", "\u041e\u0442\u0447\u0451\u0442 (PDF-\u0444\u0430\u0439\u043b)", ""), format="html"),
    good("fr", _A.format("", "/recueil.epub", "Recueil (e-book)", ""), format="html"),
    good("fr", _A.format("", "/bilan.pdf", 'Bilan <img src="i.png" alt="PDF">', ""), format="html"),
    good("fr", _A.format("Regardez la vid\u00e9o\u00a0:", "/conference.mp4", "conf\u00e9rence de presse", ""), format="html"),
    good("fa", _A.format("", "/gozaresh.pdf", "\u06af\u0632\u0627\u0631\u0634 \u0633\u0627\u0644\u0627\u0646\u0647 (\u067e\u06cc\u200c\u062f\u06cc\u200c\u0627\u0641)", ""), format="html"),
    good("ru", _A.format("", "/otchet.pdf", "\u041e\u0442\u0447\u0451\u0442 (\u041f\u0414\u0424)", ""), format="html"),
    good("de", _A.format("Den Bericht finden Sie", "/bericht.pdf", "hier", "."), format="html"),
    good("en", "[Annual report](/report.html) and [the site](https://www.example.zip/)", format="markdown"),
    good("en", "Annual report: https://www.example.org/report.pdf", format="text"),
)  # fmt: skip
