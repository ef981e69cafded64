"""Media types: what an address leads to."""

from __future__ import annotations

import pytest

from linter.accessibility.media_types import media_type


@pytest.mark.parametrize(
    ("address", "stated", "expected"),
    [
        ("/media/Map.PNG?v=2#top", "", "image/png"),
        ("speech.mp3", "text/html", "audio/mp3"),
        ("/chart", "image/svg+xml; charset=utf-8", "image/svg+xml"),
        ("https://example.org", "", ""),
        ("https://example.mp4/", "", ""),
        ("data:image/gif;base64,R0", "", "image/gif"),
        ("data:,text", "", "text/plain"),
        ("", "image/png", ""),
        ("http://[", "image/png", ""),
        ("report.pdf", "", "application/pdf"),
    ],
)
def test_an_ending_or_a_stated_type_tells(address: str, stated: str, expected: str) -> None:
    assert media_type(address, stated) == expected
