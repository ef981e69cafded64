"""ORT010 dotless-i."""

from __future__ import annotations

from collections.abc import Iterator

from linter.languages.model import Language
from linter.prose import Prose
from linter.rules.closed_lists import words_with_wrong_sequences
from linter.rules.model import Problem, bad, good, prose_rule


@prose_rule("ORT010", "dotless-i", "warning", fix="safe", convention="dotted_i", triggers="\u0307I\u0131",
            references=("The Unicode Standard, SpecialCasing.txt", "T\u00fcrk Dil Kurumu, Yaz\u0131m K\u0131lavuzu"))  # fmt: skip
def dotless_i(prose: Prose, language: Language) -> Iterator[Problem]:
    """The dotted and the dotless i of Turkish and Azerbaijani were confused by a program of another language.

    Such programs turn the capital \u0130 into an i with a second, invisible dot, or the small i into the capital I,
    which is another letter in these languages. The word looks almost right and is not found.

    Left alone: names and words of other languages, which begin with I as they do at home; addresses; words that are not
    on the list of the language.

    Repair: write the right i. The second dot is removed safely. Where a listed word has the wrong i an editor must
    look, for it may be part of a foreign name.
    """
    for found in words_with_wrong_sequences(prose, language, "dotted_i"):
        if not prose.protected(found.start, found.end):
            dots = "\u0307" in prose.text[found.start : found.end]
            yield found.problem(prose, "has a second dot (COMBINING DOT ABOVE U+0307)" if dots else "has the wrong i")


# U+0307 COMBINING DOT ABOVE; \u0130 U+0130 and \u0131 U+0131 are letters of the languages
EXAMPLES = (
    bad("tr", "Bakanlık \u27e6i\u0307stanbul\u27e7 görüşmelerini duyurdu.", fixed="Bakanlık istanbul görüşmelerini duyurdu."),
    bad("tr", "Toplantı \u27e6i\u0307ki\u0307\u27e7 gün sürdü.", fixed="Toplantı iki gün sürdü."),
    bad("tr", "Heyet \u27e6Istanbul\u27e7’da toplandı.", fixed="Heyet İstanbul’da toplandı."),
    bad("tr", "\u27e6Ingilizce\u27e7 metin geçerlidir. \u27e6Ilgili\u27e7 birimler bilgilendirildi.", fixed="İngilizce metin geçerlidir. İlgili birimler bilgilendirildi."),
    bad("tr", "\u27e6TÜRKIYE\u27e7 CUMHURİYETİ \u27e6DIŞIŞLERI\u27e7 BAKANLIĞI", fixed="TÜRKİYE CUMHURİYETİ DIŞİŞLERİ BAKANLIĞI"),
    bad("tr", "Başvurular \u27e6ınternet\u27e7 üzerinden yapılır.", fixed="Başvurular internet üzerinden yapılır."),
    bad("tr", "<p>Sayın <b>\u27e6i&#x307;brahim\u27e7</b> Kaya</p>", format="html", fixed="<p>Sayın <b>ibrahim</b> Kaya</p>"),
    good("tr", "İstanbul’da yapılan toplantıya Isparta ve Iğdır valileri katıldı. Işık söndü."),
    good("tr", "Indiana Üniversitesi ve Istanbul Economics Research raporu yayımladı."),
    good("tr", "İlk İngilizce metin için internete bakınız: https://example.org/Ilgili"),
    bad("az", "Nazirlik \u27e6i\u0307ki\u27e7 sənəd imzaladı.", fixed="Nazirlik iki sənəd imzaladı."),
    bad("az", "\u27e6Ilk\u27e7 görüş \u27e6Istanbul\u27e7’da keçirildi.", fixed="İlk görüş İstanbul’da keçirildi."),
    bad("az", "\u27e6Inkişaf\u27e7 layihəsi \u27e6i\u0307l\u27e7 ərzində başa çatacaq.", fixed="İnkişaf layihəsi il ərzində başa çatacaq."),
    good("az", "İlk görüş İstanbulda keçirildi. Işıq söndü."),
    good("az", "Indiana ştatından gələn heyət Bakıya səfər etdi."),
    good("az", "İqtisadi inkişaf layihəsi il ərzində başa çatacaq."),
)  # fmt: skip
