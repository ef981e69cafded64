"""TYP024 ligature-letter."""

from __future__ import annotations

from collections.abc import Iterator

from linter.languages.model import Language
from linter.patterns import lazy
from linter.prose import Prose
from linter.rules.model import Problem, bad, good, prose_rule
from linter.rules.shown import called
from linter.rules.words import word_at

# Alphabetic presentation forms of Latin and Armenian, and the letters that each is made of.
_LETTERS = {
    "\ufb00": "ff", "\ufb01": "fi", "\ufb02": "fl", "\ufb03": "ffi", "\ufb04": "ffl", "\ufb05": "st", "\ufb06": "st",
    "\ufb13": "\u0574\u0576", "\ufb14": "\u0574\u0565", "\ufb15": "\u0574\u056b", "\ufb16": "\u057e\u0576",
    "\ufb17": "\u0574\u056d",
}  # fmt: skip
_LIGATURE = lazy(f"[{''.join(_LETTERS)}]")


@prose_rule("TYP024", "ligature-letter", "warning", fix="safe", triggers="".join(_LETTERS),
            references=("The Unicode Standard, Alphabetic Presentation Forms",))  # fmt: skip
def ligature_letter(prose: Prose, language: Language) -> Iterator[Problem]:
    """Letters such as fi or ffl are written with one character that stands for the whole ligature.

    Such characters come from the text of a PDF file. The word cannot be found by a search, a spelling checker does not
    know it, and many screen readers leave the letters out. A font joins the single letters into ligatures by itself.

    Left alone: the letters \u00e6, \u0153, \u00df and \u0133, and the Armenian \u0587, which are letters of their
    languages.

    Repair: write the single letters.
    """
    text, done = prose.text, 0
    for match in _LIGATURE.finditer(text):
        if match.start() < done:
            continue  # the second ligature of a word
        start, done = word_at(text, *match.span())
        found = list(_LIGATURE.finditer(text, start, done))
        edits = [(*one.span(), _LETTERS[one.group()]) for one in found]
        write = _LIGATURE.sub(lambda one: _LETTERS[one.group()], text[start:done])
        said = " and ".join(dict.fromkeys(called(one.group()) for one in found))
        yield prose.problem(start, done, f'This word has {said} for single letters. Write "{write}".', edits=edits)


EXAMPLES = (
    # U+FB01 LATIN SMALL LIGATURE FI and its neighbours
    bad("en", "The ⟦o\ufb03ce⟧ will ⟦con\ufb01rm⟧ the date.", fixed="The office will confirm the date."),
    bad("fr", "Le ministère a ⟦con\ufb01é⟧ le projet à la ville.", fixed="Le ministère a confié le projet à la ville."),
    bad("de", "Das ⟦Schi\ufb00⟧ legt am Montag ab.", fixed="Das Schiff legt am Montag ab."),
    bad("it", "Il ⟦\ufb02usso⟧ dei visitatori cresce.", fixed="Il flusso dei visitatori cresce."),
    bad("sv", "En ⟦e\ufb00ektiv⟧ lösning.", fixed="En effektiv lösning."),
    bad("en", "The <b>⟦di\ufb00er</b>ence⟧.", format="html", fixed="The <b>differ</b>ence."),
    bad("hy", "Երկու ⟦ա\ufb16⟧ կար։", fixed="Երկու ավն կար։"),
    good("en", "The office will confirm the date."),
    good("fr", "L’œuvre a ému les cœurs."),
    good("de", "Die Straße ist gesperrt."),
    good("nl", "Het \u0133s op het \u0132sselmeer is dun."),
    good("hy", "Հայաստանը և Վրաստանը"),
)
