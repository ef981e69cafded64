"""What tells that an unknown word is a proper name, and which members make names.

Names are spelt as their bearers do, and those of other languages end in anything: Christensen (کریستنسن) is no compound of
سن, Durkheim (دورکهایم) no plural. A title before a word, or before its first name, tells a name.
"""

from __future__ import annotations

from linter.languages.persian.letters import ZWNJ, as_persian, bare

# Of persons: forms of address, offices, ranks, clergy and nobility, of Iran and Afghanistan.
_OF_PERSONS = (
    "آقای آقا خانم دکتر داکتر مهندس انجنیر انجینیر استاد پروفسور پوهاند پوهنوال حاجی حاج سید شیخ ملا مولوی مولانا "
    "آیت‌الله حجت‌الاسلام امام پاپ اسقف کشیش خاخام "
    "رئیس‌جمهور نخست‌وزیر صدراعظم وزیر سفیر سناتور والی ولسوال استاندار شهردار فرماندار دبیرکل سخنگو قاضی "
    "ژنرال جنرال مارشال دریادار دریاسالار سپهبد سرلشکر سرتیپ سرهنگ سرگرد سروان ستوان سردار دگروال دگرمن "
    "شاه ملک ملکه شاهزاده پرنس پرنسس لرد بارون کنت شهید مرحوم"
)
# Of places, before their names.
_OF_PLACES = (
    "شهر شهرک شهرستان استان ولایت ولسوالی ایالت ناحیه بخش روستای دهکده قریه رود رودخانه دریاچه دریای کوه قله جزیره خلیج "
    "تنگه بندر فرودگاه خیابان میدان محله کشور"
)
_TITLES = frozenset(title.replace(ZWNJ, "") for title in f"{_OF_PERSONS} {_OF_PLACES}".split())
# Last members of surnames, by the length of the shortest first member: "son of" in Turkish and Russian.
SURNAME_MEMBERS = {"اوغلو": 3, "اف": 5, "پور": 3, "نژاد": 3, "زاده": 3}


def is_title(word: str) -> bool:
    """Whether a word stands before names."""
    letters = bare(as_persian(word)).replace(ZWNJ, "")
    return letters in _TITLES or letters.removesuffix("ی") in _TITLES
