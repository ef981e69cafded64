"""Languages that are read as one another: one group each for function words, told apart only by words of their own.

No program separates Dari from Persian, or Bosnian from Croatian, by letters or frequencies. A handful of words does, when
a text has several of them and (nearly) none of the sibling's; otherwise nothing is said.
"""

from __future__ import annotations

from collections.abc import Mapping

GROUPS = {
    "id": "ms", "ms": "ms",
    "fa": "fa", "fa-AF": "fa",
    "hr": "hbs", "bs": "hbs", "sr-Latn": "hbs",
    "nb": "da", "nn": "da", "da": "da",
}  # fmt: skip

# When nothing tells them apart: the language with the most text, under the tag the release would be found in.
DEFAULT = {"ms": "id", "fa": "fa", "hbs": "hr", "da": "nb"}

_FEWEST = 3
_FEWEST_KINDS = 2
_CLEAR = 4  # times as many occurrences as the sibling's own words have

# What both of two siblings write stands in both lists, so that it says nothing between them.
_TIME = "gdje prije poslije vrijeme mjesto svijet uvijek dvije cijeli uspjeh vrijednost zahtjev lijepo"
_MONTHS = "januara februara marta aprila juna jula augusta avgusta septembra oktobra novembra decembra"
_EUROPE = "evropa evrope evropska evropske evropskoj hiljada hiljadu"
# fmt: off
_OWN = {
    "id": (
        "bahwa karena bisa kantor uang mobil senin kamis jumat agustus desember maret juni juli polisi yakni "
        "maupun departemen rupiah"
    ),
    "ms": (
        "bahawa kerana ialah hendaklah isnin khamis jumaat ogos disember mac jun julai polis iaitu wang "
        "mahupun serantau menerusi ringgit sebarang"
    ),
    "fa": "ژانویه فوریه مارس آوریل ژوئن ژوئیه سپتامبر اکتبر نوامبر دسامبر دلار هواپیما بیمارستان",
    "fa-AF": "جنوری فبروری مارچ اپریل جولای اگست سپتمبر اکتوبر نومبر دسمبر ولسوالی پوهنتون شفاخانه طیاره دالر",
    "hr": (
        "tko netko tisuća tisuću tjedan tjedna siječnja veljače ožujka travnja svibnja lipnja srpnja kolovoza "
        "rujna listopada studenoga prosinca uvjet uvjeti uvjete tijekom glede europa europe europska europske "
        f"europskoj sigurnost sigurnosti izvješće točno također općina {_TIME}"
    ),
    "bs": (
        "ko neko sedmica sedmice uslov uslovi tokom sigurnost sigurnosti izvještaj tačno također općina historija "
        f"{_EUROPE} {_MONTHS} {_TIME}"
    ),
    "sr-Latn": (
        "ko neko gde pre posle vreme mesto uvek dve ceo uspeh vrednost zahtev lepo takođe nedelje nedelja uslov "
        f"uslovi tokom bezbednost bezbednosti izveštaj saopštenje rešenje opština tačno {_EUROPE} {_MONTHS}"
    ),
    "nb": (
        "av etter fra hva noen bare nå mye uke blitt hvis ble ut mot ikke jeg et en mer seg ved deg språk arbeid "
        "skole"
    ),
    "nn": (
        "av etter frå kva nokon berre no mykje veke blitt dersom vart vert ut mot ikkje eg eit ein meir seg ved "
        "deg språk arbeid skule dei vere noreg"
    ),
    "da": (
        "af efter fra hvad nogen nu meget uge blevet hvis blev ud mod ikke jeg et en mere sig ved dig mig sprog "
        "arbejde skole"
    ),
}
# fmt: on

_WORDS = {tag: frozenset(words.split()) for tag, words in _OWN.items()}


def group(tag: str) -> str:
    """The group of a language, named by one of it; the language itself when it has no siblings."""
    return GROUPS.get(tag, tag)


def member(of: str, counts: Mapping[str, int]) -> str:
    """The most likely language of a group for a text with these words, counted; its default of equals."""
    tags = sorted(_members(of), key=lambda tag: tag != DEFAULT.get(of))
    return max(tags, key=lambda tag: sum(counts.get(word, 0) for word in _WORDS[tag]), default=of)


def rival(declared: str, counts: Mapping[str, int]) -> str | None:
    """The sibling a text is in rather than in the declared language; None when there is no strong evidence."""
    found = [tag for tag in _members(group(declared)) if tag != declared and _outspeaks(tag, declared, counts)]
    return max(found, key=lambda tag: sum(counts.get(word, 0) for word in _WORDS[tag]), default=None)


def may_have_rival(declared: str, text: str) -> bool:
    """Whether a text could be in a sibling: the quick answer. Two words that only the sibling has must occur in it."""
    lowered = text.lower()
    return any(
        sum(word in lowered for word in _WORDS[tag] - _WORDS[declared]) >= _FEWEST_KINDS
        for tag in _members(group(declared))
        if tag != declared
    )


def _members(of: str) -> list[str]:
    return [tag for tag, name in GROUPS.items() if name == of]


def _outspeaks(tag: str, other: str, counts: Mapping[str, int]) -> bool:
    present = [word for word in _WORDS[tag] - _WORDS[other] if word in counts]
    hits = sum(counts[word] for word in present)
    against = sum(counts.get(word, 0) for word in _WORDS[other] - _WORDS[tag])
    return len(present) >= _FEWEST_KINDS and hits >= max(_FEWEST, _CLEAR * against)
