"""REL031 disclaimer-altered."""

from __future__ import annotations

from collections.abc import Iterator

from linter.findings import Related
from linter.languages.folding import fold
from linter.release.model import FoundDisclaimer
from linter.rules.model import Problem, Subject, bad, edit, good, release_rule
from linter.rules.release.samples import release


@release_rule("REL031", "disclaimer-altered", "error", fix="unsafe")
def disclaimer_altered(subject: Subject) -> Iterator[Problem]:
    """The disclaimer says the opposite, breaks off, or differs from the publisher's text.

    A negation in the wrong place, "both texts are authoritative", a sentence cut off in copying: the reader is told
    something else than the house means. A publisher that lists its texts per language holds releases to them; where only
    spaces, marks, joiners, hamza or accents differ it is a warning.

    Repair: write the publisher's text.
    """
    found = subject.release.disclaimer
    if found is None:
        return
    grave = "error" if found.reviewed else "warning"
    if found.reversed_by is not None:
        words = " ".join(subject.document.source.text[found.reversed_by.start : found.reversed_by.end].split())
        related = (Related(*found.reversed_by, "these words turn the meaning round"),)
        yield Problem(
            found.span,
            f'The disclaimer says the opposite: "{_short(words)}". Only the original is authoritative.',
            grave,
            related,
        )
        return
    texts = subject.publisher.disclaimers.get(found.tag, ()) or subject.publisher.disclaimers.get(
        found.tag.split("-")[0], ()
    )
    if texts:
        yield from _compared(found, list(texts))
    elif _broken_off(subject, found):
        yield Problem(
            found.span,
            "The disclaimer breaks off: it does not say which language the original is in, and no mark ends it.",
            grave,
        )


def _compared(found: FoundDisclaimer, texts: list[str]) -> Iterator[Problem]:
    written = found.text
    if written in texts:
        return
    import difflib

    closest = max(texts, key=lambda text: difflib.SequenceMatcher(None, written, text, autojunk=False).ratio())
    fix = edit(*found.span, closest, "unsafe")
    if _letters(written) == _letters(closest):
        yield Problem(
            found.span,
            f'Only spaces, marks or joiners differ from the publisher\'s text: "{closest}"',
            "warning",
            fix=fix,
        )
        return
    yield Problem(
        found.span, f"The disclaimer differs from the publisher's text: {_difference(written, closest)}.", fix=fix
    )


def _letters(text: str) -> str:
    return "".join(char for char in fold(text) if char.isalnum())


def _difference(written: str, wanted: str) -> str:
    """The first place where two texts differ, in words."""
    import difflib

    left, right = written.split(), wanted.split()
    for tag, a, b, c, d in difflib.SequenceMatcher(None, left, right, autojunk=False).get_opcodes():
        if tag != "equal":
            here, there = " ".join(left[a:b]), " ".join(right[c:d])
            return f'"{_short(here)}" instead of "{_short(there)}"' if here else f'"{_short(there)}" is missing'
    return "its word order"


def _broken_off(subject: Subject, found: FoundDisclaimer) -> bool:
    """A full disclaimer, but the original's language is not named and the sentence has no end."""
    terminal = subject.language.terminal_marks
    full = {"translation", "only", "authoritative", "original"} <= found.concepts
    ended = found.text.rstrip("\"'\u201d\u00bb)]*_ ")[-1:] in terminal + ":;"
    return bool(terminal) and full and not ended and "english" not in found.concepts


def _short(text: str) -> str:
    return text if len(text) <= 80 else f"{text[:77]}..."


EXAMPLES = (
    bad(
        "fr",
        release(
            "fr",
            disclaimer="\u27e6Cette traduction est fournie à titre gracieux ; les deux textes font également foi.\u27e7",
        ),
    ),
    bad(
        "en",
        release(
            "en",
            disclaimer="\u27e6This translation is provided as a courtesy and both texts are equally authoritative.\u27e7",
        ),
    ),
    bad(
        "fr",
        release(
            "fr",
            disclaimer="\u27e6Cette traduction est fournie à titre gracieux et seul fait foi le texte original en langue\u27e7",
        ),
    ),
    good("fr", release("fr")),
    good("fa", release("fa")),
)
