"""REL024 malformed-source-link."""

from __future__ import annotations

import re
from collections.abc import Iterator

from linter.document import LinkKind
from linter.readers.assembly import INVISIBLE, trim_address
from linter.rules.addresses import Address, without_tracking
from linter.rules.model import Problem, Subject, bad, edit, good, release_rule
from linter.rules.release.samples import release
from linter.source import Span


@release_rule("REL024", "malformed-source-link", "error", fix="safe")
def malformed_source_link(subject: Subject) -> Iterator[Problem]:
    """The address of the original is damaged.

    Not an address at all, a space or an invisible character inside or glued to it, punctuation that is no part of it: a
    reader who follows it arrives nowhere. Tracking parameters (utm_source ...) are a warning: they name the channel, not
    the document.

    Repair: write the bare address. Taking off glued punctuation and invisible characters is safe.
    """
    link = subject.release.link
    if link is None:
        return
    target, span = link.target, link.span
    stripped = target.strip()
    bare = trim_address(stripped)
    if link.kind is LinkKind.BARE:
        yield from _glued(subject, span)
    inside = [char for char in stripped if char in INVISIBLE]
    address = Address.of(stripped)
    if inside:
        clean = "".join(char for char in bare if char not in INVISIBLE)
        name = f"U+{ord(inside[0]):04X}"
        yield Problem(
            span, f"An invisible character ({name}) stands in the address. Write {clean}", fix=edit(*span, clean)
        )
    elif re.search(r"\s", stripped):
        yield Problem(span, "A space stands in the address. Write it without spaces, or as %20.")
    elif (
        address is None
        or address.scheme not in {"http", "https", "file"}
        or (not address.host and address.scheme != "file")
    ):
        yield Problem(span, f'"{_short(stripped)}" is not a full address. Write it from https:// on.')
    elif any("_" in label or not label for label in address.labels) or (
        "." not in address.host and not address.private()
    ):
        yield Problem(span, f'"{address.host}" is not the name of a host. Compare the address with the original.')
    elif bare != stripped and link.kind is not LinkKind.BARE:
        yield Problem(
            span, f'"{stripped[len(bare) :]}" is glued to the address. Write {_short(bare)}', fix=edit(*span, bare)
        )
    elif address.tracking:
        clean = without_tracking(target)
        message = f"The address carries tracking parameters ({', '.join(address.tracking)}). Write {_short(clean)}"
        yield Problem(span, message, "warning", fix=edit(*span, clean, "unsafe"))


def _glued(subject: Subject, span: Span) -> Iterator[Problem]:
    """Invisible characters right behind an address in running text: it breaks when it is copied."""
    text = subject.document.source.text
    end = span.end
    # A joiner or mark before the end of the line belongs to nothing but the address.
    while end < len(text) and text[end] in INVISIBLE and text[end] not in "\u200e\u200f\u2069\u202c":
        end += 1
    if end > span.end:
        whole = Span(span.start, end)
        name = f"U+{ord(text[span.end]):04X}"
        yield Problem(whole, f"An invisible character ({name}) is glued to the address.", fix=edit(span.end, end, ""))


def _short(address: str) -> str:
    return address if len(address) <= 100 else f"{address[:97]}..."


EXAMPLES = (
    bad(
        "fr", release("fr", link="\u27e6https://www.example.org/news/ports?utm_source=lettre\u27e7"), severity="warning"
    ),
    bad(
        "fr",
        release("fr", link="\u27e6https://www.example.org/news/po\u200brts\u27e7"),
        fixed=release("fr", link="https://www.example.org/news/ports"),
    ),
    bad(
        "fr",
        "---\ntitle: Titre\nlang: fr\nsource: \u27e6www.example.org/news/ports\u27e7\n---\n\n" + release("fr", link=""),
        format="markdown",
    ),
    good("fr", release("fr", link="https://www.example.org/news/ports.")),
    good("fr", release("fr", link="https://www.example.org/news/index.php?id=27")),
)
