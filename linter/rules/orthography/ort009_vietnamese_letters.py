"""ORT009 vietnamese-letters."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from functools import cache

from linter.languages.model import Language
from linter.prose import Prose
from linter.rules.closed_lists import words_with_wrong_sequences
from linter.rules.model import Problem, bad, good, prose_rule
from linter.rules.words import word_at

# So many words in one block, and no letter of Unicode's Vietnamese: a name or two from elsewhere have such letters too.
_FEWEST_LEGACY_WORDS = 3


# The deprecated tone marks are not in the normal form either; one finding is enough.
@prose_rule("ORT009", "vietnamese-letters", "warning", fix="safe", convention="letter_forms", claims=True,
            references=("TCVN 6909:2001", "UTS #39: confusables"))  # fmt: skip
def vietnamese_letters(prose: Prose, language: Language) -> Iterator[Problem]:
    """A Vietnamese word has an Icelandic eth for its d with stroke, a tone mark that Unicode gave up, or letters of an
    old font.

    The letters look alike on screen, but the word is not found, and a reading voice spells it out. Text typed for the
    old fonts VNI or TCVN3 reads as nonsense wherever the font is absent.

    Left alone: eth inside a word, where only names from Iceland have it; a paragraph with fewer than three words of an
    old font, or with letters of Vietnamese in Unicode.

    Repair: write the Vietnamese letter. A passage in the letters of an old font has to be converted as a whole, by a
    program for it; it is reported once a paragraph.
    """
    for found in words_with_wrong_sequences(prose, language, "letter_forms", "sequences"):
        found = found._replace(right=unicodedata.normalize("NFC", found.right))
        yield found.problem(
            prose, f"only looks right: it has {_named(prose.text[found.start : found.end], found.right)}"
        )
    yield from _legacy_passages(prose, language)


def _named(word: str, write: str) -> str:
    """What is wrong in a word, by name."""
    kept = unicodedata.normalize("NFD", write) + write
    wrong = (char for char in dict.fromkeys(word) if char not in kept)
    return " and ".join(f"{unicodedata.name(char)} U+{ord(char):04X}" for char in wrong)


def _legacy_passages(prose: Prose, language: Language) -> Iterator[Problem]:
    text, own = prose.text, frozenset(language.data.get("letters", ""))
    for start, end, _ in prose.pieces():
        if not own.isdisjoint(prose.folded[start:end]):
            continue
        for font, letters in language.typography["letter_forms"].get("fonts", {}).items():
            found = {word_at(text, *match.span()) for match in _compiled(letters).finditer(text, start, end)}
            if len(found) >= _FEWEST_LEGACY_WORDS:
                first, *others = sorted(found)
                related = [(*place, "typed for the same font") for place in others]
                message = f"This is typed for the font {font}, not in Unicode. Convert the whole passage."
                yield prose.problem(*first, message, related=related)
                break


@cache
def _compiled(letters: str) -> re.Pattern[str]:
    return re.compile(letters)


# U+00F0 ETH, U+00D0 CAPITAL ETH, U+0189 CAPITAL AFRICAN D; U+0111 and U+0110 D WITH STROKE are right. U+0340 and U+0341
# are the tone marks that stand for U+0300 and U+0301.
EXAMPLES = (
    bad("vi", "Bộ trưởng \u27e6\u00f0\u00e3\u27e7 gặp đại sứ tại Hà Nội.", fixed="Bộ trưởng \u0111\u00e3 gặp đại sứ tại Hà Nội."),
    bad("vi", "\u27e6\u00d0ại\u27e7 sứ quán Hoa Kỳ mời báo chí.", fixed="\u0110ại sứ quán Hoa Kỳ mời báo chí."),
    bad("vi", "Thành phố \u27e6\u0189à\u27e7 Nẵng, ngày 5 tháng 3", fixed="Thành phố \u0110à Nẵng, ngày 5 tháng 3"),
    bad("vi", "KHÔNG \u27e6\u00d0ƯỢC\u27e7 PHÉP QUAY PHIM", fixed="KHÔNG \u0110ƯỢC PHÉP QUAY PHIM"),
    bad("vi", "Hai bên \u27e6nha\u0340\u27e7 nước ký biên bản.", fixed="Hai bên nh\u00e0 nước ký biên bản."),
    bad("vi", "Chuyến thăm \u27e6co\u0341\u27e7 ý nghĩa lớn.", fixed="Chuyến thăm c\u00f3 ý nghĩa lớn."),
    bad("vi", "<p>\u27e6&ETH;&agrave;\u27e7 Nẵng</p>", format="html", fixed="<p>&#272;&agrave; Nẵng</p>"),
    bad("vi", "Thông cáo báo chí\n\n\u27e6Chuû\u27e7 tòch nöôùc tieáp ñoaøn ñaïi bieåu Quoác hoäi."),
    bad("vi", "Thông cáo báo chí\n\n\u27e6Ch\u00f1\u27e7 t\u00d0ch n\u00ad\u00edc tiÕp ®oµn ®¹i biÓu Quèc héi."),
    good("vi", "Đại sứ đã thăm thành phố Đà Nẵng và được đón tiếp nồng nhiệt."),
    good("vi", "Bộ trưởng Ngoại giao Iceland Þórdís Kolbrún Reykfjörð Gylfadóttir và bà Guðrún đã tới Hà Nội."),
    good("vi", "Theo Müller, François và Nuñez, dự án sẽ kéo dài hai năm."),
    good("vi", "Thông cáo\n\nMüller, François, Noël, Nuñez, Ångström"),
)  # fmt: skip
