"""What a message calls a language or a script."""

from __future__ import annotations

from functools import cache


def language_name(tag: str) -> str:
    """The English name of the language of a tag; the tag in quotation marks when nobody has told us one."""
    from linter.languages import model, tags

    language = model.find(tag)
    if language.known:
        return language.name
    return _registered().get((tags.canonical(tag) or tag).split("-")[0].lower(), f'"{tag}"')


@cache
def _registered() -> dict[str, str]:
    """The names of languages with a two-letter code; of several the last, which is the one used today (Punjabi)."""
    from linter.languages.subtags import subtags

    return {code: name.title() for name, code in sorted(subtags().names.items())}


_SCRIPTS = {
    "Arab": "Arabic", "Armn": "Armenian", "Beng": "Bengali", "Cyrl": "Cyrillic", "Deva": "Devanagari", "Ethi": "Ethiopic",
    "Geor": "Georgian", "Grek": "Greek", "Hang": "Korean", "Hani": "Chinese", "Hebr": "Hebrew", "Hira": "Japanese",
    "Kana": "Japanese", "Khmr": "Khmer", "Laoo": "Lao", "Latn": "Latin", "Mymr": "Burmese", "Sinh": "Sinhala",
    "Taml": "Tamil", "Telu": "Telugu", "Thai": "Thai", "Tibt": "Tibetan",
}  # fmt: skip


def script_name(code: str) -> str:
    """A script as a reader knows it: "Cyrillic letters"."""
    name = _SCRIPTS.get(code)
    return f"{name} letters" if name else "letters of another script"
