"""ACC002 html-page-lang-attribute-has-valid-language-tag."""

from __future__ import annotations

from collections.abc import Iterator

from linter.accessibility.page import Page
from linter.languages import tags
from linter.rules.language_attributes import unknown_language
from linter.rules.model import Problem, Subject, bad, good, tree_rule


@tree_rule(
    "ACC002",
    "html-page-lang-attribute-has-valid-language-tag",
    "error",
    fix="safe",
    wcag=("3.1.1",),
    act=("bf051a",),
    attributes=("lang",),
    references=("H57: Using language attributes on the html element", "BCP 47 (RFC 5646)"),
)
def html_page_lang_attribute_has_valid_language_tag(page: Page, subject: Subject) -> Iterator[Problem]:
    """The language that the page declares does not exist.

    Screen readers know languages by the tags of the IANA registry: "fa", not "persian", "fas" or "fa_IR". A tag that
    they do not know is no better than none.

    Left alone: what follows a language that is known ("en-US-GB"), of which LNG001 speaks; tags in unusual case, of
    which LNG003 speaks; fragments of HTML and pages in frames.

    Repair: write the registered tag.
    """
    root = page.root
    if page.is_page and root is not None:
        written = root.get("lang") or ""
        if written.strip("\t\n\f\r ") and not tags.has_known_language(written):
            yield unknown_language(root, "3.1.1")


_REST = "<head><title>Avis</title></head><body><p>Avis aux marins.</p></body></html>"

EXAMPLES = (
    bad("fr", '<html lang="\u27e6fr_CA\u27e7">' + _REST, format="html", fixed='<html lang="fr-CA">' + _REST),
    bad("fr", "<html lang=\u27e6fra\u27e7>" + _REST, format="html", fixed="<html lang=fr>" + _REST),
    bad("fa", '<!DOCTYPE html><html lang="\u27e6persian\u27e7">' + _REST, format="html"),
    bad("lb", '<html lang="\u27e6i-lux\u27e7">' + _REST, format="html"),
    bad("fr", '<html lang="\u27e6???\u27e7">' + _REST, format="html"),
    bad("fr", "<html lang='\u27e6 fr\u27e7'>" + _REST, format="html", fixed="<html lang='fr'>" + _REST),
    bad("en", '<html lang="\u27e6x-pirate\u27e7">' + _REST, format="html"),
    good("fr", '<html lang="fr">' + _REST, format="html"),
    good("fr", '<html lang="FR-fr">' + _REST, format="html"),
    good("fr", '<html lang="fr-CA-BE">' + _REST, format="html"),
    good("he", '<html lang="iw">' + _REST, format="html"),
    good("fr", '<html lang="">' + _REST, format="html"),
    good("nl", '<html lang="nl"><body><p lang="dutch">Bericht</p></body></html>', format="html"),
    good("nl", '<svg lang="dutch"><text>Kaart</text></svg>', format="html"),
)
