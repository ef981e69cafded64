"""Language attributes: what is said of a `lang` whose language nobody knows."""

from __future__ import annotations

from linter.accessibility.page import Element
from linter.languages import tags
from linter.rules.model import Problem, edit


def unknown_language(element: Element, criterion: str) -> Problem:
    """The problem of a lang attribute that names no registered language."""
    written = element.get("lang") or ""
    span = element.value_span("lang")
    verdict = tags.judge(written)
    reason = verdict.reason or "its first part is not a registered language"
    hint = f'Write "{verdict.suggestion}".' if verdict.suggestion else 'Write a registered tag such as "fr" or "pt-BR".'
    source = element.page.document.source.text
    fix = None
    if verdict.suggestion and span.end > span.start and source[span.start : span.end] == written:
        fix = edit(*span, verdict.suggestion, "safe" if verdict.fix_is_safe else "unsafe")
    message = f'The {element.tag} element has lang="{written}": {reason}. {hint} (WCAG {criterion})'
    return Problem(span, message, fix=fix)
