"""Language tags (BCP 47): read, judge as an editor wrote them, and compare by what they say.

    >>> judge("fa_IR")
    Verdict(kind='invalid', reason='the underscore must be a hyphen', suggestion='fa-IR', fix_is_safe=True)
    >>> agree("zh-TW", "zh-Hant")
    True

RFC 5646 gives the grammar, the IANA registry the subtags, and UTS 35 (CLDR) the script and region a tag implies.
"""

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import Literal, NamedTuple

from linter.languages.subtags import subtags
from linter.patterns import lazy

# RFC 5646, 2.1. Of the extended languages the grammar allows three, and reserves the second and third for good.
_TAG = lazy(
    r"""
    (?: (?: (?P<language> [a-z]{2,3} ) (?: - (?P<extlang> [a-z]{3} ) )? | (?P<long_language> [a-z]{4,8} ) )
        (?: - (?P<script> [a-z]{4} ) )?
        (?: - (?P<region> [a-z]{2} | [0-9]{3} ) )?
        (?P<variants> (?: - (?: [a-z0-9]{5,8} | [0-9][a-z0-9]{3} ) )* )
        (?P<extensions> (?: - [a-wy-z0-9] (?: - [a-z0-9]{2,8} )+ )* )
    )?
    (?: (?: ^ | (?<=[a-z0-9]) - ) x (?P<private> (?: - [a-z0-9]{1,8} )+ ) )?
    """,
    re.VERBOSE | re.IGNORECASE | re.ASCII,
)
_NEXT_EXTENSION = lazy(r"-(?=[a-z0-9]-)")


class LanguageTag(NamedTuple):
    """The subtags of a well-formed tag, in conventional case; `str()` writes the tag."""

    language: str
    """Empty when the tag is private as a whole (x-default); a whole tag such as i-lux when it is irregular."""
    script: str | None = None
    region: str | None = None
    variants: tuple[str, ...] = ()
    extlang: str | None = None
    extensions: tuple[str, ...] = ()
    """Each with its singleton: "u-ca-persian"."""
    private: str | None = None
    """What follows "x-"."""

    def __str__(self) -> str:
        private = f"x-{self.private}" if self.private else None
        parts = (self.language, self.extlang, self.script, self.region, *self.variants, *self.extensions, private)
        return "-".join(part for part in parts if part)


class Verdict(NamedTuple):
    """What is to be said about a tag as it was written."""

    kind: Literal["ok", "invalid", "non-canonical"]
    reason: str = ""
    """Why, for an editor, to follow the tag and a colon; empty when the tag is ok."""
    suggestion: str | None = None
    """The tag to write instead."""
    fix_is_safe: bool = False
    """Whether the suggestion says just what the tag said, so that it may be written without a person's look."""


@lru_cache(maxsize=1024)
def parse(text: str) -> LanguageTag | None:
    """The tag's subtags, registered or not; None when `text` is not well-formed."""
    match = _TAG.fullmatch(text)
    if not text or match is None:
        irregular = text.lower()
        return LanguageTag(irregular) if irregular in subtags().whole_tags else None
    found = {name: value.lower() for name, value in match.groupdict(default="").items()}
    return LanguageTag(
        language=found["language"] or found["long_language"],
        script=found["script"].title() or None,
        region=found["region"].upper() or None,
        variants=tuple(found["variants"].split("-")[1:]),
        extlang=found["extlang"] or None,
        extensions=tuple(_NEXT_EXTENSION.split(found["extensions"])[1:]),
        private=found["private"][1:] or None,
    )


# Tags that nearly every release carries, in order and canonical as they stand (a test says so): no need of the registry.
_COMMON = frozenset(
    "ar az bn ca cs da de el en es fa fi fr fr-CA he hi ht hu hy id it ja ka kk km ko lo ms my nb ne nl pl ps pt pt-BR "
    "pt-PT ro ru sk so sr sv sw ta tg th tk tr uk ur uz vi zh zh-Hans zh-Hant".split()
)


def judge(text: str) -> Verdict:
    """Whether `text` is a tag to publish: well-formed, registered, and written as the registry prefers."""
    if text in _COMMON:
        return Verdict("ok")
    written = text.strip()
    if not written:
        return Verdict("invalid", "the tag is empty")
    tag = parse(written.replace("_", "-"))
    if tag is None:
        return Verdict("invalid", "not a well-formed language tag", subtags().names.get(written.lower()))

    faults, mended = _mend(tag)
    if mended is None:
        return Verdict("invalid", faults[-1])
    suggestion = str(_canonical(mended))
    if written != text:
        return Verdict("invalid", "there is white space around the tag", suggestion, not faults)
    if "_" in written:
        return Verdict("invalid", "the underscore must be a hyphen", suggestion, not faults)
    if faults:
        return Verdict("invalid", faults[0], suggestion)

    reason = next(_departures(tag, written), None)
    if reason is None:
        return Verdict("ok")
    better = suggestion if suggestion != written else None
    return Verdict("non-canonical", reason, better, better is not None)


def has_known_language(text: str) -> bool:
    """Whether the first subtag is a registered language: ACT's "known primary language tag".

    Screen readers take the language from it, whatever follows and however it is written.
    """
    return text in _COMMON or text.split("-")[0].lower() in subtags().languages


# Before BCP 47 had scripts, a region said in which characters Chinese is written.
_REGION_FOR_SCRIPT = {"zh-CN": "zh-Hans", "zh-TW": "zh-Hant"}


def with_script(text: str) -> str | None:
    """The tag that says by its script what this one says by its region: zh-Hans for zh-CN; None for any other."""
    return _REGION_FOR_SCRIPT.get(canonical(text) or "")


def canonical(text: str) -> str | None:
    """The tag in canonical form and conventional case, a suppressed script left out; None when not well-formed.

    Underscores and white space around are forgiven. Unregistered subtags are kept, as there is nothing to say for them.
    """
    if text in _COMMON:
        return text
    tag = _read(text)
    return None if tag is None else str(tag)


@lru_cache(maxsize=1024)
def maximize(tag: LanguageTag) -> LanguageTag:
    """The tag in canonical form with its likely script and region added (UTS 35, Likely Subtags).

    A bare "und" stays as it is. So does a tag CLDR knows nothing about.
    """
    tag = _canonical(tag)._replace(script=tag.script)
    likely = subtags().likely
    known = tag if tag.language in likely else _equivalent(tag)
    language, script, region = known.language, known.script, known.region
    lookups = ((language, script, region), (language, script), (language, region), (language,), ("und", script))
    for parts in lookups:
        if all(parts) and (found := likely.get("-".join(filter(None, parts)))):
            implied_language, implied_script, implied_region = found.split("-")
            return tag._replace(
                language=implied_language if tag.language == "und" else tag.language,
                script=script or implied_script,
                region=region or implied_region,
            )
    return tag


def script_of(text: str) -> str | None:
    """The script a text with this tag is expected in: "Arab" for fa, "Hant" for zh-TW; None when unknown."""
    tag = _read(text)
    return None if tag is None else maximize(tag).script


def agree(first: str, second: str) -> bool:
    """Whether both tags can stand for one text: same language and script, no two different regions.

    A region agrees with an area around it (es-MX, es-419). Variants and extensions are not compared.
    False when one is not well-formed.
    """
    if first == second and first in _COMMON:
        return True
    one, other = _read(first), _read(second)
    if one is None or other is None:
        return False
    one, other = _equivalent(one), _equivalent(other)
    scripts = {maximize(one).script, maximize(other).script} - {None}
    return one.language == other.language and len(scripts) < 2 and _regions_agree(one.region, other.region)


def fallbacks(text: str) -> tuple[str, ...]:
    """The tags to look for data under, the closest first: zh-TW, zh-Hant, zh. Empty when not well-formed."""
    tag = _read(text)
    if tag is None:
        return ()
    return tuple(dict.fromkeys(str(step) for start in (tag, _equivalent(tag)) for step in _truncations(start)))


def _read(text: str) -> LanguageTag | None:
    tag = parse(text.strip().replace("_", "-"))
    return None if tag is None else _canonical(tag)


@lru_cache(maxsize=1024)
def _canonical(tag: LanguageTag) -> LanguageTag:
    """RFC 5646, 4.5; repeated, as one change can open the way for another (nor-bok, no-bok, nb)."""
    while (preferred := _preferred(tag)) != tag:
        tag = preferred
    return tag


def _preferred(tag: LanguageTag) -> LanguageTag:
    table = subtags()
    whole = parse(table.whole_tags.get(str(tag).lower()) or "")
    if whole is not None:
        return whole
    if tag.extlang and table.extlang_prefix.get(tag.extlang) == tag.language:
        return tag._replace(language=tag.extlang, extlang=None)

    def current(kind: str, subtag: str) -> str:
        return table.deprecated[kind].get(subtag) or subtag

    language = table.shortened.get(tag.language) or current("languages", tag.language)
    suppressed = table.suppress_script.get(language)
    return tag._replace(
        language=language,
        script=tag.script if tag.script != suppressed else None,
        region=tag.region and current("regions", tag.region),
        variants=tuple(dict.fromkeys(current("variants", variant) for variant in tag.variants)),
        extensions=tuple(sorted(tag.extensions, key=lambda extension: extension[0])),
    )


def _departures(tag: LanguageTag, written: str) -> Iterator[str]:
    """How a valid tag departs from its canonical form, the weightiest first."""
    table = subtags()
    if str(tag).lower() in table.whole_tags:
        yield f'"{written}" is deprecated'
    subtags_by_kind = (("languages", (tag.language,)), ("regions", (tag.region,)), ("variants", tag.variants))
    for kind, present in subtags_by_kind:
        for subtag in present:
            if subtag in table.deprecated[kind]:
                yield f'"{subtag}" is deprecated'
    if tag.extlang:
        yield f'"{tag.language}-{tag.extlang}" is written "{tag.extlang}"'
    if tag.script and tag.script == table.suppress_script.get(tag.language):
        yield f'"{tag.language}" needs no script, "{tag.script}" goes without saying'
    if written != str(tag):
        yield f'in the usual case it is "{tag}"'
    if tag != _canonical(tag):
        yield "the extensions are not in alphabetical order"


def _mend(tag: LanguageTag) -> tuple[list[str], LanguageTag | None]:
    """What makes the tag invalid, and the tag it was meant to be, None where that is anyone's guess."""
    faults: list[str] = []
    mended: LanguageTag | None = tag
    while mended is not None and (fault := next(_faults(mended), None)):
        reason, mended = fault
        faults.append(reason)
    return faults, mended


def _faults(tag: LanguageTag) -> Iterator[tuple[str, LanguageTag | None]]:
    """Each subtag the registry does not know, as (reason, tag with that one put right if it can be told)."""
    table = subtags()
    whole = str(tag).lower()
    if whole in table.whole_tags:
        if whole.split("-")[0] not in table.languages:
            # ACT rule bf051a asks for a registered language at the front, whatever RFC 5646 still tolerates.
            yield f'"{whole}" is a tag of the old registry', parse(table.whole_tags[whole] or "")
        return
    if tag.language and tag.language not in table.languages:
        yield _language_fault(tag)
    if tag.extlang and table.extlang_prefix.get(tag.extlang) != tag.language:
        code = tag.extlang.upper()
        if tag.region is None and (region := table.region_aliases.get(code)):
            yield f'"{code}" has the two-letter form "{region}"', tag._replace(extlang=None, region=region)
        elif tag.extlang in table.languages:
            yield f'"{tag.extlang}" cannot follow "{tag.language}"', None
        else:
            yield f'"{tag.extlang}" is not a registered subtag', None
    if tag.script and tag.script not in table.scripts:
        yield f'"{tag.script}" is not a registered script', None
    if tag.region and tag.region not in table.regions:
        meant = table.region_aliases.get(tag.region)
        instead = f', write "{meant}"' if meant else ""
        yield f'"{tag.region}" is not a registered region{instead}', tag._replace(region=meant) if meant else None
    for variant in tag.variants:
        if variant not in table.variants:
            yield f'"{variant}" is not a registered variant', None
    allowed_once = [*tag.variants, *(extension[0] for extension in tag.extensions)]
    for subtag in allowed_once:
        if allowed_once.count(subtag) > 1:
            yield f'"{subtag}" stands there twice', None


def _language_fault(tag: LanguageTag) -> tuple[str, LanguageTag | None]:
    """Why the language is not registered: it is an ISO 639-2 code, a name, a country's code, or nothing known."""
    table, language = subtags(), tag.language
    if code := table.shortened.get(language):
        return f'"{language}" has the two-letter form "{code}"', tag._replace(language=code)
    if code := table.names.get(language):
        return f'"{language}" is a name, the tag is "{code}"', tag._replace(language=code)
    if spoken := table.likely.get(f"und-{language.upper()}"):
        code = spoken.split("-")[0]
        return f'"{language}" is the code of a country, the language is "{code}"', tag._replace(language=code)
    return f'"{language}" is not a registered language', None


def _equivalent(tag: LanguageTag) -> LanguageTag:
    """The tag by the language that serves for it too: fa-AF for prs, zh for cmn; else the tag itself."""
    other = parse(subtags().equivalents.get(tag.language, ""))
    if other is None:
        return tag
    return tag._replace(language=other.language, script=tag.script or other.script, region=tag.region or other.region)


def _truncations(tag: LanguageTag) -> Iterator[LanguageTag]:
    """RFC 4647, 3.4, with the script put in where the region implies another than the language alone."""
    yield tag
    if not tag.language:
        return
    tag = tag._replace(private=None, extensions=())
    while tag.variants:
        yield tag
        tag = tag._replace(variants=tag.variants[:-1])
    yield tag
    language = LanguageTag(tag.language)
    script = tag.script or maximize(tag).script
    if tag.script or script != maximize(language).script:
        yield language._replace(script=script)
    yield language


def _regions_agree(first: str | None, second: str | None) -> bool:
    """Whether one region is not given, or equals the other or lies in it."""
    if first is None or second is None or first == second:
        return True
    within = subtags().containment
    return second in within.get(first, "").split() or first in within.get(second, "").split()
