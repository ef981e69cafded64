"""REL021 insecure-source-link."""

from __future__ import annotations

from collections.abc import Iterator

from linter.rules.addresses import Address
from linter.rules.model import Problem, Subject, bad, edit, good, release_rule
from linter.rules.release.samples import release


@release_rule("REL021", "insecure-source-link", "error", fix="safe")
def insecure_source_link(subject: Subject) -> Iterator[Problem]:
    """The link to the original uses http instead of https.

    On its way to an http page a reader can be sent elsewhere unseen; an authoritative text must not be reached so.

    Repair: write https. It is a safe repair for the publisher's own hosts when they are known to serve it.
    """
    link = subject.release.link
    address = Address.of(link.target) if link else None
    if link is None or address is None or address.scheme != "http" or address.private():
        return
    own = subject.publisher.https and any(address.within(host) for host in subject.publisher.hosts)
    written = subject.document.source.text[link.span.start : link.span.end]
    fix = None
    if written[:4].lower() == "http":
        fix = edit(link.span.start + 4, link.span.start + 4, "s", "safe" if own else "unsafe")
    yield Problem(link.span, "The link to the original uses http. Write https.", fix=fix)


EXAMPLES = (
    bad(
        "fr",
        release("fr", link="\u27e6http://www.state.gov/dialogue-on-ports/\u27e7"),
        publisher="us-state",
        fixed=release("fr", link="https://www.state.gov/dialogue-on-ports/"),
    ),
    bad("en", release("en", link="\u27e6http://www.example.org/news/dialogue-securite\u27e7")),
    good("fr", release("fr")),
)
