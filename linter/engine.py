"""The street: source -> reader -> outline -> language -> release -> rules -> Report.

The engine holds no policy. It walks the stations, gives each rule the values it looks at, and turns what rules say into
findings. Stations that no chosen rule needs are left out.
"""

from __future__ import annotations

import datetime as dt
from bisect import bisect_left, bisect_right
from collections.abc import Iterable
from functools import cache
from itertools import accumulate
from typing import TYPE_CHECKING, NamedTuple

from linter import readers
from linter.document import Document
from linter.findings import Finding, Severity
from linter.languages import model, tags
from linter.languages.model import Language
from linter.outline import outline
from linter.prose import Problem, Prose
from linter.publishers.model import Publisher
from linter.release.finder import find_release
from linter.release.language import declarations, running_text
from linter.release.model import STANDARD_FIELDS, Declaration, Field, Release
from linter.report import Report
from linter.rules.claims import closest
from linter.rules.contract import house_violations
from linter.rules.model import Rule, Subject, finding, problems
from linter.rules.passages import prose_of
from linter.rules.registry import all_rules, selected
from linter.source import SourceText, Span

if TYPE_CHECKING:
    from linter.accessibility.page import Page

# Rules about markup, which in the chrome of a page nobody who translates can mend.
_MARKUP = frozenset({"ACC", "BID", "LNG"})
_FAR = 1 << 60


class Settings(NamedTuple):
    """What a check is told from outside."""

    publisher: Publisher
    language: str | None = None
    select: tuple[str, ...] | None = None
    ignore: tuple[str, ...] = ()
    today: dt.date | None = None
    path_language: str | None = None
    chrome: str | None = None  # "report", "hint" or "off": what is found in page chrome; None: as the publisher has it


def as_date(value: dt.date | str | None) -> dt.date | None:
    """A date, or an ISO 8601 text of one. Raises ValueError with a sentence for any other text."""
    if not isinstance(value, str):
        return value
    try:
        return dt.date.fromisoformat(value)
    except ValueError:
        raise ValueError(f'"{value}" is no date: write YYYY-MM-DD.') from None


def check(source: SourceText, format: str, path: str | None, settings: Settings) -> Report:
    """Check one document."""
    choice = _choice(settings)
    rules, house = choice.of_format(format), choice.house
    document = readers.read(source, format, path)
    document = outline(document, settings.publisher.chrome_top, settings.publisher.chrome_bottom)
    empty = not source.text.strip("\ufeff \t\r\n\u00a0\u200b")
    kinds = choice.kinds
    needs_release = "release" in kinds or bool(house)
    needs_language = needs_release or choice.needs_language
    declared = declarations(document, settings.language, settings.path_language)
    language = _text_language(document, declared, settings) if needs_language and not empty else model.find(None)
    release = None if empty or not needs_release else find_release(document, language, settings.publisher, declared)
    subject = Subject(
        document, release or _nothing(declared), language, settings.publisher, settings.today, settings.path_language
    )
    findings: list[Finding] = []
    passages = prose_of(document, language) if "prose" in kinds else ()
    page = _page(document) if document.format == "html" and "tree" in kinds else None
    for rule in rules:
        if (rule.triggers or rule.ranges) and not _occurs(rule, document):
            continue
        if rule.kind == "prose":
            for prose, own in passages:
                if _concerns(rule, prose, own):
                    found = _run(rule, subject, settings, prose, own)
                    findings += found if own.known or not language.known else map(_as_hint, found)
        elif rule.kind == "tree":
            if page is not None and _is_met(rule, page):
                findings += _run(rule, subject, settings, page, subject)
        elif rule.kind != "release" or release is not None:
            findings += _run(rule, subject, settings, subject)
    findings = closest(findings, {rule.code for rule in rules if rule.claims})
    findings = _weighed(findings, document, page, settings.chrome or settings.publisher.chrome_findings)
    if house and release is not None:
        findings += _house(subject, settings, house)
    findings.sort(key=lambda f: (f.start, f.rule, f.end, f.message))
    return Report(tuple(findings), release, _language_tag(declared, language), format, path, source.text)


class _Choice:
    """The rules to run, and the house codes of the publisher's schema that are wanted; what they were chosen by."""

    def __init__(self, settings: Settings) -> None:
        self.publisher = settings.publisher
        self.asked = (settings.select, settings.ignore)
        self.rules, self.house = _chosen(settings)
        self.kinds = frozenset(rule.kind for rule in self.rules)
        self.needs_language = any(rule.category != "DOC" for rule in self.rules)
        self._of_format: dict[str, tuple[Rule, ...]] = {}

    def of_format(self, format: str) -> tuple[Rule, ...]:
        """The rules that look at documents of a format."""
        if format not in self._of_format:
            self._of_format[format] = tuple(rule for rule in self.rules if not rule.formats or format in rule.formats)
        return self._of_format[format]


# A run checks many documents with the same settings: the last choice is kept.
_latest: _Choice | None = None


def _choice(settings: Settings) -> _Choice:
    global _latest
    known = _latest
    if known is None or known.publisher is not settings.publisher or known.asked != (settings.select, settings.ignore):
        known = _latest = _Choice(settings)
    return known


def _chosen(settings: Settings) -> tuple[tuple[Rule, ...], frozenset[str]]:
    known = all_rules()
    house = house_codes(settings.publisher)
    select = settings.select
    own = None if select is None else tuple(name for name in select if name not in house)
    ignore = tuple(name for name in settings.ignore if name not in house)
    chosen = selected(known, own, ignore)
    severities = {name: told for name, told in settings.publisher.severities.items() if name not in house}
    selected(known, tuple(severities), None)  # a misspelt name must not pass unnoticed
    chosen = tuple(rule for rule in chosen if _on(rule, severities, select))
    wanted = house if select is None else frozenset(name for name in house if name in select)
    return chosen, wanted - frozenset(settings.ignore)


def _on(rule: Rule, severities: dict[str, str], select: tuple[str, ...] | None) -> bool:
    """Whether a rule runs: one that is off does only when it is selected by its own name."""
    if select is not None and (rule.code in select or rule.name in select):
        return True
    told = severities.get(rule.code) or severities.get(rule.name)
    return (rule.enabled or select is not None) if told is None else told != "off"


def house_codes(publisher: Publisher) -> frozenset[str]:
    """The rule codes that a publisher's schema brings with it."""
    known = {rule.code for rule in all_rules()}
    found: set[str] = set()

    def walk(value: object) -> None:
        if isinstance(value, dict):
            for annotation in (value.get("x-presslint") or {}).values():
                names = annotation.values() if "rule" not in annotation else [annotation]
                found.update(str(one["rule"]) for one in names if isinstance(one, dict) and "rule" in one)
            for inner in value.values():
                walk(inner)
        elif isinstance(value, list):
            for inner in value:
                walk(inner)

    walk(publisher.schema)
    return frozenset(found - known) | (frozenset({"CON001"}) if publisher.schema else frozenset())


def _concerns(rule: Rule, prose: Prose, language: Language) -> bool:
    """Whether a rule has anything to look for: its characters occur, and its language has the convention."""
    return _occurs(rule, prose) and (not rule.convention or bool(language.typography.get(rule.convention)))


def _is_met(rule: Rule, page: Page) -> bool:
    """Whether a page has an element or an attribute that a rule is about."""
    return not (rule.tags or rule.attributes) or page.has_any(rule.tags, rule.attributes)


@cache
def _characters(triggers: str) -> frozenset[str]:
    return frozenset(triggers)


def _occurs(rule: Rule, text: Document | Prose) -> bool:
    """Whether a text has one of the characters that a rule looks for."""
    if not rule.ranges:
        return not rule.triggers or not text.alphabet.isdisjoint(_characters(rule.triggers))
    if rule.triggers and not text.alphabet.isdisjoint(_characters(rule.triggers)):
        return True
    ordered = text.ordered_alphabet
    return any(bisect_left(ordered, pair[0]) < bisect_right(ordered, pair[1]) for pair in rule.ranges)


def _run(rule: Rule, subject: Subject, settings: Settings, *values: object) -> Iterable[Finding]:
    try:
        said = problems(rule.check, *values)
    except Exception as error:  # one broken rule must not hide what the others find
        return [_internal_error(rule, error, subject)]
    told = settings.publisher.severities.get(rule.code) or settings.publisher.severities.get(rule.name)
    return [finding(rule, p, subject.document, _severity(rule, p, told)) for p in said]


def _severity(rule: Rule, problem: Problem, told: str | None) -> str:
    """The publisher's severity for the rule; what the rule itself weighs less stays no heavier than that."""
    own = problem.severity or rule.severity
    if not told or told == "off":
        return own
    return told if own == rule.severity else min(told, own, key=lambda severity: Severity(severity).rank)


def _page(document: Document) -> Page:
    from linter.accessibility.page import page_of  # imported late: most documents are no pages

    return page_of(document)


def _weighed(findings: list[Finding], document: Document, page: Page | None, chrome: str) -> list[Finding]:
    """The findings with those about the markup of the page's own chrome made hints, or left out."""
    if chrome == "report" or not any(found.rule[:3] in _MARKUP for found in findings):
        return findings
    from linter.accessibility.chrome import chrome_places

    places = sorted(chrome_places(document, page))
    ends = list(accumulate((place.end for place in places), max))

    def inside(found: Finding) -> bool:
        at = bisect_right(places, (found.start, _FAR)) - 1
        return found.rule[:3] in _MARKUP and at >= 0 and found.end <= ends[at]

    if chrome == "off":
        return [found for found in findings if not inside(found)]
    return [found._replace(severity=Severity.INFO.value) if inside(found) else found for found in findings]


def _as_hint(found: Finding) -> Finding:
    """What is said of a passage in a script that is not the release's: it is quoted, or it is not translated at all.

    Its typography is another house's; damage to its characters is damage anywhere.
    """
    return found._replace(severity=Severity.INFO.value) if found.rule.startswith("TYP") else found


def _internal_error(rule: Rule, error: Exception, subject: Subject) -> Finding:
    broken = rule._replace(code="SYS001", name="internal-error")
    message = f"The rule {rule.code} ({rule.name}) failed: {type(error).__name__}: {error}. Every other rule was run."
    return finding(broken, Problem(Span(0, 0), message), subject.document, Severity.ERROR.value)


def _house(subject: Subject, settings: Settings, wanted: frozenset[str]) -> Iterable[Finding]:
    known = frozenset(rule.code for rule in all_rules())
    for violation in house_violations(subject, known):
        if violation.rule in wanted:
            rule = Rule(violation.rule, violation.name, violation.severity, "release", "", "")
            severity = settings.publisher.severities.get(violation.rule, violation.severity)
            if severity != "off":
                yield finding(rule, Problem(violation.span, violation.message), subject.document, severity)


def _text_language(document: Document, declared: tuple[Declaration, ...], settings: Settings) -> Language:
    """The language whose words read the text: the declared one, unless the text is plainly in another."""
    from linter.languages.detect import identify, verify

    stated = [tags.canonical(d.tag) or d.tag for d in declared if d.strong] or [
        tags.canonical(d.tag) or d.tag for d in declared
    ]
    wanted = stated[0] if stated else settings.path_language
    text = running_text(document)
    if wanted is not None:
        found = verify(text, wanted)
        if found.verdict in {"other", "script"} and found.actual is not None and model.find(found.actual).known:
            return model.find(found.actual)
        language = model.find(wanted)
        if language.known:
            return language
    guess = identify(text)
    return model.find(guess.tag if guess else None)


def _language_tag(declared: tuple[Declaration, ...], language: Language) -> str | None:
    if declared:
        return tags.canonical(declared[0].tag) or declared[0].tag
    return language.tag if language.known else None


def _nothing(declared: tuple[Declaration, ...]) -> Release:
    fields: dict[str, Field | None] = dict.fromkeys(STANDARD_FIELDS)
    return Release(fields, None, declared)
