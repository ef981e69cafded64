"""Language: the conventions and signatures of one language, as data.

The source of the data is one YAML file a language under data/, inherited by truncation of the tag (root, then fr, then
fr-CA: mappings merge, everything else replaces). `python -m generators.languages` validates the files and writes the
inherited result to compiled/, which is what a run loads: one small JSON file for the language at hand.
"""

from __future__ import annotations

import json
from dataclasses import dataclass, field
from functools import cache, cached_property
from pathlib import Path
from typing import Any

from linter.languages.dates import DateGrammar
from linter.languages.signatures import Vocabulary

ROOT = "root"
_FOLDER = Path(__file__).parent


def _json(name: str) -> Any:
    return json.loads((_FOLDER / name).read_text(encoding="utf-8"))


def compiled(name: str) -> Any:
    """One of the compiled files, for instance words-Latn.json."""
    return _json(f"compiled/{name}")


@dataclass(frozen=True)
class Language:
    """One language as presslint knows it. `tag` is the BCP 47 tag of the data that was found for the request."""

    tag: str
    data: dict[str, Any] = field(repr=False, hash=False, compare=False)

    @property
    def name(self) -> str:
        """The English name."""
        return str(self.data["name"])

    @property
    def autonym(self) -> str:
        """The name of the language in itself."""
        return str(self.data.get("autonym", self.name))

    @property
    def reviewed(self) -> bool:
        """Whether a second reader has checked the data; the words of a draft never raise an error."""
        return self.data.get("status") == "reviewed"

    @property
    def known(self) -> bool:
        """Whether there is data for the language at all (the root has conventions but no words)."""
        return self.tag != ROOT

    @property
    def script(self) -> str:
        """ISO 15924 code of the usual script; "Zyyy" where nothing is known."""
        return str(self.data["script"])

    @property
    def right_to_left(self) -> bool:
        return bool(self.data["direction"] == "rtl")

    @property
    def terminal_marks(self) -> str:
        """The marks that end a sentence; empty for languages that write none."""
        return str(self.data["marks"].get("terminal", ""))

    @property
    def words(self) -> frozenset[str]:
        """Frequent function words in lower case, for verifying a declared language."""
        return frozenset(self.data.get("words", ()))

    @property
    def typography(self) -> dict[str, Any]:
        """What the typography and orthography rules ask for; docs/language-data.md says what each key means."""
        return self.data.get("typography", {})  # type: ignore[no-any-return]

    @property
    def accessibility(self) -> dict[str, Any]:
        """What the accessibility rules ask for: words about images, acronyms that need no expansion."""
        return self.data.get("accessibility", {})  # type: ignore[no-any-return]

    def labels(self, name: str) -> frozenset[str]:
        """Phrases that stand alone as a link, a line or a title, folded: "meaningless_links", "end_marks" and so on."""
        return _labels(self.tag).get(name, frozenset())

    @property
    def marks(self) -> dict[str, str]:
        """The punctuation of the language: comma, semicolon, question, exclamation, full_stop, terminal."""
        return self.data["marks"]  # type: ignore[no-any-return]

    @property
    def numbers(self) -> dict[str, Any]:
        """How numbers are written: decimal and group separators, and what else the language's numbers have in the data."""
        return self.data["numbers"]  # type: ignore[no-any-return]

    @property
    def digits(self) -> tuple[str, ...]:
        """CLDR's names of the systems of digits that are customary, the most usual first."""
        return tuple(self.data["digits"])

    @property
    def quotes(self) -> dict[str, Any]:
        """Quotation marks: `outer` and `inner` pairs, and what else the language's quotes have in the data."""
        return self.data["quotes"]  # type: ignore[no-any-return]

    @cached_property
    def scripts(self) -> frozenset[str]:
        """Unicode scripts of the letters it is written with: Hani, Hira and Kana for Japanese; empty for the root."""
        from linter.languages.scripts import letters_of

        return frozenset() if self.script == "Zyyy" else frozenset(letters_of(self.script))

    @cached_property
    def dates(self) -> DateGrammar:
        """How the language prints dates."""
        spec = self.data["dates"]
        return DateGrammar(spec, _months().get(self.data.get("months_from", self.tag), {}), self.vocabulary.spaced)

    @cached_property
    def vocabulary(self) -> Vocabulary:
        """The words by which disclaimers, lead-ins and header lines are recognised."""
        return Vocabulary(self.data)


@cache
def _months() -> dict[str, Any]:
    tables: dict[str, Any] = _json("tables/months.json")
    return tables


@cache
def _labels(tag: str) -> dict[str, frozenset[str]]:
    """The labels of a language, or those of the language that it inherits them from."""
    while not (_FOLDER / f"compiled/labels-{tag}.json").is_file():
        tag, _, rest = tag.rpartition("-")
        if not rest or not tag:
            return {}
    return {name: frozenset(phrases) for name, phrases in compiled(f"labels-{tag}.json").items()}


@cache
def index() -> dict[str, dict[str, Any]]:
    """What is known of every language without loading it: name, script, status, letters, function words."""
    entries: dict[str, dict[str, Any]] = _json("compiled/index.json")
    return entries


@cache
def load(tag: str) -> Language:
    """The language with exactly this tag in the index; KeyError when there is none."""
    if tag != ROOT and tag not in index():
        raise KeyError(tag)
    return Language(tag, _json(f"compiled/{tag}.json"))


def find(tag: str | None) -> Language:
    """The closest language for any tag, by truncation and likely subtags; the root when nothing is known."""
    if not tag:
        return load(ROOT)
    if tag in index():
        return load(tag)
    from linter.languages.tags import fallbacks

    for candidate in fallbacks(tag):
        if candidate in index():
            return load(candidate)
    return load(ROOT)
