"""ORT014 greek-forms."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator

from linter.languages.model import Language
from linter.prose import Prose
from linter.rules.closed_lists import words_with_wrong_sequences, wrong_letters
from linter.rules.model import Problem, bad, good, prose_rule


# Letters with oxia are not in the normal form either; one finding is enough.
@prose_rule("ORT014", "greek-forms", "warning", fix="safe", convention="letter_shapes", claims=True,
            references=("The Unicode Standard, chapter 7.2: Greek",))  # fmt: skip
def greek_forms(prose: Prose, language: Language) -> Iterator[Problem]:
    """A Greek word has a letter in another form: the wrong sigma, a micro sign, an accent beside its letter.

    \u03c3 stands inside a word and \u03c2 at its end. The micro sign, the symbols of mathematics, letters with the old
    acute accent (oxia) and an accent typed before its capital look like Greek letters and are none: the word is not
    found and not sorted.

    Left alone: units (\u00b5g); numerals (\u0392\u0384); abbreviations with a full stop (\u03b4\u03b9\u03c3.); elisions
    (\u03c3\u2019); letters that stand alone.

    Repair: write the letter. An editor must look at a \u03c3 at the end of a word, which may be the rest of a cut word,
    and at an accent before a word that has one already.
    """
    yield from wrong_letters(prose, language, "letter_shapes", "letters")
    for found in words_with_wrong_sequences(prose, language, "letter_shapes", "sequences"):
        if not prose.protected(found.start, found.end):
            found = found._replace(right=unicodedata.normalize("NFC", found.right))
            yield found.problem(prose, "is written with a letter in the wrong form")


# U+00B5 MICRO SIGN, U+03BC MU; U+1F71 ALPHA WITH OXIA, U+03AC WITH TONOS; U+0384 TONOS; U+03D1 THETA SYMBOL
EXAMPLES = (
    bad("el", "\u27e6Ο\u03c2λο\u27e7 και Αθήνα υπέγραψαν.", fixed="Ο\u03c3λο και Αθήνα υπέγραψαν."),
    bad("el", "Ο \u27e6υπουργό\u03c3\u27e7 επισκέφθηκε τη Ρόδο.", fixed="Ο υπουργό\u03c2 επισκέφθηκε τη Ρόδο."),
    bad("el", "Οι δύο χώρες \u27e6συ\u00b5φώνησαν\u27e7 χθες.", fixed="Οι δύο χώρες συ\u03bcφώνησαν χθες."),
    bad("el", "Η \u27e6συνεργασ\u1f77α\u27e7 των λιμένων", fixed="Η συνεργασ\u03afα των λιμένων"),
    bad("el", "\u27e6\u0384Ολοι\u27e7 οι σύμμαχοι συμμετέχουν.", fixed="\u038cλοι οι σύμμαχοι συμμετέχουν."),
    bad("el", "Το \u27e6\u03d1έατρο\u27e7 άνοιξε.", fixed="Το \u03b8έατρο άνοιξε."),
    bad("el", "<p>Ο <b>\u27e6πρόεδρο\u03c3\u27e7</b> μίλησε.</p>", format="html",
        fixed="<p>Ο <b>πρόεδρο\u03c2</b> μίλησε.</p>"),
    good("el", "Ο πρωθυπουργός και ο υπουργός συμφώνησαν στη Θεσσαλονίκη."),
    good("el", "Η δόση είναι 50 \u00b5g και το κόστος 3 δισ. ευρώ."),
    good("el", "Ο Φίλιππος Β\u0384 και η Έκδοσή του, σ\u2019 αυτή τη χώρα"),
    good("el", "Το γράμμα σ γράφεται ς στο τέλος της λέξης."),
)  # fmt: skip
