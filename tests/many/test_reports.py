"""The reports of a run: in order, replaceable, and mostly not in memory."""

from __future__ import annotations

from dataclasses import replace

import pytest

from linter import check_text
from linter.many.reports import Reports
from linter.report import Report, telling


def made(number: int) -> Report:
    spaces = "  " if number % 2 else " "
    return check_text(f"Text{spaces}number {number}, été 🌊", language="fr", select=["TYP001"], path=f"{number}.txt")


@pytest.mark.parametrize("kept", [0, 3, 100])
def test_they_come_back_in_order_wherever_they_are(kept: int) -> None:
    originals = [made(number) for number in range(7)]
    reports = Reports(originals, kept)
    assert len(reports) == 7
    assert list(reports) == originals
    assert [reports[number] for number in range(7)] == originals
    assert (reports[-1], reports[1:6:2]) == (originals[-1], originals[1:6:2])
    assert bool(Reports(kept=kept)) is False
    with pytest.raises(IndexError):
        reports[7]


@pytest.mark.parametrize("kept", [0, 3, 100])
def test_one_may_be_put_in_the_place_of_another(kept: int) -> None:
    originals = [made(number) for number in range(7)]
    reports = Reports(originals, kept)
    for number in (1, 4):
        originals[number] = replace(originals[number], findings=(), path="elsewhere.txt")
        reports[number] = originals[number]
    assert list(reports) == originals


@pytest.mark.parametrize("kept", [0, 3, 100])
def test_reports_without_findings_need_not_be_read(kept: int) -> None:
    reports = Reports((made(number) for number in range(7)), kept)
    assert [one.path for one in telling(reports)] == ["1.txt", "3.txt", "5.txt"]
    reports[3] = made(2)
    assert [one.path for one in telling(reports)] == ["1.txt", "5.txt"]
    assert [one.path for one in telling(list(reports))] == ["1.txt", "5.txt"]


def test_two_may_be_read_at_once() -> None:
    reports = Reports((made(number) for number in range(4)), 0)
    assert [(one.path, other.path) for one, other in zip(reports, reports, strict=True)] == [
        (f"{number}.txt", f"{number}.txt") for number in range(4)
    ]
