"""REL022 foreign-source-host."""

from __future__ import annotations

from collections.abc import Iterator

from linter.rules.addresses import Address
from linter.rules.model import Problem, Subject, bad, good, release_rule
from linter.rules.release.samples import release


@release_rule("REL022", "foreign-source-host", "error")
def foreign_source_host(subject: Subject) -> Iterator[Problem]:
    """The link to the original leads to a host that is not the publisher's.

    Compared label by label after IDNA, so that state.gov.example.com is not state.gov. Silent for publishers that name
    no hosts.

    Repair: link to the original on the publisher's own site.
    """
    link = subject.release.link
    address = Address.of(link.target) if link else None
    hosts = subject.publisher.hosts
    if link is None or address is None or not hosts or not address.host or address.private():
        return
    if any(address.within(host) for host in hosts):
        return
    yield Problem(link.span, f"{address.host} is not a host of {subject.publisher.title} ({', '.join(hosts)}).")


EXAMPLES = (
    bad("fr", release("fr", link="\u27e6https://state.gov.example.com/joint-statement\u27e7"), publisher="us-state"),
    good("fr", release("fr", link="https://fr.usembassy.gov/joint-statement-on-ports/"), publisher="us-state"),
    good("fr", release("fr")),
)
