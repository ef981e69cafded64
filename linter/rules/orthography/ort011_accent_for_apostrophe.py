"""ORT011 accent-for-apostrophe."""

from __future__ import annotations

import re
from collections.abc import Iterator

from linter.languages.model import Language
from linter.patterns import lazy
from linter.prose import Prose
from linter.rules.closed_lists import APOSTROPHES, Found, wrong_words
from linter.rules.model import Problem, bad, good, prose_rule
from linter.rules.words import word_end, word_start

# An opening single mark: behind a blank or bracket, and before a letter.
_OPENING = lazy(r"(?<![^\s(\[\u00ab\u201c\"])['\u2018`](?=\w)")
# An apostrophe, a blank and a word that begins with a vowel or a silent h.
_PARTED = lazy("['\u2019][ \u00a0](?=[haeiouy\u00e0-\u00e6\u00e8-\u00f6\u00f9-\u00fd\u0153])", re.IGNORECASE)
# How far back the opening mark of a quotation is looked for, in code points.
_REACH = 200


@prose_rule("ORT011", "accent-for-apostrophe", "warning", fix="safe", convention="accents", triggers="'\u2019\u2018`\u00b4\u00e8\u00e9\u00f2\u00c8\u00c9\u00f9\u00e0AE",
            references=("Accademia della Crusca: accento e apostrofo", "Acad\u00e9mie fran\u00e7aise: accentuation des majuscules"))  # fmt: skip
def accent_for_apostrophe(prose: Prose, language: Language) -> Iterator[Problem]:
    """A word has an apostrophe for its accent, an accent for its apostrophe, the wrong accent or none, or a space after
    its apostrophe.

    Keyboards without the letter lead to perche' and E', haste to p\u00f2 and perch\u00e8. The reader stumbles, and the
    word is not found.

    Left alone: real elisions (un po\u2019, di\u2019, fa\u2019); an apostrophe that closes a quotation; words that are
    not on the list of the language.

    Repair: write the accented letter or the apostrophe, with no space after it. What can be nothing else is repaired
    safely. A capital without its accent is only a hint, for some houses write it so.
    """
    for found in wrong_words(prose, language, "accents", "words"):
        if not _closes_quotation(prose, found):
            yield _problem(prose, found)
    yield from _parted(prose, frozenset(language.typography["accents"].get("elided", ())))
    for found in wrong_words(prose, language, "accents", "capitals"):
        if prose.text[found.start].isupper() and not found.right.isupper():
            yield found.problem(prose, "has lost the accent of its capital", "info")


def _parted(prose: Prose, elided: frozenset[str]) -> Iterator[Problem]:
    """Elided words with a blank before what they belong to."""
    for match in prose.finditer(_PARTED):
        start, end = word_start(prose.text, match.start()), word_end(prose.text, match.end())
        if prose.folded[start : match.start()] in elided:
            write = prose.text[start : match.end() - 1] + prose.text[match.end() : end]
            yield _problem(prose, Found(start, end, write, "safe"))


def _problem(prose: Prose, found: Found) -> Problem:
    if "'" not in prose.text:  # what the text has for an apostrophe is good enough for one more
        found = found._replace(right=found.right.replace("'", "\u2019"))
    return found.problem(prose, "is misspelt")


def _closes_quotation(prose: Prose, found: Found) -> bool:
    """Whether the apostrophe of a word closes a quotation in single marks that began on the same line."""
    text = prose.text
    if text[found.end - 1] not in APOSTROPHES:
        return False
    start = max(prose.line(found.start)[0], found.start - _REACH)
    opening = [match.start() for match in _OPENING.finditer(text, start, found.end - 1)]
    return bool(opening) and not re.search(rf"[{APOSTROPHES}](?!\w)", text[opening[-1] + 1 : found.end - 1])


EXAMPLES = (
    bad("it", "⟦E'⟧ stato firmato l'accordo.", fixed="È stato firmato l'accordo."),
    bad("it", "Il ministro è intervenuto ⟦perche'⟧ il porto ⟦e'⟧ chiuso.", fixed="Il ministro è intervenuto perché il porto è chiuso."),
    bad("it", "La ⟦citta'⟧ di Bari ⟦puo'⟧ contare su nuovi fondi.", fixed="La città di Bari può contare su nuovi fondi."),
    bad("it", "Non partecipa, ⟦perchè⟧ non era invitato, ⟦nè⟧ il sindaco.", fixed="Non partecipa, perché non era invitato, né il sindaco."),
    bad("it", "Serve un ⟦pò⟧ di tempo.", fixed="Serve un po’ di tempo."),
    bad("it", "Serve un ⟦pò⟧ di tempo per l'accordo.", fixed="Serve un po' di tempo per l'accordo."),
    bad("it", "Il costo ⟦dell' acqua⟧ e ⟦l’ energia⟧ rinnovabile", fixed="Il costo dell'acqua e l’energia rinnovabile"),
    bad("it", "<p>L'intesa <em>\u27e6e'\u27e7</em> valida.</p>", format="html", fixed="<p>L'intesa <em>è</em> valida.</p>"),
    good("it", "Un po’ di pazienza: fa’ presto, di’ la verità, va’ avanti."),
    good("it", "Disse: 'vogliamo una sola citta' e se ne andò."),
    good("it", "Negli anni '80 e '90 l'Italia firmò l'accordo dell'Aja."),
    good("it", "La città è più grande perché c'è il porto, né può ridursi."),
    bad("fr", "⟦A partir⟧ du 3 mars, le port sera fermé.", severity="info", fixed="À partir du 3 mars, le port sera fermé."),
    bad("fr", "Le Conseil d’⟦Etat⟧ a rendu son avis.", severity="info", fixed="Le Conseil d’État a rendu son avis."),
    bad("fr", "L’ambassade des ⟦Etats-Unis⟧ à Dakar", severity="info", fixed="L’ambassade des États-Unis à Dakar"),
    bad("fr", "Il s’agit de ⟦l’ eau⟧ potable.", fixed="Il s’agit de l’eau potable."),
    good("fr", "À partir de mars, l’État et les États-Unis coopèrent. Il a partiellement répondu."),
    good("fr", "Le roman d’ «\u00a0Undersea\u00a0» et l’œuvre d’Émile"),
    good("fr", "Les années 60’ et l’accord d’Évian\u00a0; l’ONU et l’Union."),
    bad("fr-CA", "\u27e6A partir\u27e7 du 3 mars, le port sera fermé.", fixed="À partir du 3 mars, le port sera fermé.", severity="info"),
    bad("fr-CA", "Il s’agit de \u27e6l’ eau\u27e7 potable.", fixed="Il s’agit de l’eau potable."),
    bad("fr-CA", "Le projet \u27e6d’ Halifax\u27e7 avance.", fixed="Le projet d’Halifax avance."),
    good("fr-CA", "À partir de mars, l’État et les États-Unis coopèrent."),
    good("fr-CA", "L’eau d’Halifax est potable."),
    good("fr-CA", "Il a partiellement répondu à l’appel."),
    bad("fr-CH", "Il s’agit de \u27e6l’ eau\u27e7 potable.", fixed="Il s’agit de l’eau potable."),
    bad("fr-CH", "Le canton \u27e6d’ Uri\u27e7 participe.", fixed="Le canton d’Uri participe."),
    bad("fr-CH", "Le Conseil dit \u27e6qu’ il\u27e7 attend.", fixed="Le Conseil dit qu’il attend."),
    good("fr-CH", "Le canton d’Uri dit qu’il attend."),
    good("fr-CH", "A partir de mars, les Etats-Unis et l’Etat coopèrent."),
    good("fr-CH", "L’Etat de Vaud et le Conseil d’Etat à partir de mars"),
    bad("ca", "La gestió de ⟦l’ aigua⟧ depèn del consorci.", fixed="La gestió de l’aigua depèn del consorci."),
    bad("ca", "El text ⟦d' Andorra⟧ és l’original.", fixed="El text d'Andorra és l’original."),
    bad("ca", "⟦S’ ha⟧ signat l’acord.", fixed="S’ha signat l’acord."),
    good("ca", "L’aigua d’Andorra s’ha d’estalviar."),
    good("ca", "El grup d’«Els Amics» va actuar."),
    good("ca", "Van dir ‘no’ i ‘sí’ alhora."),
)  # fmt: skip
