"""Which of its texts a rule says, and what it fills in."""

from __future__ import annotations

import pytest

from linter.packs.messages import Messages

TEXTS = {"en": "English", "de": "Deutsch", "pt-BR": "Brasil", "zh-Hant": "繁體"}


@pytest.mark.parametrize(
    ("editor", "passage", "said"),
    [
        (None, "de-CH", "Deutsch"),
        (None, "zh-TW", "繁體"),
        (None, "pt", "Brasil"),
        (None, "fr", "English"),
        ("de", "fr", "Deutsch"),
        ("fr", "de", "English"),  # not German: who reads French has not asked for it
        ("pt-PT", "de", "Brasil"),
    ],
)
def test_the_editor_reads_the_closest_text(editor: str | None, passage: str, said: str) -> None:
    assert Messages(TEXTS, editor).say(passage) == said


def test_without_english_the_first_text_is_said() -> None:
    assert Messages({"fr": "français", "de": "Deutsch"}).say("fa") == "français"
    assert Messages({"": "anyhow", "en": "English"}).say("fa") == "anyhow"


def test_what_was_found_is_filled_in_as_it_is() -> None:
    message = Messages({"": "{write}, not {found}; {0} {found.__class__} %s"})
    said = message.say("en", found="{write}", write="\\1")
    assert said == "\\1, not {write}; {0} {found.__class__} %s"
