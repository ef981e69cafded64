"""Closed lists: what a language writes wrong, and right, as data. One engine for the rules of orthography.

Three shapes of list, described in schemas/language.schema.json: letters (one character typed for another), sequences
(characters in a wrong order or in pieces) and words. A language that brings a list has the rule; none needs Python.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import Any, NamedTuple

from linter.languages.model import Language
from linter.languages.scripts import script
from linter.patterns import lazy
from linter.prose import Problem, Prose
from linter.rules.foreign_phrases import speaks_rather, stands_in_foreign_phrase
from linter.rules.shown import called
from linter.rules.words import belongs, in_case_of, word_end, word_start, written_unit

# What is typed for an apostrophe, or for the accent that an Italian keyboard lacks.
APOSTROPHES = "'\u2019\u2018`\u00b4"
_ENDING = lazy(rf"[{APOSTROPHES}](?!\w)")
_FIXES = ("safe", "unsafe", "report")
# So many wrong letters before they count as the text's habit.
_FEWEST_USUAL = 10
# No listed word is longer.
_LONGEST = 30


class Letters(NamedTuple):
    """One list of letters: what to write for each, and which words keep them."""

    right: dict[str, str]  # the wrong letter -> what to write; "" where only an editor can know
    safe: frozenset[str]
    final: frozenset[str]  # what to write for these at the end of a word only an editor can know
    unless: frozenset[str]  # a word with one of these letters is a name from elsewhere
    kept: frozenset[str]  # words that are spelled so, in lower case
    inside: int  # how many other letters of the script a word has at least; fewer make a unit or a formula
    names: bool  # whether a capital shows a name, which keeps its letters
    of: tuple[str, ...]  # languages whose letters these are: their phrases are left alone
    phrases: re.Pattern[str] | None  # words that show such a phrase
    severity: str | None


# The parts of an expression: an escape or a class, brackets without others in them, what need not be there, the rest.
_CLASS = lazy(r"\\.|\[(?:\\.|[^\]\\])+\]")
_GROUP = lazy(r"\([^()]*\)")
_OPTIONAL = lazy(r".(?:[?*]|\{0)")
_GROUPED = lazy(r"[()|]")


class Sequence(NamedTuple):
    """A wrong sequence of characters and what to write for it, with the groups of the pattern."""

    wrong: re.Pattern[str]
    right: str
    fix: str
    needs: frozenset[str]  # characters without which it is nowhere


class Word(NamedTuple):
    """A wrong word in lower case, without the apostrophe that ends it, and what to write for it."""

    wrong: str
    right: str
    fix: str
    more_before: bool
    more_after: bool
    ends: bool  # in an apostrophe

    @property
    def rare(self) -> str:
        """The character by which it is found: an apostrophe or colon, or else a letter that is not ASCII's."""
        marks = [char for char in self.wrong if not belongs(char) and not char.isspace()]
        letters = [char for char in self.wrong if not char.isascii()]
        return (marks or letters or [""])[-1]


class Words(NamedTuple):
    """A list of words by how they are found."""

    ending: tuple[Word, ...]  # in an apostrophe
    with_rare: dict[str, tuple[Word, ...]]
    plain: tuple[Word, ...]


class Found(NamedTuple):
    """A wrong word: its place, what to write and whether that can be done unseen ("report": only an editor knows)."""

    start: int
    end: int
    right: str
    fix: str

    def problem(self, prose: Prose, wrong: str, severity: str | None = None) -> Problem:
        """The problem; `wrong` says what is wrong with the word."""
        message = f'"{prose.text[self.start : self.end]}" {wrong}.'
        if self.fix == "report":
            return prose.problem(self.start, self.end, f"{message} Correct it by hand.", severity=severity)
        message = f'{message} Write "{self.right}".'
        return prose.problem(self.start, self.end, message, write=self.right, fix=self.fix, severity=severity)


def wrong_letters(prose: Prose, language: Language, *path: str) -> Iterator[Problem]:
    """The words in which a list of letters, such as "arabic_letters", finds one that does not belong."""
    for table in _letters(language, path):
        wrong = frozenset(char for char in prose.alphabet if char in table.right)
        if wrong and not (table.of and speaks_rather(prose.text, table.of, language)):
            yield from _wrong_letters(prose, language, table, wrong)


def _wrong_letters(prose: Prose, language: Language, table: Letters, wrong: frozenset[str]) -> Iterator[Problem]:
    text, done = prose.text, 0
    own = set("".join(table.right[letter] for letter in wrong))
    typed = sum(map(text.count, wrong))
    # Where the wrong letters are the usual ones, the whole text was typed so, and a quotation says nothing.
    usual = typed >= _FEWEST_USUAL and typed > sum(map(text.count, own))
    for match in re.finditer(f"[{''.join(sorted(wrong))}]+", text):
        if match.start() < done:
            continue
        start, done = written_unit(text, *match.span(), language)
        if prose.protected(start, done) or _keeps(table, text[start:done], language):
            continue
        if table.of and stands_in_foreign_phrase(prose, start, done, language, table.of, table.phrases, usual=usual):
            continue
        # In a text that has the right letters, a name with the wrong ones may be spelled so on purpose.
        sure = usual or not text[start].isupper() or own.isdisjoint(prose.alphabet)
        yield _letter_problem(prose, language, table, start, done, sure=sure)


def _keeps(table: Letters, word: str, language: Language) -> bool:
    """Whether a word is a name from elsewhere, spelled so, or no word."""
    return (
        (table.names and word[0].isupper())
        or not table.unless.isdisjoint(word.lower())
        or word.lower() in table.kept
        or (table.inside > sum(script(char) in language.scripts for char in word if char not in table.right))
    )


def _letter_problem(prose: Prose, language: Language, table: Letters, start: int, end: int, *, sure: bool) -> Problem:
    word = prose.text[start:end]
    wrong = [char for char in dict.fromkeys(word) if char in table.right]
    known = all(table.right[char] for char in wrong) and word[-1] not in table.final
    right = _rewritten(word, table) if known else None
    named = " and ".join(map(called, wrong))
    repair = f'Write "{right}".' if right else f"Write it with the characters of {language.name}."
    message = f'"{word}" has {named}, which {language.name} does not write. {repair}'
    fix = "safe" if sure and table.safe.issuperset(wrong) else "unsafe"
    return prose.problem(start, end, message, write=right, fix=fix, severity=table.severity)


def _rewritten(word: str, table: Letters) -> str:
    capitals = len(word) > 1 and sum(map(str.isupper, word)) > sum(map(str.islower, word))
    written = (table.right.get(char, char) for char in word)
    return "".join(part.upper() if capitals and len(part) > 1 else part for part in written)


@cache
def _letters(language: Language, path: tuple[str, ...]) -> tuple[Letters, ...]:
    return tuple(_letter_table(data) for data in _at(language, path))


def _letter_table(data: dict[str, Any]) -> Letters:
    safe, unsafe = _both_cases(data.get("safe", {})), _both_cases(data.get("unsafe", {}))
    report = data.get("report", "")
    phrases = data.get("phrases")
    return Letters(
        right=safe | unsafe | dict.fromkeys(report + report.upper(), ""),
        safe=frozenset(safe),
        final=frozenset(data.get("final", "")),
        unless=frozenset(data.get("unless", "")),
        kept=frozenset(data.get("except", ())),
        inside=int(data.get("inside", 0)),
        names=bool(data.get("names")),
        of=tuple(data.get("of", ())),
        phrases=re.compile(phrases) if phrases else None,
        severity=data.get("severity"),
    )


def _both_cases(letters: dict[str, str]) -> dict[str, str]:
    """The list with its capitals, where the capital of a wrong letter is one letter and is wrong too."""
    capitals = {wrong.upper(): right.upper() for wrong, right in letters.items()}
    return letters | {
        wrong: right for wrong, right in capitals.items() if len(wrong) == len(right) == 1 and wrong != right
    }


def wrong_sequences(prose: Prose, language: Language, *path: str) -> Iterator[Found]:
    """The places where a list of sequences, such as that of "tone_signs", finds characters that belong otherwise."""
    yield from _apart([
        Found(*match.span(), match.expand(sequence.right), sequence.fix)
        for sequence in _sequences(language, path)
        if sequence.needs <= prose.alphabet
        for match in sequence.wrong.finditer(prose.text)
    ])  # fmt: skip


def words_with_wrong_sequences(prose: Prose, language: Language, *path: str) -> Iterator[Found]:
    """The same, word by word: the place is the whole word (or syllable), and all that is wrong in it is put right."""
    text, waiting = prose.text, list(wrong_sequences(prose, language, *path))[::-1]
    while waiting:
        first = waiting.pop()
        start, end = written_unit(text, first.start, first.end, language)
        inside = [first]
        while waiting and waiting[-1].end <= end:
            inside.append(waiting.pop())
        right, at = "", start
        for one in inside:
            right += text[at : one.start] + one.right
            at = one.end
        fix = max((one.fix for one in inside), key=_FIXES.index)
        yield Found(start, end, right + text[at:end], fix)


@cache
def _sequences(language: Language, path: tuple[str, ...]) -> tuple[Sequence, ...]:
    lists = _at(language, path)
    repaired = ((wrong, right, fix) for fix in _FIXES[:2] for wrong, right in lists.get(fix, {}).items())
    reported = ((wrong, "", "report") for wrong in lists.get("report", ()))
    return tuple(
        Sequence(re.compile(wrong), right, fix, _needed(wrong)) for wrong, right, fix in (*repaired, *reported)
    )


def _needed(pattern: str) -> frozenset[str]:
    """Letters that every match of an expression has: those outside brackets that nothing makes optional."""
    bare = _OPTIONAL.sub("", _GROUP.sub("", _CLASS.sub("", pattern)))
    if _GROUPED.search(bare) or pattern.startswith("(?i"):
        return frozenset()  # brackets in brackets, or an alternative: nothing is said
    return frozenset(char for char in bare if char.isalpha() and not char.isascii())


def wrong_words(prose: Prose, language: Language, *path: str) -> Iterator[Found]:
    """The words that a list such as the words of "accents" has, in any case and with any apostrophe; of two the longer."""
    found = [
        one
        for start, end, word in _candidates(prose, _words(language, path))
        if (one := _whole(prose.text, word, start, end)) is not None and not prose.protected(one.start, one.end)
    ]
    yield from _apart(found)


def _candidates(prose: Prose, words: Words) -> Iterator[tuple[int, int, Word]]:
    """Places where the letters of a listed word stand. Rare characters are looked at first, so the list may be long."""
    folded = prose.folded
    for match in _ENDING.finditer(folded) if words.ending else ():
        for start, word in _before(folded, match.start(), words.ending):
            yield start, match.end(), word
    for rare, listed in words.with_rare.items():
        at = folded.find(rare) if rare in prose.alphabet else -1
        while at >= 0:
            for start, word in _before(folded, at + 1, listed, rare):
                if folded.startswith(word.wrong, start):
                    yield start, start + len(word.wrong), word
            at = folded.find(rare, at + 1)
    for word in words.plain:
        at = folded.find(word.wrong)
        while at >= 0:
            yield at, at + len(word.wrong), word
            at = folded.find(word.wrong, at + len(word.wrong))


def _before(folded: str, end: int, listed: tuple[Word, ...], rare: str = "") -> Iterator[tuple[int, Word]]:
    """The words that a text has before a place, up to and with a rare character, and where they begin."""
    heads = _heads(listed, rare)
    if folded.endswith(heads, max(0, end - _LONGEST), end):
        for word, head in zip(listed, heads, strict=True):
            if folded.endswith(head, 0, end):
                yield end - len(head), word


@cache
def _heads(listed: tuple[Word, ...], rare: str) -> tuple[str, ...]:
    return tuple(word.wrong[: word.wrong.rindex(rare) + 1] if rare else word.wrong for word in listed)


def _apart(found: list[Found]) -> Iterator[Found]:
    """Findings in order, without those that begin inside an earlier or longer one."""
    end = 0
    for one in sorted(found, key=lambda one: (one.start, -one.end)):
        if one.start >= end:
            end = one.end
            yield one


def _whole(text: str, word: Word, start: int, end: int) -> Found | None:
    """A listed word at a place, if it stands there whole."""
    before, after = start > 0 and belongs(text[start - 1]), end < len(text) and belongs(text[end])
    if (before, after) != (word.more_before, word.more_after):
        return None
    left, last = word_start(text, start), word_end(text, end)
    right = word.right if before else in_case_of(text[start:end], word.right)
    return Found(left, last, text[left:start] + right + text[end:last], word.fix)


@cache
def _words(language: Language, path: tuple[str, ...]) -> Words:
    lists = _at(language, path)
    words = [
        Word(
            wrong.strip("*").removesuffix("'"),
            right.strip("*"),
            fix,
            wrong[0] == "*",
            wrong[-1] == "*",
            wrong[-1] == "'",
        )
        for fix in _FIXES[:2]
        for wrong, right in lists.get(fix, {}).items()
    ]
    others = [word for word in words if not word.ends]
    rare = {word.rare for word in others if word.rare}
    return Words(
        tuple(word for word in words if word.ends),
        {char: tuple(word for word in others if word.rare == char) for char in sorted(rare)},
        tuple(word for word in others if not word.rare),
    )


def _at(language: Language, path: tuple[str, ...]) -> Any:
    """A list in the language's typography, by the keys that lead to it."""
    found: Any = language.typography
    for key in path:
        found = found.get(key) or {}
    return found
