"""The street: source -> reader -> outline -> language -> release -> rules -> Report.

The engine holds no policy. It walks the stations, gives each rule the values it looks at, and turns what rules say into
findings. Stations that no chosen rule needs are left out.
"""

from __future__ import annotations

import datetime as dt
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Mapping
from functools import cache
from itertools import accumulate
from typing import TYPE_CHECKING, Any, NamedTuple

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
from linter.rules.severities import by_code
from linter.source import SourceText, Span

if TYPE_CHECKING:
    from linter.accessibility.page import Page
    from linter.suppress.model import Directives, SidecarEntry

# Rules about markup, which in the chrome of a page nobody who translates can mend.
_MARKUP = frozenset({"ACC", "BID", "LNG"})
_FAR = 1 << 60
# Rules that are not asked about one document: about its suppressions when all others have spoken, about several files.
_LATER = frozenset({"suppression", "set", "pair"})


_NOTHING: Mapping[str, Any] = {}


class Settings(NamedTuple):
    """What a check is told from outside."""

    publisher: Publisher
    language: str | None = None
    select: tuple[str, ...] | None = None
    ignore: tuple[str, ...] = ()
    today: dt.date | None = None
    path_language: str | None = None
    chrome: str | None = None  # "report", "hint" or "off": what is found in page chrome; None: as the publisher has it
    suppressions: tuple[SidecarEntry, ...] = ()  # what stands in the sidecar file
    severities: Mapping[str, str] = _NOTHING  # by code, slug or category; over those of the publisher
    options: Mapping[str, Mapping[str, Any]] = _NOTHING  # arguments of the checks, by rule code
    packs: tuple[Rule, ...] = ()  # the rules of house packs

    @property
    def known(self) -> tuple[Rule, ...]:
        """Every rule that there is: ours, and those of the packs."""
        return (*all_rules(), *self.packs) if self.packs else all_rules()


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
    chosen, house, _ = _choice(settings)
    document = readers.read(source, format, path)
    document = outline(document, settings.publisher.chrome_top, settings.publisher.chrome_bottom)
    asked = _suppressions(document, settings)
    unchosen = _named_only(asked, chosen, house, settings)
    rules = (*chosen, *unchosen.rules)
    empty = not source.text.strip("\ufeff \t\r\n\u00a0\u200b")
    needs_release = any(rule.kind in {"release", "set"} for rule in rules) or bool(house or unchosen.house)
    needs_language = needs_release or any(rule.category != "DOC" for rule in rules)
    declared = declarations(document, settings.language, settings.path_language)
    language = _text_language(document, declared, settings) if needs_language and not empty else model.find(None)
    release = None if empty or not needs_release else find_release(document, language, settings.publisher, declared)
    subject = Subject(
        document, release or _nothing(declared), language, settings.publisher, settings.today, settings.path_language
    )
    passages = prose_of(document, language) if any(rule.kind == "prose" for rule in rules) else ()
    is_tree = document.format == "html" and any(rule.kind == "tree" for rule in rules)
    page = _page(document) if is_tree else None
    station = _Station(subject, settings, passages, page, has_release=release is not None)
    findings = closest(station.ask(chosen), {rule.code for rule in chosen if rule.claims})
    findings = _weighed(findings, document, page, settings.chrome or settings.publisher.chrome_findings)
    if house and release is not None:
        findings += _house(subject, settings, house)
    suppressed: list[Finding] = []
    if asked is not None:
        unasked = station.ask(unchosen.rules)
        unasked += _house(subject, settings, unchosen.house) if unchosen.house and release is not None else ()
        findings, suppressed = _without_suppressed(findings, unasked, asked, chosen, subject, settings)
    return Report(
        tuple(sorted(findings, key=_order)), release, _language_tag(declared, language), format, path, source.text,
        tuple(sorted(suppressed, key=_order)),
    )  # fmt: skip


def _order(found: Finding) -> tuple[int, str, int, str]:
    return found.start, found.rule, found.end, found.message


def about_versions(settings: Settings) -> tuple[tuple[Rule, str], ...]:
    """The chosen rules about several files together, which a check of one document leaves out, each with its severity."""
    choice = _choice(settings)
    told = ((rule, choice.severities.get(rule.code)) for rule in choice.rules if rule.kind == "set")
    return tuple((rule, rule.severity if own in {None, "off"} else str(own)) for rule, own in told)


def not_suppressible(settings: Settings) -> frozenset[str]:
    """The codes that the publisher lets nobody suppress."""
    publisher = settings.publisher
    house = house_codes(publisher).intersection(publisher.not_suppressible)
    own = tuple(name for name in publisher.not_suppressible if name not in house)
    return house.union(rule.code for rule in selected(settings.known, own, None))


class _Station(NamedTuple):
    """Where the rules are asked: a document with all that rules look at."""

    subject: Subject
    settings: Settings
    passages: tuple[tuple[Prose, Language], ...]
    page: Page | None
    has_release: bool

    def ask(self, rules: Iterable[Rule]) -> list[Finding]:
        """What rules say of the document, one after the other."""
        findings: list[Finding] = []
        subject, settings, page = self.subject, self.settings, self.page
        for rule in rules:
            if rule.kind in _LATER or ((rule.triggers or rule.ranges) and not _occurs(rule, subject.document)):
                continue
            if rule.formats and subject.document.format not in rule.formats:
                continue
            if rule.kind == "prose":
                for prose, own in self.passages:
                    if _concerns(rule, prose, own):
                        found = _run(rule, subject, settings, prose, own)
                        findings += found if own.known or not subject.language.known else map(_as_hint, found)
            elif rule.kind == "tree":
                if page is not None and _is_met(rule, page):
                    findings += _run(rule, subject, settings, page, subject)
            elif rule.kind != "release" or self.has_release:
                findings += _run(rule, subject, settings, subject)
        return findings


def _suppressions(document: Document, settings: Settings) -> Directives | None:
    """The suppressions of a document; None for most documents, which have none."""
    if not settings.suppressions and not any("presslint" in comment.text.lower() for comment in document.comments):
        return None
    from linter.suppress.reading import directives  # imported late: most documents have none

    return directives(document, settings.suppressions)


class _NamedOnly(NamedTuple):
    """Rules that nobody chose and a suppression names: only by asking them does an unused suppression show."""

    rules: tuple[Rule, ...] = ()
    house: frozenset[str] = frozenset()


def _named_only(
    asked: Directives | None, chosen: tuple[Rule, ...], house: frozenset[str], settings: Settings
) -> _NamedOnly:
    if asked is None:
        return _NamedOnly()
    names = {name.lower() for name in asked.names}
    known = {rule.code for rule in chosen}
    rules = (
        rule for rule in settings.known
        if rule.code not in known and not names.isdisjoint({rule.code.lower(), rule.name})
    )
    own = (code for code in house_codes(settings.publisher) - house if code.lower() in names)
    return _NamedOnly(tuple(rules), frozenset(own))


def _without_suppressed(
    findings: list[Finding],
    unasked: list[Finding],
    asked: Directives,
    chosen: tuple[Rule, ...],
    subject: Subject,
    settings: Settings,
) -> tuple[list[Finding], list[Finding]]:
    """The findings that stay, with what is to be said about the suppressions, and those that are suppressed."""
    from linter.suppress.outcome import Known, suppress

    publisher = settings.publisher
    known = settings.known
    codes = {name.lower(): found.rule for found in findings for name in (found.rule, found.name)}
    codes |= {code.lower(): code for code in house_codes(publisher)}
    codes |= {name.lower(): rule.code for rule in known for name in (rule.code, rule.name)}
    kept = not_suppressible(settings)
    elsewhere = frozenset(rule.code for rule in known if rule.kind in _LATER)
    outcome = suppress((*findings, *unasked), asked, Known(codes, kept, publisher.title or publisher.name, elsewhere))
    unchosen = {found.rule for found in unasked}
    left = [found for found in outcome.kept if found.rule not in unchosen]
    for rule in chosen:
        if rule.kind == "suppression":
            left += _run(rule, subject, settings, outcome, subject.document)
    return left, [found for found in outcome.suppressed if found.rule not in unchosen]


class _Choice(NamedTuple):
    """The rules to run, the house codes of the publisher's schema that are wanted, and severities by code."""

    rules: tuple[Rule, ...]
    house: frozenset[str]
    severities: Mapping[str, str]


# A run checks many documents with the same settings: the last choice is kept, with what it was chosen by.
_latest: tuple[Publisher, tuple[object, ...], _Choice] | None = None


def _choice(settings: Settings) -> _Choice:
    global _latest
    known, asked = _latest, (settings.select, settings.ignore, settings.severities, settings.packs)
    if known is None or known[0] is not settings.publisher or known[1] != asked:
        known = _latest = settings.publisher, asked, _chosen(settings)
    return known[2]


def _chosen(settings: Settings) -> _Choice:
    known = settings.known
    house = house_codes(settings.publisher)
    select = settings.select
    own = None if select is None else tuple(name for name in select if name not in house)
    ignore = tuple(name for name in settings.ignore if name not in house)
    chosen = selected(known, own, ignore)
    severities = {**by_code(settings.publisher.severities, known), **by_code(settings.severities, known)}
    unknown = {name for name in severities if name not in house} - {rule.code for rule in known}
    unknown |= {name for name in settings.publisher.not_suppressible if name not in house}
    selected(known, sorted(unknown), None)  # a misspelt name must not pass unnoticed
    chosen = tuple(rule for rule in chosen if _on(rule, severities, select))
    wanted = house if select is None else frozenset(name for name in house if name in select)
    return _Choice(chosen, wanted - frozenset(settings.ignore), severities)


def _on(rule: Rule, severities: Mapping[str, str], select: tuple[str, ...] | None) -> bool:
    """Whether a rule runs: one that is off does only when it is selected by its own name."""
    if select is not None and (rule.code in select or rule.name in select):
        return True
    told = severities.get(rule.code)
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
        said = problems(rule.check, *values, **settings.options.get(rule.code, _NOTHING))
    except TimeoutError:  # what was not looked at to its end must not pass for clean
        return [_out_of_time(rule, subject)]
    except Exception as error:  # one broken rule must not hide what the others find
        return [_internal_error(rule, error, subject)]
    if not said:  # most rules have nothing to say of most documents
        return ()
    told = _choice(settings).severities.get(rule.code)
    return [finding(rule, p, subject.document, _severity(rule, p, told)) for p in said]


def _severity(rule: Rule, problem: Problem, told: str | None) -> str:
    """The severity that publisher or configuration give the rule; what the rule itself weighs less stays no heavier than that."""
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


def _out_of_time(rule: Rule, subject: Subject) -> Finding:
    broken = rule._replace(code="SYS003", name="timed-out")
    message = (
        f"The rule {rule.code} ({rule.name}) was stopped: its pattern takes too long for this text. Every other rule was "
        "run. Write it without repeats within repeats, such as (a+)+, and run `presslint packs test`."
    )
    return finding(broken, Problem(Span(0, 0), message), subject.document, Severity.ERROR.value)


def _house(subject: Subject, settings: Settings, wanted: frozenset[str]) -> Iterable[Finding]:
    known = frozenset(rule.code for rule in all_rules())
    for violation in house_violations(subject, known):
        if violation.rule in wanted:
            rule = Rule(violation.rule, violation.name, violation.severity, "release", "", "")
            severity = _choice(settings).severities.get(violation.rule, violation.severity)
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
