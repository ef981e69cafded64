"""dateparser as a second opinion: where it reads one of our dates at all, it must read the same day.

Where it does not, the reason is named here; it knows no other calendar than the Gregorian.
"""

from __future__ import annotations

import datetime as dt
import warnings
from pathlib import Path

import dateparser
import pytest
import yaml

from linter.languages import model

SAMPLES = {
    path.stem: yaml.load(path.read_text(encoding="utf-8"), yaml.BaseLoader)
    for path in sorted(Path(__file__).parent.joinpath("samples").glob("*.yaml"))
}
# Text of a sample -> why dateparser reads another day.
EXPLAINED = {
    "9 sett. 2020": "it knows no \"sett.\" and takes 2020 for a time, twenty past eight in the evening",
}
CASES = [
    pytest.param(tag, text, want, id=f"{tag}-{number}")
    for tag, data in SAMPLES.items()
    for number, (text, want) in enumerate(data.get("dates", {}).items())
    if want != "null"
]


def _second_opinion(tag: str, text: str) -> dt.date | None:
    settings = {"DATE_ORDER": model.load(tag).data["dates"]["order"].upper(), "REQUIRE_PARTS": ["day", "month", "year"]}
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        try:
            found = dateparser.parse(text, languages=[tag.split("-")[0]], settings=settings)  # type: ignore[arg-type]
        except ValueError:  # a language that dateparser does not know
            return None
    return found.date() if found else None


@pytest.mark.parametrize(("tag", "text", "want"), CASES)
def test_dateparser_reads_the_same_day_or_none(tag: str, text: str, want: str) -> None:
    (date,) = model.load(tag).dates.find(text)
    other = _second_opinion(tag, text)
    if other is None or date.calendar != "gregorian" or text in EXPLAINED:
        return
    assert other.isoformat() == want
