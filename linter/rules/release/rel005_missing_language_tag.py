"""REL005 missing-language-tag."""

from __future__ import annotations

from collections.abc import Iterator

from linter.rules.model import Problem, Subject, bad, edit, good, release_rule
from linter.rules.release.samples import release
from linter.source import Span


@release_rule("REL005", "missing-language-tag", "error", fix="unsafe")
def missing_language_tag(subject: Subject) -> Iterator[Problem]:
    """Nothing declares the language of the release.

    Screen readers choose the voice, browsers the font and the hyphenation, and search engines the audience by the
    declared language. Front matter, a record and a fragment of HTML can declare it and should: an error. Plain text
    cannot; there it is a warning, until an option, the configuration or the path declares it. On a whole HTML page
    ACC001 reports a missing `lang` and this rule is silent.

    Repair: add `lang: fr` to the front matter, `"lang": "fr"` to the record, `lang="fr"` to the outermost element, or
    name the language in the configuration.
    """
    document = subject.document
    if document.page or subject.path_language or subject.release.declarations:
        return
    detected = subject.language.tag if subject.language.known else None
    example = detected or "fr"
    if document.front_matter is not None:
        start = document.front_matter.start
        if document.format == "record":
            yield Problem(Span(start, start), f'The record declares no language. Add "lang": "{example}".')
            return
        text = document.source.text
        newline = document.source.newline
        inside = text.find(newline, start) + len(newline)
        fix = edit(inside, inside, f"lang: {detected}{newline}", "unsafe") if detected else None
        yield Problem(
            Span(inside, inside), f'The front matter declares no language. Add the line "lang: {example}".', fix=fix
        )
    elif document.format == "html" and document.root_tag is not None:
        tag = document.root_tag
        text = document.source.text[tag.start : tag.end]
        at = tag.start + 1 + len(text[1:].split(maxsplit=1)[0].rstrip(">/"))
        fix = edit(at, at, f' lang="{detected}"', "unsafe") if detected else None
        yield Problem(tag, f'The fragment declares no language. Add lang="{example}" to this element.', fix=fix)
    elif document.format == "record":
        yield Problem(Span(0, 0), f'The record declares no language. Add "lang": "{example}".')
    else:
        yield Problem(
            Span(0, 0),
            f"Nothing declares the language of this text. Name it with --language {example} or in the configuration.",
            "warning",
        )


EXAMPLES = (
    bad("fr", "---\n\u27e6\u27e7title: Titre\n---\n\n" + release("fr"), format="markdown", declared=False),
    bad("fr", "\u27e6\u27e7" + release("fr"), declared=False, severity="warning"),
    good("fr", "---\ntitle: Titre\nlang: fr\n---\n\n" + release("fr"), format="markdown", declared=False),
    good("fr", release("fr")),
)
