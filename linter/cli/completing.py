"""What a shell offers: rules, report formats, publishers, files."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:
    from click.shell_completion import CompletionItem


def rules(ctx: click.Context, param: click.Parameter, incomplete: str) -> list[CompletionItem]:
    """Codes, slugs and categories of rules, also behind a comma."""
    from linter.rules.registry import all_rules

    before, comma, last = incomplete.rpartition(",")
    known = all_rules()
    named = {rule.category: "category" for rule in known}
    named |= {name: rule.summary for rule in known for name in (rule.code, rule.name)}
    return _items({f"{before}{comma}{name}": said for name, said in named.items() if _begins(name, last)})


def formats(ctx: click.Context, param: click.Parameter, incomplete: str) -> list[CompletionItem]:
    """Names of report formats."""
    from linter.outputs.formats import FORMATS

    return _items({one.name: one.summary for one in FORMATS.values() if _begins(one.name, incomplete)})


def publishers(ctx: click.Context, param: click.Parameter, incomplete: str) -> list[CompletionItem]:
    """Names of the shipped publishers, else files."""
    from linter.publishers.model import SHIPPED

    names = {name: "" for name in SHIPPED if _begins(name, incomplete)}
    return _items(names) if names else files(ctx, param, incomplete)


def files(ctx: click.Context, param: click.Parameter, incomplete: str) -> list[CompletionItem]:
    """Files and folders, which the shell itself knows best."""
    from click.shell_completion import CompletionItem

    return [CompletionItem(incomplete, "file")]


def _begins(name: str, text: str) -> bool:
    return name.lower().startswith(text.lower())


def _items(found: dict[str, str]) -> list[CompletionItem]:
    from click.shell_completion import CompletionItem

    return [CompletionItem(name, help=said or None) for name, said in found.items()]
