"""LNG005 untranslated-passage."""

from __future__ import annotations

import string
from collections.abc import Iterator
from functools import cache
from itertools import islice
from typing import NamedTuple

from linter.document import HOLE, Block, BlockKind, Role
from linter.languages import function_words, model
from linter.languages.letters import alphabet
from linter.languages.model import Language
from linter.languages.writing import customary_scripts
from linter.patterns import lazy
from linter.rules.foreign_runs import ForeignLetters, foreign_letters, foreign_runs
from linter.rules.language_names import script_name
from linter.rules.model import Problem, Subject, bad, document_rule, good
from linter.rules.page_language import declares_another
from linter.rules.stretches import stretches_apart, without

_KINDS = {BlockKind.PARAGRAPH, BlockKind.HEADING, BlockKind.ITEM, BlockKind.CAPTION, BlockKind.QUOTE, BlockKind.CELL}
_SENTENCE_END = lazy(
    r"[.!?\u2026\u0589\u061f\u06d4\u0964\u104b\u1362\u17d4\u3002\uff01\uff1f][\"'\u2019\u201d\u00bb)\]]*(?=\s|$)|\n"
)
_WORD = lazy(r"[^\W\d_]+(?:['\u2019-][^\W\d_]+)*")
# A sentence of fewer words is a name, a label or a slogan as often as not.
_FEWEST_WORDS = 5
# Function words of the original that must meet, and other words in small letters: in names of offices all are capitals.
_FEWEST_FUNCTION_WORDS = 2
_FEWEST_COMMON_WORDS = 2
# So many of the words are in letters of the original's language: the others are names.
_SPELLED = 0.9
_PARAGRAPH = 8
_QUOTED = "\"'\u2018\u201c\u201e\u00ab\u2039\u300c\u300e"


@document_rule("LNG005", "untranslated-passage", "warning", wcag=("3.1.2",))
def untranslated_passage(subject: Subject) -> Iterator[Problem]:
    """A sentence or more was left in the language of the original, or a run in another script without its language.

    A screen reader pronounces it by the rules of the release's language, and readers who need the translation do not
    understand it. A whole paragraph of eight words or more that is not a quotation is an error.

    Left alone: the frame of the page (menus, headers, footers) and what follows the disclaimer in the second half of
    the document; link texts; names and titles; phrases within a sentence, if they are in the script of the release;
    what markup declares to be in another language (lang); sentences of fewer than five words. Looked for are sentences
    in the languages that the publisher writes its originals in, English unless it says otherwise. Runs of another
    script are looked for whatever their language: not single words, nor names in brackets, nor Latin names and terms; a
    run of two or three words, which may be a name, is a hint, and only where markup could say its language. What stands
    above the date is often the banner of a website, and only a hint.

    Repair: translate it, or mark its language where it is quoted on purpose.
    """
    language = subject.language
    if not language.known:
        return
    originals = [
        model.find(tag)
        for tag in subject.publisher.original_languages
        if tag.split("-")[0] != language.tag.split("-")[0] and model.find(tag).known
    ]
    document = subject.document
    blocks = document.blocks
    foreign = foreign_letters(document.alphabet, customary_scripts(language))
    apart: dict[int, list[tuple[int, int]]] | None = None
    disclaimer, date = subject.release.disclaimer, subject.release.fields["date"]
    # REL032 speaks of a disclaimer in another language; what follows one at the end is the page's, in its own.
    closing = disclaimer.block if disclaimer is not None else -1
    last = closing if closing > len(blocks) // 2 else len(blocks)
    for number, block in enumerate(blocks[:last]):
        if block.kind not in _KINDS or block.role is Role.CHROME or number == closing:
            continue
        letters = foreign if foreign is not None and foreign.letter.search(block.text) else None
        left_in = [original for original in originals if _may_hold(block.text, language, original, letters)]
        if (letters is None and not left_in) or declares_another(block, document, language):
            continue
        if apart is None:
            apart = stretches_apart(document)
        text = without(block.text, apart.get(number, ()))
        above = date is not None and block.span.end <= date.span.start
        for problem in _in_block(block, text, language, left_in, letters, markup=document.format != "text"):
            yield problem._replace(severity="info") if above else problem


def _in_block(
    block: Block,
    text: str,
    language: Language,
    originals: list[Language],
    letters: ForeignLetters | None,
    *,
    markup: bool,
) -> Iterator[Problem]:
    found: list[tuple[int, int]] = []
    for original in originals:
        passages = [
            (start, end)
            for start, end in _passages(text, language, original)
            if all(end <= first or last <= start for first, last in found)  # some sentences could be in two languages
        ]
        found += passages
        for start, end in passages:
            yield _left_over(block, text, (start, end), language, original, alone=len(passages) == 1)
    if letters is None:
        return
    for run in foreign_runs(text, letters, sorted(found)):  # what has been found is not said again
        if markup or not run.brief:
            what = "Mark its language with lang, or translate it" if markup else "Translate it"
            message = f"This is in {script_name(run.script)}, the release in {language.name}. {what}."
            yield Problem(block.source_span(run.start, run.end), message, "info" if run.brief else None)


def _left_over(
    block: Block, text: str, place: tuple[int, int], language: Language, original: Language, *, alone: bool
) -> Problem:
    start, end = place
    whole = alone and not _WORD.search(text, 0, start) and not _WORD.search(text, end)
    quoted = block.kind is BlockKind.QUOTE or text[start] in _QUOTED
    grave = whole and not quoted and len(_WORD.findall(text, start, end)) >= _PARAGRAPH
    what = "This paragraph" if grave else "This passage"
    message = f"{what} is in {original.name}, the release in {language.name}. Translate it, or mark its language."
    return Problem(block.source_span(start, end), message, "error" if grave else None)


def _passages(text: str, language: Language, original: Language) -> Iterator[tuple[int, int]]:
    """Ranges of foreign sentences; those that follow one another are one passage."""
    current: tuple[int, int] | None = None
    for start, end in _sentences(text):
        if _is_foreign(text[start:end], language, original):
            current = (start, end) if current is None else (current[0], end)
        elif current is not None:
            yield current
            current = None
    if current is not None:
        yield current


def _sentences(text: str) -> Iterator[tuple[int, int]]:
    start = 0
    for match in [*_SENTENCE_END.finditer(text), None]:
        end = match.end() if match else len(text)
        left, right = start, end
        while left < right and (text[left].isspace() or text[left] == HOLE):
            left += 1
        while right > left and (text[right - 1].isspace() or text[right - 1] == HOLE):
            right -= 1
        if left < right:
            yield left, right
        start = end


def _is_foreign(sentence: str, language: Language, original: Language) -> bool:
    told = function_words.words(sentence)
    words = _words_apart(original.tag, language.tag)
    foreign = sum(map(words.theirs.__contains__, told))
    if foreign < max(_FEWEST_FUNCTION_WORDS, len(told) // 8) or not words.ours.isdisjoint(told):
        return False
    found = _WORD.findall(sentence)
    common = (word for word in found if len(word) > 2 and word not in words.known and word == word.lower())
    if len(found) < _FEWEST_WORDS or not _has(common, _FEWEST_COMMON_WORDS):
        return False
    return sentence.isascii() or _is_spelled_as(original, found)


def _is_spelled_as(original: Language, words: list[str]) -> bool:
    """Whether nearly all words are in letters that the original's language has."""
    letters = _letters(original.tag)
    return not letters or sum(word.isascii() or letters.issuperset(word) for word in words) >= _SPELLED * len(words)


def _may_hold(text: str, language: Language, original: Language, letters: ForeignLetters | None) -> bool:
    """Whether a text has two of the original's commonest words; most have none, and nothing more is asked."""
    if letters is None and original.scripts.isdisjoint(language.scripts):
        return False
    low = text.lower()
    if not any(map(low.__contains__, _commonest(original.tag))):
        return False
    return _has(filter(low.__contains__, _only_theirs(original.tag, language.tag)), _FEWEST_FUNCTION_WORDS)


def _has(words: Iterator[str], number: int) -> bool:
    """Whether there are so many words; the rest are not looked at."""
    return next(islice(words, number - 1, None), None) is not None


@cache
def _commonest(tag: str) -> tuple[str, ...]:
    """The ten commonest words of a language; a sentence of five words or more hardly does without."""
    return tuple(f" {word} " for word in model.index()[tag]["words"][:10])


@cache
def _only_theirs(original: str, tag: str) -> tuple[str, ...]:
    """The function words of the original's language that a language does not have, between blanks."""
    theirs = _words_apart(original, tag).theirs
    return tuple(f" {word} " for word in model.index()[original]["words"] if word in theirs)


class _WordsApart(NamedTuple):
    """The function words of the original's language, those that only it has, and those that only the release's has."""

    known: frozenset[str]
    theirs: frozenset[str]
    ours: frozenset[str]


@cache
def _words_apart(original: str, tag: str) -> _WordsApart:
    known, own = _words_of(original), _words_of(tag)
    return _WordsApart(known, known - own, own - known)


@cache
def _words_of(tag: str) -> frozenset[str]:
    return frozenset(function_words.words(" ".join(model.index()[tag]["words"])))


@cache
def _letters(tag: str) -> frozenset[str]:
    """The letters of a language, with the marks that join two words; empty where they are not known."""
    own = alphabet(tag, model.find(tag).script)
    return own | frozenset(string.ascii_letters + "'\u2019-") if own else own


_ORIGINALS: dict[str, object] = {"name": "bureau"}
_PAGE = '<!DOCTYPE html><html lang="{}"><head><title>Porto</title></head><body>{}</body></html>'
_ITALIAN = "<p>Il porto della citt\u00e0 riapre a maggio per tutte le navi che hanno aspettato nella baia, e i ministri sono venuti alla festa con le loro famiglie e con gli abitanti delle isole. La prima nave parte ogni mattina alle otto e torna la sera, quando la luce del faro \u00e8 gi\u00e0 accesa e i bambini sono a casa.</p>"

EXAMPLES = (
    bad(
        "pl",
        "Wnioski przyjmujemy do ko\u0144ca marca. \u27e6Applications must include a budget and a letter of support from the partners.\u27e7 Wyniki og\u0142osimy w maju.",
    ),
    bad(
        "fr",
        "Le dialogue a repris lundi dans la capitale, avec les ministres des deux pays et les repr\u00e9sentants des r\u00e9gions qui sont concern\u00e9es par ces travaux.\n\n\u27e6The two delegations will meet again in the spring to review the work of their experts.\u27e7\n\nIl se poursuivra.",
        severity="error",
    ),
    bad(
        "en",
        "The talks on the safety of ports have begun in the capital, and the ministers of both countries were there with their experts. \u27e6Les deux pays vont ouvrir dans les mois prochains une ligne nouvelle pour tous ceux qui voyagent.\u27e7",
        publisher={"name": "bureau", "original_languages": ["fr"]},
    ),
    bad(
        "ru",
        "\u041f\u0435\u0440\u0435\u0433\u043e\u0432\u043e\u0440\u044b \u043d\u0430\u0447\u0430\u043b\u0438\u0441\u044c. \u27e6The first course will begin in the port of Varna in July.\u27e7",
    ),
    good("fr", "Le bureau \u00ab Office of the Harbour Master and the Port Authority \u00bb a publi\u00e9 le texte."),
    good("es", "Office of the Spokesperson, Department of State of the United States"),
    good("de", "Das Programm \u201eAll the way to the top of the world\u201c beginnt im Mai."),
    good("fr", "<p lang='en'>The two delegations will meet again in the spring to review the work.</p>", format="html"),
    good(
        "it",
        "<p>Leggi l\u2019originale in inglese: <a href='https://www.example.org/en/news/archive' hreflang='en'>Archive of the vanished sounds opens its doors to all</a></p>",
        format="html",
    ),
    bad(
        "fr",
        "<p>Sur le quai, on lit \u27e6\u0440\u0435\u0439\u0441\u043e\u0432\u044b\u0439 \u0430\u0432\u0442\u043e\u0431\u0443\u0441 \u0434\u043e \u0433\u043e\u0440\u043e\u0434\u0430 \u043d\u0435 \u0445\u043e\u0434\u0438\u0442\u27e7 depuis l\u2019hiver.</p>",
        format="html",
    ),
    bad(
        "fa",
        "\u06af\u0641\u062a\u200c\u0648\u06af\u0648\u0647\u0627 \u062f\u0631\u0628\u0627\u0631\u0647 \u0627\u06cc\u0645\u0646\u06cc \u0628\u0646\u062f\u0631\u0647\u0627 \u062f\u0631 \u067e\u0627\u06cc\u062a\u062e\u062a \u0622\u063a\u0627\u0632 \u0634\u062f \u0648 \u0648\u0632\u06cc\u0631\u0627\u0646 \u0647\u0631 \u062f\u0648 \u06a9\u0634\u0648\u0631 \u0628\u0627 \u06a9\u0627\u0631\u0634\u0646\u0627\u0633\u0627\u0646 \u062e\u0648\u062f \u062f\u0631 \u0622\u0646 \u0634\u0631\u06a9\u062a \u062f\u0627\u0634\u062a\u0646\u062f. \u0648\u0632\u06cc\u0631 \u06af\u0641\u062a: \u27e6we will open the harbour again in the spring\u27e7 \u0648 \u0631\u0641\u062a.",
    ),
    bad(
        "de",
        "<p>Auf der Tafel steht \u27e6\u0627\u0644\u0645\u062a\u062d\u0641 \u0627\u0644\u0648\u0637\u0646\u064a\u27e7.</p>",
        format="html",
        severity="info",
    ),
    bad(
        "en",
        "The sign says \u27e6\u8acb\u52ff\u5728\u6e2f\u53e3\u5167\u6e38\u6cf3\u6216\u91e3\u9b5a\u8b1d\u8b1d\u5408\u4f5c\u27e7 in white letters.",
    ),
    good(
        "fr",
        "<p>Le journal <i lang='ru'>\u0440\u0435\u0439\u0441\u043e\u0432\u044b\u0439 \u0430\u0432\u0442\u043e\u0431\u0443\u0441 \u0434\u043e \u0433\u043e\u0440\u043e\u0434\u0430</i> est lu ici.</p>",
        format="html",
    ),
    good(
        "en",
        "<p>Li Hua (\u674e\u83ef) and the poet Hafez (\u062d\u0627\u0641\u0638 \u0634\u06cc\u0631\u0627\u0632\u06cc) are read in Varna (\u0412\u0430\u0440\u043d\u0430).</p>",
        format="html",
    ),
    good(
        "fa",
        "<p>\u0634\u0631\u06a9\u062a Ocean Tide Energy \u0648 \u0627\u0646\u062c\u0645\u0646 Society for the Protection of Birds \u06af\u0632\u0627\u0631\u0634 \u062f\u0627\u062f\u0646\u062f.</p>",
        format="html",
    ),
    good(
        "ja",
        "<p>\u65b0\u3057\u3044 Wi-Fi 7 \u306e\u30eb\u30fc\u30bf\u30fc (router) \u3092\u5c0e\u5165\u3057\u307e\u3057\u305f\u3002</p>",
        format="html",
    ),
    bad(
        "es",
        "El puerto de la ciudad abre de nuevo en mayo para todos los barcos que esperaban en la bah\u00eda, y los ministros han venido a la fiesta con sus familias. \u27e6Les travaux ont dur\u00e9 deux ann\u00e9es, et les \u00e9lus de la r\u00e9gion \u00e9taient pr\u00e9sents \u00e0 la f\u00eate.\u27e7 La entrada es libre.",
        publisher=_ORIGINALS | {"original_languages": ["en", "fr"]},
    ),
    bad(
        "fr",
        "Le port de la ville rouvre en mai pour tous les bateaux qui attendaient dans la baie, et les ministres sont venus \u00e0 la f\u00eate avec leurs familles. \u27e6Die Stadt hat den Hafen \u00fcber zwei Jahre lang f\u00fcr alle ausgebaut und \u00f6ffnet ihn im Fr\u00fchjahr wieder.\u27e7 L\u2019entr\u00e9e est libre.",
        publisher=_ORIGINALS | {"original_languages": ["de"]},
    ),
    bad(
        "en",
        "The port of the city opens again in May for all of the ships that have been waiting in the bay, and the ministers came with their families. \u27e6Wnioski przyjmuje si\u0119 do ko\u0144ca marca, ale nie p\u00f3\u017aniej ni\u017c w dniu, kt\u00f3ry podano na stronie.\u27e7 Entry is free.",
        publisher=_ORIGINALS | {"original_languages": ["pl"]},
    ),
    bad(
        "it",
        _PAGE.format(
            "en",
            _ITALIAN
            + "<p>\u27e6The two delegations will meet again in the spring to review the work of their experts.\u27e7</p>",
        ),
        format="html",
        declared=False,
        severity="error",
    ),
    bad(
        "ja",
        _PAGE.format(
            "jp",
            "<p>\u6e2f\u306f\u4e94\u6708\u306b\u518d\u3073\u958b\u304d\u307e\u3059\u3002\u4e8c\u96bb\u306e\u8239\u304c\u6bce\u65e5\u904b\u822a\u3057\u3001\u767e\u4eba\u306e\u8239\u54e1\u304c\u50cd\u304f\u4e88\u5b9a\u3067\u3059\u3002</p><p>\u27e6The two boats will sail every day from the new pier to the islands in the bay.\u27e7</p>",
        ),
        format="html",
        declared=False,
        severity="error",
    ),
    good(
        "it",
        _PAGE.format(
            "en",
            _ITALIAN
            + "<blockquote lang='en'>The two delegations will meet again in the spring to review the work.</blockquote>",
        ),
        format="html",
        declared=False,
    ),
    good(
        "pt",
        "Os dois pa\u00edses abrem um novo caminho para a paz.",
        publisher=_ORIGINALS | {"original_languages": ["es"]},
    ),
    good("ht", "Reyinyon an ap fet nan p\u00f2 a, e tout moun ka vini san yo pa peye."),
)
