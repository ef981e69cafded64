"""Baseline: the findings that were there when a house began to check, so that only new ones stop a run.

A baseline is a JSON file that is kept with the releases (schemas/baseline.schema.json). It knows findings by their
fingerprints, which hold no line numbers, and files by their paths below its own folder. A file that was renamed or moved
is known again by its longest paragraph.
"""

from __future__ import annotations

import json
import os
import unicodedata
from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from pathlib import Path
from typing import Any, NamedTuple

import linter
from linter import readers
from linter.config import InputError
from linter.findings import Finding
from linter.fingerprints import VERSION, digest, fingerprints, spaced
from linter.report import Report
from linter.source import SourceText

SCHEMA_VERSION = 1
# As much of the line around a finding as lets a person know it again, in code points.
_AROUND = 24
_EXCERPT = 80


class Entry(NamedTuple):
    """One finding that is known."""

    rule: str
    name: str
    fingerprint: str
    text: str  # what it covers, with a little of its line, for people


class Known(NamedTuple):
    """What is known of one file."""

    known_by: str  # the digest of its longest block
    entries: tuple[Entry, ...]


class Baseline(NamedTuple):
    """All that is known, by path below the folder, with / on every system."""

    folder: Path
    files: Mapping[str, Known]

    @property
    def size(self) -> int:
        """How many findings are known."""
        return sum(len(known.entries) for known in self.files.values())

    def place(self, path: str) -> str:
        """The path of a report as the baseline writes it."""
        absolute = Path(path).parent.resolve() / Path(path).name
        return Path(os.path.relpath(absolute, self.folder.resolve())).as_posix()


def read(file: Path) -> Baseline:
    """Read a baseline. Raises InputError with one sentence."""
    again = "Write it again with `presslint baseline write`."
    try:
        data = json.loads(file.read_bytes().decode("utf-8"))
    except FileNotFoundError:
        raise InputError(f"There is no baseline {file}. `presslint baseline write` makes one.") from None
    except OSError as error:
        raise InputError(f"{file} cannot be read: {error.strerror or error}.") from None
    except json.JSONDecodeError as error:
        raise InputError(f"{file}, line {error.lineno} is no valid JSON: {error.msg}. {again}") from None
    except (UnicodeDecodeError, RecursionError):
        raise InputError(f"{file} is no baseline. {again}") from None
    if isinstance(data, dict) and data.get("fingerprint_version", VERSION) != VERSION:
        raise InputError(f"{file} was made by another version of presslint. {again}")
    try:
        files = {str(path): _known(known) for path, known in data["files"].items()}
    except (KeyError, TypeError, AttributeError):
        raise InputError(f"{file} is no baseline. {again}") from None
    return Baseline(file.parent, files)


def _known(data: Any) -> Known:
    entries = (Entry(*(str(one[key]) for key in Entry._fields)) for one in data["findings"])
    return Known(str(data["known_by"]), tuple(entries))


def of(reports: Iterable[Report], folder: Path, earlier: Baseline | None = None) -> Baseline:
    """The baseline of a run. What an earlier one knows of files that were not checked, and are still there, is kept."""
    made = Baseline(folder, {})
    files = {made.place(report.path): _of(report) for report in reports if report.path}
    if earlier is not None:
        files = {path: known for path, known in earlier.files.items() if (folder / path).exists()} | files
    return Baseline(folder, {path: known for path, known in files.items() if known.entries})


def _of(report: Report) -> Known:
    found = zip(report.findings, fingerprints(report), strict=True)
    return Known(
        known_by(report),
        tuple(
            Entry(finding.rule, finding.name, fingerprint, _excerpt(finding, report.text))
            for finding, fingerprint in found
            if is_excusable(finding.rule)
        ),
    )


def _excerpt(finding: Finding, text: str) -> str:
    if finding.start == finding.end:
        return ""
    before = text[max(0, finding.start - _AROUND) : finding.start].splitlines()[-1:]
    after = text[finding.end : finding.end + _AROUND].splitlines()[:1]
    return " ".join("".join([*before, finding.text, *after]).splitlines()).strip()[:_EXCERPT]


def is_excusable(rule: str) -> bool:
    """Whether a finding can be known already; that presslint itself failed must never pass."""
    return not rule.startswith("SYS")


def known_by(report: Report) -> str:
    """What a file is known by when it has been renamed: its longest block."""
    blocks = readers.read(SourceText(report.text), report.format, report.path).blocks
    return digest(max((spaced(block.text) for block in blocks), key=len, default=""))


def render(baseline: Baseline) -> str:
    """The file, one finding a line, so that a version control system shows what has changed."""
    lines = [
        "{",
        f'  "schema_version": {SCHEMA_VERSION},',
        f'  "tool": {{"name": "presslint", "version": "{linter.__version__}"}},',
        f'  "fingerprint_version": {VERSION},',
        '  "files": {',
    ]
    for number, (path, known) in enumerate(sorted(baseline.files.items())):
        lines += [f"    {_text(path)}: {{", f'      "known_by": {_text(known.known_by)},', '      "findings": [']
        entries = [
            "        {" + ", ".join(f'"{key}": {_text(value)}' for key, value in entry._asdict().items()) + "}"
            for entry in known.entries
        ]
        lines += [",\n".join(entries), "      ]", "    }" + ("," if number + 1 < len(baseline.files) else "")]
    return "\n".join([*lines, "  }", "}"]) + "\n"


def _text(value: str) -> str:
    """A JSON string in which nothing is invisible."""
    written = json.dumps(value, ensure_ascii=False)
    return "".join(
        json.dumps(char)[1:-1] if unicodedata.category(char) in {"Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp"} else char
        for char in written
    )


class Comparison:
    """A run held against a baseline: which findings are known, and what is known of nothing any more."""

    def __init__(self, baseline: Baseline) -> None:
        self.baseline = baseline
        self.moved: dict[str, str] = {}  # the path in the baseline -> the path now
        self.left: dict[str, Counter[str]] = {}  # of the files checked: fingerprints that no finding had
        self._gone: set[str] | None = None

    def known(self, report: Report) -> list[bool]:
        """Whether each finding of a report is known. Every entry stands for one finding."""
        if report.path in {None, "-"}:
            return [False] * len(report.findings)
        found = fingerprints(report)
        path = self.baseline.place(report.path or "")
        if path not in self.baseline.files:
            before = self._before(report, found)
            if before is None:
                return [False] * len(found)
            self.moved[before] = path
            path = before
        left = self.left.setdefault(path, _counted(self.baseline.files[path]))
        known = []
        for finding, fingerprint in zip(report.findings, found, strict=True):
            known.append(left[fingerprint] > 0 and is_excusable(finding.rule))
            left[fingerprint] -= known[-1]
        return known

    def _before(self, report: Report, found: list[str]) -> str | None:
        """The path that a file had when the baseline was written: one that is gone, and was known by the same block."""
        if self._gone is None:
            self._gone = {path for path in self.baseline.files if not (self.baseline.folder / path).exists()}
        if not self._gone:
            return None
        mark, own = known_by(report), Counter(found)
        alike = [path for path in sorted(self._gone) if self.baseline.files[path].known_by == mark]
        if not alike:
            return None
        best = max(alike, key=lambda path: (own & _counted(self.baseline.files[path])).total())
        self._gone.discard(best)
        return best

    def expired(self, judged: Callable[[Entry], bool] = lambda entry: True) -> dict[str, list[Entry]]:
        """What is known and found no more, by path: in the files that were checked, and in those that are gone.

        `judged` says of an entry whether the run asked its rule.
        """
        expired: dict[str, list[Entry]] = {}
        for path, known in sorted(self.baseline.files.items()):
            left = self.left.get(path)
            if left is None and (self.baseline.folder / path).exists():
                continue  # not checked in this run
            left = _counted(known) if left is None else left.copy()
            for entry in reversed(known.entries):
                if left[entry.fingerprint] > 0 and judged(entry):
                    left[entry.fingerprint] -= 1
                    expired.setdefault(path, []).insert(0, entry)
        return expired

    def pruned(self, judged: Callable[[Entry], bool] = lambda entry: True) -> Baseline:
        """The baseline without what is expired, and with the files that have moved under their new paths."""
        expired = self.expired(judged)
        files: dict[str, Known] = {}
        for path, known in self.baseline.files.items():
            out = expired.get(path, [])
            kept = tuple(entry for entry in known.entries if entry not in out)
            if kept:
                files[self.moved.get(path, path)] = known._replace(entries=kept)
        return Baseline(self.baseline.folder, files)


def _counted(known: Known) -> Counter[str]:
    return Counter(entry.fingerprint for entry in known.entries)
