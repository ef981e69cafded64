"""Write linter/languages/tables/months.json: the names of Gregorian months and of weekdays, by language tag.

    python -m generators.months

The input is the installed Babel, which carries the data of CLDR; no path is needed. For each tag the table holds
"gregorian", twelve lists from January, and "weekdays", seven lists from Monday. A list has every distinct form,
wide before abbreviated and as used in a date before stand-alone, without a final full stop.
"""

import re
from collections.abc import Iterable, Mapping

import babel
from babel import Locale, localedata
from babel.core import get_cldr_version

from generators import write_table

# Not Haitian (ht): CLDR lets it inherit the French names.
# fmt: off
TAGS = (
    "af", "am", "ar", "az", "bg", "bn", "bs", "ca", "cs", "da", "de", "el", "en", "eo", "es", "et", "eu", "fa",
    "fa-AF", "fi", "fr", "ga", "gl", "he", "hi", "hr", "hu", "hy", "id", "is", "it", "ja", "ka", "kk", "km", "ko",
    "ku", "lo", "lt", "lv", "mk", "ms", "my", "nb", "ne", "nl", "pl", "ps", "pt", "ro", "ru", "sk", "sl", "so",
    "sq", "sr-Cyrl", "sr-Latn", "sv", "sw", "ta", "tg", "th", "tk", "tr", "uk", "ur", "uz", "uz-Cyrl", "vi", "zh",
    "zu",
)
# fmt: on

# Arabic names its months in several ways, by region: Levantine (kanun al-thani), Maghrebi (janfi, yanayir).
REGIONAL = {"ar": ("ar-LB", "ar-SY", "ar-IQ", "ar-MA", "ar-DZ", "ar-TN", "ar-MR")}

# Not names: "1", a single Latin or Cyrillic letter, and "M01", which CLDR shows when a language has no names.
NO_NAME = re.compile(r"\d+|[A-Za-z\u00c0-\u024f\u0400-\u052f]|M\d\d")

Widths = Mapping[str, Mapping[int, str]]
Calendar = Mapping[str, Widths]


def load(tag: str) -> tuple[Calendar, Calendar] | None:
    """Months and weekdays of one locale, by context, width and index; None when Babel lacks it.

    Babel merges a locale into dictionaries it shares with its parents: German shows the January of
    Azerbaijani ("yanvar") once that was loaded. Its cache is dropped, so that each locale starts from the files.
    """
    identifier = tag.replace("-", "_")
    if not localedata.exists(identifier):
        return None
    localedata._cache.clear()
    locale = Locale.parse(identifier)
    return locale.months, locale.days


def forms(calendars: Iterable[Calendar], index: int) -> list[str]:
    """The forms of one month or weekday, in the calendars of one language and its regions."""
    found = [
        calendar[context][width][index].replace("\u00a0", " ").strip().rstrip(".")
        for calendar in calendars
        for width in ("wide", "abbreviated")
        for context in ("format", "stand-alone")
    ]
    return [form for form in dict.fromkeys(found) if not NO_NAME.fullmatch(form)]


def names(tag: str) -> dict[str, list[list[str]]] | None:
    """The table's entry for `tag`, or None when CLDR names no months in that language."""
    locales = [locale for name in (tag, *REGIONAL.get(tag, ())) if (locale := load(name))]
    if not locales:
        return None
    gregorian = [forms([months for months, _ in locales], month) for month in range(1, 13)]
    weekdays = [forms([days for _, days in locales], day) for day in range(7)]
    return {"gregorian": gregorian, "weekdays": weekdays} if all(gregorian) else None


def main() -> None:
    entries = {tag: entry for tag in TAGS if (entry := names(tag))}
    write_table("months.json", {"source": f"CLDR {get_cldr_version()} by Babel {babel.__version__}", **entries})


if __name__ == "__main__":
    main()
