"""ACC103 meaningless-link-text."""

from __future__ import annotations

from collections.abc import Iterator

from linter.accessibility.file_formats import NAMES
from linter.accessibility.links import NamedLink, named_links
from linter.accessibility.wording import quoted
from linter.languages.model import Language
from linter.rules.labels import bare, declared_language, is_listed
from linter.rules.model import Problem, Subject, bad, document_rule, good, option

# Signs that point somewhere: arrows, guillemets, plus, dots. Other signs and emoji have names of their own.
_POINTERS = frozenset("<>\u00ab\u00bb\u2039\u203a+.\u2026*-\u2013\u2014|/\u00b7:=~^\u25b6\u25ba\u25b8\u25c0\u25c4\u261b\u261e\ufe0f\ufe0e")  # fmt: skip
_CRITERIA = "(WCAG 2.4.4, 2.4.9)"


@document_rule(
    "ACC103",
    "meaningless-link-text",
    "warning",
    wcag=("2.4.4", "2.4.9"),
    act=("aizyf1",),
    formats=("html", "markdown", "record"),
    references=(
        "G91: Providing link text that describes the purpose of a link",
        "F63: Failure due to providing link context only in content that is not related to the link",
        "F84: Failure due to using a non-specific link such as \u201cclick here\u201d or \u201cmore\u201d",
    ),
    options={"phrases": option("Further link texts that say nothing, beside those in the language's list.")},
)
def meaningless_link_text(subject: Subject, *, phrases: tuple[str, ...] = ()) -> Iterator[Problem]:
    """The text of a link does not say where it leads.

    Many who listen to a page have its links listed, or move from link to link. "Click here" and "read more", five times
    in a row, tell them nothing; in print, and to who sees little of the screen at once, no more. What says a little, as
    "this page", "download" or "PDF", may do beside the words around it, and is only a hint; so is a text that a title
    explains.

    Left alone: "Read more about the new bridge" and everything else that says more than the phrases in the language's
    list; names of languages and of the home page; footnote marks; what `aria-label` renames. English phrases of several
    words are looked for in every language, for templates are left untranslated.

    Repair: make the words the link that name the document or the page, not those beside them: "the programme of the
    conference (PDF, 2 MB)".
    """
    own = frozenset(map(bare, phrases))
    for link in named_links(subject.document):
        if link.name:
            yield from _judged(link, subject, own)


def _judged(link: NamedLink, subject: Subject, own: frozenset[str]) -> Iterator[Problem]:
    phrase = bare(link.name)
    language = declared_language(link.lang, subject)
    if not phrase:
        if _points(link.name) and not link.target.startswith("#"):
            message = f"The link text {quoted(link.name)} is only a sign. Write where the link leads. {_CRITERIA}"
            yield Problem(link.place, message)
        return
    severity = "warning" if phrase in own else _severity(phrase, subject, language)
    if severity is None:
        return
    if link.description and _severity(bare(link.description), subject, language) is None:
        severity = "info"
    message = (
        f"The link text {quoted(link.name)} does not say where the link leads. Let the words be the link that name the "
        f"document or page. {_CRITERIA}"
    )
    yield Problem(link.place, message, severity)


def _severity(phrase: str, subject: Subject, language: Language) -> str | None:
    if is_listed(phrase, "vague_links", subject, language) or phrase in NAMES:
        return "info"
    return "warning" if is_listed(phrase, "meaningless_links", subject, language) else None


def _points(name: str) -> bool:
    return all(char in _POINTERS or "\u2190" <= char <= "\u21ff" or "\u2794" <= char <= "\u27be" or char.isspace() for char in name)  # fmt: skip


_LINK = '<p>{} <a href="/programm">\u27e6{}\u27e7</a>.</p>'
_GOOD = '<p>{} <a href="/programm">{}</a>.</p>'

EXAMPLES = (
    bad("de", _LINK.format("Das Programm der Tagung finden Sie", "hier"), format="html"),
    bad("fr", _LINK.format("Pour lire le programme,", "cliquez ici"), format="html"),
    bad(
        "es",
        "El programa est\u00e1 en l\u00ednea. [\u27e6M\u00e1s informaci\u00f3n\u27e7](/programa)",
        format="markdown",
    ),
    bad("pt", _LINK.format("O programa est\u00e1 publicado.", "Saiba mais \u00bb"), format="html"),
    bad("it", _LINK.format("Il programma \u00e8 online.", "Leggi di pi\u00f9\u2026"), format="html"),
    bad("pl", "Program: [\u27e6kliknij tutaj\u27e7](/program)", format="markdown"),
    bad("cs", _LINK.format("Program najdete", "zde"), format="html"),
    bad("hu", _LINK.format("A program", "itt"), format="html"),
    bad("fi", _LINK.format("Ohjelma:", "Lue lis\u00e4\u00e4"), format="html"),
    bad("sv", _LINK.format("Programmet finns", "h\u00e4r"), format="html"),
    bad("tr", _LINK.format("Program i\u00e7in", "buraya t\u0131klay\u0131n\u0131z"), format="html"),
    bad("vi", _LINK.format("Ch\u01b0\u01a1ng tr\u00ecnh:", "xem th\u00eam t\u1ea1i \u0111\u00e2y"), format="html"),
    bad("id", _LINK.format("Programnya ada", "di sini"), format="html"),
    bad(
        "el",
        _LINK.format(
            "\u03a4\u03bf \u03c0\u03c1\u03cc\u03b3\u03c1\u03b1\u03bc\u03bc\u03b1:",
            "\u03c0\u03b1\u03c4\u03ae\u03c3\u03c4\u03b5 \u03b5\u03b4\u03ce",
        ),
        format="html",
    ),
    bad(
        "ru",
        _LINK.format(
            "\u041f\u0440\u043e\u0433\u0440\u0430\u043c\u043c\u0430 \u043e\u043f\u0443\u0431\u043b\u0438\u043a\u043e\u0432\u0430\u043d\u0430.",
            "\u041f\u043e\u0434\u0440\u043e\u0431\u043d\u0435\u0435",
        ),
        format="html",
    ),
    bad(
        "uk",
        _LINK.format(
            "\u041f\u0440\u043e\u0433\u0440\u0430\u043c\u0430",
            "\u0437\u0430 \u043f\u043e\u0441\u0438\u043b\u0430\u043d\u043d\u044f\u043c",
        ),
        format="html",
    ),
    bad(
        "ar",
        _LINK.format(
            "\u0644\u0644\u0627\u0637\u0644\u0627\u0639 \u0639\u0644\u0649 \u0627\u0644\u0628\u0631\u0646\u0627\u0645\u062c",
            "\u0627\u0636\u063a\u0637 \u0647\u0646\u0627",
        ),
        format="html",
    ),
    bad(
        "fa",
        _LINK.format("\u0628\u0631\u0646\u0627\u0645\u0647 \u0631\u0627", "\u0627\u06cc\u0646\u062c\u0627"),
        format="html",
    ),
    bad(
        "he",
        _LINK.format("\u05dc\u05ea\u05d5\u05db\u05e0\u05d9\u05d9\u05d4", "\u05dc\u05d7\u05e6\u05d5 \u05db\u05d0\u05df"),
        format="html",
    ),
    bad(
        "hi",
        _LINK.format(
            "\u0915\u093e\u0930\u094d\u092f\u0915\u094d\u0930\u092e \u0915\u0947 \u0932\u093f\u090f",
            "\u092f\u0939\u093e\u0901 \u0915\u094d\u0932\u093f\u0915 \u0915\u0930\u0947\u0902",
        ),
        format="html",
    ),
    bad(
        "th",
        _LINK.format(
            "\u0e01\u0e33\u0e2b\u0e19\u0e14\u0e01\u0e32\u0e23",
            "\u0e04\u0e25\u0e34\u0e01\u0e17\u0e35\u0e48\u0e19\u0e35\u0e48",
        ),
        format="html",
    ),
    bad(
        "ja",
        _LINK.format(
            "\u30d7\u30ed\u30b0\u30e9\u30e0\u306f\u516c\u958b\u4e2d\u3067\u3059\u3002",
            "\u8a73\u3057\u304f\u306f\u3053\u3061\u3089",
        ),
        format="html",
    ),
    bad("zh-Hant", _LINK.format("\u7a0b\u5e8f\u8868\uff1a", "\u6309\u6b64"), format="html"),
    bad("ko", _LINK.format("\uc77c\uc815\ud45c:", "\uc790\uc138\ud788 \ubcf4\uae30"), format="html"),
    bad("sw", _LINK.format("Ratiba ya mkutano:", "bofya hapa"), format="html"),
    bad("fr", '<p><a href="/programme" aria-label="\u27e6En savoir plus\u27e7"><b>+</b></a></p>', format="html"),
    bad("de", '<a href="/programm">\u27e6<img src="pfeil.png" alt="mehr">\u27e7</a>', format="html"),
    bad("es", '<a href="/programa">\u27e6\u2192\u27e7</a>', format="html"),
    bad("nb", _LINK.format("Programmet er klart.", "Click here"), format="html"),
    bad("de", '<p lang="fr">Voir <a href="/fr">\u27e6ici\u27e7</a></p>', format="html"),
    bad("de", _LINK.format("Das Programm steht auf", "dieser Seite"), format="html", severity="info"),
    bad("fr", '<p>Le programme\u00a0: <a href="/p.pdf">\u27e6PDF\u27e7</a></p>', format="html", severity="info"),
    bad("en", '<a href="/p" title="Programme of the conference">\u27e6here\u27e7</a>', format="html", severity="info"),
    good("de", _GOOD.format("Hier finden Sie das", "Programm der Tagung (PDF, 2 MB)"), format="html"),
    good("fr", _GOOD.format("En savoir plus\u00a0:", "cliquez ici pour lire le programme du colloque"), format="html"),
    good("fr", '<a href="/p" aria-label="En savoir plus sur le programme">En savoir plus</a>', format="html"),
    good("sr", _GOOD.format("\u0421\u0442\u0440\u0430\u043d\u0430 \u043d\u0430", "more"), format="html"),
    good("en", '<p>The ferry runs again.<sup><a href="#note1">*</a></sup></p>', format="html"),
    good("en", '<p lang="en">See <a href="/fr" lang="fr" hreflang="fr">Hier</a></p>', format="html"),
    good("fr", '<a href="/p" hidden>ici</a> <a>ici</a> <a href="/p" role="button">ici</a>', format="html"),
    # the home page is called so in lists of links and trails of pages
    good("de", '<nav><ol><li><a href="/">Start</a></li><li><a href="/presse">Presse</a></li></ol></nav>', format="html"),
    good("he", '<ul><li><a href="/">\u05d3\u05e3 \u05d4\u05d1\u05d9\u05ea</a></li></ul>', format="html"),
    good("pl", '<p><a href="/">Strona g\u0142\u00f3wna</a> / <a href="/prasa">Prasa</a></p>', format="html"),
    good("de", "Das Original: https://www.example.org/news/conference-programme", format="text"),
)
