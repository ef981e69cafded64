"""REL023 staging-source-link."""

from __future__ import annotations

from collections.abc import Iterator

from linter.rules.addresses import Address
from linter.rules.model import Problem, Subject, bad, good, release_rule
from linter.rules.release.samples import release


@release_rule("REL023", "staging-source-link", "error")
def staging_source_link(subject: Subject) -> Iterator[Problem]:
    """The link to the original leads to a page that the public cannot or must not reach.

    preview. and staging. hosts, localhost, private addresses, file: addresses: they come from copying the address out
    of a content system, and they leak.

    Repair: link to the published page.
    """
    link = subject.release.link
    address = Address.of(link.target) if link else None
    if link is None or address is None:
        return
    label = address.staging_label(subject.publisher.staging_labels)
    if label is not None:
        yield Problem(
            link.span, f'The link to the original leads to a host for drafts ("{label}."). Link to the published page.'
        )
    elif address.private():
        where = (
            "a file on one computer"
            if address.scheme == "file"
            else f"{address.host}, which only a local network reaches"
        )
        yield Problem(link.span, f"The link to the original leads to {where}. Link to the published page.")


EXAMPLES = (
    bad(
        "fr",
        release("fr", link="\u27e6https://preview.state.gov/joint-statement-on-ports/\u27e7"),
        publisher="us-state",
    ),
    bad("fr", release("fr", link="\u27e6https://localhost:8080/joint-statement/\u27e7")),
    bad("en", release("en", link="\u27e6https://192.168.1.20/declaration-commune/\u27e7")),
    good("fr", release("fr")),
    good("fr", release("fr", link="https://www.example.org/news/preview-of-the-dialogue")),
)
