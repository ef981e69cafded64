"""TYP005 missing-space-after-punctuation."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from linter.languages.model import Language
from linter.prose import Prose
from linter.rules.model import Problem, bad, good, prose_rule
from linter.rules.neighbours import line_around
from linter.rules.words import belongs, word_end, word_start

# German and its neighbours close with “ ‘ or « ‹.
_CLOSING = frozenset(')]\u00bb\u201d\u2019"\u203a\u201c\u2018\u00ab\u2039')
# Full stops that stand in no address and after no abbreviation: nothing else can be meant.
_ONLY_STOPS = "\u0964\u06d4\u061f\u0589"
# Written with a capital these are the end of a name all the same: Booking.Com.
_ENDS_OF_NAMES = frozenset("com net org edu gov info biz html pdf docx xlsx app".split())
_FEWEST_LETTERS = 2
_FEWEST_LETTERS_AT_STOP = 3
_APOSTROPHES = ("'", "\u2019")
# Keywords are listed with these.
_LIST_MARKS = ",;"
_FEWEST_WORDS = 6
_FARTHEST = 80


@prose_rule("TYP005", "missing-space-after-punctuation", "warning", fix="safe", triggers=",;.!?\u060c\u061b\u061f\u06d4\u0964\u0589",
            references=("EU Interinstitutional Style Guide 6.4",))  # fmt: skip
def missing_space_after_punctuation(prose: Prose, language: Language) -> Iterator[Problem]:
    """No space stands between a comma, semicolon, full stop or similar mark and the word that follows.

    The two words read as one, the line does not break between them, and a program may take them for the address of a
    page.

    Left alone: numbers, addresses, file names, formulas and single letters (x,y); abbreviations and initials; names
    such as node.js, Boost.Thread or Booking.Com; a line of fewer than six words that lists keywords; languages that
    write no spaces between words. A full stop, ! or ? counts only between two whole words of which the second has a
    capital, where the language has capitals. Keywords that are listed without spaces inside a longer line are a hint.

    Repair: write a space. An editor must look at a list of keywords, and after a full stop, ! or ?, for it may be part
    of a name.
    """
    pauses = str(language.typography.get("space_after") or "")
    stops = str(language.typography.get("space_after_stop") or "") if language.known else ""
    text = prose.text
    if prose.alphabet.isdisjoint(pauses + stops):
        return
    for match in _pattern(pauses + stops).finditer(text):
        at = match.start()
        mark = text[at]
        fits = _is_pause(text, at, language) if mark in pauses else _is_stop(text, at, language)
        if not fits or prose.protected(at, at + 1):
            continue
        listed = mark in _LIST_MARKS and mark in pauses and _in_list(text, at)
        if listed and not _in_sentence(text, at):
            continue
        fix = "unsafe" if listed or (mark in stops and mark not in _ONLY_STOPS) else "safe"
        following = text[at + 1 : min(word_end(text, at + 1), at + _FARTHEST)]
        message = f'No space stands between "{mark}" and "{following}". Write one.'
        severity = "info" if listed else None
        yield prose.problem(at, at + 1, message, edits=[(at + 1, at + 1, " ")], fix=fix, severity=severity)


@cache
def _pattern(marks: str) -> re.Pattern[str]:
    """A mark with a letter directly behind it, and something that is no blank before it."""
    return re.compile(rf"[{re.escape(marks)}](?<=\S.)(?=[^\W\d_])")


def _letters(text: str, start: int, end: int) -> int:
    """How many letters a range has; a vowel sign counts as one."""
    return sum(belongs(char) and not char.isdigit() for char in text[start:end])


def _is_pause(text: str, at: int, language: Language) -> bool:
    """Whether a comma or semicolon stands between two words rather than in a formula or a list of keywords."""
    start, end = max(word_start(text, at), at - _FARTHEST), min(word_end(text, at + 1), at + _FARTHEST)
    before, after = _letters(text, start, at), _letters(text, at + 1, end)
    if text[at - 1] in _CLOSING:
        before = _FEWEST_LETTERS
    elif not belongs(text[at - 1]) or text[at - 1].isdigit():
        return False
    if after == 1 and before >= _FEWEST_LETTERS_AT_STOP and _is_short_word(text, at + 1, end, language):
        after = _FEWEST_LETTERS
    if min(before, after) < _FEWEST_LETTERS:  # x,y
        return False
    return text[at] not in _LIST_MARKS or before + after > 2 * _FEWEST_LETTERS  # tl;dr


def _is_short_word(text: str, start: int, end: int, language: Language) -> bool:
    """Whether a single letter is a word that the sentence goes on with: "opóźniony,a potem"."""
    if text[start].isupper() or text[end : end + 1] != " " or not text[end + 1 : end + 2].isalnum():
        return False
    return text[start:end] in language.words or f" {text[start:end]} " in text


def _in_list(text: str, at: int) -> bool:
    """Whether another mark of the kind is glued to the same words: a list of keywords."""
    mark = text[at]
    before = text[max(0, at - _FARTHEST) : at].rsplit(maxsplit=1)
    after = text[at + 1 : at + _FARTHEST].split(maxsplit=1)
    return mark in before[-1] or mark in after[0][:-1]


def _in_sentence(text: str, at: int) -> bool:
    """Whether a line goes on with other words around a list, so that it is more than keywords."""
    return len(line_around(text, at, at + 1).split()) >= _FEWEST_WORDS


def _is_stop(text: str, at: int, language: Language) -> bool:
    """Whether a mark ends a sentence: two whole words, the second with a capital, and no other dot in either.

    Two words with a capital are a name such as Boost.Thread, unless the second is one that begins sentences.
    """
    if text[at] in _ONLY_STOPS:
        return belongs(text[at - 1]) and not text[at - 1].isdigit() and not _in_initials(text, at, language)
    start, end = word_start(text, at), word_end(text, at + 1)
    left, right = text[start:at], text[at + 1 : end]
    if _letters(left, 0, len(left)) < _FEWEST_LETTERS_AT_STOP or not _begins_sentence(text, right, end, language):
        return False
    if text[at - 1].isupper() or text[at - 1].isdigit():
        return False
    if right[0].islower() or right[1:] != right[1:].lower() or left[1:] != left[1:].lower():
        return False  # node.js, System.OutLine, VMware.Horizon
    if left[0].isupper() and not _often_begins(right, text[end : end + 1], language):
        return False
    elided = text[word_start(text, start - 1) : start - 1] if text[start - 1 : start] in _APOSTROPHES else None
    if elided is not None and not _is_elided(elided, language):
        return False
    if text[start - 1 : start] in tuple("./\\@-_&|{") or text[end : end + 1] in tuple("/\\@_&=("):
        return False
    if text[end : end + 1] == "." and text[end + 1 : end + 2].isalnum():
        return False
    return not (right.isascii() and right.lower() in _ENDS_OF_NAMES)


def _in_initials(text: str, at: int, language: Language) -> bool:
    """Whether a stop follows the name of a letter, and another letter or stop is next to it: M.A. in Urdu."""
    names = language.typography.get("letter_names", ())
    start = word_start(text, at)
    return text[start:at] in names and (
        text[at + 1 : word_end(text, at + 1)] in names or text[start - 1 : start] == text[at]
    )


def _begins_sentence(text: str, word: str, end: int, language: Language) -> bool:
    """Whether a word is long enough for the first of a sentence, or a short one that often is: El, Il, L’."""
    return _letters(word, 0, len(word)) >= _FEWEST_LETTERS_AT_STOP or _often_begins(word, text[end : end + 1], language)


def _often_begins(word: str, behind: str, language: Language) -> bool:
    """Whether a word is one that begins sentences: a function word, or an elided one with its apostrophe."""
    if behind in _APOSTROPHES:
        return _is_elided(word, language)
    folded = word.lower()
    return len(word) > 1 and (folded in language.words or folded in language.typography.get("short_starts", ()))


def _is_elided(word: str, language: Language) -> bool:
    """Whether a word stands before an apostrophe in the language, and another word behind it: l’eau."""
    return word.lower() in language.typography.get("apostrophe", {}).get("before", ())


EXAMPLES = (
    bad("en", "The talks began on Monday⟦,⟧but nothing was said.", fixed="The talks began on Monday, but nothing was said."),
    bad("fr", "La réunion est close⟦.⟧Les ministres sont partis.", fixed="La réunion est close. Les ministres sont partis."),
    bad("de", "Die Gespräche (am Montag)⟦,⟧die lange dauerten, sind beendet.",
        fixed="Die Gespräche (am Montag), die lange dauerten, sind beendet."),
    bad("de", "„Wir kommen wieder“⟦,⟧sagte sie.", fixed="„Wir kommen wieder“, sagte sie."),
    bad("de", "So endete die Konferenz⟦.⟧Die Minister sind abgereist.", fixed="So endete die Konferenz. Die Minister sind abgereist."),
    bad("es", "Hubo una reunión⟦;⟧nadie habló.", fixed="Hubo una reunión; nadie habló."),
    bad("ar", "بدأت المحادثات⟦،⟧وتنتهي يوم الجمعة.", fixed="بدأت المحادثات، وتنتهي يوم الجمعة."),
    bad("fa", "نشست پایان یافت⟦؛⟧هیئت‌ها رفتند.", fixed="نشست پایان یافت؛ هیئت‌ها رفتند."),
    bad("ur", "مذاکرات شروع ہوئے⟦۔⟧وفد پہنچ گیا۔", fixed="مذاکرات شروع ہوئے۔ وفد پہنچ گیا۔"),
    # one letter is a word: "and"
    bad("fa", "نشست پایان یافت⟦،⟧و هیئت‌ها رفتند.", fixed="نشست پایان یافت، و هیئت‌ها رفتند."),
    bad("ur", "فائدہ ہو گا⟦؛⟧ان کی تعداد بڑھے گی۔", fixed="فائدہ ہو گا؛ ان کی تعداد بڑھے گی۔"),
    good("ur", "ڈاکٹر ایم۔اے۔ خان نے پی ایچ۔ڈی کی ڈگری لی۔"),
    good("fa", "تابع f(س،ص) در جدول آمده است."),
    bad("hi", "बैठक सोमवार को शुरू हुई⟦।⟧वह शुक्रवार तक चलेगी।", fixed="बैठक सोमवार को शुरू हुई। वह शुक्रवार तक चलेगी।"),
    bad("he", "השיחות החלו ביום שני⟦,⟧אך דבר לא נאמר.", fixed="השיחות החלו ביום שני, אך דבר לא נאמר."),
    bad("ru", "Переговоры начались⟦,⟧но ничего не сказано⟦.⟧Делегации уехали.",
        fixed="Переговоры начались, но ничего не сказано. Делегации уехали."),
    bad("cs", "Termín se posunul⟦,⟧a proto čekáme.", fixed="Termín se posunul, a proto čekáme."),
    bad("pl", "Statek⟦,⟧a potem prom, odpłynął; był a nie jest.", fixed="Statek, a potem prom, odpłynął; był a nie jest."),
    bad("ru", "Средства распределены⟦,⟧в основном на севере.", fixed="Средства распределены, в основном на севере."),
    bad("it", "<p>La riunione <b>è finita</b>⟦,⟧<i>dicono</i> tutti.</p>", format="html",
        fixed="<p>La riunione <b>è finita</b>, <i>dicono</i> tutti.</p>"),
    # Short words that begin sentences.
    bad("es", "El plan está listo⟦.⟧El lunes se publica.", fixed="El plan está listo. El lunes se publica."),
    bad("fr", "Tous ont droit à l’eau⟦.⟧Les communes le savent.", fixed="Tous ont droit à l’eau. Les communes le savent."),
    bad("fr", "C’est l’avis de l’Agence⟦.⟧La région le partage.", fixed="C’est l’avis de l’Agence. La région le partage."),
    bad("it", "La legge è pronta⟦.⟧L’aula vota lunedì.", fixed="La legge è pronta. L’aula vota lunedì."),
    good("it", "Il nome del sito è libero.It, dice la rivista."),
    # Where the blank belongs between two marks of emphasis cannot be told: reported, not repaired.
    bad("pl", "To jest *ważne*⟦,⟧*bardzo* ważne.", format="markdown"),
    bad("sv", '{"text": "Mötet b\\u00f6rjar⟦,⟧men ingen kommer."}', format="record",
        fixed='{"text": "Mötet b\\u00f6rjar, men ingen kommer."}'),
    good("en", "Write to press@example.org,see example.org or read report.Final.pdf."),
    good("en", "They wrote 1,000 pages in U.S.A. style; f(x,y) is a function, and node.js a program."),
    good("de", "Der Preis beträgt 5,50 Euro, z.B. für Dr.Müller."),
    good("en", "Keywords: peace,trade,water"),
    # the same list in a sentence
    bad("en", "The ministers spoke about peace⟦,⟧trade⟦,⟧water and many other matters.", severity="info",
        fixed="The ministers spoke about peace, trade, water and many other matters."),
    good("en", "The library Boost.Thread is part of it."),
    good("en", "He works for Booking.Com and writes System.OutLine in code."),
    good("zh-Hans", "会议开始,但没有消息。"),
    good("th", "การประชุมเริ่มแล้ว,แต่ยังไม่มีข่าว"),
    good("en", "The value&nbsp;stands in the text."),
    good("el", "Γράψτε στο π.χ. κείμενο."),
    good("ru", "Ищите на сайте кто.рф или кто.укр."),
    # a vowel sign counts as a letter
    bad("hi", "बैठक सोमवार को⟦,⟧नदी के घाट पर होगी।", fixed="बैठक सोमवार को, नदी के घाट पर होगी।"),
    good("hi", "बिंदु क,ख और ग एक रेखा पर हैं।"),
)  # fmt: skip
