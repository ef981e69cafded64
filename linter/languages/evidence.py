"""What a text says about its language, each thing worked out when first asked for, the cheap before the dear."""

from __future__ import annotations

from collections import Counter
from functools import cached_property
from typing import Literal, NamedTuple

from linter.languages import function_words, letters, siblings
from linter.languages.function_words import Standard
from linter.languages.noise import strip_addresses, strip_noise
from linter.languages.scripts import histogram

Engine = Literal["script", "letters", "words", "langdetect", "cld2"]

_CLEAR_SCRIPT = 0.8
_HANZI_SENTENCE = 15
_SHORT = 600  # characters; a few function words can be chance, so that letters have a say too

# Highly inflected languages have few function words among their words, analytic ones three times as many.
_PASSES = Standard(share=0.1, times=2)
_IDENTIFIES = Standard(share=0.14, times=2.5, lead=2, fewest=4)
_SURE_PROBABILITY = 0.9
_CONFIRMING_SHARE = 0.05
_CHANCE_SHARE = 0.15  # Vietnamese "ta" and "con" are words of others too
_MIXED_SHARE = 0.08
_MIXED_TIMES = 0.5


class Guess(NamedTuple):
    """The language a text was found to be in, as a tag to declare, and the evidence that decided."""

    tag: str
    engine: Engine


class Evidence:
    """What a text says about its language, worked out when first asked for."""

    def __init__(self, text: str) -> None:
        self._text = text

    @cached_property
    def _plain(self) -> str:
        return strip_noise(self._text)

    @cached_property
    def counts(self) -> dict[str, int]:
        """Letters by script; noise is taken out first where the raw text is in several scripts."""
        raw = histogram(self._text)
        return raw if max(raw.values(), default=0) >= _CLEAR_SCRIPT * sum(raw.values()) else histogram(self._plain)

    @cached_property
    def letters(self) -> int:
        return sum(self.counts.values())

    @cached_property
    def script(self) -> str:
        """The script of more than half of the letters, or "Zyyy"."""
        best = max(self.counts, key=self.counts.__getitem__, default="Zyyy")
        return best if self.counts.get(best, 0) * 2 > self.letters else "Zyyy"

    @property
    def has_hanzi_sentence(self) -> bool:
        return self.letters >= _HANZI_SENTENCE and "\u3002" in self._text  # IDEOGRAPHIC FULL STOP

    @cached_property
    def characters(self) -> Counter[str]:
        return Counter(self._plain.lower())

    @cached_property
    def words(self) -> function_words.Tally:
        return function_words.tally(strip_addresses(self._text), self.script)

    def speaks(self, group: str) -> bool:
        """Whether function words are enough to say that the text is in a language it is declared to be in."""
        if group not in function_words.listed(self.script):
            return False
        if not function_words.clearly(self.words, group, _PASSES) or self.mixed(group):
            return False
        if len(self._text) > _SHORT:
            return True
        if not letters.spelled_as(group, self.characters, self.script):
            return False
        pointed = letters.by_letters(self.characters, self.script)
        return pointed is None or siblings.group(pointed) == group

    def mixed(self, group: str) -> bool:
        """Whether a good part of the text is in another language of the script than this one."""
        fewest = max(5.0, _MIXED_SHARE * self.words.size)
        return any(
            (against := self.words.only(other, group)) >= fewest
            and against >= _MIXED_TIMES * self.words.only(group, other)
            for other, count in self.words.hits.items()
            if other != group and count >= fewest
        )

    @cached_property
    def guess(self) -> Guess | None:
        found = letters.by_script(self.counts)
        if found == "zh":
            written = letters.chinese_script(self.characters)
            return Guess(f"zh-{written}" if written else "zh", "script")
        if found is not None:
            return Guess(found, "script")
        if self.script not in function_words.SCRIPTS:
            return None
        return self._by_letters() or self._by_words() or self._by_statistics()

    def _by_letters(self) -> Guess | None:
        found = letters.by_letters(self.characters, self.script)
        if found is None:
            return None
        group = siblings.group(found)
        chance = 1 + int(_CHANCE_SHARE * self.words.size)
        if self.mixed(group) or not function_words.ahead(self.words, group, tolerance=chance):
            return None
        return Guess(self._member(group), "letters")

    def _by_words(self) -> Guess | None:
        group = function_words.leading(self.words)
        if group is None or not function_words.clearly(self.words, group, _IDENTIFIES) or self.mixed(group):
            return None
        if not letters.spelled_as(group, self.characters, self.script):
            return None
        return Guess(self._member(group), "words")

    def _by_statistics(self) -> Guess | None:
        from linter.languages import statistics_engines

        found = statistics_engines.langdetect(self._plain, self.script)
        if found and found.probability >= _SURE_PROBABILITY and self._confirmed(found.tag):
            return Guess(self._member(siblings.group(found.tag)), "langdetect")
        found = statistics_engines.cld2(self._plain)
        if found and self._confirmed(found.tag):
            return Guess(self._member(siblings.group(found.tag)), "cld2")
        return None

    def _confirmed(self, tag: str) -> bool:
        """Whether function words agree with the statistics, which name some language for any text."""
        group = siblings.group(tag)
        if group not in function_words.listed(self.script) or self.mixed(group):
            return False
        if self.words.hits.get(group, 0) < _CONFIRMING_SHARE * self.words.size:
            return False
        if not letters.spelled_as(group, self.characters, self.script):
            return False
        return function_words.ahead(self.words, group)

    def _member(self, group: str) -> str:
        return siblings.member(group, self.words.counts) if group in siblings.DEFAULT else group
