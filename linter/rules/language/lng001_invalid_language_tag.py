"""LNG001 invalid-language-tag."""

from __future__ import annotations

from collections.abc import Iterator

from linter.languages import tags
from linter.rules.model import Problem, Subject, bad, edit, good, release_rule
from linter.rules.release.samples import release


@release_rule(
    "LNG001",
    "invalid-language-tag",
    "error",
    fix="safe",
    references=("BCP 47 (RFC 5646)", "IANA Language Subtag Registry"),
)
def invalid_language_tag(subject: Subject) -> Iterator[Problem]:
    """A declared language is no valid BCP 47 tag.

    Front matter, records, options and metadata are judged here; a `lang` attribute of HTML is reported by ACC002 and
    ACC003. A three-letter code that has a two-letter form (eng) and old tags such as i-lux fail too, for browsers and
    screen readers do not know them. "no" is Norwegian, not a refusal.

    Repair: write the registered tag: fa-IR, not fa_IR.
    """
    for declared in subject.release.declarations:
        if declared.origin in {"lang", "xml:lang", "og:locale"}:
            continue
        verdict = tags.judge(declared.tag)
        if verdict.kind != "invalid":
            continue
        hint = f' Write "{verdict.suggestion}".' if verdict.suggestion else ""
        fix = None
        if verdict.suggestion and declared.span.end > declared.span.start:
            fix = edit(*declared.span, verdict.suggestion, "safe" if verdict.fix_is_safe else "unsafe")
        message = f'"{declared.tag}" is no valid language tag: {verdict.reason}.{hint}'
        yield Problem(declared.span, message, fix=fix)


_FRONT = "---\ntitle: Titre\nlang: {}\n---\n\n"

EXAMPLES = (
    bad(
        "fr",
        _FRONT.format("\u27e6fr_CA\u27e7") + release("fr"),
        format="markdown",
        declared=False,
        fixed=_FRONT.format("fr-CA") + release("fr"),
    ),
    bad("fr", _FRONT.format("\u27e6fra\u27e7") + release("fr"), format="markdown", declared=False),
    bad("fa", _FRONT.format("\u27e6persian\u27e7") + release("fa"), format="markdown", declared=False),
    good("fr", _FRONT.format("fr") + release("fr"), format="markdown", declared=False),
    good("fa", _FRONT.format("fa-IR") + release("fa"), format="markdown", declared=False),
)
