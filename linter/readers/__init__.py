"""Readers: one file a format, each turns a SourceText into a Document."""

from __future__ import annotations

from linter.document import Document
from linter.source import SourceText

FORMATS = ("text", "markdown", "html", "record")


def read(source: SourceText, format: str, path: str | None = None) -> Document:
    """Read a source in a format. Never raises for what a document may hold; ValueError for an unknown format."""
    if format == "text":
        from linter.readers import text

        return text.read(source, path)
    if format == "markdown":
        from linter.readers import markdown

        return markdown.read(source, path)
    if format == "html":
        from linter.readers import html

        return html.read(source, path)
    if format == "record":
        from linter.readers import record

        return record.read(source, path)
    raise ValueError(f"unknown format {format!r}: use one of {', '.join(FORMATS)}")
