"""ORT003 ambiguous-zwnj."""

from __future__ import annotations

from collections.abc import Iterator

from linter.languages.model import Language
from linter.languages.persian.analysis import Verdict
from linter.prose import Prose
from linter.rules.lost_joints import LostJoints
from linter.rules.model import Problem, bad, good, prose_rule


@prose_rule("ORT003", "ambiguous-zwnj", "warning", convention="zwnj",
            references=("Academy of Persian Language and Literature: Dastur-e Khatt-e Farsi",))  # fmt: skip
def ambiguous_zwnj(prose: Prose, language: Language) -> Iterator[Problem]:
    """A word has lost a ZERO WIDTH NON-JOINER that may have stood in either of two places.

    نامهای may be نام\u200cهای, "the names of", or نامه\u200cای, "a letter"; گوشهای may be گوش\u200cهای, "the ears of", or گوشه\u200cای,
    "a corner". As it stands the word is neither, and only somebody who understands the sentence can tell.

    Left alone: words of which the neighbours show which is meant (یک نامهای, نامهای را), which are missing-zwnj's.

    Repair: read the sentence and write one of the two words of the message.
    """
    for word in prose.once(LostJoints).having(Verdict.TWO_READINGS):
        one, other = word.spellings
        message = (
            f'"{word.text}" has lost its ZERO WIDTH NON-JOINER (U+200C). It may stand for "{one}" or for "{other}": '
            "write the one that the sentence means."
        )
        yield prose.problem(word.start, word.end, message)


# U+200C ZERO WIDTH NON-JOINER
EXAMPLES = (
    bad("fa", "او \u27e6نامهای\u27e7 تازه خواند."),
    bad("fa", "باغبان \u27e6شاخهای\u27e7 بریده آورد."),
    bad("fa", "شهردار از \u27e6نامهای\u27e7 خیابان سخن گفت."),
    bad("fa", "<p>سفیر \u27e6نامهای\u27e7 کهن را دید.</p>", format="html"),
    bad("fa-AF", "معلم \u27e6نامهای\u27e7 نو را خواند."),
    bad("fa-AF", "در قریه \u27e6شاخهای\u27e7 خشک دیده شد."),
    good("fa", "یک نامهای رسید."),  # the word before tells: missing-zwnj
    good("fa", "نامهای را که دیروز رسید خواند."),  # the word behind tells
    good("fa", "نام\u200cهای تازه خیابان\u200cها در نامه\u200cای آمده است."),
    good("fa", "کشورهای همسایه در نشست بودند."),
    good("fa-AF", "یک نامهای رسید."),
    good("fa-AF", "ولسوالی\u200cهای ولایت کندهار"),
)  # fmt: skip
