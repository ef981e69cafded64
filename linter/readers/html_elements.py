"""What the elements of HTML mean to a reader: which begin a block, which are not read, what they hand down."""

from __future__ import annotations

import re
from typing import Any, NamedTuple

from linter.document import BlockKind
from linter.patterns import lazy
from linter.readers.html_attributes import Value

KINDS = {
    "li": BlockKind.ITEM, "td": BlockKind.CELL, "th": BlockKind.CELL, "figcaption": BlockKind.CAPTION,
    "caption": BlockKind.CAPTION, "blockquote": BlockKind.QUOTE, "title": BlockKind.TITLE,
    **{f"h{level}": BlockKind.HEADING for level in range(1, 7)},
}  # fmt: skip
# What display: block, list-item or table-* is in the standard's style sheet ("15.3 Non-replaced elements").
BLOCK_TAGS = frozenset(
    "address article aside blockquote body caption center col colgroup dd details dialog dir div dl dt fieldset figcaption"
    " figure footer form h1 h2 h3 h4 h5 h6 head header hgroup hr html legend li main menu nav ol optgroup option p pre"
    " search section summary table tbody td tfoot th thead title tr ul".split()
)
# They hold other blocks; a text directly in them is a run of its own, without their tags.
HOLDERS = frozenset("article aside body footer header html main nav section".split())
UNREAD = frozenset("script style template noscript noembed noframes iframe xmp plaintext".split())
# Nothing in them is running text, but their attributes are read.
MUTE = frozenset("svg math select textarea object video audio canvas datalist rt rp".split())
CODE = frozenset({"code", "kbd", "samp", "pre", "listing"})
READ_ATTRIBUTES = ("alt", "title", "aria-label", "placeholder")
NO_TITLES = frozenset({"link", "style", "meta", "script", "base"})
VOID = frozenset("area base br col embed hr img input link meta source track wbr".split())
# Elements that end with the one they are in, when they have no end tag.
ENDLESS = frozenset("a b code dd dt em font i li p small span strong sub sup u".split())
# Elements that hand something down even without attributes.
SCOPED = frozenset("nav aside header footer article main blockquote figcaption caption li td th".split())
# Attributes that hand something down.
HANDING = frozenset({"lang", "xml:lang", "dir", "hidden", "aria-hidden", "style", "role"})
# Attributes that say something to a reader.
TOLD = frozenset(
    "lang xml:lang dir hreflang hidden aria-hidden style role aria-level alt title aria-label placeholder content name"
    " property http-equiv itemprop rel href src datetime type value".split()
)
_ROLES = {"banner": "header", "contentinfo": "footer", "navigation": "nav", "complementary": "aside"}
_INVISIBLE = lazy(r"(?:^|;)\s*display\s*:\s*none", re.IGNORECASE)


class Scope(NamedTuple):
    """What an element hands down to everything in it."""

    lang: str | None = None
    direction: str | None = None
    landmark: str = ""
    hidden: bool = False
    sectioned: bool = False  # in article or main, whose header and footer are not the page's
    kind: BlockKind = BlockKind.PARAGRAPH  # of a paragraph in it


def handed_down(tag: str, values: dict[str, Value], parent: Scope) -> Scope:
    """What an element hands down, given what was handed to it."""
    changes: dict[str, Any] = {}
    if values:
        for name in ("xml:lang", "lang"):
            if name in values:
                changes["lang"] = values[name].text
        if "dir" in values:
            changes["direction"] = values["dir"].text
        aria = values.get("aria-hidden")
        style = values.get("style")
        if (
            "hidden" in values
            or (aria is not None and aria.text.strip().lower() == "true")
            or (style is not None and _INVISIBLE.search(style.text))
        ):
            changes["hidden"] = True
    role = values["role"].text.strip().lower() if "role" in values else ""
    if role in _ROLES:
        changes["landmark"] = _ROLES[role]
    elif not role and (tag in {"nav", "aside"} or (tag in {"header", "footer"} and not parent.sectioned)):
        changes["landmark"] = tag
    if tag in {"article", "main"} or role in {"article", "main"}:
        changes["sectioned"] = True
    if tag in {"blockquote", "figcaption", "caption"}:
        changes["kind"] = KINDS[tag]
    elif tag in {"li", "td", "th"} and parent.kind is not BlockKind.PARAGRAPH:
        changes["kind"] = BlockKind.PARAGRAPH
    return parent._replace(**changes) if changes else parent
