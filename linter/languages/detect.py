"""Which language a text is in: `identify` it, or, cheaper and surer, `verify` the language it is declared to be in.

    >>> identify("La r\\u00e9union s\\u2019est tenue \\u00e0 Paris avec les ministres qui sont dans la r\\u00e9gion.")
    Guess(tag='fr', engine='words')

Evidence is asked in the order of its cost: the script, letters that only one language writes, function words, and only
then statistics (langdetect; pycld2 where installed). A text that is short, mixed, or all names is not guessed at.
"""

from __future__ import annotations

from collections.abc import Collection
from functools import lru_cache
from typing import Literal, NamedTuple

from linter.languages import function_words, siblings, tags
from linter.languages.evidence import Evidence, Guess
from linter.languages.function_words import Standard
from linter.languages.model import index
from linter.languages.noise import strip_noise
from linter.languages.scripts import letters_of

__all__ = ["Guess", "Verification", "identify", "strip_noise", "verify"]


class Verification(NamedTuple):
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
    "prs": "fa-AF", "pes": "fa", "zsm": "ms", "fil": "tl", "cmn": "zh", "yue": "zh-Hant",
    "wuu": "zh", "hak": "zh", "nan": "zh", "arb": "ar", "pbu": "ps",
    "uzn": "uz", "azj": "az", "npi": "ne", "swh": "sw", "sh": "sr-Latn", "no": "nb",
}  # fmt: skip
# Written in two scripts with equal right: the bare tag promises neither.
_TWO_SCRIPTS = {"zh", "sr"}

_MOST_CHARACTERS = 12_000
_PIECES = 3
# A longer text is first looked at in pieces of this many characters together: nearly all are what they are declared.
_GLANCE = 1_500
_LONG = 60  # letters

# What it takes to call a declaration wrong that nothing can be said for.
_BEYOND_DOUBT = Standard(share=0.2, times=2.5, fewest=8)


def identify(text: str, candidates: Collection[str] | None = None) -> Guess | None:
    """The language of a text, or None when the evidence is thin or divided.

    With `candidates` (BCP 47 tags) the answer is one of them, as written there, or None when the text is in none.
    """
    evidence = Evidence(_excerpt(text))
    guess = evidence.guess
    if guess is None or candidates is None:
        return guess
    found = read_tag(guess.tag)
    same_group = [c for c in sorted(candidates) if (one := read_tag(c)) and found and _fits(one, found)]
    exact = [c for c in same_group if read_tag(c) == found]
    return Guess((exact or same_group)[0], guess.engine) if same_group else None


@lru_cache(maxsize=8)  # one document is verified by several rules
def verify(text: str, tag: str) -> Verification:
    """Whether a text is in the language its tag says. Never raises; an unknown or malformed tag is "unsure"."""
    declared = read_tag(tag)
    if declared is None:
        return _UNSURE
    if len(text) > 2 * _GLANCE and not _may_be_sibling(declared, text):
        glance = Evidence(_glance(text))
        if glance.script in declared.scripts and glance.speaks(declared.group):
            return _SAME
    evidence = Evidence(_excerpt(text))
    if evidence.script in declared.scripts and evidence.speaks(declared.group):
        return _among_siblings(declared, evidence)
    guess = evidence.guess
    if guess is None:
        return _unidentified(declared, evidence)
    return _compare(declared, guess, evidence)


class Declared(NamedTuple):
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
def read_tag(tag: str) -> Declared | None:
    """What detection makes of a tag; None for a malformed one, and for one that names no language (und, mul, zxx)."""
    canonical = tags.canonical(tag) or ""
    head, _, rest = canonical.partition("-")
    canonical = f"{_ALIASES.get(head, head)}-{rest}".rstrip("-")
    parsed = tags.parse(canonical) or tags.parse(_ALIASES.get(head, head))
    if parsed is None or parsed.language in _SAYS_NOTHING:
        return None
    language = parsed.language
    own = index().get(canonical)  # the data says it without the registry, which takes longer to load
    script = own["script"] if own else tags.maximize(parsed).script or "Zyyy"
    both = language in _TWO_SCRIPTS and parsed.script is None and parsed.region is None
    scripts = letters_of("Hani" if language == "zh" else script)
    if both and language == "sr":
        scripts = ("Cyrl", "Latn")
    written = f"{language}-{script}"
    regional = f"{language}-{parsed.region}"
    listed = function_words.listed(script) if script in function_words.SCRIPTS else frozenset()
    name = next((n for n in (written, regional) if n in listed or n in siblings.GROUPS), language)
    chinese = script if language == "zh" and not both and script in {"Hans", "Hant"} else None
    return Declared(name, language, siblings.group(name), scripts, chinese, head == "no")


def _may_be_sibling(declared: Declared, text: str) -> bool:
    return declared.name in siblings.GROUPS and siblings.may_have_rival(declared.name, text)


def _among_siblings(declared: Declared, evidence: Evidence) -> Verification:
    if declared.name not in siblings.GROUPS or declared.scripts == ("Cyrl", "Latn"):
        return _SAME
    actual = siblings.rival(declared.name, evidence.words.counts)
    if actual is None or (declared.macro and actual in {"nb", "nn"}):
        return _SAME
    return Verification("sibling", actual)


def _unidentified(declared: Declared, evidence: Evidence) -> Verification:
    """A language nothing names is still another one when it is not even in the declared language's script."""
    foreign = sum(count for script, count in evidence.counts.items() if script not in declared.scripts)
    if declared.scripts != ("Zyyy",) and evidence.letters >= _LONG and foreign >= 0.9 * evidence.letters:
        return Verification("other")
    return _UNSURE


def _compare(declared: Declared, guess: Guess, evidence: Evidence) -> Verification:
    found = read_tag(guess.tag)
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


def _excludes(declared: Declared, guess: Guess, found: Declared, evidence: Evidence) -> bool:
    """Whether a guess within the script of the declared language is evidence against that language.

    Against a language there are no words for, only plain words of another are: Basque is Spanish to an engine that has
    not met it, as Yiddish is Hebrew by its script. Japanese without kana is a headline or a list of names; a sentence,
    or a long text, has some.
    """
    if guess.engine == "script":
        if found.language == "zh":
            return evidence.letters >= _LONG or evidence.has_hanzi_sentence
        return found.language == "ja"
    if declared.group in function_words.listed(evidence.script):
        own = evidence.words.only(found.group, declared.group)
        return guess.engine == "letters" or own > evidence.words.only(declared.group, found.group)
    return function_words.clearly(evidence.words, found.group, _BEYOND_DOUBT)


def _fits(candidate: Declared, found: Declared) -> bool:
    if candidate.language == found.language == "zh":
        return candidate.chinese in {None, found.chinese} or found.chinese is None
    return candidate.group == found.group or (
        candidate.language == found.language == "sr" and found.scripts[0] in candidate.scripts
    )


def _glance(text: str) -> str:
    """Pieces from within a long text: its beginning and end are often menus and footers in another language."""
    length = _GLANCE // _PIECES
    middles = [(2 * i + 1) * len(text) // (2 * _PIECES) for i in range(_PIECES)]
    return "\n".join(text[middle - length // 2 : middle + length // 2] for middle in middles)


def _excerpt(text: str) -> str:
    """Beginning, middle and end of a very long text."""
    if len(text) <= _MOST_CHARACTERS:
        return text
    length = _MOST_CHARACTERS // _PIECES
    starts = [i * (len(text) - length) // (_PIECES - 1) for i in range(_PIECES)]
    return "\n".join(text[start : start + length] for start in starts)
