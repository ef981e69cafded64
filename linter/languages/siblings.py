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
_CLEAR = 4  # times as many occurrences as the sibling's own words have

# fmt: off
_OWN = {
    "id": "bahwa karena bisa kantor uang mobil rumah-sakit senin selasa kamis jumat agustus desember maret juni juli departemen kementerian polisi bahasa-indonesia indonesia yakni sehingga tetapi kebijakan pejabat ketika menurut anda pun pemerintahan berbagai mengatakan",
    "ms": "bahawa kerana ialah beliau hendaklah boleh isnin khamis jumaat ogos disember mac jun julai jabatan kementerian polis iaitu pejabat wang kereta hospital malaysia bagi turut daripada pihak manakala berkenaan serantau menerusi",
    "fa": "ژانویه فوریه مارس آوریل ژوئن ژوئیه سپتامبر اکتبر نوامبر دسامبر استان شهرستان دانشگاه بیمارستان وزارتخانه هواپیما دلار",
    "fa-AF": "جنوری فبروری مارچ اپریل جون جولای اگست سپتمبر اکتوبر نومبر دسمبر ولایت ولسوالی پوهنتون شفاخانه افغانی طیاره مکتب اضلاع دالر نهادها میباشد مینماید",
    "hr": "tko tisuća tisuću tjedan tjedna tjedni siječnja veljače ožujka travnja svibnja lipnja srpnja kolovoza rujna listopada studenoga prosinca uvjet uvjeti uvjete tijekom glede europe europska europske europskoj sigurnost sigurnosti izvješće vjerojatno točno",
    "sr-Latn": "gde pre posle vreme mesto svet sveta uvek takođe nedelje nedelja hiljada hiljadu januara februara marta aprila juna jula avgusta septembra oktobra novembra decembra evrope evropska evropske evropskoj bezbednost bezbednosti izveštaj saopštenje odnosno rešenje ceo lepo dve uspeh vrednost zahtev",
    "nb": "av etter fra hva noen bare nå mye uke etterpå blitt hvis ble ut mot lenger skole gjøre kommune norge norske land penger arbeid språk",
    "nn": "ikkje eit frå dei korleis kva kvar nokon berre vere vart noreg norske ho meir òg mykje gjere skule verda ein me",
    "da": "af efter fra hvad nogen kun blev nu meget uge blevet hvis ud mod mig dig længere skole gøre arbejde sprog dansk danmark penge også bliver deres mennesker lande",
}
# fmt: on

_WORDS = {tag: frozenset(words.replace("-", " ").split()) for tag, words in _OWN.items()}


def group(tag: str) -> str:
    """The group of a language, named by one of it; the language itself when it has no siblings."""
    return GROUPS.get(tag, tag)


def member(of: str, counts: Mapping[str, int]) -> str | None:
    """Which language of a group a text with these words, counted, is in; None when there is no strong evidence."""
    tags = [tag for tag, name in GROUPS.items() if name == of and tag in _WORDS]
    own = {tag: _WORDS[tag].difference(*(_WORDS[other] for other in tags if other != tag)) for tag in tags}
    hits = {tag: sum(counts.get(word, 0) for word in words) for tag, words in own.items()}
    kinds = {tag: sum(word in counts for word in words) for tag, words in own.items()}
    best = max(hits, key=hits.__getitem__, default=None)
    if best is None or hits[best] < _FEWEST or kinds[best] < 2:
        return None
    rival = max((count for tag, count in hits.items() if tag != best), default=0)
    return best if hits[best] >= _CLEAR * rival else None
