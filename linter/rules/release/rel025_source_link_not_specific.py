"""REL025 source-link-not-specific."""

from __future__ import annotations

from collections.abc import Iterator

from linter.document import LinkKind
from linter.rules.addresses import Address
from linter.rules.model import Problem, Subject, bad, good, release_rule
from linter.rules.release.samples import release


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
    """Whether the page calls this address its own (canonical link, og:url)."""
    document = subject.document
    own = {link.target for link in document.links if link.kind is LinkKind.RELATION and "canonical" in link.rel.lower()}
    own |= {entry.value for entry in document.entries("og:url")}
    if not any(link.kind is LinkKind.RELATION and link.target in own and link.hreflang for link in document.links):
        # A canonical that points at the original is right for a translation; only what calls itself a version in the
        # page's language, or sits in a folder for translations, is the translation.
        own = {address for address in own if "/translations/" in address}
    return target.rstrip("/") in {address.rstrip("/") for address in own}


EXAMPLES = (
    bad("fr", release("fr", link="\u27e6https://www.example.org/\u27e7")),
    bad("en", release("en", link="\u27e6https://www.example.org/fr/\u27e7")),
    bad("fr", release("fr", link="\u27e6https://www.example.org/press-releases/\u27e7"), severity="warning"),
    good("fr", release("fr", link="https://www.example.org/coastal-warning")),
    good("fr", release("fr", link="https://www.example.org/?p=1234")),
)
