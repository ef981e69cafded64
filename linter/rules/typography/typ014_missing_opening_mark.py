"""TYP014 missing-opening-mark."""

from __future__ import annotations

from collections.abc import Iterator

from linter.languages import function_words
from linter.languages.model import Language
from linter.patterns import lazy
from linter.prose import Prose
from linter.rules.model import Problem, bad, good, prose_rule
from linter.rules.names import ends_in_a_mark

_CLOSING = lazy(r"(?<=[\w»”\"’')\]])[^\S\n]?[?!]{1,8}(?![\w?!])")
# What a sentence begins after: a full stop that ends no short abbreviation, a colon, a dash, an opening mark.
_BEGINNING = lazy(r"(?<=[\w)»”]{3})[.…:;]+\s+|[—–]\s*|[«“„\"(\[]|\n")
# How far back a sentence is read, in code points.
_LONGEST = 600


@prose_rule("TYP014", "missing-opening-mark", "warning", triggers="?!", convention="opening_marks",
            references=("Real Academia Española, Ortografía 2010, § 3.4.9",))  # fmt: skip
def missing_opening_mark(prose: Prose, language: Language) -> Iterator[Problem]:
    """A question or an exclamation ends with its mark but has no opening mark, such as \u00bf or \u00a1 in Spanish.

    The opening mark stands where the question or exclamation begins, which is often inside the sentence. Without it a
    reader learns only at the end that it was one.

    Left alone: sentences and titles that are not plainly in the language; a single word; a doubtful (?); names such as
    Yahoo!; a mark after which the sentence goes on; a sentence that has either of the two opening marks, for a question
    may begin with \u00a1 and end with !.

    Repair: write the opening mark where the question or exclamation begins.
    """
    opening = language.typography["opening_marks"]
    question, exclamation = opening["question"], opening["exclamation"]
    text, done = prose.text, 0
    for match in prose.finditer(_CLOSING):
        earliest = max(done, prose.bounds(match.start())[0], match.start() - _LONGEST)
        done = match.end()
        before = text[earliest : match.start()]
        if question in before or exclamation in before or _goes_on(text, match.end()):
            continue
        *_, begins = [0, *(found.end() for found in _BEGINNING.finditer(before))]
        sentence = before[begins:]
        start = earliest + begins + len(sentence) - len(sentence.lstrip())
        if not ends_in_a_mark(text, match.start()) and _speaks(sentence, language, opening["letters"]):
            sign = match.group().strip()
            mark = question if sign[-1] == "?" else exclamation
            kind = "question" if mark == question else "exclamation"
            message = f"This {kind} ends with {sign} and has no opening mark. Write {mark} where it begins."
            yield prose.problem(start, match.end(), message)


def _goes_on(text: str, end: int) -> bool:
    """Whether the sentence goes on behind the mark in lower case or with a comma, as behind a name."""
    after = text[end : end + 2].lstrip(" \u00a0")
    return after[:1].islower() or after[:1] in {",", ";", "."}


def _speaks(sentence: str, language: Language, letters: str) -> bool:
    """Whether a sentence of two words or more is plainly in the language."""
    found = function_words.tally(sentence, language.script)
    if found.size < 2:
        return False
    own, most = found.hits.get(language.tag, 0), max(found.hits.values(), default=0)
    return own == most and (own > 0 or any(char in letters for char in sentence.lower()))


EXAMPLES = (
    bad("es", "⟦Quiénes pueden participar?⟧ Todos los vecinos del puerto."),
    bad("es", "El plazo termina hoy. ⟦No deje pasar esta ocasión!⟧"),
    bad("es", "La ministra preguntó: «⟦Qué hacemos con el agua?⟧»"),
    bad("es", "¿Cuándo empieza la obra? ⟦Cuánto cuesta la entrada?⟧ Es gratuita."),
    bad("es", "<p>⟦C&oacute;mo se pide la beca?⟧</p>", format="html"),
    bad("es", "El Sr. Gómez respondió. ⟦Viva la ciudad!!⟧"),
    good("es", "¿Quiénes pueden participar? ¡No deje pasar esta ocasión! Si llueve, ¿qué hacemos?"),
    good("es", "¡Qué dice usted? ¿Será verdad! ¿¡Cómo!?"),
    good("es", "El informe (2023?) cita la obra «Who is afraid of the sea?» y la revista Où est la mer?"),
    good("es", "La empresa compró acciones de Yahoo! Inc. y usa Kahoot!"),
    good("es", "Su lema, Siempre más!, figura en la página https://ejemplo.org/?id=3."),
    good("es", "¿Qué elegiría usted:\nagua,\nluz?"),
    good("fr", "Qui peut participer ?"),
)
