"""REL041 leftover-mark."""

from __future__ import annotations

from bisect import bisect
from collections.abc import Iterator
from typing import NamedTuple

from linter.document import Block, BlockKind, HoleKind
from linter.languages.model import Language
from linter.patterns import lazy
from linter.release.model import STANDARD_FIELDS
from linter.rules.desk_marks import DeskMark, desk_marks, folded, words_of
from linter.rules.model import Problem, Subject, bad, good, release_rule
from linter.rules.placeholders import FILLER, PLACEHOLDER, ROMAN, TAG, UNKNOWN
from linter.source import Span

# A line of its own says something of the whole text in these only.
_READ = frozenset({BlockKind.PARAGRAPH, BlockKind.HEADING, BlockKind.QUOTE, BlockKind.TITLE})
# So many lines at the top are no sentences.
_TOP = 4
# What any placeholder or tag has.
_PLACEHOLDER_SIGNS = ("{", "<", "%%", "%(")
# Outside of text a single brace is no placeholder: addresses of a search are given as "?s={term}".
_TEMPLATE = ("{{", "{%", "${")
# What any filler has, and running text has not.
_FILLER_SIGNS = ("orem", "OREM", "olor sit", "TKTK", "XX", "xxxx", "]:", "<<<<<<<", ">>>>>>>")
_CODE = lazy("`[^`\n]+`")
# How far the beginning of a line, or what stands around an XXX, is looked at, in code points.
_REACH = 80
_AMOUNTS = frozenset("%$\u20ac\u00a3\u00a5")


class _Leftover(NamedTuple):
    span: Span
    message: str
    severity: str | None = None


@release_rule("REL041", "leftover-mark", "error")
def leftover_mark(subject: Subject) -> Iterator[Problem]:
    """A working note or a placeholder was left in the text: DRAFT, an embargo, [insert date], {{name}}, a tag of a
    translation program.

    Such marks are for colleagues and programs. In a published release they say that nobody has read it to the end, or
    that it goes out before its hour.

    It is a warning in a comment of the source, which only those see who look there, and for notes in a language whose
    list no editor has reviewed.

    Left alone: the words in a sentence (the draft law, an embargo on arms); headlines in capitals; FOR IMMEDIATE
    RELEASE; drafts in the cells of a table; what an editor puts in brackets into a quotation; code samples; Roman
    numbers (XXX); an embargo or another note for which the publisher has a field of its own.

    Repair: fill in what is missing, take the note out, or wait with the publication.
    """
    end = 0
    for found in sorted(_found(subject), key=lambda one: (one.span.start, -one.span.end)):
        if found.span.start >= end:
            end = found.span.end
            yield Problem(found.span, found.message, found.severity)


def _found(subject: Subject) -> Iterator[_Leftover]:
    document, words, lines = subject.document, words_of(subject.language), 0
    # What plain text does not hold, none of its blocks holds; in markup it may hide in an entity.
    source = document.source.text if document.format == "text" else "".join(_PLACEHOLDER_SIGNS + _FILLER_SIGNS)
    placeholders, filler = _any_in(_PLACEHOLDER_SIGNS, source), _any_in(_FILLER_SIGNS, source)
    for block in document.blocks:
        if placeholders:
            yield from _unfilled(block)
        if filler and _any_in(_FILLER_SIGNS, block.text):
            yield from _filler(block, subject.language)
        for start, line in _lines(block.text):
            for mark in desk_marks(line, words, at_top=lines < _TOP, prose=block.kind in _READ):
                yield from _marked(subject, block, start, line, mark)
            lines += block.kind in _READ
    for span in _outside_blocks(subject):
        for match in PLACEHOLDER.finditer(document.source.text, *span):
            if match.group().startswith(_TEMPLATE):
                yield _Leftover(Span(*match.span()), _never_filled(match.group()))
    for comment in document.comments:
        for mark in desk_marks(" ".join(comment.text.split()), words, at_top=False, prose=True):
            message = f'A comment says "{comment.text.strip()[mark.start : mark.end]}", and anybody can read it in the source.'
            yield _Leftover(comment.span, f"{message} Take it out.", "warning")
    if document.format in {"html", "markdown"}:
        yield from _tags_in_markup(subject)


def _any_in(signs: tuple[str, ...], text: str) -> bool:
    return any(sign in text for sign in signs)


def _lines(text: str) -> Iterator[tuple[int, str]]:
    """The lines that hold anything, each with its place."""
    start = 0
    for line in text.split("\n"):
        if line and not line.isspace():
            yield start, line
        start += len(line) + 1


def _unfilled(block: Block) -> Iterator[_Leftover]:
    """Placeholders and tags in the text of a block, but not in code samples between backticks, as plain text has them."""
    text = block.text
    if not _any_in(_PLACEHOLDER_SIGNS, text):
        return
    code = [at for match in _CODE.finditer(text) for at in match.span()] if "`" in text else []
    for pattern, said in ((PLACEHOLDER, _never_filled), (TAG, _of_a_program)):
        for match in pattern.finditer(text):
            if bisect(code, match.start()) % 2 == 0:
                yield _Leftover(block.source_span(*match.span()), said(match.group()))


def _filler(block: Block, language: Language) -> Iterator[_Leftover]:
    """Words that stand for words."""
    text = block.text
    for start, end in (*(match.span() for match in FILLER.finditer(text)), *_unknown(text, language)):
        message = f'"{text[start:end]}" stands for words that are missing. Write them.'
        yield _Leftover(block.source_span(start, end), message)


def _unknown(text: str, language: Language) -> Iterator[tuple[int, int]]:
    """XXX where a name or an amount belongs: between function words, or beside the sign of a currency or percent.

    Elsewhere it is the thirtieth of something, or the end of a name.
    """
    for match in UNKNOWN.finditer(text):
        before = text[max(0, match.start() - _REACH) : match.start()].rstrip()
        after = text[match.end() : match.end() + _REACH].lstrip()
        amount = before[-1:] in _AMOUNTS or after[:1] in _AMOUNTS
        follows = before.lower().split()[-1:] and before.lower().split()[-1] in language.words
        leads = not after or not after[0].isalnum() or after.lower().split()[0].strip(",.;:") in language.words
        if amount or (follows and leads and not ROMAN.search(before + after)):
            yield match.span()


def _never_filled(placeholder: str) -> str:
    return f'The placeholder "{placeholder}" was never filled in. Write what belongs there.'


def _of_a_program(tag: str) -> str:
    return f'"{tag}" is a tag of a translation program. Take it out.'


def _marked(subject: Subject, block: Block, start: int, line: str, mark: DeskMark) -> Iterator[_Leftover]:
    """A mark of the desk in a line, unless the publisher asks for it."""
    span = block.source_span(start + mark.start, start + mark.end)
    if not _asked_for(subject, span, line):
        message = f'"{line[mark.start : mark.end]}" is a working note. Take it out, or wait with publication.'
        yield _Leftover(span, message, "warning" if mark.own and not subject.language.reviewed else None)


def _asked_for(subject: Subject, span: Span, line: str) -> bool:
    """Whether a line is the one of a field that the publisher has beside the standard ones."""
    fields = ((name, found) for name, found in subject.release.fields.items() if name not in STANDARD_FIELDS)
    if any(found and found.span.start < span.end and span.start < found.span.end for _, found in fields):
        return True
    listed = (labels for spec in subject.publisher.fields.values() for labels in spec.get("labels", {}).values())
    asked = tuple(folded(label) for labels in listed for label in labels)
    return bool(asked) and folded(line.lstrip()[:_REACH]).startswith(asked)


def _outside_blocks(subject: Subject) -> Iterator[Span]:
    """What people do not read and programs do: front matter, metadata, addresses."""
    document = subject.document
    if document.format == "markdown" and document.front_matter is not None:
        yield document.front_matter
    yield from (entry.span for entry in document.metadata if entry.block is None and "{" in entry.value)
    yield from (link.span for link in document.links if "{" in link.target)


def _tags_in_markup(subject: Subject) -> Iterator[_Leftover]:
    """Tags of translation programs, which a browser takes for elements that it does not know."""
    document, source = subject.document, subject.document.source.text
    for match in TAG.finditer(source):
        at = match.start()
        inside = next((block for block in document.blocks if block.span.start <= at < block.span.end), None)
        drawing = source.rfind("<svg", 0, at) > source.rfind("</svg", 0, at)
        if inside is not None and not drawing and not _in_code_hole(inside, at):
            yield _Leftover(Span(*match.span()), _of_a_program(match.group()))


def _in_code_hole(block: Block, at: int) -> bool:
    return any(hole.kind is HoleKind.CODE and hole.source.start <= at < hole.source.end for hole in block.holes)


_EMBARGO_FIELD = {
    "name": "harbour-board",
    "fields": {"embargo": {"labels": {"en": ["Embargoed until"], "fr": ["Embargo jusqu'au"]}}},
}

EXAMPLES = (
    bad("pl", "Minister powiedziała: „Umowa jest ważna”. Rząd przeznaczy ⟦[TK]⟧ milionów na jej wykonanie."),
    bad("uk", "Директор музею сказав: ⟦[TK: додати цитату директора]⟧. Вхід вільний до ⟦[TBC – дата]⟧."),
    bad("fr", "Le musée rouvre en mai ⟦[à compléter\u00a0: nom du directeur]⟧."),
    good("en", "The museum [date: 5 May; place: Lisbon] reopens."),
    bad("vi", "Bộ trưởng nói: “Hai nước sẽ ⟦[TBD]⟧ trong tháng tới.”"),
    bad("en", "\u27e6DRAFT\u27e7\n\nThe talks began on Monday."),
    bad("en", "*** \u27e6DRAFT v2\u27e7 ***\n\nThe talks began on Monday."),
    bad("en", "Joint statement on ports – \u27e6DRAFT\u27e7\n\nThe talks began on Monday."),
    bad("en", "\u27e6DRAFT\u27e7: Joint statement on ports\n\nThe talks began on Monday."),
    bad("en", "Joint statement \u27e6(DRAFT)\u27e7\n\nThe talks began \u27e6[draft 3]\u27e7 on Monday."),
    bad("en", "Ports\n\n\u27e6EMBARGOED UNTIL 10:00\u27e7\n\nThe talks began on Monday."),
    bad("en", "Ports\n\n\u27e6Embargoed until 10:00 GMT, 5 May 2025\u27e7\n\nThe talks began on Monday."),
    bad("en", "Ports\n\n\u27e6Not for publication\u27e7\n\nThe talks began on \u27e6[insert date]\u27e7 in \u27e6[TK]\u27e7."),
    bad("en", "The harbour cost \u27e6TKTK\u27e7 and €\u27e6XXX\u27e7 more. He met with \u27e6XXX\u27e7 in the town."),
    bad("en", "\u27e6Lorem ipsum dolor sit amet\u27e7, consectetur."),
    bad("en", "Dear \u27e6{{ first_name }}\u27e7, call \u27e6${phone}\u27e7 or \u27e6%(mail)s\u27e7; \u27e6{0}\u27e7 of \u27e6%%1%%\u27e7."),
    bad("en", "The \u27e6<g id=\"1\">\u27e7harbour</g> was \u27e6<x id='2'/>\u27e7 opened \u27e6{1>\u27e7in May\u27e6<1}\u27e7."),
    bad("en", "The harbour \u27e6{++was++}\u27e7 opened.\n\n\u27e6Commented [JS1]:\u27e7 Really?"),
    bad("en", "---\ntitle: \"\u27e6{{ page.title }}\u27e7\"\n---\n\nThe talks began. [More](https://example.org/\u27e6{{slug}}\u27e7)", format="markdown"),
    bad("en", "<p>The \u27e6<x id=\"1\"/>\u27e7talks began, \u27e6{{ name }}\u27e7.</p>", format="html"),
    bad("en", "<p>The talks began.</p>\u27e6<!-- DO NOT PUBLISH -->\u27e7", format="html", severity="warning"),
    bad("en", "{\"title\": \"Ports\", \"body\": \"The talks began on \u27e6[date]\u27e7.\", \"url\": \"https://example.org/\u27e6${slug}\u27e7\"}", format="record"),
    bad("fr", "Ports\n\n\u27e6EMBARGO JUSQU’AU 5 MAI 2025, 10 H\u27e7\n\nLe dialogue a commencé.", publisher={"name": "other-house"}),
    good("en", "DRAFT LAW ON PORTS ADOPTED\n\nThe draft law was adopted. The draft is public."),
    good("en", "EMBARGO ON ARMS EXTENDED UNTIL 31 MAY 2025\n\nThe embargo on arms was extended."),
    good("en", "Embargo: what will change\n\nThe embargo until 2030 was debated."),
    good("en", "FOR IMMEDIATE RELEASE\n\nThe talks began on Monday."),
    good("en", "Ports\n\nEmbargoed until 10:00 GMT, 5 May 2025\n\nThe talks began.", publisher=_EMBARGO_FIELD),  # asked for
    good("en", "“We [name] every ship [sic],” she said. “It is [...] a start.”"),
    good("en", "Write `{{ name }}` or `${HOME}` into the template."),
    good("en", "Write <code>{{ name }}</code>.<pre>${HOME}</pre><svg><g id=\"a\"></g></svg>", format="html"),
    good("en", "Write `{{ name }}`:\n\n```\n{% if x %}\n```\n", format="markdown"),
    good("en", "<p>See the results.</p><a href=\"https://example.org/?s={term}\">Search</a>", format="html"),
    good("en", "See [the draft](https://example.org/draft) and [date].\n\n[date]: https://example.org/date", format="markdown"),
    good("en", "The XXX Olympic Games, Super Bowl XXX and chapters XXIX to XXX of the book."),
    good("en", "| Status | Text |\n|---|---|\n| DRAFT | Law |\n", format="markdown"),
    good("es", "El XXX Congreso, del XXX aniversario; véase el capítulo XXX."),
    good("fr", "Projet de loi\n\nL’embargo sur les armes court jusqu’au 5 mai 2025."),
    good("de", "Ein Entwurf des Gesetzes liegt vor; das Embargo gilt bis 2030.\n\nEMBARGO BIS 2030 VERLÄNGERT"),
    bad("ar", "\u27e6مسودة\u27e7\n\nبدأ الحوار يوم الاثنين في \u27e6[المدينة]\u27e7."),
    good("ar", "وافق المجلس على مسودة القانون وعلى حظر النشر في القضية."),
    bad("az", "\u27e6QARALAMA\u27e7\n\nGörüş \u27e6[tarixi daxil edin]\u27e7 keçirildi."),
    bad("bn", "\u27e6খসড়া\u27e7\n\nবৈঠক \u27e6[তারিখ]\u27e7 হয়েছে।"),
    bad("ca", "\u27e6ESBORRANY\u27e7\n\nEl diàleg va començar \u27e6[per confirmar]\u27e7."),
    bad("cs", "\u27e6EMBARGO DO 5. KVĚTNA 2025, 10:00\u27e7\n\nJednání začalo \u27e6[doplnit]\u27e7."),
    bad("da", "\u27e6UDKAST\u27e7\n\nMødet begynder \u27e6[indsæt dato]\u27e7."),
    bad("de", "\u27e6ENTWURF\u27e7\n\n\u27e6Sperrfrist: 5. Mai 2025, 10.00 Uhr\u27e7\n\nDas Gespräch begann \u27e6[Datum einfügen]\u27e7."),
    bad("el", "\u27e6ΠΡΟΣΧΕΔΙΟ\u27e7\n\nΟ διάλογος άρχισε \u27e6[ημερομηνία]\u27e7."),
    bad("es", "\u27e6BORRADOR\u27e7\n\nEl diálogo comenzó el \u27e6[fecha]\u27e7 en \u27e6[por confirmar]\u27e7."),
    bad("fa", "\u27e6پیش\u200cنویس\u27e7\n\nگفت\u200cوگو در \u27e6[تاریخ درج شود]\u27e7 آغاز شد."),
    good("fa", "مجلس پیش\u200cنویس قانون را تصویب کرد."),
    bad("fa-AF", "\u27e6مسوده\u27e7\n\nگفتگو در \u27e6[تاریخ]\u27e7 آغاز شد."),
    bad("fi", "\u27e6LUONNOS\u27e7\n\nTapaaminen alkoi \u27e6[lisää päivämäärä]\u27e7."),
    bad("fr", "\u27e6SOUS EMBARGO JUSQU’AU 5 MAI 2025 À 10 H\u27e7\n\nLe dialogue a commencé \u27e6[à compléter]\u27e7."),
    bad("he", "\u27e6טיוטה\u27e7\n\nהשיחות החלו ב\u27e6[תאריך]\u27e7."),
    bad("hi", "\u27e6मसौदा\u27e7\n\nबातचीत \u27e6[तिथि डालें]\u27e7 को शुरू हुई।"),
    bad("ht", "\u27e6BOUYON\u27e7\n\nDyalòg la kòmanse \u27e6[mete dat la]\u27e7."),
    bad("hu", "\u27e6TERVEZET\u27e7\n\nA párbeszéd \u27e6[pontosítandó]\u27e7 kezdődött."),
    bad("hy", "\u27e6ՍԵՎԱԳԻՐ\u27e7\n\nԲանակցությունները սկսվեցին \u27e6[ամսաթիվ]\u27e7։"),
    bad("id", "\u27e6DRAF\u27e7\n\nDialog dimulai pada \u27e6[masukkan tanggal]\u27e7."),
    bad("it", "\u27e6BOZZA\u27e7\n\nIl dialogo è iniziato il \u27e6[inserire data]\u27e7."),
    bad("ja", "\u27e6【未定稿】\u27e7港湾対話\n\n\u27e6報道解禁：5月5日10時\u27e7\n\n対話が始まった。"),
    good("ja", "法律の草案が公表され、報道解禁の後に記事が出た。"),
    bad("ka", "\u27e6მონახაზი\u27e7\n\nდიალოგი დაიწყო \u27e6[თარიღი]\u27e7."),
    bad("kk", "\u27e6ЖҰМЫС НҰСҚАСЫ\u27e7\n\nКелісім \u27e6[күнін енгізіңіз]\u27e7 басталды."),
    bad("km", "\u27e6សេចក្តីព្រាង\u27e7\n\nការសន្ទនាចាប់ផ្តើម \u27e6[កាលបរិច្ឆេទ]\u27e7"),
    bad("ko", "\u27e6[엠바고]\u27e7 항만 대화\n\n\u27e6[날짜 입력]\u27e7 대화가 시작되었다."),
    bad("lo", "\u27e6ສະບັບຮ່າງ\u27e7\n\nການເຈລະຈາເລີ່ມ \u27e6[ໃສ່ວັນທີ]\u27e7"),
    bad("ms", "\u27e6DRAF\u27e7\n\nDialog bermula pada \u27e6[tarikh]\u27e7."),
    bad("my", "\u27e6မူကြမ်း\u27e7\n\nဆွေးနွေးပွဲ \u27e6[ရက်စွဲ]\u27e7 စတင်သည်။"),
    bad("nb", "\u27e6UTKAST\u27e7\n\nSamtalen begynte \u27e6[sett inn dato]\u27e7."),
    bad("ne", "\u27e6मस्यौदा\u27e7\n\nवार्ता \u27e6[मिति]\u27e7 मा सुरु भयो।"),
    bad("nl", "\u27e6CONCEPT\u27e7\n\nHet overleg begon op \u27e6[datum invoegen]\u27e7."),
    bad("pl", "\u27e6WERSJA ROBOCZA\u27e7\n\nRozmowy rozpoczęły się \u27e6[do uzupełnienia]\u27e7."),
    bad("ps", "\u27e6مسوده\u27e7\n\nخبرې په \u27e6[نېټه ولیکئ]\u27e7 پیل شوې."),
    bad("pt", "\u27e6MINUTA\u27e7\n\nO diálogo começou em \u27e6[data]\u27e7."),
    bad("ro", "\u27e6CIORNĂ\u27e7\n\nDialogul a început la \u27e6[de completat]\u27e7."),
    bad("ru", "\u27e6ЧЕРНОВИК\u27e7\n\nДиалог начался \u27e6[уточнить]\u27e7."),
    good("ru", "Проект закона принят. ЭМБАРГО НА ПОСТАВКИ ПРОДЛЕНО ДО 5 МАЯ 2025 ГОДА"),
    bad("sk", "\u27e6PRACOVNÁ VERZIA\u27e7\n\nRokovanie sa začalo \u27e6[doplniť]\u27e7."),
    bad("so", "\u27e6QABYO\u27e7\n\nWada-hadalku wuxuu bilaabmay \u27e6[taariikhda]\u27e7."),
    bad("sr", "\u27e6НАЦРТ\u27e7\n\nДијалог је почео \u27e6[датум]\u27e7."),
    bad("sr-Latn", "\u27e6NACRT\u27e7\n\nDijalog je počeo \u27e6[proveriti]\u27e7."),
    bad("sv", "\u27e6UTKAST\u27e7\n\nSamtalet började \u27e6[infoga datum]\u27e7."),
    bad("sw", "\u27e6RASIMU\u27e7\n\nMazungumzo yalianza \u27e6[weka tarehe]\u27e7."),
    bad("ta", "\u27e6வரைவு\u27e7\n\nபேச்சுவார்த்தை \u27e6[தேதி]\u27e7 தொடங்கியது."),
    bad("tg", "\u27e6СИЁҲНАВИС\u27e7\n\nГуфтугӯ \u27e6[санаро ворид кунед]\u27e7 оғоз шуд."),
    bad("th", "\u27e6ฉบับร่าง\u27e7\n\nการเจรจาเริ่มเมื่อ \u27e6[ใส่วันที่]\u27e7"),
    good("th", "คณะรัฐมนตรีเห็นชอบร่างกฎหมายเมื่อวันจันทร์"),
    bad("tk", "\u27e6GARALAMA\u27e7\n\nGepleşik \u27e6[senäni giriziň]\u27e7 başlandy."),
    bad("tr", "\u27e65 MAYIS 2025 SAAT 10.00'A KADAR AMBARGOLUDUR\u27e7\n\nGörüşme \u27e6[tarih eklenecek]\u27e7 başladı."),
    bad("uk", "\u27e6ЧЕРНЕТКА\u27e7\n\nДіалог розпочався \u27e6[уточнити]\u27e7."),
    bad("ur", "\u27e6مسودہ\u27e7\n\nمذاکرات \u27e6[تاریخ درج کریں]\u27e7 کو شروع ہوئے۔"),
    bad("uz", "\u27e6QORALAMA\u27e7\n\nMuloqot \u27e6[sanani kiriting]\u27e7 boshlandi."),
    bad("vi", "\u27e6DỰ THẢO\u27e7\n\nĐối thoại bắt đầu \u27e6[chèn ngày]\u27e7."),
    bad("zh-Hans", "\u27e6未定稿\u27e7\n\n对话于\u27e6[插入日期]\u27e7开始。"),
    bad("zh-Hant", "\u27e6未定稿\u27e7\n\n對話於\u27e6[插入日期]\u27e7開始。"),
    good("zh-Hans", "会议通过了《港口法（草案）》，草案将公布。"),
)  # fmt: skip
