"""TYP011 mixed-quotation-marks."""

from __future__ import annotations

from collections.abc import Iterator

from linter.languages.model import Language
from linter.prose import Prose
from linter.rules import consistency
from linter.rules.model import Problem, bad, good, prose_rule
from linter.rules.passages import is_foreign
from linter.rules.quotation_marks import DOUBLE, MARKS, STRAIGHT, Pair, usage
from linter.rules.quotations import Quotation, quotations, rewritten
from linter.rules.shown import called

_STRAIGHT_PAIR = (STRAIGHT, STRAIGHT)


@prose_rule("TYP011", "mixed-quotation-marks", "info", fix="unsafe", triggers="".join(sorted(MARKS - set("‘’"))),
            references=("CLDR delimiters",), options={"fewest": consistency.FEWEST_OPTION})  # fmt: skip
def mixed_quotation_marks(prose: Prose, language: Language, *, fewest: int = consistency.FEWEST) -> Iterator[Problem]:
    """A document quotes with one pair of marks nearly everywhere and with another pair in a few places.

    Both pairs may be right; side by side they make a reader look for a difference in meaning that is not there.
    Straight marks among typographic ones come from text that was pasted in.

    Left alone: a document with fewer than five quotations, or in which no pair has four fifths of them; a document that
    mostly writes straight marks; quotations inside quotations; single marks; the corner brackets of East Asia, which
    serve other ends; quotations in another language; marks that are not good usage in the language
    (wrong-quotation-marks).

    Repair: use the pair that the rest of the document uses.
    """
    styles: dict[Pair, list[Quotation]] = {}
    own = usage(language)
    for quotation in quotations(prose, language).pairs:
        pair = quotation.pair
        straight = pair == _STRAIGHT_PAIR
        if quotation.depth == 0 and pair[0] in DOUBLE and (not own.straight if straight else pair in own.accepted):
            styles.setdefault(pair, []).append(quotation)
    chosen = consistency.choice(styles, enough=fewest)
    if chosen is None or chosen[0] == _STRAIGHT_PAIR:
        return
    style, others = chosen
    text = prose.text
    strays = sorted(q for q in others if not is_foreign(text[q.opening.end : q.closing.position], language))
    if not strays:
        return
    shown = f"{style[0]}…{style[1]}"
    names = ", ".join(called(mark) for mark in dict.fromkeys(style))
    first, *rest = [(q.opening.position, q.closing.end) for q in strays]
    yield prose.problem(
        *first,
        f"Elsewhere this document quotes with {shown} ({names}). Write the same marks here.",
        edits=[edit for q in strays for edit in rewritten(prose, q, style, own.inside(style))],
        fix="unsafe",
        related=[(*place, f"Another quotation that does not stand in {shown}.") for place in rest],
    )


EXAMPLES = (
    bad(
        "en",
        '“Water”, “light”, “heat” and “air”: she called them ⟦"basic goods"⟧.',
        fixed="“Water”, “light”, “heat” and “air”: she called them “basic goods”.",
    ),
    bad(
        "es",
        "Habló de «agua», «luz», «calor» y «aire», que llamó ⟦“bienes comunes”⟧.",
        fixed="Habló de «agua», «luz», «calor» y «aire», que llamó «bienes comunes».",
    ),
    bad(
        "fr",
        "«\u00a0Eau\u00a0», «\u00a0lumière\u00a0», «\u00a0chaleur\u00a0» et «\u00a0air\u00a0» sont des ⟦“biens”⟧.",
        fixed="«\u00a0Eau\u00a0», «\u00a0lumière\u00a0», «\u00a0chaleur\u00a0» et «\u00a0air\u00a0» sont des «\u00a0biens\u00a0».",
    ),
    bad(
        "de",
        "„Wasser“, „Licht“, „Wärme“ und „Luft“ nannte er ⟦»Güter«⟧.",
        fixed="„Wasser“, „Licht“, „Wärme“ und „Luft“ nannte er „Güter“.",
    ),
    bad(
        "tr",
        '“Su”, “ışık”, “ısı” ve “hava” için ⟦"ortak mal"⟧ dedi.',
        fixed="“Su”, “ışık”, “ısı” ve “hava” için “ortak mal” dedi.",
    ),
    bad(
        "ar",
        "«الماء» و«الضوء» و«الحرارة» و«الهواء» هي ⟦“سلع مشتركة”⟧.",
        fixed="«الماء» و«الضوء» و«الحرارة» و«الهواء» هي «سلع مشتركة».",
    ),
    bad("ko", '“물”, “빛”, “열”, “공기”를 ⟦"공공재"⟧라고 했다.', fixed="“물”, “빛”, “열”, “공기”를 “공공재”라고 했다."),
    bad(
        "en",
        "<p>“Water”, “light”, “heat”, “air” and ⟦&quot;basic goods&quot;⟧.</p>",
        format="html",
        fixed="<p>“Water”, “light”, “heat”, “air” and &ldquo;basic goods&rdquo;.</p>",
    ),
    good("en", '“Water”, “light”, “heat”, “air” and “she called them "basic" goods”.'),
    good("en", '“Water” and "light".'),
    good("en", '“Water”, “light”, “heat”, “air”, “a 27" screen” and ‘scare quotes’ on the 6\' 2" door.'),
    good("en", '"Water", "light", "heat", "air" and “food”.'),
    good("ja", "「水」「光」「熱」「空気」の“四大要素”と『白書』。"),
    good("de", '„Wasser“, „Licht“, „Wärme“ und „Luft“ heißen im Original "what we all have in common".'),
    good("es", "«Agua», «luz», «calor», «aire» y «un “bien” común»."),
)
