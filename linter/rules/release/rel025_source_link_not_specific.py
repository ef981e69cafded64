"""REL025 source-link-not-specific."""

from __future__ import annotations

from collections.abc import Iterator

from linter.document import LinkKind
from linter.languages import tags
from linter.rules.addresses import Address
from linter.rules.model import Problem, Subject, bad, good, release_rule
from linter.rules.release.samples import release

_DEFAULT = "x-default"


@release_rule("REL025", "source-link-not-specific", "error")
def source_link_not_specific(subject: Subject) -> Iterator[Problem]:
    """The link to the original leads to a home page, to a list of documents, or back to the translation itself.

    A reader who wants to compare must find the very text. A home page or the translation is an error, a section page
    ("/press-releases/") a warning.

    Repair: link to the page of the original.
    """
    link = subject.release.link
    address = Address.of(link.target) if link else None
    if link is None or address is None or not address.host or address.private():
        return
    if address.home_page:
        yield Problem(link.span, "The link leads to a home page. Link to the page of the original.")
    elif _own_address(subject, link.target):
        yield Problem(link.span, "The link leads to this translation itself. Link to the page of the original.")
    elif address.section_page:
        yield Problem(link.span, "The link leads to a list of documents. Link to the page of the original.", "warning")


def _own_address(subject: Subject, target: str) -> bool:
    """Whether an address is that of the page itself: the one that hreflang gives for its language, or its canonical.

    A canonical, or og:url, that names the original is a fault of its own (hreflang-set) and hides no link to the page
    itself. It counts unless hreflang gives the address to another language; without any hreflang only in a folder for
    translations or for the language.
    """
    document, tag = subject.document, subject.language.tag
    relations = [link for link in document.links if link.kind is LinkKind.RELATION]
    versions = [(link.hreflang.strip(), _compared(link.target)) for link in relations if link.hreflang]
    others = {address for code, address in versions if code.lower() != _DEFAULT and not tags.agree(code, tag)}
    own = {address for code, address in versions if tags.agree(code, tag)}
    named = [link.target for link in relations if "canonical" in link.rel.lower().split()]
    named += [entry.value for entry in document.entries("og:url")]
    own |= {_compared(address) for address in named if _in_own_folder(address, tag)}
    return _compared(target) in own - others


def _compared(target: str) -> tuple[str, str, str]:
    """An address as it is compared: without scheme, fragment and a slash at the end."""
    address = Address.of(target)
    return ("", target, "") if address is None else (address.host, address.path.rstrip("/"), address.query)


def _in_own_folder(target: str, tag: str) -> bool:
    """Whether the path of an address goes through a folder for translations, or for a language."""
    address = Address.of(target)
    folders = address.segments[:-1] if address else ()
    return "translations" in folders or any(len(name) > 1 and tags.agree(name, tag) for name in folders)


def _alternate(code: str, address: str) -> str:
    return f'<link rel="alternate" hreflang="{code}" href="{address}">'


def _page(link: str, canonical: str, *alternates: str) -> str:
    return (
        f'<!DOCTYPE html><html lang="fr"><head><title>Port</title><link rel="canonical" href="{canonical}">'
        f"{''.join(alternates)}</head><body><h1>Port</h1><p>Le dialogue a repris dans le port.</p>"
        f'<p>Voir le texte original\u00a0: <a href="{link}" hreflang="en">le dialogue</a></p></body></html>'
    )


_FR, _EN = "https://www.example.org/port-fr", "https://www.example.org/port-en"

EXAMPLES = (
    bad("fr", release("fr", link="\u27e6https://www.example.org/\u27e7")),
    bad("en", release("en", link="\u27e6https://www.example.org/fr/\u27e7")),
    bad("fr", release("fr", link="\u27e6https://www.example.org/press-releases/\u27e7"), severity="warning"),
    bad("fr", _page(f"\u27e6{_FR}\u27e7", _FR, _alternate("fr", _FR), _alternate("en", _EN)), format="html"),
    # a canonical that names the original hides nothing
    bad("fr", _page(f"\u27e6{_FR}\u27e7", _EN, _alternate("fra", _FR), _alternate("en", _EN)), format="html"),
    bad("fr", _page("\u27e6https://www.example.org/fr/port\u27e7", "https://www.example.org/fr/port/"), format="html"),
    good("fr", _page(_EN, _EN, _alternate("fr_FR", _FR), _alternate("en", _EN)), format="html"),
    good("fr", _page(_EN, _EN, _alternate("en", _EN), _alternate("x-default", _EN)), format="html"),
    good("fr", _page(_EN, _EN), format="html"),
    good("fr", release("fr", link="https://www.example.org/coastal-warning")),
    good("fr", release("fr", link="https://www.example.org/?p=1234")),
)
