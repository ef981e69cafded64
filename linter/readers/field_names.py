"""What the keys of records and front matter mean: the names content systems use for the same few things.

Keys are compared without case, hyphens and underscores, so that `sourceUrl`, `source-url` and `source_url` are one
name. A dotted key is a nested one: a wrapper in front ("data.attributes.title") and the holder of a rendered string
behind ("title.rendered", as WordPress has it) do not change what it means; any other nesting does ("seo.title").
"""

from __future__ import annotations

_ALIASES = {
    "title": ("title", "headline", "heading"),
    "language": ("lang", "language", "locale", "lang_code", "language_code", "in_language"),
    "date": (
        "date", "published", "publication_date", "publish_date", "release_date", "pub_date", "date_published",
        "published_at", "published_on",
    ),
    "source_link": (
        "source", "source_url", "source_link", "original", "original_url", "canonical", "canonical_url",
        "original_link", "link_original", "translation_of",
    ),
    "disclaimer": ("disclaimer", "translation_disclaimer", "note"),
    "body": (
        "body", "content", "text", "html", "markdown", "body_html", "body_markdown", "body_md", "body_text",
        "content_html", "content_markdown", "content_md", "content_text",
    ),
}  # fmt: skip
_PROSE = ("subtitle", "subheading", "description", "summary", "excerpt", "lead", "teaser", "alt", "caption")
_ADDRESSES = ("link", "url", "permalink")
_FORMATS = ("format", "body_format", "content_type", "content_format", "body_type", "mime_type")
_WRAPPERS = ("data", "attributes", "fields", "record", "release", "article", "post", "entry", "page", "properties")
_HOLDERS = ("rendered", "raw", "value")


def _squeezed(key: str) -> str:
    return key.lower().replace("_", "").replace("-", "").replace(" ", "")


_MEANINGS = {_squeezed(alias): meaning for meaning, aliases in _ALIASES.items() for alias in aliases}
_PROSE_KEYS = {_squeezed(key) for key in (*_ALIASES["title"], *_ALIASES["disclaimer"], *_PROSE)}
_ADDRESS_KEYS = {_squeezed(key) for key in (*_ALIASES["source_link"], *_ADDRESSES)}
_FORMAT_KEYS = {_squeezed(key) for key in _FORMATS}
# How the name of a body field, or the value of a format field, tells the reader.
_READERS = {
    "html": "html", "xhtml": "html", "texthtml": "html", "markdown": "markdown", "md": "markdown", "gfm": "markdown",
    "textmarkdown": "markdown", "commonmark": "markdown", "plain": "text", "plaintext": "text", "textplain": "text",
    "txt": "text",
}  # fmt: skip


def canonical_key(key: str) -> str | None:
    """ "title", "language", "date", "source_link", "disclaimer" or "body" when a key means one of these, else None."""
    parts = _core(key)
    if len(parts) == 1:
        return _MEANINGS.get(parts[0])
    return "body" if parts and all(_MEANINGS.get(part) == "body" for part in parts) else None


def is_prose_key(key: str) -> bool:
    """Whether the value of a key is read by people: title, summary, alternative text, at any depth."""
    parts = _core(key)
    return bool(parts) and parts[-1] in _PROSE_KEYS


def is_address_key(key: str) -> bool:
    """Whether the value of a key is an address."""
    parts = _core(key)
    return bool(parts) and parts[-1] in _ADDRESS_KEYS


def is_format_key(key: str) -> bool:
    """Whether a key names the format of the body beside it."""
    parts = _core(key)
    return bool(parts) and parts[-1] in _FORMAT_KEYS


def named_format(name: str) -> str | None:
    """ "html", "markdown" or "text" for a format as a record names it ("text/html", "md"), else None."""
    return _READERS.get(_squeezed(name.split(";")[0].strip().replace("/", "")))


def key_format(key: str) -> str | None:
    """The format that a body's key tells: "html" for `body_html` and `html`, None for `body` and `text`."""
    last = key.lower().replace("-", "_").rsplit(".", 1)[-1]
    _, parted, suffix = last.rpartition("_")
    if parted and suffix == "text":
        return "text"
    return _READERS.get(suffix)


def _core(key: str) -> list[str]:
    """The parts of a dotted key without wrappers and holders."""
    parts = [_squeezed(part) for part in key.split(".")]
    while len(parts) > 1 and parts[0] in _WRAPPERS:
        parts = parts[1:]
    while len(parts) > 1 and parts[-1] in _HOLDERS:
        parts = parts[:-1]
    return parts
