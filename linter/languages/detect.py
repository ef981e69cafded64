"""Which language a text is in: `identify` it, or, cheaper and surer, `verify` the language it is declared to be in.

    >>> identify("La r\\u00e9union s\\u2019est tenue \\u00e0 Paris avec les ministres qui sont dans la r\\u00e9gion.")
    Guess(tag='fr', engine='words')

Evidence is asked in the order of its cost: the script, letters that only one language writes, function words, and only
then statistics (langdetect; pycld2 where installed). A text that is short, mixed, or all names is not guessed at.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection
from dataclasses import dataclass
from functools import cached_property, lru_cache
from typing import Literal

from linter.languages import function_words, letters, siblings, tags
from linter.languages.function_words import Standard
from linter.languages.noise import strip_addresses, strip_noise
from linter.languages.scripts import histogram, letters_of

__all__ = ["Guess", "Verification", "identify", "strip_noise", "verify"]

Engine = Literal["script", "letters", "words", "langdetect", "cld2"]


@dataclass(frozen=True, slots=True)
class Guess:
    """The language a text was found to be in, as a tag to declare, and the evidence that decided."""

    tag: str
    engine: Engine


@dataclass(frozen=True, slots=True)
class Verification:
    """Whether a text is in its declared language.

    "same"; "sibling" (a language read as the declared one: Danish for Bokm\u00e5l); "other" (another language); "script"
    (the right language in another script); "unsure" (too short, too mixed, or a language nothing is known of).
    """

    verdict: Literal["same", "sibling", "other", "script", "unsure"]
    actual: str | None = None
    """The tag to declare instead; None with "same" and "unsure", and where the other language could not be named."""


_SAME = Verification("same")
_UNSURE = Verification("unsure")

_SAYS_NOTHING = {"", "und", "mul", "mis", "zxx"}
_ALIASES = {
    "prs": "fa-AF", "pes": "fa", "zsm": "ms", "fil": "tl", "cmn": "zh", "yue": "zh-Hant", "arb": "ar", "pbu": "ps",
    "uzn": "uz", "azj": "az", "npi": "ne", "swh": "sw", "sh": "sr-Latn", "no": "nb",
}  # fmt: skip
# Written in two scripts with equal right: the bare tag promises neither.
_TWO_SCRIPTS = {"zh", "sr"}

_MOST_CHARACTERS = 12_000
_PIECES = 3
_CLEAR_SCRIPT = 0.8
_LONG = 60
_HANZI_SENTENCE = 15
_SHORT = 600  # characters; a few function words can be chance, so that letters have a say too

# Shares of the words of a text. Highly inflected languages have few function words, analytic ones three times as many.
_PASSES = Standard(share=0.1, times=2)
_IDENTIFIES = Standard(share=0.14, times=2.5, lead=2, fewest=4)
_BEYOND_DOUBT = Standard(share=0.2, times=2.5, fewest=8)
_SURE_PROBABILITY = 0.9
_CONFIRMING_SHARE = 0.05
_MIXED_SHARE = 0.08
_MIXED_TIMES = 0.5


def identify(text: str, candidates: Collection[str] | None = None) -> Guess | None:
    """The language of a text, or None when the evidence is thin or divided.

    With `candidates` (BCP 47 tags) the answer is one of them, as written there, or None when the text is in none.
    """
    evidence = _Evidence(_excerpt(text))
    guess = evidence.guess
    if guess is None or candidates is None:
        return guess
    found = _language(guess.tag)
    same_group = [c for c in sorted(candidates) if (one := _language(c)) and found and _fits(one, found)]
    exact = [c for c in same_group if _language(c) == found]
    return Guess((exact or same_group)[0], guess.engine) if same_group else None


@lru_cache(maxsize=8)  # one document is verified by several rules
def verify(text: str, tag: str) -> Verification:
    """Whether a text is in the language its tag says. Never raises; an unknown or malformed tag is "unsure"."""
    declared = _language(tag)
    if declared is None:
        return _UNSURE
    evidence = _Evidence(_excerpt(text))
    if evidence.script in declared.scripts and evidence.speaks(declared.group):
        return _among_siblings(declared, evidence)
    guess = evidence.guess
    if guess is None:
        return _unidentified(declared, evidence)
    return _compare(declared, guess, evidence)


@dataclass(frozen=True, slots=True)
class _Language:
    """A tag as far as detection tells languages apart."""

    name: str
    """As in the word lists: "fr", "fa-AF", "sr-Cyrl"."""
    language: str
    group: str
    scripts: tuple[str, ...]
    """Scripts that its letters are in."""
    chinese: str | None
    """ "Hans" or "Hant" when the tag promises one."""
    macro: bool
    """Whether the tag covers its siblings: no for nb and nn."""


@lru_cache(maxsize=256)
def _language(tag: str) -> _Language | None:
    canonical = tags.canonical(tag) or ""
    head, _, rest = canonical.partition("-")
    canonical = f"{_ALIASES.get(head, head)}-{rest}".rstrip("-")
    parsed = tags.parse(canonical) or tags.parse(_ALIASES.get(head, head))
    if parsed is None or parsed.language in _SAYS_NOTHING:
        return None
    language = parsed.language
    script = tags.maximize(parsed).script or "Zyyy"
    both = language in _TWO_SCRIPTS and parsed.script is None and parsed.region is None
    scripts = letters_of("Hani" if language == "zh" else script)
    if both and language == "sr":
        scripts = ("Cyrl", "Latn")
    written = f"{language}-{script}"
    regional = f"{language}-{parsed.region}"
    listed = function_words.listed(script) if script in function_words.SCRIPTS else frozenset()
    name = next((n for n in (written, regional) if n in listed or n in siblings.GROUPS), language)
    chinese = script if language == "zh" and not both and script in {"Hans", "Hant"} else None
    return _Language(name, language, siblings.group(name), scripts, chinese, head == "no")


class _Evidence:
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
        if self.mixed(group) or not function_words.ahead(self.words, group, tolerance=1):
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


def _among_siblings(declared: _Language, evidence: _Evidence) -> Verification:
    if declared.name not in siblings.GROUPS or declared.scripts == ("Cyrl", "Latn"):
        return _SAME
    actual = siblings.rival(declared.name, evidence.words.counts)
    if actual is None or (declared.macro and actual in {"nb", "nn"}):
        return _SAME
    return Verification("sibling", actual)


def _unidentified(declared: _Language, evidence: _Evidence) -> Verification:
    """A language nothing names is still another one when it is not even in the declared language's script."""
    foreign = sum(count for script, count in evidence.counts.items() if script not in declared.scripts)
    if declared.scripts != ("Zyyy",) and evidence.letters >= _LONG and foreign >= 0.9 * evidence.letters:
        return Verification("other")
    return _UNSURE


def _compare(declared: _Language, guess: Guess, evidence: _Evidence) -> Verification:
    found = _language(guess.tag)
    if found is None:
        return _UNSURE
    if found.language == "zh" and declared.language == "zh":
        differs = found.chinese and declared.chinese and found.chinese != declared.chinese
        return Verification("script", guess.tag) if differs else _SAME
    if found.group == declared.group:
        return _among_siblings(declared, evidence)
    if found.language == declared.language or (declared.language == "sr" and found.group == "hbs"):
        if evidence.script in declared.scripts:
            return _SAME
        return Verification("script", "sr-Latn" if found.group == "hbs" else guess.tag)
    if evidence.script in declared.scripts and not _excludes(declared, guess, found, evidence):
        return _UNSURE
    return Verification("other", guess.tag)


def _excludes(declared: _Language, guess: Guess, found: _Language, evidence: _Evidence) -> bool:
    """Whether a guess within the script of the declared language is evidence against that language.

    Against a language there are no words for, only plain words of another are: Basque is Spanish to an engine that has
    not met it. Japanese without kana is a headline or a list of names; a sentence, or a long text, has some.
    """
    if guess.engine == "script":
        return found.language != "zh" or evidence.letters >= _LONG or evidence.has_hanzi_sentence
    if declared.group in function_words.listed(evidence.script):
        own = evidence.words.only(found.group, declared.group)
        return guess.engine == "letters" or own > evidence.words.only(declared.group, found.group)
    return function_words.clearly(evidence.words, found.group, _BEYOND_DOUBT)


def _fits(candidate: _Language, found: _Language) -> bool:
    if candidate.language == found.language == "zh":
        return candidate.chinese in {None, found.chinese} or found.chinese is None
    return candidate.group == found.group or (
        candidate.language == found.language == "sr" and found.scripts[0] in candidate.scripts
    )


def _excerpt(text: str) -> str:
    """Beginning, middle and end of a very long text."""
    if len(text) <= _MOST_CHARACTERS:
        return text
    length = _MOST_CHARACTERS // _PIECES
    starts = [i * (len(text) - length) // (_PIECES - 1) for i in range(_PIECES)]
    return "\n".join(text[start : start + length] for start in starts)
