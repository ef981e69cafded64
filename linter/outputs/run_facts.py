"""What a report says of the run itself, beside the documents: handed in as values, since no output asks the machine."""

from __future__ import annotations

from typing import NamedTuple


class RunFacts(NamedTuple):
    """How a run went. Folders are written with /, so that a report is the same on every system."""

    fail_on: str = "error"  # the lowest severity that fails the run
    errors: tuple[str, ...] = ()  # one sentence for everything that could not be read
    excluded: int = 0  # files that the configuration kept out
    exit_status: int | None = None
    folder: str = ""  # the working folder: what relative paths of documents start from
    root: str = ""  # the folder that the readers of a report start from: the repository, or else the working folder
    show_suppressed: bool = False

    @property
    def note(self) -> str:
        """What is to be said about files that were kept out."""
        return (
            f"{self.excluded} file{'s' if self.excluded != 1 else ''} excluded by the configuration."
            if self.excluded
            else ""
        )
