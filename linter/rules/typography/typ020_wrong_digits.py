"""TYP020 wrong-digits."""

from __future__ import annotations

from collections.abc import Iterator

from linter.languages.model import Language
from linter.languages.scripts import script
from linter.prose import Prose
from linter.rules.model import Problem, bad, good, prose_rule
from linter.rules.numbers import NAMES, ZEROS, Number, numbers, systems, written_in

# The two sets of Arabic digits share most of their shapes: one is typed for the other.
_TWINS = {"arab": "arabext", "arabext": "arab"}
# How far around a number letters of the digits' own script are looked for.
_NEIGHBOURHOOD = 12


@prose_rule("TYP020", "wrong-digits", "info", fix="unsafe",
            references=("CLDR numbering systems", "Text Layout Requirements for the Arabic Script: numbers"))  # fmt: skip
def wrong_digits(prose: Prose, language: Language) -> Iterator[Problem]:
    """A number is written in digits that are not customary in the language.

    Arabic and Persian keyboards give different characters for the same digit. Most of them look alike, so the wrong
    ones stay unseen; 4, 5 and 6 do not, and a search for the year finds nothing.

    Left alone: digits beside words of their own script in a text of another script, which are quoted; a number in two
    systems (mixed-digits); a text of unknown language.

    Repair: write the number in the digits of the language. An editor must look.
    """
    foreign = systems(prose).difference(language.digits)
    if not foreign or not language.known:
        return
    for number in numbers(prose):
        used = number.systems
        if len(used) == 1 and used[0] in foreign and not _quoted(prose.text, number, used[0], language):
            wanted = _wanted(used[0], language.digits)
            write = written_in(wanted, number.text)
            message = (
                f'{language.name} does not use {NAMES[used[0]]} digits. Write "{write}", in {NAMES[wanted]} digits.'
            )
            yield prose.problem(number.start, number.end, message, write=write, fix="unsafe")


def _wanted(system: str, customary: tuple[str, ...]) -> str:
    """The system that stands for a wrong one: its twin where that is customary, else the most usual."""
    twin = _TWINS.get(system)
    return twin if twin in customary else customary[0]


def _quoted(text: str, number: Number, system: str, language: Language) -> bool:
    """Whether words of the digits' own script, which the language is not written in, stand at the number."""
    if system == "latn":
        return False
    own = script(chr(ord(ZEROS[system]) + 1))
    around = text[max(0, number.start - _NEIGHBOURHOOD) : number.end + _NEIGHBOURHOOD]
    return own not in language.scripts and any(script(char) == own for char in around if char.isalpha())


EXAMPLES = (
    # U+0660 to U+0669 are the digits of Arabic, U+06F0 to U+06F9 those of Persian, Pashto and Urdu
    bad(
        "fa",
        "این برنامه در سال ⟦\u0661\u0664\u0660\u0663⟧ آغاز شد.",
        fixed="این برنامه در سال \u06f1\u06f4\u06f0\u06f3 آغاز شد.",
    ),
    bad("ps", "په دې ناسته کې ⟦\u0664\u0665⟧ کسان ګډون کوي.", fixed="په دې ناسته کې \u06f4\u06f5 کسان ګډون کوي."),
    bad("ur", "اس اجلاس میں ⟦\u0664\u0665⟧ مندوبین شریک ہوئے۔", fixed="اس اجلاس میں \u06f4\u06f5 مندوبین شریک ہوئے۔"),
    bad("ar", "شارك في الاجتماع ⟦\u06f4\u06f5⟧ مندوبا.", fixed="شارك في الاجتماع \u0664\u0665 مندوبا."),
    bad("he", "בפגישה השתתפו ⟦\u0664\u0665⟧ נציגים.", fixed="בפגישה השתתפו 45 נציגים."),
    bad(
        "fa",
        "<p>از ⟦\u0665\u0660\u0660⟧ نفر دعوت شد.</p>",
        format="html",
        fixed="<p>از \u06f5\u06f0\u06f0 نفر دعوت شد.</p>",
    ),
    good("fa", "این برنامه در سال \u06f1\u06f4\u06f0\u06f3 آغاز شد و تا 2026 ادامه دارد."),
    good("ar", "شارك في الاجتماع \u0664\u0665 مندوبا من 12 دولة."),
    good("ur", "اس اجلاس میں 45 مندوبین شریک ہوئے۔"),
    good("hi", "बैठक में ४५ प्रतिनिधि शामिल हुए और 12 प्रस्ताव पारित हुए।"),
    good("th", "มีผู้แทน ๔๕ คนเข้าร่วมการประชุม"),
    good("bn", "সভায় ৪৫ জন প্রতিনিধি অংশ নেন।"),
    # a quoted Arabic inscription keeps its digits
    good("en", "The coin reads “سنة \u0661\u0663\u0663\u0668” on its reverse."),
)
