"""Finding the disclaimer: the sentence that says that this is a translation and that only the original counts.

It may stand at the bottom, at the top of an e-mail copy, as a bracketed mark in the title, in a translator's credit, or
in a field of a record; on a flattened page it is a sentence among others.
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache
from itertools import pairwise

from linter.document import BlockKind, Document
from linter.languages import model
from linter.languages.folding import fold
from linter.languages.model import Language
from linter.languages.scripts import histogram, letters_of
from linter.languages.signatures import Recognition
from linter.patterns import lazy
from linter.readers.field_names import canonical_key
from linter.release.lines import Line
from linter.release.model import FoundDisclaimer
from linter.source import Span

# What stands in brackets at the end of a line.
_BRACKETED = lazy(
    r"[(\uff08\[\u3010\uff3b\u3014]([^()\uff08\uff09\[\]\u3010\u3011]{2,300})[)\uff09\]\u3011\uff3d\u3015](?=\s*$)"
)
# A third sentence after the usual two still belongs to a disclaimer's paragraph; more is a page without line breaks.
_LONGEST_BLOCK = 600
# Lines at the beginning and the end in which a disclaimer of another language is looked for.
_EDGES = 24
_LONGEST_FLATTENED = 20_000


def find_disclaimer(document: Document, found_lines: list[Line], language: Language) -> FoundDisclaimer | None:
    """The disclaimer in the language of the text, or failing that in any other language we know."""
    own = _in_language(document, found_lines, language)
    if own is not None:
        return own
    best: FoundDisclaimer | None = None
    # One that was left in from elsewhere stands where disclaimers stand.
    half = _EDGES // 2
    edges = found_lines if len(found_lines) <= _EDGES else [*found_lines[:half], *found_lines[-half:]]
    edges = [line for line in edges if len(line.text) <= _LONGEST_FLATTENED]
    for tag in _others(document, language):
        found = _in_language(document, edges, model.load(tag))
        if found is not None and found.origin != "title" and (best is None or len(found.concepts) > len(best.concepts)):
            best = found
    return best


def _others(document: Document, language: Language) -> Iterable[str]:
    """Languages whose disclaimer may have been left in the text: English, the usual original, then all whose script
    occurs in it.
    """
    written = set(histogram(document.source.text))
    own = language.tag.split("-")[0]
    yield from (tag for tag, main, scripts in _languages() if main != own and not written.isdisjoint(scripts))


@cache
def _languages() -> tuple[tuple[str, str, tuple[str, ...]], ...]:
    """Tag, language and scripts of all languages, English first."""
    listed = sorted(model.index().items(), key=lambda item: (item[0] != "en", item[0]))
    return tuple((tag, tag.split("-")[0], letters_of(entry["script"])) for tag, entry in listed)


def _in_language(document: Document, found_lines: list[Line], language: Language) -> FoundDisclaimer | None:
    field = _in_field(document, language)
    if field is not None:
        return field
    best: tuple[float, FoundDisclaimer] | None = None
    count = len(found_lines)
    for number, line in enumerate(found_lines):
        for start, end, recognition in _recognise(line, found_lines, number, language):
            found = _found(line, start, end, recognition, language)
            if _only_a_mention(line, recognition, number, count):
                continue
            score = len(recognition.concepts) + (1.5 if number >= count - 6 else 1 if number < 4 else 0)
            if line.block.kind is BlockKind.HEADING or (number == 0 and end - start < 120 and count > 3):
                score -= 1.5  # a mark in the title, when nothing better stands below
            if best is None or score >= best[0]:
                best = (score, found)
    return best[1] if best else None


def _recognise(
    line: Line, found_lines: list[Line], number: int, language: Language
) -> Iterable[tuple[int, int, Recognition]]:
    """Recognitions in a line, with their range in the block's text; an address parts what stands before and after."""
    vocabulary = language.vocabulary
    for bracket in _BRACKETED.finditer(line.text):
        # "(Provisional translation)" beside a title, or a whole disclaimer in brackets behind it.
        inside = vocabulary.disclaimer(bracket.group(1))
        if inside is not None and len(line.text.strip()) - len(bracket.group()) > 6:
            found = inside._replace(start=0, end=len(bracket.group()))
            turned = inside.reversed_by
            yield (
                line.start + bracket.start(),
                line.start + bracket.end(),
                found._replace(reversed_by=(turned[0] + 1, turned[1] + 1) if turned else None),
            )
            return
    whole = vocabulary.disclaimer(line.text)
    following = found_lines[number + 1] if number + 1 < len(found_lines) else None
    if (
        following is not None
        and following.block_index == line.block_index
        and not line.has_url
        and not following.has_url
    ):
        # Two lines of one paragraph that only together say it, or say more.
        both = line.block.text[line.start : following.end]
        if len(both) <= _LONGEST_BLOCK:
            joined = vocabulary.disclaimer(both)
            alone = vocabulary.disclaimer(following.text)
            # A sentence that was broken at a margin goes on in the next line.
            goes_on = line.text.rstrip()[-1:] not in f"{language.terminal_marks}:;" and len(line.text) >= 40
            if (
                joined
                and (alone is None or (goes_on and len(joined.concepts) > len(alone.concepts)))
                and (whole is None or len(joined.concepts) > len(whole.concepts))
                and _both_needed(line, following, language)
            ):
                yield line.start + joined.start, line.start + joined.end, joined
                return
    if whole is None:
        return
    if line.has_url:
        cuts = [line.start, *(h.position for h in line.block.holes_in(line.start, line.end)), line.end]
        parts = [(a + (a > line.start), b) for a, b in pairwise(cuts)]
        for a, b in parts:
            part = vocabulary.disclaimer(line.block.text[a:b])
            if part is not None and len(part.concepts) >= min(3, len(whole.concepts)):
                yield a + part.start, a + part.end, part
                return
    yield line.start + whole.start, line.start + whole.end, whole


def _both_needed(line: Line, following: Line, language: Language) -> bool:
    """Whether each of two lines carries its part of what a disclaimer says."""
    first = language.vocabulary.meanings(fold(line.text))
    second = language.vocabulary.meanings(fold(following.text))
    return len(first) >= 1 and len(second) >= 2 and bool(second & {"authoritative", "original", "english"})


def _only_a_mention(line: Line, recognition: Recognition, number: int, count: int) -> bool:
    """Running text in the middle of a release that speaks of a translation is no disclaimer unless it says all of it."""
    if "explicit" in recognition.concepts or number < 4 or number >= count - 8 or count < 8:
        return False
    return len(recognition.concepts & {"translation", "only", "authoritative", "original", "english", "courtesy"}) < 4


def _found(line: Line, start: int, end: int, recognition: Recognition, language: Language) -> FoundDisclaimer:
    block = line.block
    turned = None
    if recognition.reversed_by is not None:
        offset = start - recognition.start
        turned = block.source_span(recognition.reversed_by[0] + offset, recognition.reversed_by[1] + offset)
    text = block.plain(start, end).replace("\n", " ") if "\n" in block.text[start:end] else block.plain(start, end)
    origin = "title" if block.kind is BlockKind.HEADING else "paragraph"
    return FoundDisclaimer(
        text.strip(), block.source_span(start, end), origin, language.tag, recognition.concepts, turned, line.block_index,
        language.reviewed,
    )  # fmt: skip


def _in_field(document: Document, language: Language) -> FoundDisclaimer | None:
    for entry in document.metadata:
        if canonical_key(entry.key) != "disclaimer" or not entry.value.strip():
            continue
        found = language.vocabulary.disclaimer(entry.value)
        if found is None:
            continue
        turned = None
        if found.reversed_by is not None and entry.block is not None:
            turned = document.blocks[entry.block].source_span(*found.reversed_by)
        return FoundDisclaimer(
            entry.value.strip(), Span(*entry.span), entry.origin, language.tag, found.concepts, turned,
            -1 if entry.block is None else entry.block, language.reviewed,
        )  # fmt: skip
    return None
