"""What the head of a page and its time elements state: meta, title, JSON-LD, dates."""

from __future__ import annotations

from linter.document import Entry, Link, LinkKind, Trouble
from linter.readers.html_attributes import Value
from linter.readers.html_flow import Mark
from linter.readers.html_json_ld import read_json_ld
from linter.readers.html_places import Markup
from linter.source import Span

_DATE_CLASSES = frozenset({"date", "published", "pubdate"})


def meta_entry(values: dict[str, Value]) -> Entry | None:
    """The entry of a meta element: its name, property, http-equiv or itemprop, and its content."""
    content = values.get("content")
    for name in ("name", "property", "http-equiv", "itemprop"):
        key = values.get(name)
        if content is not None and key is not None and key.text.strip():
            return Entry(key.text.strip().lower(), content.text, content.span, "meta", key.span)
    return None


def relation(values: dict[str, Value]) -> Link | None:
    """A link element that names the canonical address or another version of the page."""
    rel, href, language = (values.get(name) for name in ("rel", "href", "hreflang"))
    if rel is None or href is None or not {"canonical", "alternate"} & set(rel.text.lower().split()):
        return None
    return Link(
        href.text, href.span, LinkKind.RELATION, rel=rel.text, hreflang=language.text if language else None, name="link"
    )


def anchor(values: dict[str, Value]) -> Mark:
    """The mark of an a element with href."""
    href, rel, language = values["href"], values.get("rel"), values.get("hreflang")
    return Mark(
        Link(
            href.text, href.span, LinkKind.ANCHOR, rel=rel.text if rel else "",
            hreflang=language.text if language else None, name="a",
        )
    )  # fmt: skip


def date_mark(tag: str, values: dict[str, Value], place: Span) -> Mark | None:
    """The mark of an element that says it is a date: by its datetime, its class or its itemprop."""
    if tag == "time" and "datetime" in values:
        value = values["datetime"]
        return Mark(entry=Entry("datetime", value.text, value.span, "time")) if value.text.strip() else None
    classes = values["class"].text.lower().split() if "class" in values else []
    published = "itemprop" in values and "datePublished" in values["itemprop"].text.split()
    # A class of the page's body or of the whole article names no date.
    if tag in {"html", "body", "main", "article"} or not (published or tag == "time" or _DATE_CLASSES & set(classes)):
        return None
    if published and "content" in values:
        return Mark(entry=Entry("class-date", values["content"].text, values["content"].span, "time"))
    return Mark(entry=Entry("class-date", "", place, "time"))


def json_ld(markup: Markup, start: int, values: dict[str, Value], length: int) -> tuple[list[Entry], list[Trouble]]:
    """What a script element of JSON-LD states; `start` and `length` are those of its content (code points, normalised)."""
    kind = values["type"].text.split(";")[0].strip().lower() if "type" in values else ""
    if kind != "application/ld+json" or start < 0:
        return [], []
    return read_json_ld(markup.source, markup.span(start, start + length))
