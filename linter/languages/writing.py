"""Which scripts a language is written in: the usual one, and those it has elsewhere or had before."""

from __future__ import annotations

from functools import cache

from linter.languages.model import Language

# Scripts that are in use for a language besides those that CLDR's likely subtags name.
_ALSO_WRITTEN = {
    "az": "Cyrl", "be": "Latn", "bs": "Cyrl", "ha": "Arab", "hi": "Arab", "kk": "Latn", "ko": "Hani", "ku": "Cyrl", "mn": "Mong",
    "ms": "Arab", "ro": "Cyrl", "sd": "Deva", "so": "Arab", "sr": "Latn Cyrl", "sw": "Arab", "tg": "Arab Latn", "tk": "Cyrl",
    "tr": "Arab", "tt": "Latn", "ug": "Cyrl Latn", "ur": "Deva", "uz": "Cyrl", "vi": "Hani", "yi": "Latn",
}  # fmt: skip


def customary_scripts(language: Language) -> frozenset[str]:
    """The scripts of a language that readers of its releases know; cheaper than `scripts_in_use`."""
    return language.scripts | frozenset(_ALSO_WRITTEN.get(language.tag.split("-")[0], "").split())


def scripts_in_use(tag: str) -> frozenset[str]:
    """Every script that the language of a tag is written in somewhere; empty for a tag that names no language."""
    from linter.languages.detect import read_tag

    declared = read_tag(tag)
    return frozenset() if declared is None else frozenset(declared.scripts) | _other_scripts(declared.language)


@cache
def _other_scripts(language: str) -> frozenset[str]:
    from linter.languages.subtags import subtags

    head = f"{language}-"
    listed = (tag.removeprefix(head) for tag in subtags().likely if tag.startswith(head))
    return frozenset(name for name in listed if len(name) == 4) | frozenset(_ALSO_WRITTEN.get(language, "").split())
