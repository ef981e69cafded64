"""Finding dates as releases print them, in the words, digits and calendars of one language.

A text is folded, its digits become ASCII, and every month name becomes one private code point that says calendar and
month. What is left is so regular that a few short patterns per language read it: "{d} de {month} de {y}". A pattern is
text with these fields: {d} day, {m} month in figures, {month} month by name, {y} year (with its era, if one is
printed); [x] is optional; (a|b) is a choice; a blank is any run of blanks or none. Positions are code points of the
original text.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator
from functools import cached_property
from typing import Any, NamedTuple

from linter.languages.calendars import CALENDARS, PLAUSIBLE_YEARS, gregorian
from linter.languages.folding import Folded, fold
from linter.patterns import lazy

_MONTH_BASE = 0xE000
_MONTH = "[\ue000-\ue0ff]"
_HAN_FIGURES = "\u3007\u96f6\u4e00\u4e8c\u4e09\u56db\u4e94\u516d\u4e03\u516b\u4e5d"
_HAN_DIGITS = dict(zip(_HAN_FIGURES, (0, 0, 1, 2, 3, 4, 5, 6, 7, 8, 9), strict=True))
_HAN = "[\u3007\u96f6\u4e00\u4e8c\u4e09\u56db\u4e94\u516d\u4e03\u516b\u4e5d\u5341\u5eff\u5345]"
_TAKEN = "\ue1ff"
_NO_MONTH = "\ue1fe"
# What a text must hold for a date in figures, and for one with the name of a month.
_THREE_NUMBERS = lazy(rf"\d\D{{1,12}}\d+\D{{1,12}}\d|{_HAN}|\u5143")
_MONTH_AND_FIGURE = lazy(_MONTH)
_FIGURE = lazy(rf"\d|{_HAN}")
_GAP = r"[ \n]{0,4}"
_GENERIC = (
    "{d}[.|,|\u060c] {month}[.|,|\u060c] {y}",
    "{month} {d}[,|.|\u060c] {y}",
    "{y}[,|.] {month} {d}",
)
_ISO = "{y}-{m}-{d}"
_NUMERIC = {
    "dmy": ("{d}. {m}. {y}", "{d}/{m}/{y}", "{d}-{m}-{y}", "{y}. {m}. {d}", "{y}/{m}/{d}"),
    "mdy": ("{m}/{d}/{y}", "{m}-{d}-{y}", "{d}. {m}. {y}", "{y}/{m}/{d}"),
    "ymd": ("{y}. {m}. {d}[.]", "{y}/{m}/{d}", "{d}. {m}. {y}", "{d}/{m}/{y}"),
}


class PrintedDate(NamedTuple):
    """A date found in a text: where it stands, what it means, how sure that is."""

    start: int
    end: int
    raw: str
    value: dt.date | None  # None: printed, but no such day exists
    calendar: str
    numeric: bool  # all figures, no month name
    alternative: dt.date | None = None  # the other reading of an all-numeric date such as 03/04/2024


class DateGrammar:
    """How one language prints dates; compiled when first used."""

    def __init__(self, spec: dict[str, Any], table: dict[str, Any], spaced: bool = True) -> None:
        self._spaced = spaced
        self._cache: dict[str, re.Pattern[str]] = {}
        self._spec = spec
        self._table = table
        self.calendars: tuple[str, ...] = tuple(spec.get("calendars", ("gregorian",)))
        self._american = spec.get("order") == "mdy"

    @cached_property
    def months(self) -> dict[str, str]:
        """Folded month name -> its private code point."""
        names: dict[str, str] = {}
        extra = self._spec.get("months", {})
        for number, calendar in enumerate(CALENDARS):
            generated = self._table.get(calendar, ())
            for month in range(1, 13):
                own = extra.get(calendar, {})
                forms = list(generated[month - 1]) if len(generated) >= month else []
                forms += own.get(str(month), [])
                for form in forms:
                    names.setdefault(fold(form).strip(" ."), chr(_MONTH_BASE + number * 16 + month))
        return names

    @cached_property
    def _marked(self) -> dict[str, str]:
        """What becomes one code point: the months, and what only looks like one (Catalan "des de", since)."""
        return self.months | {fold(phrase): _NO_MONTH for phrase in self._spec.get("not_months", ())}

    @cached_property
    def _month_pattern(self) -> re.Pattern[str]:
        names = sorted(self._marked, key=len, reverse=True)
        alternatives = "|".join(re.escape(name).replace(r"\ ", r"\s+") for name in names if name)
        if not alternatives:
            return re.compile(r"(?!)")
        if not self._spaced:
            return re.compile(f"(?:{alternatives})")
        # A month may be written against a figure (14mars, 3\u6708) but not inside a word.
        return re.compile(rf"(?<![^\W\d_])(?:{alternatives})(?![^\W\d_])")

    @cached_property
    def _day_words(self) -> dict[str, int]:
        return {fold(word): number for word, number in self._spec.get("day_words", {}).items()}

    @cached_property
    def _eras(self) -> dict[str, str]:
        return {fold(mark): calendar for mark, calendar in self._spec.get("eras", {}).items()}

    @cached_property
    def _sources(self) -> tuple[tuple[str, bool], ...]:
        """The patterns as written, each with whether it is all figures."""
        own = list(self._spec.get("patterns", ()))
        sources = dict.fromkeys([*own, *_GENERIC, _ISO, *_NUMERIC[self._spec.get("order", "dmy")]])
        return tuple((source, "{month}" not in source) for source in sources)

    def _compiled(self, source: str) -> re.Pattern[str]:
        if source not in self._cache:
            self._cache[source] = re.compile(self._expression(source))
        return self._cache[source]

    def _expression(self, source: str) -> str:
        out: list[str] = []
        for token in re.findall(r"\{\w+\}|\s+|[\[\]()|]|[^\s\[\](){}|]+", source):
            if token == "{d}":
                out.append(self._day())
            elif token == "{m}":
                han = rf"|{_HAN}{{1,2}}" if self._spec.get("han_numerals") else ""
                out.append(rf"(?P<m>(?<!\d)\d{{1,2}}(?!\d){han})")
            elif token == "{month}":
                out.append(rf"(?P<month>{_MONTH})\.?(?:{_GAP}[/(]{_GAP}(?P=month)\.?\)?)?")
            elif token == "{y}":
                out.append(self._year())
            elif token.isspace():
                out.append(_GAP)
            elif token == "[":
                out.append("(?:")
            elif token == "]":
                out.append(")?")
            elif token == "(":
                out.append("(?:")
            elif token in ")|":
                out.append(token)
            else:
                out.append(re.escape(fold(token)))
        return "".join(out)

    def _day(self) -> str:
        suffixes = "|".join(re.escape(fold(s)) for s in sorted(self._spec.get("ordinals", ()), key=len, reverse=True))
        ordinal = rf"(?:{_GAP}(?:{suffixes})(?![^\W\d_]))?" if suffixes else ""
        words = "|".join(sorted(map(re.escape, self._day_words), key=len, reverse=True))
        spelled = rf"|(?<![^\W\d_])(?:{words})(?![^\W\d_])" if words else ""
        han = rf"|{_HAN}{{1,3}}" if self._spec.get("han_numerals") else ""
        return rf"(?P<d>(?<!\d)\d{{1,2}}(?!\d){spelled}{han}){ordinal}"

    def _year(self) -> str:
        marks = "|".join(re.escape(mark) for mark in sorted(self._eras, key=len, reverse=True))
        words = "|".join(re.escape(fold(w)) for w in sorted(self._spec.get("year_words", ()), key=len, reverse=True))
        after = rf"(?:{_GAP}(?:{words})(?![^\W\d_]))?" if words else ""
        han = rf"|{_HAN}{{4}}" if self._spec.get("han_numerals") else ""
        # Taiwan prints the years of the republic without their era, too: 113.
        least = 3 if "minguo" in self.calendars else 4
        plain = rf"(?P<y>(?<!\d)\d{{{least},4}}(?!\d){han})"
        if not marks:
            return f"{plain}{after}"
        han_era = rf"|{_HAN}{{1,3}}" if self._spec.get("han_numerals") else ""
        era = rf"(?<![^\W\d_])(?P<era>{marks}){_GAP}(?P<ey>\d{{1,4}}(?!\d)|\u5143{han_era})"
        # An era mark that follows is letters of its own ("1445\u0647\u0640"), never the start of a word.
        return rf"(?:{era}|{plain}{after}(?:{_GAP}(?P<after>{marks})(?![^\W\d_]))?)"

    def find(self, text: str) -> tuple[PrintedDate, ...]:
        """All dates in a text, in order, none overlapping."""
        if not _may_hold_date(text):
            return ()
        skeleton = self._month_pattern.sub(self._month_mark, fold(text))
        places: tuple[Folded, list[int]] | None = None  # worked out for the first date: most lines have none
        found: list[PrintedDate] = []
        rest = skeleton  # what no date has been read from yet
        possible = _possible(rest)
        for source, numeric in self._sources:
            if not possible[numeric]:
                continue
            for match in self._compiled(source).finditer(skeleton):
                a, b = match.span()
                if rest[a:b] != skeleton[a:b] or not _stands_alone(skeleton, a, b, numeric):
                    continue
                read = self._read(match, numeric)
                if read is None:
                    continue
                places = places or self._places(text)
                folded, starts = places
                start, end = folded.span(starts[a], starts[b - 1] + _width(starts, b, folded.text))
                value, calendar, alternative = read
                rest = f"{rest[:a]}{_TAKEN * (b - a)}{rest[b:]}"
                possible = _possible(rest)
                found.append(PrintedDate(start, end, text[start:end], value, calendar, numeric, alternative))
        return tuple(sorted(found, key=lambda date: date.start))

    def _month_mark(self, match: re.Match[str]) -> str:
        """The single code point that stands for the name of a month."""
        return self._marked[re.sub(r"\s+", " ", match.group())]

    def _places(self, text: str) -> tuple[Folded, list[int]]:
        """The folded text, and where in it each code point came from when month names became single ones."""
        folded = Folded.of(text)
        starts: list[int] = []
        position = 0
        for match in self._month_pattern.finditer(folded.text):
            starts.extend(range(position, match.start() + 1))
            position = match.end()
        starts.extend(range(position, len(folded.text) + 1))
        return folded, starts

    def _read(self, match: re.Match[str], numeric: bool) -> tuple[dt.date | None, str, dt.date | None] | None:
        groups = match.groupdict()
        day = self._number(groups["d"])
        era = groups.get("era") or groups.get("after")
        year = self._number(groups.get("ey") or groups.get("y") or "")
        calendar = self._eras.get(era) if era else None
        if numeric:
            month = self._number(groups["m"])
        else:
            code = ord(groups["month"]) - _MONTH_BASE
            named, month = CALENDARS[code // 16], code % 16
            if named != "gregorian":
                calendar = named
        calendar = calendar or self._calendar_of(year)
        if calendar is None:
            return None
        day_first = match.re.pattern.find("(?P<d>") < match.re.pattern.find("(?P<m>")
        dotted = "." in match.group()
        # 10/25/2022 in a language that writes the day first is American; with dots it is a slip.
        if numeric and day_first and day <= 12 < month and (self._american or not dotted):
            day, month = month, day
        value = gregorian(calendar, year, month, day)
        slip = dotted and day_first and day <= 31 and month <= 31
        if value is None and numeric and (month > 12 or day > 31) and not slip:
            return None  # figures that are no date at all: a release number, a version
        alternative = None
        if numeric and "/" in match.group() and calendar == "gregorian" and day <= 12 and month <= 12 and day != month:
            year_first = match.re.pattern.find("(?P<y>") < match.re.pattern.find("(?P<d>")
            alternative = None if year_first else gregorian(calendar, year, day, month)
        return value, calendar, alternative

    def _calendar_of(self, year: int) -> str | None:
        for calendar in self.calendars:
            low, high = PLAUSIBLE_YEARS.get(calendar, (1, 0))
            if low <= year <= high:
                return calendar
        low, high = PLAUSIBLE_YEARS["gregorian"]
        return "gregorian" if low <= year <= high else None

    def _number(self, text: str) -> int:
        text = text.strip()
        if text.isdecimal():
            return int(text)
        if text in self._day_words:
            return self._day_words[text]
        return _han_number(text)


def _han_number(text: str) -> int:
    """A Chinese numeral up to 99, or figures written one by one (\u4e8c\u3007\u4e8c\u56db); \u5143 is a first year."""
    if text == "\u5143":
        return 1
    text = text.replace("\u5eff", "\u4e8c\u5341").replace("\u5345", "\u4e09\u5341")
    if "\u5341" in text:
        tens, _, units = text.partition("\u5341")
        return (_HAN_DIGITS.get(tens, 1) if tens else 1) * 10 + (_HAN_DIGITS.get(units, 0) if units else 0)
    return int("".join(str(_HAN_DIGITS.get(char, 0)) for char in text) or "0")


def _width(starts: list[int], end: int, folded: str) -> int:
    """Length of the folded stretch behind the last code point of a skeleton match (a month name has many)."""
    following = starts[end] if end < len(starts) else len(folded)
    return following - starts[end - 1]


def _stands_alone(skeleton: str, start: int, end: int, numeric: bool) -> bool:
    before, after = skeleton[start - 1 : start], skeleton[end : end + 1]
    if numeric:
        # 2013/0127, 1.2.2024.5, INC-2024-03-04-A: longer identifiers are no dates.
        if before in tuple("/-.:#") and before and skeleton[start - 2 : start - 1].isalnum():
            return False
        if after in tuple("/-:") and after and skeleton[end + 1 : end + 2].isalnum():
            return False
        return not (before.isascii() and before.isalpha()) and not (
            after.isascii() and after.isalpha() and after != "t"
        )
    return not before.isdigit() and not after.isdigit()


def _possible(skeleton: str) -> tuple[bool, bool]:
    """Whether a skeleton may hold a date with a month's name, and one of figures alone."""
    return _MONTH_AND_FIGURE.search(skeleton) is not None, _THREE_NUMBERS.search(skeleton) is not None


def _may_hold_date(text: str) -> bool:
    return _FIGURE.search(text) is not None


def iso_dates(text: str) -> Iterator[tuple[int, int, dt.date | None]]:
    """ISO 8601 calendar dates in metadata, with their places; None where the day does not exist."""
    for match in re.finditer(r"(?<!\d)(\d{4})-(\d{1,2})-(\d{1,2})(?!\d)", text):
        year, month, day = map(int, match.groups())
        yield match.start(), match.end(), gregorian("gregorian", year, month, day)
