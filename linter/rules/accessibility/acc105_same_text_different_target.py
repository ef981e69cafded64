"""ACC105 same-text-different-target."""

from __future__ import annotations

from collections.abc import Iterator
from urllib.parse import unquote, urlsplit

from linter.accessibility.file_formats import NAMES
from linter.accessibility.links import NamedLink, is_in_chrome, named_links
from linter.accessibility.wording import quoted
from linter.findings import Related
from linter.rules.labels import bare, declared_language, is_listed
from linter.rules.model import Problem, Subject, bad, document_rule, good

_NOT_TELLING = ("utm_", "fbclid", "gclid", "mc_cid", "mc_eid", "ref_src")
_INDEX = ("/index.html", "/index.htm", "/index.php", "/default.aspx")
# More places than this help nobody.
_MOST_RELATED = 10


@document_rule(
    "ACC105",
    "same-text-different-target",
    "info",
    wcag=("2.4.4", "2.4.9"),
    formats=("html", "markdown", "record"),
    references=("G91: Providing link text that describes the purpose of a link", "ACT b20e66, fd3a94"),
)
def same_text_different_target(subject: Subject) -> Iterator[Problem]:
    """Several links have the same text and lead to different places.

    In a list of links they cannot be told apart. Often one of them was copied and its address forgotten.

    Left alone: addresses that differ only in http or https, www, a slash at the end, or what counts visitors; the same
    document in two formats, and in two languages where `hreflang` says so; links that say nothing anyway (ACC103);
    menus and footers; numbers of pages and footnotes. The same thing may stand at two addresses, so this is a hint.

    Repair: say in each link what is different there ("Application form for schools"), or correct the address.
    """
    groups: dict[tuple[str, str], list[tuple[NamedLink, str]]] = {}
    for link in named_links(subject.document):
        target = _normalised(link.target)
        phrase = bare(link.name)
        if target and any(char.isalpha() for char in phrase) and not is_in_chrome(subject.document, link):
            groups.setdefault((phrase, (link.hreflang or "").lower()), []).append((link, target))
    for (phrase, _), links in groups.items():
        if len(links) > 1 and not _says_nothing(phrase, links[0][0], subject):
            yield from _judged(links)


def _judged(links: list[tuple[NamedLink, str]]) -> Iterator[Problem]:
    first, target = links[0]
    others = [link for link, other in links if not _is_same_place(target, other)]
    if not others:
        return
    related = tuple(Related(*one.place, "the same text") for one in (first, *others[1 : _MOST_RELATED + 1]))
    message = (
        f"{'Two' if len(others) == 1 else len(others) + 1} links are called {quoted(first.name)} and lead to different "
        "places. Say in each what is different there. (WCAG 2.4.4, 2.4.9)"
    )
    yield Problem(others[0].place, message, related=related)


def _says_nothing(phrase: str, link: NamedLink, subject: Subject) -> bool:
    language = declared_language(link.lang, subject)
    return phrase in NAMES or any(
        is_listed(phrase, name, subject, language) for name in ("meaningless_links", "vague_links")
    )


def _normalised(target: str) -> str:
    """An address without what does not change where it leads; "" for scripts and what is no address."""
    try:
        parts = urlsplit(target.strip())
    except ValueError:
        return target.strip()
    if parts.scheme.lower() in {"javascript", "data"}:
        return ""
    host = parts.netloc.lower().removeprefix("www.").removesuffix(":443").removesuffix(":80")
    path = unquote(parts.path)
    path = next((path.removesuffix(name) for name in _INDEX if path.lower().endswith(name)), path).rstrip("/")
    query = "&".join(sorted(part for part in parts.query.split("&") if part and not part.startswith(_NOT_TELLING)))
    scheme = "" if parts.scheme.lower() in {"http", "https"} else parts.scheme.lower()
    return f"{scheme}:{host}|{path}|{query}|{parts.fragment}"


def _is_same_place(one: str, other: str) -> bool:
    """Whether two normalised addresses lead to one place, or may: one of them may be written without its host."""
    if one == other:
        return True
    first, second = one.split("|"), other.split("|")
    if first[2:] == second[2:] and (first[0] == second[0] or ":" in {first[0], second[0]}):
        paths = [parts[1].rpartition(".")[0] or parts[1] for parts in (first, second)]
        return paths[0] == paths[1] and bool(paths[0])
    return False


_TWO = '<p>2024: <a href="{}">{}</a>, 2025: <a href="{}">{}</a></p>'


def _two(first: str, second: str, text: str, *, found: bool = True) -> str:
    return _TWO.format(first, text, second, f"\u27e6{text}\u27e7" if found else text)


EXAMPLES = (
    bad("de", _two("/schulen.html", "/vereine.html", "Antrag stellen"), format="html"),
    bad("fr", "[Formulaire](/ecoles) pour les \u00e9coles, [\u27e6formulaire\u27e7](/clubs) pour les clubs", format="markdown"),
    bad("es", _two("https://www.example.org/a?id=4", "https://www.example.org/a?id=5", "Bases del concurso"), format="html"),
    bad("en", '<p>Day <a href="/a" aria-label="Programme">1</a> and <a href="/b">\u27e6<img src="p.png" alt="Programme">\u27e7</a></p>', format="html"),
    good("de", _two("http://www.example.org/regeln/", "https://example.org/regeln?utm_source=brief", "Regeln", found=False), format="html"),
    good("de", _two("/regeln.html", "/regeln.pdf", "Regeln", found=False), format="html"),
    good("de", _two("/regeln", "https://www.example.org/regeln", "Regeln", found=False), format="html"),
    good("fr", _two("/ecoles", "/clubs", "En savoir plus", found=False), format="html"),
    good("it", '<a href="/it/nota" hreflang="it">Nota</a> <a href="/en/nota" hreflang="en">Nota</a>', format="html"),
    good("pl", _two("#p1", "#p2", "[1]", found=False), format="html"),
    good("nl", '<nav><a href="/a">Nieuws</a></nav><p><a href="/b">Nieuws</a> <a href="/b">nieuws</a></p>', format="html"),
)  # fmt: skip
