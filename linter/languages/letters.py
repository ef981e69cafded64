"""The language that letters alone give away: by script (Georgian, Thai), by letters no neighbour writes, or by Hanzi.

    >>> by_letters({"\\u0142": 4, "a": 90, "\\u017c": 6})
    'pl'

A name with a foreign letter is no evidence: a letter has to be as frequent as it is in text of its language.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import NamedTuple

from linter.languages import siblings

# Scripts that one language of press releases writes. Others who write them too (Yiddish, Tigrinya) have to be declared.
SETTLED = {
    "Armn": "hy", "Beng": "bn", "Ethi": "am", "Geor": "ka", "Grek": "el", "Gujr": "gu", "Guru": "pa", "Hang": "ko",
    "Hebr": "he", "Khmr": "km", "Knda": "kn", "Laoo": "lo", "Mlym": "ml", "Mymr": "my", "Orya": "or", "Sinh": "si",
    "Taml": "ta", "Telu": "te", "Thaa": "dv", "Thai": "th", "Tibt": "bo",
}  # fmt: skip

FEWEST_LETTERS = 12
"""Letters without which a script says nothing: one quoted name is no text."""

_FEWEST_MARKS = 3
_TOLERATED = 0.1  # of the letters that speak for a language, as many may speak against it: a quoted name or two
_FEWEST_KANA = 0.05
_LETTERS_A_HANZI = 3  # one character says as much as that many letters of a foreign name
_FEWEST_HANZI = 3
_CLEAR_HANZI = 3  # times as many of one kind as of the other


class _Mark(NamedTuple):
    """A text with these letters, this often among all its letters, and (nearly) none of the others is in `tag`."""

    tag: str
    letters: str
    share: float
    without: str = ""
    each: bool = False  # every one of the letters has to occur: they are rare only together


_MARKS = {
    "Latn": (
        _Mark("vi", "\u01a1\u01b0\u1ea1\u1ea3\u1ea5\u1ea7\u1ea9\u1eab\u1ead\u1eaf\u1eb1\u1eb3\u1eb5\u1eb7\u1ebf\u1ec1\u1ec3\u1ec5\u1ec7\u1ec9\u1ecf\u1ed1\u1ed3\u1ed5\u1ed7\u1ed9\u1edb\u1edd\u1edf\u1ee1\u1ee3\u1ee7\u1ee9\u1eeb\u1eed\u1eef\u1ef1", 0.03),
        _Mark("az", "ə", 0.03),
        _Mark("pl", "łśź", 0.01),
        _Mark("cs", "řěů", 0.01),
        _Mark("sk", "ľĺŕ", 0.003, without="řěů"),
        _Mark("hu", "őű", 0.004),
        _Mark("ro", "țţ", 0.006, without="\u01a1\u01b0"),
        _Mark("tr", "ğı", 0.02, without="əňñý"),
        _Mark("tk", "ňş", 0.01, without="ığəřěů", each=True),
        _Mark("lv", "ģķļņ", 0.005),
        _Mark("lt", "ėųį", 0.01),
        _Mark("is", "þ", 0.005),
        _Mark("mt", "ħ", 0.01),
        _Mark("cy", "ŵŷ", 0.003),
    ),
    "Cyrl": (
        _Mark("uk", "іїєґ", 0.03, without="ыэўә"),
        _Mark("be", "ўі", 0.03, without="їєғқҳә", each=True),
        _Mark("sr-Cyrl", "ђћ", 0.004, without="ѓќѕіїєыэ"),
        _Mark("mk", "ѓќѕ", 0.003, without="ђћыэ"),
        _Mark("kk", "ұғқ", 0.02, without="җўҷӣӯїєҳ"),
        _Mark("ky", "ңөү", 0.015, without="әғқұіҷӣӯ"),
        _Mark("tt", "әөүҗңһ", 0.04, without="қғұіҡҙҫӣўї"),
        _Mark("mn", "өү", 0.02, without="ңәғқұіҷӣӯ"),
        _Mark("tg", "ҷӣӯ", 0.008, without="ўә"),
        _Mark("uz-Cyrl", "ў", 0.01, without="ҷӣӯәі"),
        _Mark("bg", "ъ", 0.008, without="ыэёқғҳӣӯҷў"),
    ),
    "Arab": (
        _Mark("ps", "ټډړښځڅږګۍېڼ", 0.02),
        _Mark("ur", "ٹڈڑےں", 0.015, without="ټډښځڅږۍېڪڻ"),
        _Mark("sd", "ڪڻٻڄڌڍ", 0.02),
        _Mark("ckb", "ێۆڵڕە", 0.03, without="ۇۈې"),
        _Mark("ug", "ۇۈېە", 0.04),
        _Mark("fa", "پچژگ", 0.008, without="ټډړښځڅږګۍېڼٹڈڑےںێۆڵڕەڪڻۇۈ"),
        _Mark("ar", "ةىأإ", 0.02, without="پچژگکیٹڈےںټډښېێۆڵ"),
    ),
}  # fmt: skip


_RUSSIAN = "ёйщъыьэюя"
_SHARED_CYRILLIC = "абвгдежзиклмнопрстуфхцчш"

# The letters of a language besides those that all languages of its script share; loan words included.
# fmt: off
_ALPHABETS = {
    "Latn": {
        "af": "áäéèêëíîïóôöúûü", "az": "əçğıöşü", "ca": "àçéèíïóòúüŀ", "cs": "áčďéěíňóřšťúůýž", "cy": "âêîôûŵŷïáéö",
        "da": "æøåéäöü", "de": "äöüßé", "en": "éèï", "es": "áéíñóúü", "et": "äõöüšž", "eu": "ñç", "fi": "äöåšž",
        "fr": "àâæçéèêëîïôœùûüÿ", "ga": "áéíóú", "gl": "áéíñóúü", "ha": "ɓɗƙƴ", "hbs": "čćđšž", "ht": "èòàé",
        "hu": "áéíóöőúüű", "is": "áæðéíóöþúý", "it": "àèéìòùî", "ku": "çêîşû", "la": "", "lt": "ąčęėįšųūž",
        "lv": "āčēģīķļņšūž", "ms": "é", "mt": "ċġħżàèìòù", "nl": "éëïöüèê", "oc": "àáçèéíïòóúü", "pl": "ąćęłńóśźż",
        "pt": "áâãàçéêíóôõúü", "ro": "ăâîșțşţ", "sk": "áäčďéíĺľňóôŕšťúýž", "sl": "čšž", "so": "", "sq": "çë",
        "sv": "åäöéü", "sw": "", "tk": "äçňöşüýž", "tl": "ñ", "tr": "çğıöşüâîû", "uz": "",
    },
    "Cyrl": {
        "be": "ёійўыьэюя", "bg": "йщъьюя", "kk": _RUSSIAN + "әғқңөұүһі", "ky": _RUSSIAN + "ңөү", "mk": "ѓѕјљњќџ\u0450\u045d",
        "mn": _RUSSIAN + "өү", "ru": _RUSSIAN, "sr-Cyrl": "ђјљњћџ", "tg": "ёйъэюяғӣқӯҳҷ", "tt": _RUSSIAN + "әөүҗңһ",
        "uk": "ґєіїйщьюя", "uz-Cyrl": "ёйъьэюяўқғҳ",
    },
}
# fmt: on

# Alphabets that settle a language by themselves, which `by_letters` sees to.
_SETTLING = {
    "vi": "àáâãèéêìíòóôõùúýăđĩũ\u01a1\u01b0\u1ea1\u1ea3\u1ea5\u1ea7\u1ea9\u1eab\u1ead\u1eaf\u1eb1\u1eb3\u1eb5\u1eb7\u1eb9\u1ebb\u1ebd\u1ebf\u1ec1\u1ec3\u1ec5\u1ec7\u1ec9\u1ecb\u1ecd\u1ecf\u1ed1\u1ed3\u1ed5\u1ed7\u1ed9\u1edb\u1edd\u1edf\u1ee1\u1ee3\u1ee5\u1ee7\u1ee9\u1eeb\u1eed\u1eef\u1ef1\u1ef3\u1ef5\u1ef7\u1ef9"
}

_FOREIGN_SHARE = 0.01


def by_script(counts: Mapping[str, int]) -> str | None:
    """The language of a text whose letters, counted by script, are mostly in a script that one language writes."""
    total = sum(counts.values())
    if total < FEWEST_LETTERS:
        return None
    kana = counts.get("Hira", 0) + counts.get("Kana", 0)
    han = counts.get("Hani", 0)
    if (kana + han) * _LETTERS_A_HANZI > total - kana - han:
        return "ja" if kana >= _FEWEST_KANA * (kana + han) else "zh"
    if counts.get("Hang", 0) * 2 > total:
        return "ko"
    script = max(counts, key=counts.__getitem__)
    return SETTLED.get(script) if counts[script] * 2 > total else None


def by_letters(characters: Mapping[str, int], script: str = "Latn") -> str | None:
    """The one language whose letters a text has, given how often each lower-case character of it occurs.

    None when no language's letters are frequent enough, or those of two are.
    """
    total = sum(n for char, n in characters.items() if char.isalpha())
    found = {mark.tag for mark in _MARKS.get(script, ()) if _speaks(mark, characters, total)}
    return found.pop() if len(found) == 1 else None


def spelled_as(group: str, characters: Mapping[str, int], script: str) -> bool:
    """Whether a text can be in a language as far as its letters go: a foreign name or two may stand in it."""
    own = _ALPHABETS.get(script, {}).get(group)
    if own is None:
        return True
    allowed = set(own + _SHARED_CYRILLIC)
    foreign = sum(n for char, n in characters.items() if char > "\x7f" and char != char.upper() and char not in allowed)
    total = sum(n for char, n in characters.items() if char.isalpha())
    return foreign < max(2, _FOREIGN_SHARE * total)


def _speaks(mark: _Mark, characters: Mapping[str, int], total: int) -> bool:
    counts = [characters.get(letter, 0) for letter in mark.letters]
    if (mark.each and not all(counts)) or sum(counts) < max(_FEWEST_MARKS, mark.share * total):
        return False
    against = sum(characters.get(letter, 0) for letter in mark.without)
    return against <= _TOLERATED * sum(counts)


def chinese_script(characters: Mapping[str, int]) -> str | None:
    """ "Hans" or "Hant" by the characters that only one of them writes; None when there are too few or both."""
    hans, hant = _hanzi()
    simplified = sum(count for char, count in characters.items() if char in hans)
    traditional = sum(count for char, count in characters.items() if char in hant)
    if simplified >= max(_FEWEST_HANZI, _CLEAR_HANZI * traditional):
        return "Hans"
    if traditional >= max(_FEWEST_HANZI, _CLEAR_HANZI * simplified):
        return "Hant"
    return None


@cache
def _hanzi() -> tuple[frozenset[str], frozenset[str]]:
    table = json.loads((Path(__file__).with_name("tables") / "hanzi.json").read_text(encoding="utf-8"))
    return frozenset(table["hans"]), frozenset(table["hant"])


def alphabet(tag: str, script: str) -> frozenset[str]:
    """The letters of a language in both cases, of a Latin alphabet those beyond a to z; empty when not known."""
    group = siblings.group(tag)
    known = _ALPHABETS.get(script, {})
    base = group.split("-")[0]
    own = known.get(group) or known.get(base) or known.get(f"{base}-{script}") or _SETTLING.get(base, "")
    if own and script == "Cyrl":
        own += _SHARED_CYRILLIC
    return frozenset(own + own.upper())
