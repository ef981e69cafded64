"""Formats of files that a link may lead to: the endings of their addresses, and what they are called in every language."""

from __future__ import annotations

from typing import NamedTuple
from urllib.parse import unquote, urlsplit


class FileFormat(NamedTuple):
    """A format: how a message calls it, the names that announce it (lower case), and what kind of label does."""

    name: str
    names: tuple[str, ...]
    label: str = ""  # key of the labels of a language with further names


_PDF = FileFormat("PDF", ("pdf",), "pdf")
_WORD = FileFormat("Word", ("word", "doc", "docx", "rtf"))
_EXCEL = FileFormat("Excel", ("excel", "xls", "xlsx", "csv"))
_SLIDES = FileFormat("PowerPoint", ("powerpoint", "ppt", "pptx", "pps"))
_OPEN = FileFormat("OpenDocument", ("opendocument", "odt", "ods", "odp", "libreoffice", "openoffice"))
_ARCHIVE = FileFormat("ZIP", ("zip", "rar", "7z", "gz", "tar"))
_VIDEO = FileFormat("video", ("video", "mp4", "mov", "avi", "wmv", "webm", "mkv", "m4v"), "video")
_AUDIO = FileFormat("audio", ("audio", "mp3", "wav", "ogg", "m4a", "flac", "aac", "podcast"), "audio")
_BOOK = FileFormat("EPUB", ("epub", "mobi", "e-book", "ebook"))
_DATA = FileFormat("CSV", ("csv",))

_BY_ENDING = {
    "pdf": _PDF, "doc": _WORD, "docx": _WORD, "rtf": _WORD, "xls": _EXCEL, "xlsx": _EXCEL, "csv": _DATA,
    "ppt": _SLIDES, "pptx": _SLIDES, "pps": _SLIDES, "ppsx": _SLIDES, "odt": _OPEN, "ods": _OPEN, "odp": _OPEN,
    "zip": _ARCHIVE, "rar": _ARCHIVE, "7z": _ARCHIVE, "gz": _ARCHIVE, "mp4": _VIDEO, "mov": _VIDEO, "avi": _VIDEO,
    "wmv": _VIDEO, "webm": _VIDEO, "m4v": _VIDEO, "mp3": _AUDIO, "wav": _AUDIO, "ogg": _AUDIO, "m4a": _AUDIO,
    "epub": _BOOK, "mobi": _BOOK,
}  # fmt: skip

NAMES = frozenset(name for format in set(_BY_ENDING.values()) for name in format.names) | {
    "html", "htm", "xml", "txt", "json", "jpg", "jpeg", "png", "gif", "svg", "web",
}  # fmt: skip
"""Names of formats that say nothing of what a file holds, in lower case."""

_DOCUMENT = frozenset(
    {"html", "htm", "php", "asp", "aspx", "jsp", "md", "txt", "xml", "json", "jpg", "jpeg", "png", "gif"}
)
ENDINGS = frozenset(_BY_ENDING) | _DOCUMENT
"""Endings by which a file name is recognised."""


def ending(address: str) -> str:
    """The ending of the file that an address leads to, in lower case; "" where it has none."""
    try:
        path = unquote(urlsplit(address.strip()).path)
    except ValueError:
        return ""
    name = path.rsplit("/", 1)[-1]
    return name.rsplit(".", 1)[-1].lower() if "." in name else ""


def format_of(address: str) -> FileFormat | None:
    """The format of the file that an address leads to; None for a page."""
    return _BY_ENDING.get(ending(address))
