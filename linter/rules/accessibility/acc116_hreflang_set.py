"""ACC116 hreflang-set."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator
from typing import NamedTuple
from urllib.parse import urljoin, urlsplit

from linter.document import Attribute, Document, Link, LinkKind
from linter.findings import Related
from linter.languages import model, tags
from linter.rules.model import Problem, Subject, bad, document_rule, edit, good
from linter.source import Span

_DEFAULT = "x-default"


class _Version(NamedTuple):
    """An alternate of the head: the address of the page in a language."""

    language: str  # lower case
    mended: bool  # whether the code is wrong, and `language` what was meant
    address: str  # as addresses are compared
    link: Link
    stated: Span  # of the hreflang value
    tag: Span


@document_rule(
    "ACC116",
    "hreflang-set",
    "warning",
    fix="unsafe",
    wcag=("3.1.1",),
    formats=("html", "markdown", "record"),
    references=(
        "Google Search Central: Tell Google about localized versions of your page",
        "RFC 6596 (canonical)",
        "W3C i18n: Internationalization techniques, Navigation",
    ),
)
def hreflang_set(subject: Subject) -> Iterator[Problem]:
    """The page says wrongly in which languages it exists and where.

    Search engines bring readers to the version in their language by `hreflang` and `canonical` in the head. A set that
    lacks the page itself is passed over as a whole, and a `canonical` that names the original takes the translation out
    of the search results. Judged are the codes (also of `hreflang` on links), the page's own entry, the same code or
    x-default for two addresses, one address for two languages (a hint), and the canonical.

    Left alone: pages without alternates; a set without x-default, which nobody needs; es for a page in es-MX. That
    og:locale contradicts the language of the page is reported by LNG004.

    Repair: list every version, this one too, with its full address, and let canonical be the address of this page.
    """
    document = subject.document
    yield from _codes(document)
    if not document.page:
        return
    canonical = next((link for link in document.links if _is(link, "canonical") and link.target.strip()), None)
    alternates = [link for link in document.links if link.hreflang and _is(link, "alternate") and link.target.strip()]
    base = _base(document, [link for link in (canonical, *alternates) if link is not None])
    versions = _versions(document, alternates, base)
    language = _language(document, subject)
    if versions:
        yield from _doubles(versions)
        yield from _addresses(versions)
    if language is None:
        return
    named = None if canonical is None else _address(canonical.target, base)
    if versions:
        yield from _own_entry(versions, named, language)
    if canonical is not None and named is not None:
        yield from _canonical(canonical, named, versions, language, subject)


def _is(link: Link, relation: str) -> bool:
    return link.kind is LinkKind.RELATION and relation in link.rel.lower().split()


def _base(document: Document, links: list[Link]) -> str:
    """The address that those without a host are read from: the page's own as far as it is known."""
    if all(_has_host(link.target) for link in links):
        return ""
    from linter.accessibility.page import page_of  # imported late: few pages need it

    first = next((link.target.strip() for link in links if _has_host(link.target)), "")
    element = next((e for e in page_of(document).by_tag("base", namespace="html") if e.get("href")), None)
    return first if element is None else _joined(first, element.get("href") or "")


def _versions(document: Document, alternates: list[Link], base: str) -> list[_Version]:
    stated = {a.tag: a.span for a in document.attributes if a.element == "link" and a.name == "hreflang"}
    places = sorted(stated)
    found: list[_Version] = []
    for link in alternates:
        nearest = bisect_right(places, link.span.start, key=lambda place: place.start) - 1
        tag = places[nearest] if nearest >= 0 and link.span.start < places[nearest].end else link.span
        code = (link.hreflang or "").strip()
        verdict = tags.judge(code)
        meant = verdict.suggestion if verdict.kind == "invalid" and verdict.suggestion else code
        address = _address(link.target, base)
        found.append(_Version(meant.lower(), meant != code, address, link, stated.get(tag, link.span), tag))
    return found


def _language(document: Document, subject: Subject) -> str | None:
    """The language of the page: what its html element says, unless the text is plainly in another."""
    found = subject.language
    declared = next(
        (a.value.strip() for a in document.attributes if a.tag == document.root_tag and a.name == "lang"), ""
    )
    if declared and tags.judge(declared).kind != "invalid":
        canonical = tags.canonical(declared) or declared
        # Where nothing is known of the language, nothing speaks against it.
        if not found.known or _is_same_language(canonical, found.tag) or not model.find(canonical).known:
            return canonical
    return found.tag if found.known else None


def _codes(document: Document) -> Iterator[Problem]:
    for attribute in document.attributes:
        if attribute.name == "hreflang":
            yield from _code(attribute)


def _code(attribute: Attribute) -> Iterator[Problem]:
    value = attribute.value.strip()
    if value.lower() == _DEFAULT and attribute.element == "link":
        return
    if not value:
        yield Problem(attribute.span, "hreflang is empty. Write the language of the page that the link leads to.")
        return
    verdict = tags.judge(value)
    if verdict.kind != "invalid":
        return
    hint = f' Write "{verdict.suggestion}".' if verdict.suggestion else ""
    fix = edit(*attribute.span, verdict.suggestion, "unsafe") if verdict.suggestion else None
    yield Problem(attribute.span, f'hreflang="{value}" is no valid language tag: {verdict.reason}.{hint}', fix=fix)


def _doubles(versions: list[_Version]) -> Iterator[Problem]:
    by_language: dict[str, _Version] = {}
    by_target: dict[str, _Version] = {}
    for version in versions:
        first = by_language.setdefault(version.language, version)
        if first.address != version.address and not first.mended and not version.mended:
            message = (
                f'hreflang="{version.language}" stands for two addresses. Give each version one code and one address.'
            )
            yield Problem(version.stated, message, related=(Related(*first.stated, "the same code"),))
        if version.language == _DEFAULT:
            continue
        other = by_target.setdefault(version.address, version)
        if other.language.split("-")[0] != version.language.split("-")[0]:
            message = f'The versions in "{other.language}" and "{version.language}" have one address. Check it.'
            yield Problem(version.link.span, message, "info", (Related(*other.link.span, "the same address"),))


def _addresses(versions: list[_Version]) -> Iterator[Problem]:
    for version in versions:
        if not _has_host(version.link.target):
            message = "Search engines pass over an alternate without the full address. Write it with https:// and host."
            yield Problem(version.link.span, message, "info")


def _own_entry(versions: list[_Version], canonical: str | None, language: str) -> Iterator[Problem]:
    if any(version.language != _DEFAULT and _is_same_language(version.language, language) for version in versions):
        return
    if any(version.address == canonical for version in versions):
        return  # listed under another code, which the canonical's finding or LNG004 is about
    last = max(version.tag.end for version in versions)
    message = (
        f"The page is not in its own set of languages, so that search engines pass over the set. "
        f'Add <link rel="alternate" hreflang="{language}" href="..."> with the address of this page.'
    )
    yield Problem(Span(last, last), message)


def _canonical(
    canonical: Link, target: str, versions: list[_Version], language: str, subject: Subject
) -> Iterator[Problem]:
    own = [v for v in versions if v.language != _DEFAULT and _is_same_language(v.language, language)]
    if any(version.address == target for version in own):
        return
    foreign = next((v for v in versions if v.language != _DEFAULT and v.address == target), None)
    if foreign is not None:
        what = f'The canonical address is that of the version in "{foreign.language}"'
        related: tuple[Related, ...] = (Related(*foreign.link.span, "the other version"),)
    elif _is_original(target, language, subject):
        what, related = "The canonical address is that of the original", ()
    elif own:
        what = "The canonical address is not that of the page's own entry"
        related = (Related(*own[0].link.span, "the page's own entry"),)
        message = f"{what}. Write the same address in both."
        yield Problem(canonical.span, message, related=related)
        return
    else:
        return
    message = f"{what}, which takes this page out of the search results. Write the address of this page."
    mended = own[0].link.target.strip() if len(own) == 1 else ""
    fix = edit(*canonical.span, mended, "unsafe") if mended and "&" not in mended else None
    yield Problem(canonical.span, message, related=related, fix=fix)


def _is_same_language(one: str, other: str) -> bool:
    """Whether two tags mean one language in one script; regions may differ, for one set serves them all."""
    first, second = (tags.canonical(tag) for tag in (one, other))
    if first is None or second is None:
        return False
    return first.split("-")[0] == second.split("-")[0] and tags.script_of(first) == tags.script_of(second)


def _is_original(target: str, language: str, subject: Subject) -> bool:
    """Whether an address is the one that the release gives for its original."""
    source = subject.release.link
    if source is not None and source.kind is not LinkKind.RELATION and _address(source.target) == target:
        return True
    return any(
        link.kind is LinkKind.ANCHOR and link.hreflang and _address(link.target) == target
        and not _is_same_language(link.hreflang, language)
        for link in subject.document.links
    )  # fmt: skip


def _has_host(target: str) -> bool:
    return target.strip().lower().startswith(("http://", "https://", "//"))


def _joined(base: str, target: str) -> str:
    try:
        return urljoin(base, target.strip())
    except ValueError:
        return target.strip()


def _address(target: str, base: str = "") -> str:
    """An address as it is compared: in full, without scheme, fragment and a slash at the end."""
    whole = _joined(base, target) if base and not _has_host(target) else target.strip()
    try:
        parts = urlsplit(whole)
    except ValueError:
        return whole
    return f"{parts.netloc.lower()}{parts.path.rstrip('/')}?{parts.query}"


def _page(*links: str, lang: str = "es", body: str = "<p>El puerto reabre.</p>") -> str:
    head = "".join(links)
    return f'<!DOCTYPE html><html lang="{lang}"><head><title>Puerto</title>{head}</head><body>{body}</body></html>'


def _alternate(code: str, path: str) -> str:
    return f'<link rel="alternate" hreflang="{code}" href="{path}">'


_ES, _EN = "https://www.example.org/es/puerto", "https://www.example.org/en/harbour"
_CANONICAL = '<link rel="canonical" href="{}">'
_SPANISH = "<p>El puerto de la ciudad abre de nuevo para todos los barcos que esperaban en la bah\u00eda desde el mes de marzo.</p>"

EXAMPLES = (
    bad("es", _page(_alternate("en", _EN), _alternate("fr", "https://www.example.org/fr/port"), "\u27e6\u27e7"), format="html"),
    bad(
        "es",
        _page(_CANONICAL.format(f"\u27e6{_EN}\u27e7"), _alternate("es", _ES), _alternate("en", _EN)),
        format="html",
        fixed=_page(_CANONICAL.format(_ES), _alternate("es", _ES), _alternate("en", _EN)),
    ),
    bad("es", _page(_CANONICAL.format(f"\u27e6{_EN}\u27e7"), body=f'<p>V\u00e9ase <a hreflang="en" href="{_EN}">el original</a>.</p>'), format="html"),
    bad("es", _page(_CANONICAL.format("\u27e6https://www.example.org/es/\u27e7"), _alternate("es", _ES)), format="html"),
    bad("es", _page(_alternate("es", _ES), _alternate("\u27e6en-UK\u27e7", _EN)), format="html", fixed=_page(_alternate("es", _ES), _alternate("en-GB", _EN))),
    bad("es", '<p><a hreflang="\u27e6english\u27e7" href="/en">Original</a></p>', format="html"),
    bad("es", _page(_alternate("es", _ES), _alternate("en", _EN), _alternate("\u27e6en\u27e7", _EN + "-2")), format="html"),
    bad("es", _page(_alternate("es", _ES), _alternate("x-default", _EN), _alternate("\u27e6x-default\u27e7", _ES)), format="html"),
    bad("es", _page(_alternate("es", _ES), _alternate("en", f"\u27e6{_ES}\u27e7")), format="html", severity="info"),
    bad("es", _page(_alternate("es", _ES), _alternate("en", "\u27e6/en/harbour\u27e7")), format="html", severity="info"),
    bad("es", _page(_CANONICAL.format(_ES), _alternate("\u27e6spanish\u27e7", _ES), _alternate("en", _EN)), format="html", fixed=_page(_CANONICAL.format(_ES), _alternate("es", _ES), _alternate("en", _EN))),
    bad(
        "es",
        _page(_CANONICAL.format(f"\u27e6{_EN}\u27e7"), _alternate("es", _ES), _alternate("en", _EN), lang="en", body=_SPANISH),
        format="html",
        fixed=_page(_CANONICAL.format(_ES), _alternate("es", _ES), _alternate("en", _EN), lang="en", body=_SPANISH),
    ),
    bad("es", _page(_CANONICAL.format(_ES), _alternate("es", "\u27e6/es/puerto\u27e7"), _alternate("en", _EN)), format="html", severity="info"),
    bad("es", _page('<base href="https://www.example.org/es/">', _CANONICAL.format(_ES), _alternate("es", "\u27e6puerto\u27e7")), format="html", severity="info"),
    good("es", _page(_CANONICAL.format("/es/puerto"), _alternate("es", _ES), _alternate("en", _EN)), format="html"),
    good("es", _page(_CANONICAL.format(_ES), _alternate("es", _ES), _alternate("en", _EN), lang="en", body=_SPANISH), format="html"),
    good("es", _page(_CANONICAL.format(_ES + "/"), _alternate("es", _ES), _alternate("en", _EN)), format="html"),
    good("es", _page(_alternate("es", _ES), _alternate("en", _EN), _alternate("x-default", _EN)), format="html"),
    good("es", _page(_alternate("es", _ES), _alternate("en", _EN), lang="es-MX"), format="html"),
    good("es", _page(_CANONICAL.format(_ES)), format="html"),
    good("zh-Hant", _page(_alternate("zh-TW", _ES), _alternate("en", _EN), lang="zh-Hant", body="<p>\u6e2f\u53e3\u91cd\u65b0\u958b\u653e\u3002</p>"), format="html"),
    good("es", '<link rel="alternate" hreflang="en" href="/en"><p>El puerto reabre.</p>', format="html"),
)  # fmt: skip
