"""From what a house wrote to the Rule that the engine runs."""

from __future__ import annotations

import difflib
from collections.abc import Callable, Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any, TypeVar

from linter.config import InputError
from linter.config.model import shown
from linter.languages import model as languages
from linter.languages import tags
from linter.packs import glossaries
from linter.packs.keys import PLACEHOLDERS
from linter.packs.kinds import consistency, count, forbid, match, order, replace, require
from linter.packs.languages import ANY, ByLanguage
from linter.packs.messages import PLACEHOLDER, Messages
from linter.packs.mistakes import meant
from linter.packs.model import PackRule
from linter.packs.patterns import Pattern, PatternError
from linter.packs.reading import Place
from linter.packs.words import Word, Words
from linter.rules.model import Check, Example, Rule

T = TypeVar("T")
# What the engine hands to the check: running text, or the release with its fields.
_LOOKS_AT = {"require": "release", "count": "release", "order": "release"}
_SUMMARIES = {
    "forbid": "Words that must not stand in a release.",
    "replace": "Words that are to be replaced by others.",
    "require": "Words that a release must hold.",
    "match": "Something that is to be written in one certain way.",
    "consistency": "Several spellings of one word in a release.",
    "count": "Something that is too long or too short, too many or too few.",
    "order": "Sections that do not stand in their order.",
    "glossary": "Renderings that the glossary does not allow.",
}


class Mistake(ValueError):
    """A mistake in a rule, with the path of the value within it."""

    def __init__(self, message: str, *place: str | int) -> None:
        super().__init__(message)
        self.place: Place = place


def made(one: Any, file: Path, digest: str, message_language: str | None) -> Rule:
    """The rule that a house wrote (an entry of `PackFile.rules`). Raises Mistake."""
    for number, tag in enumerate(one.languages):
        _require_language(tag, "languages", number)
    check = _CHECKS[one.kind](one, file, message_language)
    fix = getattr(one, "fix", "none")
    documentation = one.why or f"{_SUMMARIES[one.kind]}"
    brought = PackRule(
        check, f"{documentation.strip()}\n\nA rule of {shown(file)} (kind {one.kind}).", _examples(one),
        tuple(one.languages), digest, one.kind, shown(file),
    )  # fmt: skip
    return Rule(
        one.code, one.name, one.severity, _LOOKS_AT.get(one.kind, "prose"), "", "", "-" if fix == "none" else fix,
        references=tuple(one.references), pack=brought,
    )  # fmt: skip


def _forbid(one: Any, file: Path, editor: str | None) -> Check:
    messages, own = _messages(one, forbid.MESSAGE, editor), tuple(one.languages)
    allowed = _each(one.except_ or {}, "except", lambda words, at: tuple(_word(word, *at).written for word in words))
    if one.pattern is not None:
        kept = ByLanguage({tag: Words(map(Word, words)) for tag, words in allowed.values.items()})
        return forbid.ForbidPattern(_patterns(one.pattern, "pattern"), kept, own, one.in_, messages)
    sought = _each(one.words, "words", lambda words, at: [_word(word, *at) for word in words])
    return forbid.ForbidWords(_allowing(sought, allowed), own, one.in_, messages)


def _replace(one: Any, file: Path, editor: str | None) -> Check:
    messages, own = _messages(one, replace.MESSAGE, editor), tuple(one.languages)
    if one.pattern is not None:
        patterns = _patterns(one.pattern, "pattern")
        for pattern in patterns.values.values():
            unknown = pattern.unknown_group(one.write)
            if unknown:
                raise Mistake(f"`write` names the group {unknown}, which the pattern does not have.", "write")
        return replace.ReplacePattern(patterns, one.write, own, one.in_, one.fix, messages)

    def words(entries: Iterable[Any], at: Place) -> list[Word]:
        return [
            _word(word, *at, number, "not")._replace(write=entry.write, note=entry.note or "")
            for number, entry in enumerate(entries)
            for word in entry.not_
        ]

    allowed = _each(one.except_ or {}, "except", lambda words, at: tuple(_word(word, *at).written for word in words))
    sought = _each(one.words, "words", words)
    return replace.ReplaceWords(_allowing(sought, allowed), own, one.in_, one.fix, messages, messages)


def _glossary(one: Any, file: Path, editor: str | None) -> Check:
    try:
        entries = glossaries.read(file.parent / one.file)
    except InputError as error:
        raise Mistake(str(error), "file") from None
    sought: dict[str, list[Word]] = {}
    allowed: dict[str, list[str]] = {}
    tag_of: dict[str, str] = {}
    for entry in entries:
        try:
            if entry.language not in tag_of:
                _require_language(entry.language)
                tag_of[entry.language] = tags.canonical(entry.language) or entry.language
            words = [_word(word)._replace(write=entry.preferred or None, note=entry.note) for word in entry.forbidden]
        except Mistake as error:
            raise Mistake(f"{entry.place}: {error}", "file") from None
        sought.setdefault(tag_of[entry.language], []).extend(words)
        allowed.setdefault(tag_of[entry.language], []).extend(entry.admitted)
    kept = ByLanguage({tag: tuple(phrases) for tag, phrases in allowed.items()})
    by_language = _allowing(ByLanguage(sought), kept)
    messages = _messages(one, replace.MESSAGE, editor)
    without = messages if one.message else Messages({"en": replace.WITHOUT}, editor)
    return replace.ReplaceWords(by_language, tuple(one.languages), one.in_, one.fix, messages, without)


def _require(one: Any, file: Path, editor: str | None) -> Check:
    words = patterns = when = None
    if one.words is not None:
        words = _each(one.words, "words", lambda all, at: (Words(_word(word, *at) for word in all), all[0].strip("*")))
    else:
        patterns = _patterns(one.pattern, "pattern")
    if one.when is not None:
        when = _each(one.when, "when", lambda all, at: Words(_word(word, *at) for word in all))
    default = require.MESSAGE if words is not None else "What the house requires is missing."
    return require.Require(words, patterns, when, tuple(one.languages), one.at, _messages(one, default, editor))


def _match(one: Any, file: Path, editor: str | None) -> Check:
    find = _patterns(one.find, "find") if one.find is not None else None
    like = _patterns(one.like, "like", may_be_empty=True)
    return match.Match(find, like, tuple(one.languages), one.in_, _messages(one, match.MESSAGE, editor))


def _consistency(one: Any, file: Path, editor: str | None) -> Check:
    forms = _each(
        one.forms,
        "forms",
        lambda groups, at: tuple(Words(_word(word, *at) for word in group) for group in groups),
    )
    messages = _messages(one, consistency.MESSAGE, editor)
    return consistency.Consistency(forms, tuple(one.languages), one.in_, one.fix, messages)


def _count(one: Any, file: Path, editor: str | None) -> Check:
    words = _each(one.words, "words", lambda all, at: Words(_word(word, *at) for word in all)) if one.words else None
    patterns = _patterns(one.pattern, "pattern") if one.pattern else None
    messages = _messages(one, "", editor) if one.message else None
    return count.Count(
        one.of, one.in_, one.at_least, one.at_most, words, patterns, tuple(one.languages), messages, editor
    )


def _order(one: Any, file: Path, editor: str | None) -> Check:
    sections = _each(one.sections, "sections", lambda all, at: tuple(Words([_word(word, *at)]) for word in all))
    for tag, parts in sections.values.items():
        if len(parts) < 2:
            raise Mistake("an order has at least two sections.", "sections", tag)
    return order.Order(sections, tuple(one.languages), _messages(one, order.MESSAGE, editor))


_CHECKS: Mapping[str, Callable[[Any, Path, str | None], Check]] = {
    "forbid": _forbid, "replace": _replace, "require": _require, "match": _match, "consistency": _consistency,
    "count": _count, "order": _order, "glossary": _glossary,
}  # fmt: skip


def _each(values: Mapping[str, Any], key: str, make: Callable[[Any, Place], T]) -> ByLanguage[T]:
    """What a key says for each language, made into what the check needs."""
    found: dict[str, T] = {}
    for tag, value in values.items():
        if tag != ANY:
            _require_language(tag, key, tag)
        found[tags.canonical(tag) or tag] = make(value, (key, tag))
    return ByLanguage(found)


def _allowing(sought: ByLanguage[list[Word]], allowed: ByLanguage[tuple[str, ...]]) -> ByLanguage[Words]:
    """The words of each language, except in the phrases that are allowed and in what is to be written instead."""
    return ByLanguage(
        {
            tag: Words(words, [*(allowed.get(tag) or ()), *(word.write for word in words if word.write)])
            for tag, words in sought.values.items()
        }
    )


def _patterns(values: Mapping[str, str], key: str, *, may_be_empty: bool = False) -> ByLanguage[Pattern]:
    def compiled(written: str, at: Place) -> Pattern:
        try:
            pattern = Pattern(written)
        except PatternError as error:
            raise Mistake(f"`{key}` {error}", *at) from None
        if pattern.may_be_empty and not may_be_empty:
            raise Mistake(f"`{key}` matches where nothing stands, so it would match everywhere.", *at)
        return pattern

    return _each(values, key, compiled)


def _word(written: str, *at: str | int) -> Word:
    bare = written.strip("*").strip()
    if not bare or "*" in bare or written.startswith("**") or written.endswith("**"):
        raise Mistake(
            f'"{written}" is no word: a star stands at its beginning or its end, for the rest of a word.', *at
        )
    return Word(written)


def _messages(one: Any, default: str, editor: str | None) -> Messages:
    """The messages of a rule, in each language; placeholders that the kind does not have are mistakes."""
    known = PLACEHOLDERS[one.kind]
    for tag, text in (one.message or {}).items():
        if tag != ANY and tags.judge(tag).kind == "invalid":
            raise Mistake(f'"{tag}" is no language tag: {tags.judge(tag).reason}.', "message", tag)
        for name in PLACEHOLDER.findall(text):
            if name not in known:
                raise Mistake(
                    f"a message of the kind {one.kind} has no {{{name}}}. {meant(name, known)}", "message", tag
                )
    return Messages(one.message or {"en": default}, editor)


def _require_language(tag: str, *at: str | int) -> None:
    """A tag that presslint has no data for would never fit: better said than silent."""
    verdict = tags.judge(tag)
    if verdict.kind == "invalid":
        raise Mistake(f'"{tag}" is no language tag: {verdict.reason}. Write one such as fr, pt-BR or zh-Hans.', *at)
    known = languages.index()
    if not any(candidate in known for candidate in (tag, tags.canonical(tag) or tag)):
        closest = languages.find(tag)
        near = closest.tag if closest.known else next(iter(difflib.get_close_matches(tag, known, 1)), None)
        hint = f'Did you mean "{near}"?' if near else "`presslint languages` lists those it knows."
        raise Mistake(f'presslint has no data for the language "{tag}" of its own. {hint}', *at)


def _languages(one: Any) -> Iterator[str]:
    """The languages that a rule is about, the first one first."""
    yield from one.languages
    for key in ("words", "pattern", "sections", "forms", "like", "find"):
        yield from (tag for tag in getattr(one, key, None) or () if tag != ANY)


def _examples(one: Any) -> tuple[Example, ...]:
    usual = next(_languages(one), "en")
    return tuple(
        Example(example.language or usual, example.bad or example.good or "", example.format, example.bad is not None, fixed=example.fixed)
        for example in one.examples
    )  # fmt: skip
