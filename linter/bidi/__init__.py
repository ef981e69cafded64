"""The Unicode Bidirectional Algorithm (UAX 9): in which order the characters of a text are shown.

Every rule of the standard is a function under its own name: P1 to P3 (paragraphs), X1 to X10 (explicit, sequences), W1 to
W7 (weak), N0 to N2 (neutral), I1 and I2 (implicit), L1, L2 and L4 (lines). The package knows text only.

    >>> from linter.bidi import resolve, visual_order
    >>> line = resolve("\u0627\u0628 C++", base=1)
    >>> line.levels
    [1, 1, 1, 2, 1, 1]
    >>> visual_order(line.levels)
    [5, 4, 3, 2, 1, 0]

The plus signs are shown on the left of the C.
"""

from linter.bidi.algorithm import Resolved as Resolved
from linter.bidi.algorithm import resolve as resolve
from linter.bidi.algorithm import resolve_classes as resolve_classes
from linter.bidi.classes import bidi_class as bidi_class
from linter.bidi.lines import drawn as drawn
from linter.bidi.lines import visual_order as visual_order
from linter.bidi.paragraphs import first_strong as first_strong
from linter.bidi.paragraphs import paragraphs as paragraphs
