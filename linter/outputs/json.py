"""The JSON report, as schemas/report.schema.json describes it."""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import Any

import linter
from linter.report import SCHEMA_VERSION, Report


def as_data(reports: Sequence[Report]) -> dict[str, Any]:
    """The report of a run as values."""
    return {
        "schema_version": SCHEMA_VERSION,
        "tool": {"name": "presslint", "version": linter.__version__},
        "documents": [report.to_dict() for report in reports],
        "summary": {
            "documents": len(reports),
            "errors": sum(report.count("error") for report in reports),
            "warnings": sum(report.count("warning") for report in reports),
            "info": sum(report.count("info") for report in reports),
            "fixable": sum(f.fix is not None and f.fix.applicability == "safe" for r in reports for f in r.findings),
        },
    }


def render(reports: Sequence[Report]) -> str:
    """The report of a run as JSON text, one line break at the end. Lone surrogates are escaped."""
    text = json.dumps(as_data(reports), ensure_ascii=False, indent=2)
    if not any("\ud800" <= char <= "\udfff" for char in text):
        return text + "\n"
    return json.dumps(as_data(reports), ensure_ascii=True, indent=2) + "\n"
