"""LNG002 language-mismatch."""

from __future__ import annotations

from collections.abc import Iterator

from linter.rules.declared_language import mismatch, place
from linter.rules.language_names import language_name
from linter.rules.model import Problem, Subject, bad, good, release_rule
from linter.rules.release.samples import release


@release_rule(
    "LNG002",
    "language-mismatch",
    "error",
    act=("ucwvc8",),
    wcag=("3.1.1",),
    references=("ACT rule ucwvc8", "WCAG 2.2 technique H57"),
)
def language_mismatch(subject: Subject) -> Iterator[Problem]:
    """The text is not in the language that is declared for it.

    A screen reader then reads French with an English voice. Usually a template was left as it was. Names, acronyms,
    addresses and page furniture do not vote, and where the text is too short or mixed nothing is said. Siblings that no
    program tells apart reliably (Indonesian and Malay, Bokm\u00e5l and Danish, Persian and Dari) are a warning.

    Of a web page with hardly any text the title, alternative texts and labels are read as well. Where only the order of
    letters in a few words speaks against the language, it is a hint.

    Repair: declare the language of the text, or publish the right text.
    """
    found = mismatch(subject)
    if found is None:
        return
    declared, name = found.declared, language_name(found.tag)
    # A language without a name is called by its tag, which says all there is to say.
    claim = name if name.startswith('"') else f'{name}, as "{declared.tag}" says'
    if found.actual is None:
        message = f"The text is not in {claim}. Declare the language that it is in."
    else:
        seems = "seems to be" if found.severity == "info" else "is"
        message = f'The text {seems} in {language_name(found.actual)}, not in {claim}. Declare "{found.actual}".'
    yield Problem(place(subject, declared), message, found.severity)


_FRONT = "---\ntitle: Titre\nlang: {}\n---\n\n"

EXAMPLES = (
    bad("fr", _FRONT.format("\u27e6en\u27e7") + release("fr"), format="markdown", declared=False),
    bad("fa", _FRONT.format("\u27e6ar\u27e7") + release("fa"), format="markdown", declared=False),
    good("fr", _FRONT.format("fr-CA") + release("fr"), format="markdown", declared=False),
    good("fa", release("fa")),
    good("en", "Media Note\n\nWashington, DC", declared=True),
    bad(
        "en",
        '<!doctype html><html lang="\u27e6en\u27e7"><head><title>De boot op de rivier</title></head><body>'
        '<p lang="en">The boat on the river, as the painter called it.</p></body></html>',
        format="html",
        declared=False,
    ),
    bad(
        "de",
        '<!doctype html><html lang="\u27e6de\u27e7"><head><title>Minsk</title></head><body>'
        '<img src="a.jpg" alt="Evening lights above boats"></body></html>',
        format="html",
        declared=False,
        severity="info",
    ),
    good(
        "de",
        '<!doctype html><html lang="de"><head><title>Minsk</title></head><body><p>Media Center</p></body></html>',
        format="html",
        declared=False,
    ),
    good(
        "de",
        '<!doctype html><html lang="de"><head><title>Abendlicht</title></head><body>'
        '<p lang="en">The light of the evening above all of the boats.</p></body></html>',
        format="html",
        declared=False,
    ),
)
