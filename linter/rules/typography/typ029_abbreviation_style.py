"""TYP029 abbreviation-style."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import Any, NamedTuple

from linter.languages.model import Language, load
from linter.prose import Prose
from linter.rules import consistency
from linter.rules.model import Problem, bad, good, prose_rule

_BLANK = "[ \u00a0\u202f]"
# What begins with a quotation mark is a name: the series « Mr. Robot ».
_OPENING = '[\u00ab\u201c\u2018\u201e"]'


class _Form(NamedTuple):
    """A form that is wrong in the language: a part of it that is looked for first, its pattern, and what is right."""

    key: str
    pattern: re.Pattern[str]
    write: str  # "#" stands for the number
    safe: bool  # whether it is repaired


@prose_rule("TYP029", "abbreviation-style", "info", fix="safe", convention="abbreviations",
            references=("Imprimerie nationale: Lexique", "RAE: Ortografía 2010", "DIN 5008"),
            options={"fewest": consistency.FEWEST_OPTION})  # fmt: skip
def abbreviation_style(prose: Prose, language: Language, *, fewest: int = consistency.FEWEST) -> Iterator[Problem]:
    """An abbreviation or an ordinal number is not written as the language writes it, or in two ways in one document.

    French has 2e and M., not 2\u00e8me and Mr.; Spanish has 1.er, not 1er. After an abbreviation that means "and so on"
    no ellipsis stands, for it says the same again.

    Left alone: a full stop that may also end the sentence (\u2026 et Mme.); what begins a name in quotation marks
    (\u00ab Mr. Robot \u00bb); the space inside "z. B.", unless four fifths of at least five such abbreviations have it
    and others do not, or the other way round. Only forms on a closed list for each language are looked at.

    Repair: write the form that the message gives. Forms that can be nothing else are repaired safely; the others are
    only reported.
    """
    for form in _forms(language.tag):
        if form.key in prose.text:
            yield from _wrong(prose, form)
    yield from _inconsistent(prose, language, fewest)


def _wrong(prose: Prose, form: _Form) -> Iterator[Problem]:
    # The general guard takes "n.k." for the address of a host.
    matches = form.pattern.finditer(prose.text) if "." in form.key.strip(".") else prose.finditer(form.pattern)
    for match in matches:
        start, end = match.span("form")
        write = form.write.replace("#", match.groupdict().get("number") or "")
        message = f'"{prose.text[start:end]}" is not the usual form. Write "{write}".'
        yield prose.problem(start, end, message, write=write if form.safe else None)


@cache
def _forms(tag: str) -> tuple[_Form, ...]:
    """The closed lists of a language as patterns."""
    typography = load(tag).typography
    data: dict[str, Any] = typography["abbreviations"]
    found = [_form(wrong, right) for wrong, right in data.get("report", {}).items()]
    if data.get("omission"):
        found += [_omission(word, data["omission"] == "safe") for word in typography.get("and_so_on", ())]
    return tuple(found)


def _form(wrong: str, right: str | dict[str, Any]) -> _Form:
    """A form from the data: `#` is a number; `before` lists words of which one must follow."""
    data: dict[str, Any] = {"write": right} if isinstance(right, str) else right
    write, following = str(data["write"]), list(data.get("before", ()))
    pattern = re.escape(wrong).replace(re.escape("#"), "(?P<number>[0-9]{1,3})")
    if following:
        after = rf"(?={_BLANK}(?:{'|'.join(map(re.escape, following))})(?!\w))"
    elif wrong.endswith("."):
        after = rf"(?={_BLANK}\w)"  # at the end of a sentence the point is the full stop
    else:
        after = r"(?!\w)"
    # N° may begin a sentence or a title with its capital, but not stand in the middle of one.
    before = (
        rf"(?<=[^\W\dA-Z]{_BLANK})"
        if write == wrong.lower()
        else rf"(?<![\w.,-])(?<!{_OPENING})(?<!{_OPENING}{_BLANK})"
    )
    key = max(wrong.split("#"), key=len)
    return _Form(key, re.compile(f"{before}(?P<form>{pattern}){after}"), write, data.get("fix") == "safe")


def _omission(word: str, safe: bool) -> _Form:
    """An abbreviation that means "and so on" with dots of omission behind it."""
    return _Form(
        word, re.compile(rf"(?<![\w.])(?P<form>{re.escape(word)}(?:\.{{3,9}}|\.?\u2026\.{{0,9}}))"), f"{word}.", safe
    )


def _inconsistent(prose: Prose, language: Language, fewest: int) -> Iterator[Problem]:
    """Abbreviations of several parts, with and without blanks between the parts."""
    listed: list[str] = language.typography["abbreviations"].get("parts", ())
    present = [one for one in listed if _first(one) in prose.text]
    if not present:
        return
    styles: dict[bool, list[tuple[int, int]]] = {}
    # Here too the guard would take "u.a." for a host.
    for match in _parts(tuple(present)).finditer(prose.text):
        styles.setdefault(any(char.isspace() for char in match.group()), []).append(match.span())
    chosen = consistency.choice(styles, enough=fewest)
    if chosen is not None:
        spaced, places = chosen
        said = "have spaces between their parts, this one has none" if spaced else "have no spaces, this one has"
        message = f"The other abbreviations of this document {said}. Write it like the others."
        yield consistency.problem(prose, places, message, "another abbreviation that departs from the rest")


def _first(abbreviation: str) -> str:
    return abbreviation.split(" ")[0]


@cache
def _parts(abbreviations: tuple[str, ...]) -> re.Pattern[str]:
    longest_first = sorted(abbreviations, key=len, reverse=True)
    either = "|".join(f"{_BLANK}?".join(map(re.escape, one.split(" "))) for one in longest_first)
    return re.compile(rf"(?<![\w./@-])(?:{either})(?![\w/@])")


EXAMPLES = (
    bad("fr", "Les écoles, les musées, ⟦etc...⟧ seront ouverts.", fixed="Les écoles, les musées, etc. seront ouverts."),
    bad("fr", "Les écoles, les musées, ⟦etc\u2026⟧", fixed="Les écoles, les musées, etc."),
    bad("fr", "La ⟦1ère⟧ session et la ⟦2ème⟧ réunion auront lieu à Lyon."),
    bad("fr", "La ministre recevra ⟦Mr.⟧ Durand et ⟦Mme.⟧ Martin."),
    bad("fr", "Le texte paraît dans le ⟦N°⟧ 12 du bulletin."),
    bad(
        "fr",
        "<p>La <b>⟦2ème⟧</b> réunion, les arts, <i>⟦etc...⟧</i></p>",
        format="html",
        fixed="<p>La <b>2ème</b> réunion, les arts, <i>etc.</i></p>",
    ),
    bad("es", "En su ⟦1er⟧ año, el programa llegó al ⟦3º⟧ lugar y a la ⟦2ª⟧ fase."),
    bad("pt-PT", "Ficou em ⟦1°⟧ lugar no concurso."),
    bad("pt-BR", "Ficou em ⟦1°⟧ lugar no concurso."),
    bad("it", "Scuole, musei, ⟦ecc...⟧ saranno aperti."),
    bad("de", "Das gilt z. B. für Wien, u. a. für Graz, d. h. für beide, i. d. R. auch für Linz und ⟦z.B.⟧ für Wels."),
    bad("de", "Das gilt z.B. für Wien, u.a. für Graz, d.h. für beide, i.d.R. auch für Linz und ⟦z. B.⟧ für Wels."),
    bad("ru", "Школы, музеи и т. д., т. е. все, т. к. сегодня праздник, и т. п. открыты, ⟦т.е.⟧ доступны."),
    bad("ru", "В ⟦5-ый⟧ раз на 12-м заседании."),
    bad("ru", "Приказы ⟦№№ 5⟧ и 8 отменены.", fixed="Приказы №\u00a05 и 8 отменены."),
    bad("ru", "По приказу ⟦№34⟧/25 и ⟦§12⟧.", fixed="По приказу №\u00a034/25 и §\u00a012."),
    good("ru", "В 5-й раз, № 5, и т. д."),
    good("fr", "Le 1er mai, la 2e réunion, M. Durand, Mme Martin, n° 12, etc."),
    good("fr", "La série «\u00a0Mr. Robot\u00a0» revient."),
    good("fr", "N° 12 du bulletin. Elle a salué Mme."),
    good("es", "En su 1.er año, a 20º bajo cero, en la 2.ª fase; latitud 33º sur."),
    good("pt-BR", "A 30° de inclinação e 12° Celsius, no 1º lugar."),
    good("it", "Scuole, musei, ecc.. saranno aperti."),  # doubled-punctuation speaks of two points
    good("it", "Scuole, musei, ecc. saranno aperti al 1° piano."),
    good("de", "Das gilt z.B. für Wien, d.h. für Graz."),
    good("de", "Das gilt z. B., d. h., u. a. und i. d. R.; siehe www.u.a.example und post@d.h.example."),
    good("nl", "Scholen, musea e.d. gaan open, d.w.z. vandaag, o.a. in Gent."),
    good("en", "Schools, museums, etc. will open on the 1st floor with Mr. Brown."),
    bad("sw", "Dawa, vifaa, vitabu ⟦n.k...⟧ vitatolewa bure."),
)
