"""The HTML reader: blocks as a browser shows them, every character with its exact place."""

from __future__ import annotations

import re
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from linter.document import Block, BlockKind, Document, HoleKind, LinkKind
from linter.readers.html import read
from linter.readers.html_places import HtmlTree
from linter.source import SourceText, Span


def _read(text: str) -> Document:
    return read(SourceText(text))


def _texts(text: str) -> list[str]:
    return [block.text for block in _read(text).blocks]


def _at(document: Document, span: Span) -> str:
    return document.source.text[span.start : span.end]


def _runs(document: Document, block: Block) -> list[tuple[str, str, bool]]:
    ends = [run.start for run in block.runs[1:]] + [len(block.text)]
    return [
        (block.text[run.start : end], _at(document, run.source), run.literal)
        for run, end in zip(block.runs, ends, strict=True)
    ]


RELEASE = """<!DOCTYPE html>
<html lang="de-CH">
<head>
<meta charset="utf-8">
<title>Bundesrat er\u00f6ffnet Vernehmlassung &#8211; admin.ch</title>
<meta name="Description" content="Der Bundesrat &amp; die Kantone">
<meta property='og:locale' content='de_CH'>
<link rel="canonical" href="https://www.admin.ch/gov/de/start.html?id=1&amp;lang=de">
<link rel=alternate hreflang=fr href=/fr/>
</head>
<body>
<header role="banner"><nav><a href="/">Start</a></nav></header>
<main>
<article>
<header><h1>Bundesrat er&ouml;ffnet <em>Vernehmlassung</em></h1></header>
<p>Bern, <time datetime="2024-03-14">14. M\u00e4rz 2024</time> \u2013 Der Bundesrat hat
   heute entschieden.</p>
<p>Original: <a rel=external hreflang=en href='https://www.admin.ch/en?a=1&copy=2'> The  original</a>.</p>
<p>Kontakt:<br>medien@admin.ch<br/></p>
</article>
</main>
<footer>Impressum</footer>
</body>
</html>
"""


def test_a_release_becomes_blocks_in_the_order_of_the_page() -> None:
    document = _read(RELEASE)
    assert [(block.kind.value, block.name, block.landmark, block.plain()) for block in document.blocks] == [
        ("title", "title", "", "Bundesrat er\u00f6ffnet Vernehmlassung \u2013 admin.ch"),
        ("attribute", "content", "", "Der Bundesrat & die Kantone"),
        ("paragraph", "nav", "nav", "Start"),
        ("heading", "h1", "", "Bundesrat er\u00f6ffnet Vernehmlassung"),
        ("paragraph", "p", "", "Bern, 14. M\u00e4rz 2024 \u2013 Der Bundesrat hat heute entschieden."),
        ("paragraph", "p", "", "Original: The original."),
        ("paragraph", "p", "", "Kontakt:\nmedien@admin.ch"),
        ("paragraph", "footer", "footer", "Impressum"),
    ]
    assert {block.lang for block in document.blocks} == {"de-CH"}
    assert document.blocks[3].level == 1
    assert document.page
    assert document.root_tag is not None and _at(document, document.root_tag) == '<html lang="de-CH">'


def test_links_tell_their_decoded_target_and_where_it_and_their_text_stand() -> None:
    document = _read(RELEASE)
    canonical, alternate, home, original = document.links
    assert canonical.kind is LinkKind.RELATION and canonical.rel == "canonical"
    assert canonical.target == "https://www.admin.ch/gov/de/start.html?id=1&lang=de"
    assert _at(document, canonical.span) == "https://www.admin.ch/gov/de/start.html?id=1&amp;lang=de"
    assert (alternate.target, alternate.hreflang, _at(document, alternate.span)) == ("/fr/", "fr", "/fr/")
    assert home.block == 2
    # "&copy=2" in an address is a parameter, not a copyright sign.
    assert original.target == "https://www.admin.ch/en?a=1&copy=2" == _at(document, original.span)
    assert (original.kind, original.rel, original.hreflang, original.name) == (LinkKind.ANCHOR, "external", "en", "a")
    assert original.block == 5 and original.text == "The original"
    assert document.blocks[5].text[original.start : original.end] == "The original"


def test_metadata_names_key_value_and_place() -> None:
    document = _read(RELEASE)
    found = {entry.key: entry for entry in document.metadata}
    assert set(found) == {"title", "description", "og:locale", "datetime"}
    assert found["og:locale"].value == "de_CH" == _at(document, found["og:locale"].span)
    assert found["description"].block == 1
    assert _at(document, found["description"].span) == "Der Bundesrat &amp; die Kantone"
    assert found["title"].value.endswith("\u2013 admin.ch") and found["title"].block == 0
    assert (found["datetime"].origin, found["datetime"].block) == ("time", 4)
    assert _at(document, found["datetime"].span) == "2024-03-14"


def test_language_attributes_are_listed_with_their_tag() -> None:
    document = _read("<html lang=de>\n<body DIR='rtl'><p xml:lang=\"\" lang>x<a hreflang= >y")
    assert [(a.element, a.name, a.value, _at(document, a.span), _at(document, a.tag)) for a in document.attributes] == [
        ("html", "lang", "de", "de", "<html lang=de>"),
        ("body", "dir", "rtl", "rtl", "<body DIR='rtl'>"),
        ("p", "xml:lang", "", "", '<p xml:lang="" lang>'),
        ("p", "lang", "", "", '<p xml:lang="" lang>'),
        ("a", "hreflang", "", "", "<a hreflang= >"),
    ]
    text = document.source.text
    assert [a.span.start for a in document.attributes[2:]] == [
        text.index('""') + 1, text.index(" lang>") + 5, text.index("hreflang= ") + 9,
    ]  # fmt: skip
    assert document.blocks[0].direction == "rtl"


def test_a_late_html_or_body_tag_gives_its_attributes_with_their_places() -> None:
    document = _read('<p>a</p><html lang=fr><body dir="rtl">b')
    assert [(a.element, a.value, _at(document, a.span)) for a in document.attributes] == [
        ("html", "fr", "fr"),
        ("body", "rtl", "rtl"),
    ]
    assert document.blocks[0].lang == "fr"


def test_blanks_collapse_as_a_browser_collapses_them() -> None:
    document = _read("<p>\n  one\n  <b>two </b> three\u00a0\u00a0four &nbsp; five\t</p>")
    (block,) = document.blocks
    assert block.text == "one two three\u00a0\u00a0four \u00a0 five"
    assert _runs(document, block)[:3] == [("one", "one", True), (" ", "\n  ", False), ("two ", "two ", True)]
    assert _at(document, block.span) == document.source.text


def test_inline_markup_has_no_width() -> None:
    document = _read("<p><b>mot</b> !</p>")
    (block,) = document.blocks
    assert block.text == "mot !"
    assert _at(document, block.source_span(3, 5)) == " !"


def test_a_character_reference_maps_to_the_whole_of_it() -> None:
    document = _read("<p>a&eacute;&#x1F600;&lt;b&notit;&NotEqualTilde;</p>")
    (block,) = document.blocks
    assert block.text == "a\u00e9\U0001f600<b\u00acit;\u2242\u0338"
    assert _runs(document, block) == [
        ("a", "a", True), ("\u00e9", "&eacute;", False), ("\U0001f600", "&#x1F600;", False), ("<", "&lt;", False),
        ("b", "b", True), ("\u00ac", "&not", False), ("it;", "it;", True), ("\u2242\u0338", "&NotEqualTilde;", False),
    ]  # fmt: skip


def test_a_line_break_is_the_whole_tag_and_vanishes_at_the_ends() -> None:
    document = _read("<p><br>a <br class=x/>\n b<br></p>")
    (block,) = document.blocks
    assert block.text == "a\nb"
    assert _runs(document, block)[1] == ("\n", "<br class=x/>", False)


def test_an_end_tag_of_br_is_a_line_break_too() -> None:
    document = _read("<p>a</br>b</p>")
    assert _runs(document, document.blocks[0]) == [("a", "a", True), ("\n", "</br>", False), ("b", "b", True)]


def test_a_list_item_keeps_its_own_text_and_nested_items_are_their_own() -> None:
    document = _read("<ul><li>one <b>x</b><ul><li>two</li></ul>rest</li><li><p>three</p></li></ul>")
    assert [(block.kind, block.text) for block in document.blocks] == [
        (BlockKind.ITEM, "one x"), (BlockKind.ITEM, "two"), (BlockKind.ITEM, "rest"), (BlockKind.PARAGRAPH, "three"),
    ]  # fmt: skip
    assert [_at(document, block.span) for block in document.blocks[:3]] == ["<li>one <b>x", "<li>two</li>", "rest"]


def test_tables_figures_and_quotations_have_their_kinds() -> None:
    document = _read(
        "<table><caption>C</caption><tr><th>H<td>D</table><figure><img src=x alt=A><figcaption>F</figcaption></figure>"
        "<blockquote>Q<p>R</p></blockquote><dl><dt>T<dd>U</dl><address>V</address><div role=heading aria-level=3>W</div>"
    )
    assert [(block.kind.value, block.plain()) for block in document.blocks] == [
        ("caption", "C"), ("cell", "H"), ("cell", "D"), ("paragraph", "A"), ("attribute", "A"), ("caption", "F"),
        ("quote", "Q"), ("quote", "R"), ("paragraph", "T"), ("paragraph", "U"), ("paragraph", "V"), ("heading", "W"),
    ]  # fmt: skip


def test_text_that_the_parser_moves_out_of_a_table_keeps_its_place() -> None:
    document = _read("a<table>b &amp;<tr><td>c</td></tr>d</table>e")
    assert _texts(document.source.text) == ["ab &d", "c", "e"]
    assert _runs(document, document.blocks[0]) == [
        ("a", "a", True),
        ("b ", "b ", True),
        ("&", "&amp;", False),
        ("d", "d", True),
    ]


def test_text_in_a_wrapper_is_a_paragraph_of_its_own() -> None:
    document = _read("<body>one<div>two<p>three</p>four</div><section>five</section></body>")
    assert [block.text for block in document.blocks] == ["one", "two", "three", "four", "five"]
    assert {block.kind for block in document.blocks} == {BlockKind.PARAGRAPH}


def test_images_and_code_are_holes() -> None:
    document = _read('<p>See <img src="a.png" alt="the &quot;map&quot;"> and <code>x &lt; <b>1</b></code>.</p>')
    block, alt = document.blocks
    assert block.text == "See \ufffc and \ufffc."
    assert [(hole.kind, hole.content) for hole in block.holes] == [
        (HoleKind.IMAGE, 'the "map"'),
        (HoleKind.CODE, "x < 1"),
    ]
    assert _at(document, block.holes[1].source) == "<code>x &lt; <b>1</b></code>"
    assert (alt.kind, alt.name, alt.text) == (BlockKind.ATTRIBUTE, "alt", 'the "map"')
    assert _runs(document, alt)[1] == ('"', "&quot;", False)
    (image,) = document.images
    assert image.alt_span is not None
    assert (image.source, image.alt, _at(document, image.alt_span)) == ("a.png", 'the "map"', "the &quot;map&quot;")


def test_an_image_without_alt_differs_from_one_with_an_empty_alt() -> None:
    first, second = _read("<img src=a><img src=b alt=''>").images
    assert (first.alt, first.alt_span) == (None, None)
    assert second.alt == "" and second.alt_span == Span(27, 27)


def test_what_is_not_shown_as_text_is_not_read() -> None:
    hidden = (
        "<script>a</script><style>b</style><template><p>c</template><noscript><p>d</noscript><svg><text>e</text></svg>"
    )
    assert _texts(f"<p>x{hidden}<math><mi>f</mi></math><textarea>g</textarea><select><option>h</select>y") == ["xy"]


def test_a_svg_title_is_not_the_title_of_the_page() -> None:
    assert _texts("<svg><title>icon</title></svg><title>Page</title>") == ["Page"]


def test_attributes_that_are_read_become_blocks_after_their_paragraph() -> None:
    document = _read(
        "<p title='T'>x <abbr title=\"A\n B\">a</abbr></p><input placeholder=P><input type=submit value=V>"
        "<input type=text value=no><nav aria-label=L></nav><link title=no>"
    )
    assert [(block.name, block.text) for block in document.blocks] == [
        ("p", "x a"), ("title", "T"), ("title", "A B"), ("placeholder", "P"), ("value", "V"), ("aria-label", "L"),
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("markup", "landmark"),
    [
        ("<header>x</header>", "header"),
        ("<div role=contentinfo>x</div>", "footer"),
        ("<div role='navigation'><p>x</p></div>", "nav"),
        ("<aside><p>x</p></aside>", "aside"),
        ("<main><header>x</header></main>", ""),
        ("<article><footer><p>x</p></footer></article>", ""),
        ("<header role=presentation>x</header>", ""),
    ],
)
def test_landmarks_of_the_page_are_told_and_those_of_an_article_are_none(markup: str, landmark: str) -> None:
    assert _read(markup).blocks[0].landmark == landmark


@pytest.mark.parametrize(
    "attribute", ["hidden", "aria-hidden=true", 'style="color:red; display : none"', "style=DISPLAY:NONE!important"]
)
def test_what_is_hidden_is_marked_with_everything_in_it(attribute: str) -> None:
    assert [block.hidden for block in _read(f"<div {attribute}><p>x</p></div><p>y").blocks] == [True, False]


def test_an_address_that_is_the_text_of_a_link_is_one_link() -> None:
    document = _read("<p>a https://a.org b <a href='https://b.org'>https://b.org</a> <a href=c>c</a></p>")
    assert [(link.kind, link.target) for link in document.links] == [
        (LinkKind.BARE, "https://a.org"), (LinkKind.ANCHOR, "https://b.org"), (LinkKind.ANCHOR, "c"),
    ]  # fmt: skip
    (block,) = document.blocks
    assert [block.text[link.start : link.end] for link in document.links] == ["\ufffc", "\ufffc", "c"]
    assert document.links[1].text == "https://b.org"


def test_a_link_around_blocks_belongs_to_the_first_that_shows_its_text() -> None:
    document = _read("<p>x<p><a href=u><h2> Head</h2><p>more</p></a>")
    (link,) = document.links
    assert link.block == 1 and (link.start, link.end, link.text) == (0, 4, "Head")


def test_a_link_without_text_is_kept() -> None:
    document = _read("<a href=u></a><p><a href=v><img src=i alt=I></a>")
    assert [(link.target, link.block, link.text) for link in document.links] == [("u", None, ""), ("v", 0, "I")]


def test_a_link_in_code_has_the_hole_as_its_text() -> None:
    document = _read("<p>a <code>x <a href=u>y</a></code>")
    (link,) = document.links
    assert document.blocks[0].text[link.start : link.end] == "\ufffc"


def test_elements_of_class_date_and_time_tell_their_text() -> None:
    document = _read(
        '<p>x</p><p>A <span class="meta date">14&nbsp;mars 2024</span></p><time>1 mai</time><article class=published>z</article>'
    )
    assert [(e.key, e.origin, e.value, e.block, _at(document, e.span)) for e in document.metadata] == [
        ("class-date", "time", "14\u00a0mars 2024", 1, "14&nbsp;mars 2024"),
        ("class-date", "time", "1 mai", 2, "1 mai"),
    ]


JSON_LD = """<script type="application/ld+json">\r
{"@context": "https://schema.org", "@graph": [
  {"@type": "WebSite", "headline": "no", "inLanguage": "xx"},
  {"@type": ["NewsArticle"], "headline": "Le \\"d\\u00e9bat\\"", "inLanguage": "fr", "datePublished": "2024-03-14T10:00:00Z",
   "author": {"headline": "no"}, "isBasedOn": {"@type": "Article", "url": "https:\\/\\/e.org\\/a"}, "translationOfWork": ["u", {"@id": "v"}]}]}
</script>"""


def test_json_ld_tells_the_article_with_the_places_of_its_strings() -> None:
    document = _read(JSON_LD)
    assert [(e.key, e.value, _at(document, e.span)) for e in document.metadata] == [
        ("headline", 'Le "d\u00e9bat"', 'Le \\"d\\u00e9bat\\"'),
        ("inlanguage", "fr", "fr"),
        ("datepublished", "2024-03-14T10:00:00Z", "2024-03-14T10:00:00Z"),
        ("isbasedon", "https://e.org/a", "https:\\/\\/e.org\\/a"),
        ("translationofwork", "u", "u"),
        ("translationofwork", "v", "v"),
    ]
    assert {e.origin for e in document.metadata} == {"json-ld"} and not document.troubles


def test_broken_json_ld_is_a_trouble_with_its_place() -> None:
    document = _read('<script type="application/ld+json">{"@type": "Article",}</script><p>x')
    (trouble,) = document.troubles
    assert "JSON-LD" in trouble.message and _at(document, trouble.span) in {",", "}"}
    assert _read('<script type="application/ld+json">' + "[" * 100_000 + "</script>").troubles


def test_comments_keep_their_delimiters_in_their_place() -> None:
    document = _read("a<!-- presslint: off -->b<!x><!---->")
    assert [(comment.text, _at(document, comment.span)) for comment in document.comments] == [
        (" presslint: off ", "<!-- presslint: off -->"), ("", "<!---->"),
    ]  # fmt: skip


@pytest.mark.parametrize("text", ["<!doctype html>x", "<body>x", "a<head>", "<html>"])
def test_a_page_is_what_says_so(text: str) -> None:
    assert _read(text).page


def test_a_fragment_has_its_first_start_tag_as_root() -> None:
    document = _read("\ufeff<!-- <html> -->\r\n<div lang=fr>x</div><p>y")
    assert not document.page
    assert document.root_tag is not None and _at(document, document.root_tag) == "<div lang=fr>"
    assert document.attributes[0].tag == document.root_tag
    assert _read("plain text").root_tag is None


def test_byte_order_mark_and_newlines_are_counted() -> None:
    document = _read("\ufeff<p>a\r\nb\rc</p>\r\n<p>\U0001d400 z</p>")
    assert [block.text for block in document.blocks] == ["a b c", "\U0001d400 z"]
    assert [run.source for run in document.blocks[0].runs] == [(4, 5), (5, 7), (7, 8), (8, 9), (9, 10)]
    assert _at(document, document.blocks[1].runs[0].source) == "\U0001d400 z"


def test_the_tree_is_at_hand_with_a_way_back_to_the_source() -> None:
    document = _read("\ufeff<p>a</p>\r\n<b>x</b>")
    tree = document.extra["tree"]
    assert isinstance(tree, HtmlTree)
    bold = tree.document.find("b")
    assert bold.text == "x"
    place = bold.source_location.start_tag
    assert _at(document, Span(tree.offset(place.start_offset), tree.offset(place.end_offset))) == "<b>"


def test_private_use_characters_of_the_text_are_no_marks() -> None:
    document = _read("<p>\U000f0000a</p><p>b\U00100003\U000f0001<</p><title>\U000f0001</title>")
    assert [block.text for block in document.blocks] == ["\U000f0000a", "b\U00100003\U000f0001<", "\U000f0001"]


def test_more_pieces_than_marks_keep_their_places() -> None:
    document = _read("<i>x</i>" * 70_000 + "<p>" + "<i>y</i>" * 70_000 + "<p>end")
    first, second, last = document.blocks
    assert (len(first.text), len(second.text), last.text) == (70_000, 70_000, "end")
    assert all(_at(document, run.source) == "y" for run in second.runs)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "\0",
        "<",
        "</",
        "<!",
        "<a",
        "&",
        "a\0b</>c",
        "<title>\0<b>",
        "\ud800<p title='\ud801'>",
        "<plaintext>&lt;",
        "<frameset>x",
        "]]>",
    ],
)
def test_nothing_raises(text: str) -> None:
    _consistent(_read(text))


def test_a_deep_page_and_a_long_page_are_read_whole() -> None:
    assert _texts("<div>" * 10_000 + "deep" + "</div>" * 10_000) == ["deep"]
    assert _texts("<div>" * 10_000 + "x") == ["x"]
    paragraph = '<p class="x">Hello <b>world</b> &amp; <a href="https://a.org/?x=1&amp;y">https://a.org/</a></p>\r\n'
    assert len(paragraph) * 11_000 > 1_000_000
    assert len(_texts(paragraph * 11_000)) == 11_000
    assert len(_read("<p>" + "<a href=x>y</a> " * 20_000).links) == 20_000


def _consistent(document: Document) -> None:
    """What holds for every page."""
    text = document.source.text
    for block in document.blocks:
        for (piece, source, literal), run in zip(_runs(document, block), block.runs, strict=True):
            assert piece and 0 <= run.source.start <= run.source.end <= len(text)
            assert not literal or piece == source
        assert all(a.source.end <= b.source.start for a, b in pairwise(block.runs))
        assert block.text == block.text.strip("\t\n\f\r ")
        assert block.span.start <= block.runs[0].source.start and block.runs[-1].source.end <= block.span.end <= len(
            text
        )
    for link in document.links:
        assert link.block is None or 0 <= link.start <= link.end <= len(document.blocks[link.block].text)
    for entry in document.metadata:
        assert 0 <= entry.span.start <= entry.span.end <= len(text)
        assert entry.block is None or entry.block < len(document.blocks)


_WORDS = [
    "word",
    "\u00e9t\u00e9",
    "\U0001d400",
    "\u05d0",
    "\u4e2d",
    "\u00a0",
    "\ufeff",
    "\0",
    "<",
    "&",
    "]]>",
    "https://e.org/x.",
    "a@b.org",
]
_BLANKS = [" ", "  ", "\n", "\r\n", "\r", "\t", "\f", " \r\n "]
_REFERENCES = ["&amp;", "&nbsp;", "&eacute", "&notit", "&#32;", "&#x1F600;", "&#13;", "&Tab;", "&none;", "&#0;"]
_TAGS = [
    "<p>", "</p>", "<div>", "</div>", "<b>", "</b>", "<a href='u?a=1&amp;b'>", "</a>", "<br>", "<ul><li>", "</ul>", "<h2>",
    "</h2>", "<table>", "<tr>", "<td>", "</td>", "</table>", "<code>", "</code>", "<pre>\n", "</pre>", "<img alt='a&amp;\r\n b'>",
    "<!-- c -->", "<title>", "</title>", "<svg>", "</svg>", "<style>", "</style>", "<select>", "</select>", "<span class=date>",
    "</span>", "<time datetime=2024>", "</time>", "<html lang=de>", "<body dir=rtl>", "<blockquote>", "</blockquote>", "</>", "<p title=\"x&quot;\">",
]  # fmt: skip
_PAGES = st.tuples(
    st.sampled_from(["", "\ufeff", "<!doctype html>\r\n", "\ufeff<html>"]),
    st.lists(st.sampled_from(_WORDS + _BLANKS + _REFERENCES + _TAGS), max_size=40),
).map(lambda parts: parts[0] + "".join(parts[1]))


@given(_PAGES)
@settings(max_examples=400, deadline=None)
def test_every_run_of_every_block_stands_in_the_source(text: str) -> None:
    _consistent(_read(text))


@given(_PAGES)
@settings(max_examples=300, deadline=None)
def test_marking_the_text_does_not_change_the_tree(text: str) -> None:
    from linter.readers.html_marks import Marks
    from linter.readers.html_places import Markup

    markup = Markup(text)
    tree = HtmlTree(markup)

    def shape(document: object) -> list[tuple[str, object]]:
        return [
            (element.tag, element.source_location and element.source_location.start_tag)
            for element in document.iter_elements()  # type: ignore[attr-defined]
        ]

    assert shape(Marks(markup).tree) == shape(tree.document)


@given(_PAGES)
@settings(max_examples=400, deadline=None)
def test_texts_in_order_are_found_where_marks_find_them(text: str) -> None:
    from linter.readers.html import _Reader
    from linter.readers.html_blocks import Blocks
    from linter.readers.html_marks import Marks
    from linter.readers.html_order import Disorder, Order
    from linter.readers.html_places import Markup

    # Marks do not know every blank of code, every reference of a style in svg, nor a title that begins with "<".
    text = re.sub("<(?:pre|code|kbd|svg|title)>", "<b>", text)
    markup = Markup(text)
    quick = _Reader(markup, Order(markup), Blocks(markup))
    try:
        quick.walk()
    except Disorder:
        return
    sure = _Reader(markup, Marks(markup), Blocks(markup))
    sure.walk()
    for name in ("blocks", "links", "parts", "metadata"):
        assert getattr(quick.blocks, name) == getattr(sure.blocks, name)
    assert (quick.images, quick.attributes) == (sure.images, sure.attributes)
