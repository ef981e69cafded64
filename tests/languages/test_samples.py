"""Every language recognises what its own samples show; the samples are data beside this test."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
import yaml

from linter.languages import model

SAMPLES = {
    path.stem: yaml.load(path.read_text(encoding="utf-8"), yaml.BaseLoader)
    for path in sorted(Path(__file__).parent.joinpath("samples").glob("*.yaml"))
}


def _cases(key: str) -> list[Any]:
    return [pytest.param(tag, text, id=f"{tag}-{i}") for tag, data in SAMPLES.items() for i, text in enumerate(data.get(key, ()))]


@pytest.mark.parametrize(("tag", "text"), _cases("lead_ins"))
def test_a_lead_in_is_recognised(tag: str, text: str) -> None:
    assert model.load(tag).vocabulary.lead_in(text)


@pytest.mark.parametrize(("tag", "text"), _cases("disclaimers"))
def test_a_disclaimer_is_recognised_whole_and_not_reversed(tag: str, text: str) -> None:
    found = model.load(tag).vocabulary.disclaimer(text)
    assert found is not None
    assert text[found.start : found.end] == text
    assert found.reversed_by is None, text[slice(*found.reversed_by)]


@pytest.mark.parametrize(("tag", "text"), _cases("reversed"))
def test_a_reversed_disclaimer_is_recognised_as_such(tag: str, text: str) -> None:
    found = model.load(tag).vocabulary.disclaimer(text)
    assert found is not None
    assert found.reversed_by is not None


@pytest.mark.parametrize(("tag", "text"), _cases("not_disclaimers"))
def test_body_text_is_no_disclaimer(tag: str, text: str) -> None:
    assert model.load(tag).vocabulary.disclaimer(text) is None


DATES = [
    pytest.param(tag, text, want, id=f"{tag}-{i}")
    for tag, data in SAMPLES.items()
    for i, (text, want) in enumerate(data.get("dates", {}).items())
]


@pytest.mark.parametrize(("tag", "text", "want"), DATES)
def test_a_printed_date_is_read(tag: str, text: str, want: str) -> None:
    (found,) = model.load(tag).dates.find(text)
    assert text[found.start : found.end] == found.raw
    assert str(found.value or "null") == want


@pytest.mark.parametrize(("tag", "text"), _cases("not_dates"))
def test_figures_that_are_no_date_are_left_alone(tag: str, text: str) -> None:
    assert model.load(tag).dates.find(text) == ()


@pytest.mark.parametrize("tag", sorted(model.index()))
def test_a_language_counts_only_with_its_samples(tag: str) -> None:
    """Two lead-ins, two disclaimers, a reversed one and four dates, of its own or inherited."""
    if not model.load(tag).reviewed:
        pytest.skip("draft")
    parts = tag.split("-")
    chain = ["-".join(parts[:n]) for n in range(len(parts), 0, -1)]
    samples = [SAMPLES[name] for name in chain if name in SAMPLES]
    for key, least in (("lead_ins", 2), ("disclaimers", 2), ("reversed", 1), ("dates", 4)):
        assert sum(len(data.get(key, ())) for data in samples) >= least, key
