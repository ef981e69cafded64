"""Where the documentation of a rule can be read: the address that the installed package names, if it names one."""

from __future__ import annotations

from functools import cache


def rule_address(code: str) -> str | None:
    """The page of a rule of ours. None when the package names no documentation; `presslint explain` has the same text."""
    site = home("Documentation")
    return f"{site.rstrip('/')}/rules/{code}/" if site else None


@cache
def home(kind: str) -> str | None:
    """An address of the project: "Documentation", "Homepage" ... as `[project.urls]` of the package has it."""
    from importlib.metadata import PackageNotFoundError, metadata  # imported late: it takes as long as a check

    try:
        entries = metadata("presslint").get_all("Project-URL") or []
    except PackageNotFoundError:
        return None
    for entry in entries:
        label, _, address = str(entry).partition(",")
        if label.strip().lower() == kind.lower() and address.strip().startswith("https://"):
            return address.strip()
    return None
