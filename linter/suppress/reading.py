"""Reading suppressions: from the comments of HTML, Markdown and front matter, and from the entries of a sidecar file.

    <!-- presslint-ignore TYP013: the title of the song is written so -->         the next block
    <!-- presslint-ignore-start TYP013, ORT001: a quoted decree --> ... <!-- presslint-ignore-end -->
    <!-- presslint-ignore-file REL012: under embargo until May -->                the whole file

Rules are named one by one, for a comment that hides everything hides what nobody has looked at.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from linter.document import Comment, Document
from linter.source import Span
from linter.suppress.model import Directive, Directives, Form, Mistake, Name, SidecarEntry
from linter.suppress.regions import following, holding

_MEANT = re.compile(r"\s*presslint(?:-|[\s:_]+(?:ignore|disable|enable|suppress|skip|off|on)\b)", re.IGNORECASE)
_COMMENT = re.compile(
    r"(?:<!--|#)\s*(?P<form>presslint-ignore(?:-start|-end|-file)?)(?![\w-])"
    r"(?P<names>[^:\uff1a]*?)(?:[:\uff1a](?P<reason>.*?))?(?:-->|\Z)",
    re.IGNORECASE | re.DOTALL,
)
# Commas of the scripts an editor may be typing in: fullwidth, ideographic, Arabic.
_NAME = re.compile(r"[^\s,;\uff0c\u3001\u060c]+")
_USAGE = 'Write it as "presslint-ignore TYP013: why", or with -start, -end or -file behind presslint-ignore.'


def directives(document: Document, entries: Iterable[SidecarEntry] = ()) -> Directives:
    """All suppressions of a document, each with the ranges it is about."""
    comments = _Comments(document)
    for comment in sorted(document.comments, key=lambda comment: comment.span):
        if _MEANT.match(comment.text):
            comments.read(comment)
    comments.finish()
    return Directives((*comments.found, *(_entry(document, entry) for entry in entries)), tuple(comments.mistakes))


class _Comments:
    """The comments read so far, and the ranges that are open."""

    def __init__(self, document: Document) -> None:
        self.document = document
        self.text = document.source.text
        self.found: list[Directive] = []
        self.mistakes: list[Mistake] = []
        self.open: list[Directive] = []

    def read(self, comment: Comment) -> None:
        span = comment.span
        match = _COMMENT.match(self.text, span.start, span.end)
        if match is None:
            self.mistakes.append(Mistake(span, f'"{_first_words(comment.text)}" is nothing presslint knows. {_USAGE}'))
            return
        form = Form(match["form"].lower())
        at = match.start("names")
        names = tuple(
            Name(name.group(), Span(at + name.start(), at + name.end())) for name in _NAME.finditer(match["names"])
        )
        reason = None if match["reason"] is None else " ".join(match["reason"].split())
        made = Directive(form, names, reason, span)
        if form == Form.END:
            self._end(made)
        elif not names:
            self.mistakes.append(Mistake(span, f"This comment names no rule, and so it does nothing. {_USAGE}"))
        elif form == Form.START:
            self.open.append(made)
        else:
            region = Span(0, len(self.text)) if form == Form.FILE else following(self.document, span)
            self.found.append(made._replace(regions=(region,)))

    def _end(self, ending: Directive) -> None:
        """End what is open: what the comment names, or all of it."""
        wanted = {name.written.lower() for name in ending.names}
        ended = [start for start in self.open if not wanted or wanted & {n.written.lower() for n in start.names}]
        if not ended:
            said = "There is nothing to end here: no presslint-ignore-start stands above that is still open"
            named = f" and names {', '.join(name.written for name in ending.names)}" if ending.names else ""
            self.mistakes.append(Mistake(ending.span, f"{said}{named}."))
        for start in ended:
            region = Span(start.span.end, ending.span.start)
            self.found.append(
                start._replace(regions=(region,), ending=ending.span, ends_others=len(ended) > 1 or len(wanted) > 1)
            )
        self.open = [start for start in self.open if start not in ended]

    def finish(self) -> None:
        """What nobody ended holds to the end of the text, and that is said."""
        for start in self.open:
            self.mistakes.append(Mistake(start.span, "No presslint-ignore-end follows. Put it where this is to end."))
            self.found.append(start._replace(regions=(Span(start.span.end, len(self.text)),)))
        self.found.sort(key=lambda directive: directive.span)


def _entry(document: Document, entry: SidecarEntry) -> Directive:
    regions: tuple[Span, ...] = (Span(0, len(document.source.text)),)
    form = Form.FILE
    if entry.where is not None:
        form, regions = Form.WORDS, holding(document, entry.where)
    at = regions[0].start if regions else 0
    names = tuple(Name(rule, Span(at, at)) for rule in entry.rules)
    return Directive(form, names, entry.reason, Span(at, at), regions, entry=entry)


def _first_words(text: str) -> str:
    return " ".join(text.split()[:2])
