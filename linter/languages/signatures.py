"""Recognising disclaimers, lead-ins and header words by their signature: the words that carry the meaning.

No two offices word a disclaimer alike, and one office words it in several ways. So nothing is compared with a fixed
text. A language lists words by what they mean (`translation`, `original`, `only`, `authoritative` ...); a sentence is a
disclaimer when enough of these meanings meet in it. What reverses the meaning (a negation, "both texts are
authoritative") is a list of ordered patterns. All matching is done on folded text (folding.py).
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from functools import cached_property
from typing import Any, NamedTuple

from linter.languages.folding import Folded, fold
from linter.patterns import lazy

# The meanings that make a disclaimer.
TELLING = ("translation", "original", "english", "only", "authoritative", "courtesy", "discrepancy", "liability")
# Of these every disclaimer says one; only some idioms do without, and they are listed (see generators/languages.py).
SIGNAL = ("translation", "original", "english")
# A disclaimer is one or two sentences; longer texts are judged two sentences at a time.
LONGEST_DISCLAIMER = 600
# A paragraph of more sentences than this is text in which a disclaimer stands, not a disclaimer.
MOST_SENTENCES = 4
# "Unofficial translation", standing alone on a line, is a disclaimer; within prose it is not.
LONGEST_LABEL = 80
# A combining sign of an Indic script goes on with the word; the danda does not.
_WORD_BEGINS = r"(?<![^\W_])(?<![\u0900-\u0963\u0966-\u0dff])"
_WORD_ENDS = r"(?![^\W_]|[\u0900-\u0963\u0966-\u0dff])"
_ENDING = r"(?:[\w']++|[\u0900-\u0963\u0966-\u0dff]++)*+"  # a single class would take ten times as long to compile
# In scripts without blanks a word at least never ends within a letter and its signs.
_CLUSTER_ENDS = r"(?![\u0e31\u0e34-\u0e3a\u0e47-\u0e4e\u0eb1\u0eb4-\u0ebc\u0ec8-\u0ece\u17b6-\u17d3\u102b-\u103e])"
# Code points between the parts of a reversing pattern, and what ends a clause.
CLAUSE_REACH = 60
_GREEK_STOP = r"(?<!l)\u00b7|\u00b7(?!l)"  # not the dot of Catalan "col\u00b7loqui"
_CLAUSE_END = lazy(rf"[\u104b\u17d4\u17d5.;:!?\u0589\u061b\u06d4\u3002\uff1b\u0964]|{_GREEK_STOP}")
_CLAUSE_PARTS = lazy(
    rf"[\u104a\u104b\u17d4\u17d5.;:!?,\u0589\u060c\u061b\u06d4\u3001\u3002\uff0c\uff1b\u0964]|{_GREEK_STOP}"
)
_CLAUSE_OR_BLANK = lazy(rf"{_CLAUSE_PARTS.pattern}|\s")
# How far before a reversing pattern "translation of" may stand.
OF_REACH = 24
_SENTENCE_END = lazy(
    r"[.!?\u0589\u3002\uff01\uff1f\u061f\u06d4\u0964\u1362\u104b\u17d4][\"'\u201d\u00bb)\]]*(?:\s+|$)"
    r"|[\u3002\uff01\uff1f\u0964\u17d4\u17d5\u104b]|\n"
)


class Recognition(NamedTuple):
    """A recognised disclaimer: its range in the text looked at, what it says, and what reverses it, if anything."""

    start: int
    end: int
    concepts: frozenset[str]
    reversed_by: tuple[int, int] | None


class _Phrases:
    """Phrases that go on alike after their first words, compiled when a text first holds one of those."""

    def __init__(self, first: list[str], source: str) -> None:
        self._first = first
        self._pattern = lazy(source)

    def search(self, folded: str, start: int, goes_on: Callable[[str, str], bool]) -> re.Match[str] | None:
        """The first of them at or after a folded offset; `goes_on` asks whether a text also holds a second word."""
        for word in self._first:
            if word in folded and goes_on(word, folded):
                return self._pattern.search(folded, start)
        return None


class WordGroup:
    """Words of one meaning as one search over folded text.

    The expressions and the beginnings come from generators/word_patterns.py.
    """

    def __init__(self, data: dict[str, Any], spaced: bool) -> None:
        self._data: list[tuple[bool, bool, list[str], str]] = data["phrases"]
        self._spaced = spaced
        self._beginnings: dict[str, list[str]] = data["beginnings"]
        self._endings: list[str] = data["endings"]
        self._asked = ""
        self._answer = False

    @cached_property
    def _phrases(self) -> list[_Phrases]:
        return [
            _Phrases(first, f"{_before(open_start, self._spaced)}{source}{_behind(open_end, self._spaced)}")
            for open_start, open_end, first, source in self._data
        ]

    def may_match(self, folded: str) -> bool:
        """Whether a text holds the first two and the last words of phrases: most need no regular expression."""
        # Several patterns ask for the same words of one sentence.
        if folded != self._asked:
            self._answer = self._holds_words(folded)
            self._asked = folded
        return self._answer

    def _holds_words(self, folded: str) -> bool:
        # A plain loop: this is asked of every sentence for every meaning, and a generator costs more than the search.
        for first in self._beginnings:
            if first in folded and self._goes_on(first, folded):
                break
        else:
            return False
        return any(last in folded for last in self._endings)

    def _goes_on(self, first: str, folded: str) -> bool:
        if not self._spaced:
            return True
        seconds = self._beginnings[first]
        if not seconds[0]:
            return True
        if "-" in folded or "  " in folded or "\n" in folded:
            # Where words may be parted by more than one blank, their second need only be somewhere.
            return any(second in folded for second in seconds)
        return f"{first} " in folded and any(f"{first} {second}" in folded for second in seconds)

    def search(self, folded: str, start: int = 0) -> re.Match[str] | None:
        """The first of the words at or after a folded offset."""
        if not self.may_match(folded):
            return None
        found: re.Match[str] | None = None
        for phrases in self._phrases:
            match = phrases.search(folded, start, self._goes_on)
            if match is not None and (found is None or match.start() < found.start()):
                found = match
        return found


def _before(is_open: bool, spaced: bool) -> str:
    return "" if is_open or not spaced else _WORD_BEGINS


def _behind(is_open: bool, spaced: bool) -> str:
    if spaced:
        return _ENDING if is_open else _WORD_ENDS
    return "" if is_open else _CLUSTER_ENDS


class OrderedPattern:
    """Word groups that must follow one another, for instance the original, a negation, "authoritative".

    What reverses a meaning must stand within one clause: in "this translation is free and only the original counts"
    nothing counts for the translation.
    """

    def __init__(self, parts: list[WordGroup], *, within_clause: bool) -> None:
        self._within_clause = within_clause
        self._reach = CLAUSE_REACH if within_clause else LONGEST_DISCLAIMER
        self._parts = parts

    def may_match(self, folded: str) -> bool:
        """Whether a text holds words of every part."""
        return all(part.may_match(folded) for part in self._parts)

    def search(self, folded: str, start: int = 0) -> tuple[int, int] | None:
        """The first folded range that holds all parts in order with at most a clause's worth between them, or None."""
        if not self.may_match(folded):
            return None
        while (first := self._parts[0].search(folded, start)) is not None:
            position: int | None = first.end()
            for part in self._parts[1:]:
                assert position is not None
                position = self._next(part, folded, position)
                if position is None:
                    break
            if position is not None:
                return first.start(), position
            start = first.start() + 1
        return None

    def _next(self, part: WordGroup, folded: str, position: int) -> int | None:
        match = part.search(folded, position)
        if match is None or match.start() - position > self._reach:
            return None
        if self._within_clause and _CLAUSE_END.search(folded, position, match.start()):
            return None
        return match.end()


class Vocabulary:
    """The words of one language by their meaning, compiled when first used."""

    def __init__(self, data: dict[str, Any]) -> None:
        self._data = data
        self.spaced = bool(data.get("spaces_between_words", True))
        self._has_marks = bool(data["marks"].get("terminal"))  # Thai and Lao part sentences by blanks only
        self._groups: dict[str, WordGroup] = {}
        self.concepts = {name: self._group(group) for name, group in data.get("vocabulary", {}).items()}

    def _group(self, data: dict[str, Any]) -> WordGroup:
        """The group of these words; patterns share those that they have in common."""
        words = str(data["phrases"])
        if words not in self._groups:
            self._groups[words] = WordGroup(data, self.spaced)
        return self._groups[words]

    def _patterns(self, key: str) -> tuple[OrderedPattern, ...]:
        within_clause = key == "reversed"
        return tuple(
            OrderedPattern([self._group(part) for part in parts], within_clause=within_clause)
            for parts in self._data.get(key, ())
        )

    @cached_property
    def _lead_ins(self) -> tuple[OrderedPattern, ...]:
        return self._patterns("lead_ins")

    @cached_property
    def _disclaimers(self) -> tuple[OrderedPattern, ...]:
        return self._patterns("disclaimers")

    @cached_property
    def _signal(self) -> WordGroup | None:
        data = self._data.get("signal")
        return None if data is None else WordGroup(data, self.spaced)

    @cached_property
    def _unsignalled(self) -> tuple[OrderedPattern, ...]:
        """The idioms in which no word of the signal need occur."""
        return tuple(self._disclaimers[number] for number in self._data.get("unsignalled", ()))

    @cached_property
    def _reversed(self) -> tuple[OrderedPattern, ...]:
        return self._patterns("reversed")

    def meanings(self, folded: str, among: Iterable[str] = TELLING) -> frozenset[str]:
        """Which meanings occur in a folded text."""
        concepts = self.concepts
        return frozenset(name for name in among if name in concepts and concepts[name].search(folded))

    def has(self, meaning: str, text: str) -> bool:
        """Whether a text holds a word of a meaning, for instance "kind" or "issuer"."""
        group = self.concepts.get(meaning)
        return group is not None and group.search(fold(text)) is not None

    def share(self, meaning: str, text: str) -> float:
        """Which share of a text's letters the first word of a meaning takes; 0 when there is none."""
        group = self.concepts.get(meaning)
        folded = fold(text)
        match = group.search(folded) if group is not None else None
        return len(match.group()) / max(1, len(folded.strip())) if match is not None else 0.0

    def disclaimer(self, text: str) -> Recognition | None:
        """Recognise a disclaimer in one line or block of text.

        What is recognised is one sentence or two that follow each other. The range is the whole text when that is a
        short paragraph, else the sentences: a flattened page holds its disclaimer among everything else.
        """
        if not self.concepts and not self._data.get("disclaimers"):
            return None
        if not self._may_disclaim(fold(text)):
            return None
        sentences = list(_sentences(text))
        if len(sentences) <= 2 and len(text) <= LONGEST_DISCLAIMER:
            return self._judge(text, 0, len(text))
        found = self._among(text, sentences)
        if found is not None and len(sentences) <= MOST_SENTENCES and len(text) <= LONGEST_DISCLAIMER:
            left, right = _trim(text, 0, len(text))
            return found._replace(start=left, end=right)
        return found

    def _may_disclaim(self, folded: str) -> bool:
        """Whether a text has a word that every disclaimer has, or may hold an idiom that does without."""
        if self._signal is None or self._signal.may_match(folded):
            return True
        return any(pattern.may_match(folded) for pattern in self._unsignalled)

    def _among(self, text: str, sentences: list[tuple[int, int]]) -> Recognition | None:
        """The sentence, or two that need each other, that says most; of equals the last."""
        best: Recognition | None = None
        for i, (start, end) in enumerate(sentences):
            if end - start > LONGEST_DISCLAIMER:
                continue
            found = self._judge(text, start, end)
            if i + 1 < len(sentences) and self._speaks_of_translation(text, start, end):
                # "We provide this translation free of charge. Only the English original is authoritative."
                stop = sentences[i + 1][1]
                more = self.meanings(fold(text[sentences[i + 1][0] : stop])) & {"original", "english", "authoritative"}
                if stop - start <= LONGEST_DISCLAIMER and len(more) >= 2:
                    found = self._judge(text, start, stop) or found
            if found and (best is None or len(found.concepts) >= len(best.concepts)):
                best = found
        return best

    def _speaks_of_translation(self, text: str, start: int, end: int) -> bool:
        group = self.concepts.get("translation")
        return group is not None and group.search(fold(text[start:end])) is not None

    def _judge(self, text: str, start: int, end: int) -> Recognition | None:
        words = fold(text[start:end])
        if not self._may_disclaim(words):
            return None
        # Every disclaimer says one of the three; what its words do not show, an idiom of the language may.
        telling = bool(self.meanings(words, ("courtesy", "authoritative", "liability")))
        concepts = self.meanings(words) if telling else frozenset()
        shown = telling and _is_disclaimer(concepts, end - start)
        if shown and "translation" not in concepts:
            shown = self._in_one_clause(words)
        explicit = not shown and any(pattern.search(words) for pattern in self._disclaimers)
        if not shown and not explicit and not self._is_reversal(words, concepts):
            return None
        folded = Folded.of(text[start:end])
        left, right = _trim(text, start, end)
        turned = self._turned(folded.text)
        place = None
        if turned is not None:
            a, b = folded.span(*turned)
            place = (start + a, start + b)
        return Recognition(left, right, concepts | ({"explicit"} if explicit else set()), place)

    def _in_one_clause(self, folded: str) -> bool:
        """Whether a single clause says that the original counts; spread over a sentence the words mean nothing.

        "Only" stands in the same clause; "in case of doubt" may stand in another of the sentence.
        """
        wanted = ("only", "authoritative", "original", "english")
        doubt = bool(self.meanings(folded, ("discrepancy",)))
        return any(
            "authoritative" in (found := self.meanings(clause, wanted))
            and bool(found & {"original", "english"})
            and (doubt or "only" in found)
            for clause in (_CLAUSE_PARTS if self._has_marks else _CLAUSE_OR_BLANK).split(folded)
        )

    def _is_reversal(self, folded: str, concepts: frozenset[str]) -> bool:
        """ "The original and the translation have equal force": no disclaimer hedges so, yet it speaks of the same."""
        speaks = {"translation", "authoritative"} <= concepts and bool(concepts & {"original", "english"})
        return speaks and self._turned(folded) is not None

    def _turned(self, folded: str) -> tuple[int, int] | None:
        """Where a reversing pattern stands; "this translation of the original is not official" reverses nothing."""
        translation = self.concepts.get("translation")
        for pattern in self._reversed:
            span = pattern.search(folded)
            while span is not None:
                of_original = bool(self.meanings(folded[slice(*span)], ("original", "english")))
                before = translation.search(folded, max(0, span[0] - OF_REACH)) if translation and of_original else None
                if before is None or before.end() > span[0] or _CLAUSE_PARTS.search(folded, before.end(), span[0]):
                    return span
                span = pattern.search(folded, span[0] + 1)
        return None

    def lead_in(self, text: str) -> bool:
        """Whether a line introduces the link to the original ("To view the original:")."""
        folded = fold(text)
        if any(pattern.search(folded) for pattern in self._lead_ins):
            return True
        meanings = self.meanings(folded, ("original", "english", "see"))
        return "original" in meanings or ("english" in meanings and "see" in meanings)


def _is_disclaimer(concepts: frozenset[str], length: int) -> bool:
    about_original = bool(concepts & {"original", "english"})
    hedged = bool(concepts & {"only", "courtesy", "discrepancy"})
    if "translation" in concepts:
        if "liability" in concepts:
            return True
        if "authoritative" in concepts and about_original and hedged:
            return True
        if "courtesy" in concepts and (about_original or "authoritative" in concepts):
            return True
        return "courtesy" in concepts and length <= LONGEST_LABEL
    counts = "authoritative" in concepts and about_original and bool(concepts & {"only", "discrepancy"})
    return counts and length <= LONGEST_DISCLAIMER // 2


def _sentences(text: str) -> Iterable[tuple[int, int]]:
    start = 0
    for match in _SENTENCE_END.finditer(text):
        if match.end() - start > 12:  # an abbreviation or an initial is no sentence
            yield from _short_enough(text, start, match.end())
            start = match.end()
    if start < len(text):
        yield from _short_enough(text, start, len(text))


def _short_enough(text: str, start: int, end: int) -> Iterable[tuple[int, int]]:
    """A sentence; where a language writes no ends of sentences (Thai, Lao), pieces cut at blanks."""
    while end - start > LONGEST_DISCLAIMER:
        cut = text.rfind(" ", start + LONGEST_DISCLAIMER // 4, start + LONGEST_DISCLAIMER // 2)
        if cut < 0:
            break
        yield start, cut + 1
        start = cut + 1
    yield start, end


def _trim(text: str, start: int, end: int) -> tuple[int, int]:
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return start, end
