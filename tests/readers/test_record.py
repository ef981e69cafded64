"""Records of content systems: JSON, JSON Lines and YAML, their strings, and bodies inside strings."""

from __future__ import annotations

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from linter.document import Block, BlockKind, Document, LinkKind
from linter.readers import record
from linter.readers.field_names import canonical_key, is_prose_key, key_format, named_format
from linter.source import SourceText, Span


def read(text: str, path: str | None = None) -> Document:
    document = record.read(SourceText(text), path)
    assert_exact(document)
    return document


def assert_exact(document: Document) -> None:
    text = document.source.text
    for block in document.blocks:
        position = 0
        for run, end in zip(block.runs, [*(r.start for r in block.runs[1:]), len(block.text)], strict=True):
            assert run.start == position < end
            position = end
            assert 0 <= run.source.start <= run.source.end <= len(text)
            if run.literal:
                assert text[run.source.start : run.source.end] == block.text[run.start : end]
        assert [r.source.start for r in block.runs] == sorted(r.source.start for r in block.runs)
    spans = [block.span for block in document.blocks] + [link.span for link in document.links]
    spans += [image.span for image in document.images] + [entry.span for entry in document.metadata]
    for span in [*spans, *(c.span for c in document.comments), *(t.span for t in document.troubles)]:
        assert 0 <= span.start <= span.end <= len(text)
    for link in document.links:
        assert link.block is None or 0 <= link.start <= link.end <= len(document.blocks[link.block].text)


def at(document: Document, span: Span | None) -> str:
    assert span is not None
    return document.source.text[span.start : span.end]


def texts(document: Document) -> list[str]:
    return [block.text for block in document.blocks]


def replaced(document: Document, block: Block) -> list[str]:
    return [at(document, run.source) for run in block.runs if not run.literal]


@pytest.mark.parametrize(
    ("key", "meaning"),
    [
        ("Headline", "title"), ("data.attributes.title", "title"), ("title.rendered", "title"), ("seo.title", None),
        ("lang", "language"), ("publishedAt", "date"), ("release-date", "date"), ("sourceUrl", "source_link"),
        ("translation_of", "source_link"), ("note", "disclaimer"), ("content.rendered", "body"), ("content.text", "body"),
        ("image.caption", None), ("", None), (".", None),
    ],
)  # fmt: skip
def test_keys_mean_what_content_systems_mean_by_them(key: str, meaning: str | None) -> None:
    assert canonical_key(key) == meaning


def test_formats_are_told_by_keys_and_by_names() -> None:
    assert [key_format(k) for k in ("body_html", "html", "body_md", "body", "text", "body_text")] == [
        "html", "html", "markdown", None, None, "text",
    ]  # fmt: skip
    assert [named_format(n) for n in ("text/html; charset=utf-8", "Markdown", "plain", "x")] == [
        "html", "markdown", "text", None,
    ]  # fmt: skip
    assert is_prose_key("image.alt") and not is_prose_key("slug")


@pytest.mark.parametrize("bom", ["", "\ufeff"])
def test_the_strings_of_a_json_object_are_entries_and_blocks(bom: str) -> None:
    text = bom + '{"title": "\\u0627b \\ud83d\\ude00 \\ud83d\U0001f600", "lang": "no", "n": 2.50, "ok": true, "source": null}\r\n'
    document = read(text)
    assert [(e.key, e.value, at(document, e.span)) for e in document.metadata] == [
        ("title", "\u0627b \U0001f600 \ufffd\U0001f600", "\\u0627b \\ud83d\\ude00 \\ud83d\U0001f600"),
        ("lang", "no", "no"),
        ("n", "2.50", "2.50"),
        ("ok", "true", "true"),
        ("source", "", "null"),
    ]
    assert {e.origin for e in document.metadata} == {"record"}
    (block,) = document.blocks
    assert (block.kind, block.name) == (BlockKind.FIELD, "title")
    assert replaced(document, block) == ["\\u0627", "\\ud83d\\ude00", "\\ud83d"]
    assert at(document, document.front_matter) == text.strip("\ufeff\r\n")
    assert document.links == ()


def test_a_key_given_twice_is_marked_and_elements_of_a_list_are_not() -> None:
    document = read('{"lang": "es", "tags": ["a b", "c d"], "lang": "en", "by": [{"name": "A B"}, {"name": "C D"}]}')
    assert [(e.key, e.duplicate) for e in document.metadata] == [
        ("lang", False), ("tags", False), ("tags", False), ("lang", True), ("by.name", False), ("by.name", False),
    ]  # fmt: skip


def test_slugs_and_states_are_not_prose() -> None:
    document = read('{"slug": "la-paz", "status": "draft", "office": "Oficina del portavoz", "url": "https://x.org/a b"}')
    assert texts(document) == ["Oficina del portavoz"]
    assert [(k.kind, k.name) for k in document.links] == [(LinkKind.FIELD, "url")]


@pytest.mark.parametrize(
    ("text", "message", "place"),
    [
        ('{"a": 1,}', "line 1, column 9: expected a key in double quotation marks, found }", "}"),
        ("{'a': 1}", "line 1, column 2: expected a key in double quotation marks, found '", "'"),
        ('{"a": 1\n "b": 2}', "line 2, column 2: expected a comma or a closing brace", '"'),
        ('{"a": [1 2]}', "line 1, column 10: expected a comma or a closing bracket", "2"),
        ('{"a" 1}', "line 1, column 6: expected a colon after the key", "1"),
        ('{"a": "b', "line 1, column 7: expected a closing quotation mark", '"'),
        ('{"a": "b\r\nc"}', "line 1, column 9: expected \\n or a closing quotation mark", "\r"),
        ('{"a": "\\x"}', "line 1, column 8: expected an escape of JSON", "\\x"),
        ('{"a": "\t"}', "line 1, column 8: expected \\u0009", "\t"),
        ('{"a": undefined}', "line 1, column 7: expected a value", "u"),
        ('{"a": 01}', "line 1, column 8: expected a comma or a closing brace", "1"),
        ('{"a": 1', "line 1, column 8: expected a comma or a closing brace", ""),
        ('{"a": 1} x', "line 1, column 10: expected the end of the file", "x"),
        ("[1]", "line 1, column 2: expected an object", "1"),
        ("\ufeff[", "line 1, column 2: expected an object", ""),
    ],
)
def test_broken_json_is_reported_with_line_and_column(text: str, message: str, place: str) -> None:
    (trouble,) = read(text).troubles
    assert trouble.message.startswith(message)
    assert text[trouble.span.start : trouble.span.end] == place


def test_what_stood_before_the_mistake_is_kept() -> None:
    assert [e.value for e in read('{"title": "Un titre", "lang": "fr", oops').metadata] == ["Un titre", "fr"]


@pytest.mark.parametrize("text", ["", "  \n", "just words", "- a\n- b\n", "[]x"])
def test_what_is_no_record_is_a_trouble(text: str) -> None:
    assert read(text).troubles


@pytest.mark.parametrize("text", ['{"title": "uno"}\n{"title": "dos"}\n', '[{"title": "uno"}, {"title": "dos"}]'])
def test_of_several_objects_all_are_text_and_the_first_is_metadata(text: str) -> None:
    document = read(text)
    assert texts(document) == ["uno", "dos"]
    assert [e.value for e in document.metadata] == ["uno"]
    assert at(document, document.front_matter) == '{"title": "uno"}'


def test_a_markdown_body_maps_through_the_escapes_of_its_string() -> None:
    text = '{"title": "T", "body": "# H\\u00e9\\n\\n[l](https:\\/\\/x.y \\"t\\") a \\\\* \\\\&amp; b &amp; ![i](j)"}'
    document = read(text)
    heading, paragraph = document.blocks[1:3]
    assert (heading.kind, heading.text, at(document, heading.span)) == (BlockKind.HEADING, "H\u00e9", "# H\\u00e9")
    assert paragraph.text == "l a * &amp; b & \ufffc"
    assert replaced(document, paragraph) == ["\\\\*", "\\\\&", "&amp;", "![i](j)"]
    (link,) = document.links
    assert (link.target, at(document, link.span), link.block) == ("https://x.y", "https:\\/\\/x.y", 2)
    assert at(document, document.images[0].alt_span) == "i"
    assert at(document, paragraph.source_span(4, 5)) == "\\\\*"


def test_a_text_body_keeps_its_lines() -> None:
    document = read('{"body": "uno\\ndos\\n\\ntres https://x.y/\\u0627"}')
    assert texts(document) == ["uno\ndos", "tres \ufffc"]
    assert (document.links[0].target, document.links[0].block) == ("https://x.y/\u0627", 1)


def test_the_format_field_decides_how_the_body_is_read() -> None:
    document = read('{"format": "text/plain", "body": "# no heading"}')
    assert [(b.kind, b.text) for b in document.blocks] == [(BlockKind.PARAGRAPH, "# no heading")]


def test_an_html_body_maps_through_the_escapes_of_its_string() -> None:
    pytest.importorskip("linter.readers.html")
    document = read('{"body_html": "<p>a &amp; <b>b<\\/b> \\u00e9<\\/p><p><a href=\\"https:\\/\\/x.y\\">c<\\/a><\\/p>"}')
    assert [t.strip() for t in texts(document)] == ["a & b \u00e9", "c"]
    assert replaced(document, document.blocks[0]) == ["&amp;", "\\u00e9"]
    assert at(document, document.links[0].span) == "https:\\/\\/x.y"


def test_a_yaml_record_reads_a_block_scalar_as_its_body() -> None:
    text = "headline: 'L''essai'\nlang: no\ndate: 2024-02-30\nbody: |\n  # H\n\n  Uno *dos*\n  [a](b)\nsummary: >-\n  uno\n  dos\n"
    document = read(text)
    assert texts(document) == ["L'essai", "H", "Uno dos\na", "uno dos"]
    assert replaced(document, document.blocks[2]) == ["\n  "]
    assert at(document, document.links[0].span) == "b"
    assert [(e.key, e.value) for e in document.metadata][:3] == [
        ("headline", "L'essai"), ("lang", "no"), ("date", "2024-02-30"),
    ]  # fmt: skip
    assert document.format == "record"
    assert at(document, document.front_matter) == text.rstrip()


@pytest.mark.parametrize("text", ['{"a":' + "[" * 200_000, "[" * 200_000, '{"a":' * 100_000])
def test_a_bomb_of_brackets_is_a_trouble(text: str) -> None:
    assert read(text).troubles


_PIECES = st.sampled_from(
    [
        "{", "}", "[", "]", ":", ",", '"', '"title": ', '"body": "', "\\u0627", "\\ud83d", "\\ude00", "\\n", "\\", "\n", "\r\n", " ", "a b",
        "# x", "<p>", "</p>", "&amp;", "*b*", "[l](u)", "12", "-0.5e3", "true", "null", "title: ", "body: |\n  ", "- ", "'", "\ufeff",
        "\U0001f600", "\ud800", "\x00", "https://x.y",
    ]
)  # fmt: skip


@given(st.lists(_PIECES, max_size=30).map("".join) | st.text(), st.sampled_from([None, "x.json", "x.yaml"]))
def test_any_text_is_read_and_every_literal_run_is_its_source(text: str, path: str | None) -> None:
    read(text, path)


@given(st.text(), st.text(), st.booleans())
def test_any_json_gives_back_its_strings(title: str, body: str, ascii_only: bool) -> None:
    document = read(json.dumps({"title": title, "body": body}, ensure_ascii=ascii_only))
    assert not [t for t in document.troubles if t.message.startswith("line 1, column")] or "---" in body
    values = [e.value for e in document.metadata if e.origin == "record"]
    if not any("\ud800" <= char <= "\udfff" for char in title + body):
        assert values == [title, body]
