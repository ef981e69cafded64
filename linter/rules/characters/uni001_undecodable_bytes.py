"""UNI001 undecodable-bytes."""

from __future__ import annotations

from collections.abc import Iterator

from linter.rules.model import Problem, Subject, good, source_rule

# A file in a wrong encoding has thousands of them; the first few show what is wrong.
_SHOWN = 10


@source_rule("UNI001", "undecodable-bytes", "error")
def undecodable_bytes(subject: Subject) -> Iterator[Problem]:
    """The file holds bytes that are not text in its encoding.

    It was saved in an old encoding, was cut in the middle of a character, or is not text at all. Letters are lost
    there. The first ten places are shown, and nothing is ever written over them.

    Left alone: nothing; every such byte is damage.

    Repair: save the file as UTF-8, or name its encoding with --encoding.
    """
    bad = subject.document.source.undecodable
    for place in bad[:_SHOWN]:
        shown = " ".join(f"{byte:02X}" for byte in place.bytes_[:4])
        more = f" ({len(bad)} such places)" if len(bad) > 1 and place is bad[0] else ""
        yield Problem(
            place.span, f"The bytes {shown} at byte {place.byte_offset} are not UTF-8{more}. Save the file as UTF-8."
        )


EXAMPLES = (good("fr", "Texte en UTF-8 : été, cœur."),)
