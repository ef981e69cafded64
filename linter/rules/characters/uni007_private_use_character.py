"""UNI007 private-use-character."""

from __future__ import annotations

import re
from collections.abc import Iterator

from linter.patterns import lazy
from linter.prose import Prose
from linter.rules.model import Problem, Subject, bad, good, source_rule
from linter.rules.whole_text import whole_text

_RUN = lazy("[\ue000-\uf8ff\U000f0000-\U000ffffd\U00100000-\U0010fffd]+")
# Bullets of the fonts Symbol and Wingdings, as Word leaves them.
_BULLETS = frozenset("\uf0b7\uf0a7\uf0d8\uf076\uf0fc\uf06e\uf071\uf0a8")
_LOGO = "\uf8ff"  # Apple's
# An element that is there for an icon: <i class="icon">...</i>
_ICON_START = lazy(r"<(?:i|span|b|em|a|button)\b[^<>]*\bclass\s*=[^<>]*>\s*\Z", re.IGNORECASE)
_ICON_END = lazy(r"\s*</", re.IGNORECASE)
_NEARBY = 300


@source_rule(
    "UNI007",
    "private-use-character",
    "warning",
    ranges=("\ue000\uf8ff", "\U000f0000\U0010ffff"),
    references=("The Unicode Standard, chapter 23.5: Private-Use Characters",),
)
def private_use_character(subject: Subject) -> Iterator[Problem]:
    """A character has no meaning of its own: what it shows depends on a font that readers do not have.

    Readers see a box or nothing, and screen readers say nothing. Mostly it is a bullet from a font such as Wingdings,
    or a letter of an old font of the language.

    Left alone: icons of a web page, which stand alone in an element with a class; the logo of Apple.

    Repair: write the character that is meant; a bullet at the start of a line is \u2022 (BULLET U+2022).
    """
    for prose, _ in whole_text(subject):
        for match in _RUN.finditer(prose.text):
            start, end = match.span()
            if match.group() == _LOGO or _is_icon(prose, start, end):
                continue
            codes = " ".join(f"U+{ord(char):04X}" for char in dict.fromkeys(match.group()[:4]))
            if match.group() in _BULLETS and _begins_line(prose, start):
                message = f"The bullet {codes} exists only in fonts such as Wingdings. Write \u2022 (BULLET U+2022), or make a list."
            else:
                message = f"What is stored here as {codes} shows in one font only. Write the character that is meant."
            yield prose.problem(start, end, message)


def _begins_line(prose: Prose, position: int) -> bool:
    start, _ = prose.line(position)
    return not prose.text[start:position].strip()


def _is_icon(prose: Prose, start: int, end: int) -> bool:
    """Whether characters stand alone in an element that has a class."""
    source = prose.document.source.text
    left, right = prose.span(start, end)
    return bool(_ICON_START.search(source[max(0, left - _NEARBY) : left]) and _ICON_END.match(source, right))


EXAMPLES = (
    bad(
        "hi",
        "70 \u092a\u094d\u0930\u0924\u093f\u0936\u0924 \u0939\u093f\u0938\u094d\u0938\u093e \u0917\u093e\u092f\u092c \u27e6\ue04a\u27e7 \u0939\u094b \u091a\u0941\u0915\u093e \u0939\u0948\u0964",
    ),
    bad("de", "Beschl\u00fcsse:\n\u27e6\uf0b7\u27e7 neue H\u00e4fen\n\u27e6\uf0b7\u27e7 mehr Fracht"),
    bad("fr", "Le prix est fix\u00e9 \u00e0 30 \u27e6\uf020\uf0a4\u27e7 par tonne."),
    bad("en", "<p>Ports of call \u27e6&#xF0E0;\u27e7 this week</p>", format="html"),
    good("en", '<p><i class="icon mail">\uf0e0</i> Write to the press office.</p>', format="html"),
    good("en", "The conference was shown on \uf8ff TV+."),
    good("de", "Beschl\u00fcsse:\n\u2022 neue H\u00e4fen\n\u2022 mehr Fracht"),
)
