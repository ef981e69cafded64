"""Reports as bytes: what a process hands to another, and what the cache keeps.

JSON, not pickle: reading a file that somebody else has written must not be able to run anything. Of the release the fields
are kept, the language its text was read in and where it begins and ends: all that reports of a run are written from. The
text of the document goes beside it, since the cache has no need to keep what it was made for.
"""

from __future__ import annotations

import json
from typing import Any

from linter.findings import Edit, Finding, Fix, Related, Suppression
from linter.release.model import Candidate, Field, Release
from linter.report import Report
from linter.source import Span

_ENCODE = json.JSONEncoder(separators=(",", ":"), check_circular=False).encode


def pack(report: Report) -> bytes:
    """A report without its text. Records are written as lists of their values, in order."""
    release = report.release
    kept = None if release is None else (release.fields, release.text_language, release.start, release.end)
    return _ENCODE(
        (report.findings, report.suppressed, report.path, report.format, report.language, kept)
    ).encode("ascii")  # fmt: skip


def is_silent(data: bytes) -> bool:
    """Whether a packed report holds no findings, counting or not."""
    return data.startswith(b"[[],[],")


def unpack(data: bytes, text: str) -> Report:
    """The report of a text. Raises ValueError, TypeError or IndexError for what `pack` has not written."""
    findings, suppressed, path, format, language, release = json.loads(data)
    return Report(
        tuple(map(_finding, findings)), None if release is None else _release(*release), language, format, path, text,
        tuple(map(_finding, suppressed)),
    )  # fmt: skip


def _finding(values: list[Any]) -> Finding:
    related, fix, suppression = values[-3:]
    values[-3] = tuple(Related(*one) for one in related)
    values[-2] = None if fix is None else Fix(fix[0], tuple(Edit(*edit) for edit in fix[1]))
    values[-1] = None if suppression is None else Suppression(*suppression)
    return Finding(*values)


def _release(fields: dict[str, Any], text_language: str | None, start: int, end: int) -> Release:
    return Release(
        {key: None if values is None else _field(*values) for key, values in fields.items()},
        text_language,
        start=start,
        end=end,
    )


def _field(value: str | None, raw: str, span: list[int], origin: str, candidates: list[Any]) -> Field:
    return Field(
        value, raw, Span(*span), origin, tuple(Candidate(one[0], one[1], Span(*one[2]), one[3]) for one in candidates)
    )
