"""The quick way to the places of texts and the sure one: where the quick one goes, both find the same."""

from __future__ import annotations

from pathlib import Path

import pytest

from benchmarks.mutations import mutants
from linter.readers.html import _Reader, _walked
from linter.readers.html_blocks import Blocks
from linter.readers.html_marks import Marks
from linter.readers.html_order import Disorder, Order
from linter.readers.html_places import Markup

FIXTURES = Path(__file__).resolve().parents[2] / "fixtures"
FILES = sorted(FIXTURES.rglob("*.html"))


def _found(text: str, ordered: bool) -> tuple[object, ...]:
    markup = Markup(text)
    reader = _Reader(markup, Order(markup) if ordered else Marks(markup), Blocks(markup))
    reader.walk()
    blocks = reader.blocks
    return blocks.blocks, blocks.links, blocks.metadata, blocks.parts, reader.images, reader.attributes


@pytest.mark.parametrize(
    "text",
    [
        "<p>a &amp; b&nbsp;c &notit; AT&T &#32; x</p>",
        "<p>one <b>two</b> three <i> four</i><br> five <br>\n</p>\n",
        "\n  before <p>x <!-- y --> z</p> <!-- w --> after ",
        "<body><p>x</body>\n\n</html>\n late <!-- c -->\n",
        "<pre>\nfirst\n\n second</pre><p>third <code>a  b</code> c</p>",
        "<b>1<p>2</b>3</p>4<a href=x>5<h2>6</h2></a>",
        "<svg><title>a &lt; b</title></svg>x<select><option>y</select> z",
        "<ul><li>a <textarea></a></li></textarea> b<li>c<script></li></script>d</ul>",
        "\ufeff<p>a\r\n b</p>\r\n<p lang=fr>c\rd</p>",
    ],
)
def test_texts_in_order_are_found_where_marks_find_them(text: str) -> None:
    assert _found(text, ordered=True) == _found(text, ordered=False)


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.relative_to(FIXTURES).as_posix())
def test_the_texts_of_every_fixture_are_in_order(file: Path) -> None:
    text = file.read_bytes().decode("utf-8", errors="replace")
    assert _found(text, ordered=True) == _found(text, ordered=False)


@pytest.mark.parametrize(
    "text",
    [
        "<table>x<tr><td>y</table>z",
        "<table><b>x</b>y<tr><td>z</table>",
        "<p>a\0b</p>",
        "<p>a</>b</p>",
    ],
)
def test_a_text_that_has_moved_is_looked_for_by_marks(text: str) -> None:
    with pytest.raises(Disorder):
        _found(text, ordered=True)
    markup = Markup(text)
    assert not _walked(markup).cursor.ordered


def test_mutants_are_read_alike_in_both_ways() -> None:
    ordered = 0
    for name, text in mutants(400, 5):
        try:
            quick = _found(text, ordered=True)
        except Disorder:
            continue
        ordered += 1
        assert quick == _found(text, ordered=False), name
    assert ordered > 100
