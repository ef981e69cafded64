"""What may stand in a pack, key by key: the one place that schema, validation and docs come from. Imported only where
there is a pack.
"""

from __future__ import annotations

from typing import Annotated, Any, Literal

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, StringConstraints, WithJsonSchema, model_validator

MOST_WORDS = 50_000


class Strict(BaseModel):
    """Keys that are not known are mistakes."""

    model_config = ConfigDict(extra="forbid")


def _listed(value: Any) -> Any:
    return [value] if isinstance(value, str) else value


def _by_language(value: Any) -> Any:
    """What stands without a language is for all."""
    return value if isinstance(value, dict) else {"": value}


def _listed_by_language(value: Any) -> Any:
    return {tag: _listed(one) for tag, one in _by_language(value).items()}


def _either(one: dict[str, Any]) -> WithJsonSchema:
    """The schema of a value, or of one for each language tag."""
    return WithJsonSchema({"anyOf": [one, {"type": "object", "additionalProperties": one, "minProperties": 1}]})


_WORD = {"type": "string", "minLength": 1, "maxLength": 200}
_WORDS = {"anyOf": [_WORD, {"type": "array", "items": _WORD, "minItems": 1}]}
Word = Annotated[str, StringConstraints(min_length=1, max_length=200)]
Words = Annotated[
    dict[str, Annotated[list[Word], Field(min_length=1)]],
    BeforeValidator(_listed_by_language),
    _either(_WORDS),
]
Text = Annotated[str, StringConstraints(min_length=1, max_length=1_000)]
Texts = Annotated[dict[str, Text], BeforeValidator(_by_language), _either({"type": "string", "minLength": 1})]
Patterns = Annotated[
    dict[str, Annotated[str, StringConstraints(min_length=1)]],
    BeforeValidator(_by_language),
    _either({"type": "string", "minLength": 1, "maxLength": 1000, "format": "regex"}),
]
Forms = Annotated[
    dict[str, list[Annotated[list[Word], Field(min_length=2)]]],
    BeforeValidator(_by_language),
    _either({"type": "array", "minItems": 1, "items": {"type": "array", "items": _WORD, "minItems": 2}}),
]
Names = Annotated[list[str], BeforeValidator(_listed), WithJsonSchema(_WORDS)]
Scope = Literal["everywhere", "headings", "text"]
Repair = Literal["safe", "unsafe", "none"]

_EITHER_OR = "Words, or a pattern: one of the two."
_WORDS_SAY = (
    "Whole words or phrases, in any case unless they have capitals. A star at the end stands for any ending: Minist*. "
)
_PATTERN_SAYS = "A regular expression; ^ and $ are the ends of a paragraph. Put it between single quotation marks. "
_IN_SAYS = "Where to look: everywhere, only in headings, or only in running text."


class Example(Strict):
    """A text that the rule must find fault with, or must leave alone. `presslint packs test` runs it."""

    bad: Text | None = Field(None, description="A text with the mistake; \u27e6 and \u27e7 may enclose what is found.")
    good: Text | None = Field(None, description="A text that the rule leaves alone.")
    fixed: Text | None = Field(None, description="The bad text as `presslint fix --unsafe` leaves it.")
    language: str | None = Field(None, description="BCP 47 tag; left out, the first one that the rule names, or en.")
    format: Literal["text", "markdown", "html", "record"] = Field("text", description="How the text is read.")

    @model_validator(mode="after")
    def _one(self) -> Example:
        if (self.bad is None) == (self.good is None):
            raise ValueError("an example is either bad or good: write one of the two")
        if self.fixed is not None and self.bad is None:
            raise ValueError("only a bad example can be fixed")
        return self


class _Rule(Strict):
    """What every rule has."""

    code: Annotated[str, StringConstraints(pattern=r"^[A-Z]{3}[0-9]{3}$")] = Field(
        description="Three capital letters, the same for the whole pack and none of presslint's own, and three digits."
    )
    name: Annotated[str, StringConstraints(pattern=r"^[a-z][a-z0-9]*(-[a-z0-9]+)*$", max_length=60)] = Field(
        description="A name in small letters with hyphens: country-names. Comments and configuration may use it."
    )
    severity: Literal["error", "warning", "info"] = Field("warning", description="How much a finding weighs.")
    message: Texts | None = Field(
        None,
        description="What an editor reads, or one text a language. {found}, {write} and others stand for what was found.",
    )
    why: Text | None = Field(None, description="Why the house wants it so; `presslint explain` shows it.")
    references: Names = Field([], description="Where the house has written it down.")
    languages: Names = Field([], description="BCP 47 tags of the languages it is for; left out: all.")
    examples: list[Example] = Field([], description="Texts that show what the rule finds and what it leaves alone.")


def _words_or_pattern(rule: Any, *names: str) -> None:
    given = [name for name in names if getattr(rule, name) is not None]
    if len(given) != 1:
        raise ValueError(f"a rule of the kind {rule.kind} has either {' or '.join(names)}: write one of the two")


class Forbid(_Rule):
    """Words or a pattern that must not stand in a release."""

    kind: Literal["forbid"]
    words: Words | None = Field(None, description=_WORDS_SAY + _EITHER_OR)
    pattern: Patterns | None = Field(None, description=_PATTERN_SAYS + _EITHER_OR)
    except_: Words | None = Field(None, alias="except", description="Phrases in which they are allowed.")
    in_: Scope = Field("everywhere", alias="in", description=_IN_SAYS)

    @model_validator(mode="after")
    def _one(self) -> Forbid:
        _words_or_pattern(self, "words", "pattern")
        return self


class Replacement(Strict):
    """What to write, and instead of what."""

    write: Word = Field(description="What to write. A star at its end takes over the ending of what is replaced.")
    not_: Annotated[list[Word], Field(min_length=1), BeforeValidator(_listed), WithJsonSchema(_WORDS)] = Field(
        alias="not", description="Instead of which words; a star at the end stands for any ending."
    )
    note: Text | None = Field(None, description="A sentence to add to the message.")


_REPLACEMENTS = {"type": "array", "minItems": 1, "items": Replacement.model_json_schema(by_alias=True)}
Replacements = Annotated[
    dict[str, Annotated[list[Replacement], Field(min_length=1)]], BeforeValidator(_by_language), _either(_REPLACEMENTS)
]


class Replace(_Rule):
    """Words, or a pattern, with what is to be written instead."""

    kind: Literal["replace"]
    words: Replacements | None = Field(None, description="Pairs of `write` and `not`. " + _EITHER_OR)
    pattern: Patterns | None = Field(None, description=_PATTERN_SAYS + "It goes with `write`. " + _EITHER_OR)
    write: Text | None = Field(None, description="Instead of what the pattern matches; \\1 is its first group.")
    except_: Words | None = Field(None, alias="except", description="Phrases in which the words are allowed.")
    fix: Repair = Field("unsafe", description="Whether `presslint fix` writes it: safe, unsafe (with --unsafe), none.")
    in_: Scope = Field("everywhere", alias="in", description=_IN_SAYS)

    @model_validator(mode="after")
    def _one(self) -> Replace:
        _words_or_pattern(self, "words", "pattern")
        if (self.pattern is None) != (self.write is None):
            raise ValueError("`pattern` and `write` go together; with `words` each entry has its own `write`")
        if self.except_ is not None and self.words is None:
            raise ValueError("`except` goes with `words`; a pattern says itself what it leaves alone")
        return self


class Require(_Rule):
    """Words or a pattern that a release must hold."""

    kind: Literal["require"]
    words: Words | None = Field(None, description="One of these must be there. " + _WORDS_SAY + _EITHER_OR)
    pattern: Patterns | None = Field(None, description=_PATTERN_SAYS + _EITHER_OR)
    at: Literal["anywhere", "start", "end"] = Field(
        "anywhere",
        description="Where: anywhere, in the first or in the last paragraph. One with date, disclaimer or link is not counted.",
    )
    when: Words | None = Field(None, description="Only if the release holds one of these words.")

    @model_validator(mode="after")
    def _one(self) -> Require:
        _words_or_pattern(self, "words", "pattern")
        return self


class Match(_Rule):
    """Everything of a sort must be written in a certain way."""

    kind: Literal["match"]
    find: Patterns | None = Field(None, description=_PATTERN_SAYS + "Left out: each paragraph and heading.")
    like: Patterns = Field(description="The pattern that what is found must fit as a whole.")
    in_: Scope = Field("everywhere", alias="in", description=_IN_SAYS)


class Consistency(_Rule):
    """Of several ways to write a word a release uses one."""

    kind: Literal["consistency"]
    forms: Forms = Field(description="Lists of forms of one word: [[e-mail, email], [organise*, organize*]].")
    fix: Repair = Field("unsafe", description="Whether `presslint fix` writes the form that is more frequent.")
    in_: Scope = Field("everywhere", alias="in", description=_IN_SAYS)


class Count(_Rule):
    """How long something may be, or how often it may stand."""

    kind: Literal["count"]
    of: Literal["characters", "words", "paragraphs", "occurrences"] = Field(description="What is counted.")
    in_: Literal["document", "title", "lead", "heading", "paragraph"] = Field(
        "document", alias="in", description="In what: the lead is the first paragraph of running text."
    )
    at_least: int | None = Field(None, ge=0, alias="at-least", description="The smallest number that is right.")
    at_most: int | None = Field(None, ge=0, alias="at-most", description="The largest number that is right.")
    words: Words | None = Field(None, description="Of what, for occurrences. " + _WORDS_SAY)
    pattern: Patterns | None = Field(None, description="Of what, for occurrences. " + _PATTERN_SAYS)

    @model_validator(mode="after")
    def _whole(self) -> Count:
        if self.at_least is None and self.at_most is None:
            raise ValueError("a rule of the kind count has at-least, at-most, or both")
        if self.at_least is not None and self.at_most is not None and self.at_least > self.at_most:
            raise ValueError("at-least must not be more than at-most")
        if self.of == "occurrences":
            _words_or_pattern(self, "words", "pattern")
        elif self.words is not None or self.pattern is not None:
            raise ValueError("`words` and `pattern` go with of: occurrences")
        if self.of == "paragraphs" and self.in_ != "document":
            raise ValueError("paragraphs are counted in: document")
        return self


class Order(_Rule):
    """Sections of a release stand in a certain order."""

    kind: Literal["order"]
    sections: Words = Field(description="The words with which the sections begin, in their order.")


class Glossary(_Rule):
    """Preferred and forbidden renderings, from a CSV or TBX file."""

    kind: Literal["glossary"]
    file: Text = Field(description="The glossary (.csv, .tsv, .tbx, .xml), seen from the pack's folder.")
    fix: Repair = Field("unsafe", description="Whether `presslint fix` writes the preferred rendering.")
    in_: Scope = Field("everywhere", alias="in", description=_IN_SAYS)


AnyRule = Annotated[
    Forbid | Replace | Require | Match | Consistency | Count | Order | Glossary, Field(discriminator="kind")
]
KINDS = ("forbid", "replace", "require", "match", "consistency", "count", "order", "glossary")
# What a message may name, by kind; {note} is that of the word.
PLACEHOLDERS = {
    "forbid": ("found",),
    "replace": ("found", "write", "note"),
    "require": ("missing",),
    "match": ("found",),
    "consistency": ("found", "write"),
    "count": ("count", "limit", "unit"),
    "order": ("found", "before"),
    "glossary": ("found", "write", "note"),
}


class PackFile(Strict):
    """Rules of a house for its releases. Every value is text and is taken as it is written."""

    title: str = Field("", description="What the pack is: the house style of the Ministry of Works.")
    rules: list[AnyRule] = Field(min_length=1, description="The rules.")


def pack_schema() -> dict[str, Any]:
    """JSON Schema of a pack, for editors."""
    schema = _plain(PackFile.model_json_schema(by_alias=True))
    schema["properties"]["rules"]["items"].pop("discriminator", None)
    return {"$schema": "https://json-schema.org/draft/2020-12/schema", "$id": "urn:presslint:schema:pack:1", **schema}


def _plain(value: Any) -> Any:
    """A schema without what only pydantic needs: names of fields, and null for keys that are left out."""
    if isinstance(value, list):
        return [_plain(one) for one in value]
    if not isinstance(value, dict):
        return value
    found = {
        key: _plain(inner) for key, inner in value.items()
        if not (key == "title" and isinstance(inner, str)) and not (key == "default" and inner is None)
    }  # fmt: skip
    if "anyOf" in found:
        choices = [choice for choice in found.pop("anyOf") if choice != {"type": "null"}]
        found |= choices[0] if len(choices) == 1 else {"anyOf": choices}
    return found
