"""LNG005 untranslated-passage."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from linter.document import HOLE, Block, BlockKind, Role
from linter.languages import function_words, model, tags
from linter.languages.model import Language
from linter.patterns import lazy
from linter.rules.model import Problem, Subject, bad, document_rule, good

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
_PARAGRAPH = 8
_QUOTED = "\"'\u2018\u201c\u201e\u00ab\u2039\u300c\u300e"


@document_rule("LNG005", "untranslated-passage", "warning", wcag=("3.1.2",))
def untranslated_passage(subject: Subject) -> Iterator[Problem]:
    """A sentence or more was left in the language of the original.

    A screen reader pronounces it by the rules of the release's language, and readers who need the translation do not
    understand it. A whole paragraph of eight words or more that is not a quotation is an error.

    Left alone: the frame of the page (menus, headers, footers) and what follows the disclaimer in the second half of
    the document; link texts; names and titles; phrases within a sentence; what markup declares to be in another
    language (lang); sentences of fewer than five words. Looked for are the languages that the publisher writes its
    originals in, English unless it says otherwise. What stands above the date is often the banner of a website, and
    only a hint.

    Repair: translate it, or mark its language where it is quoted on purpose.
    """
    language = subject.language
    originals = [
        model.find(tag)
        for tag in subject.publisher.original_languages
        if tag.split("-")[0] != language.tag.split("-")[0] and model.find(tag).known
    ]
    if not language.known:
        return
    blocks = subject.document.blocks
    disclaimer, date = subject.release.disclaimer, subject.release.fields["date"]
    # REL032 speaks of a disclaimer in another language; what follows one at the end is the page's, in its own.
    closing = disclaimer.block if disclaimer is not None else -1
    last = closing if closing > len(blocks) // 2 else len(blocks)
    for number, block in enumerate(blocks[:last]):
        furniture = block.role is Role.CHROME or number == closing
        wanted = block.kind in _KINDS and not furniture and not _declares_another(block, language)
        for original in originals if wanted else ():
            if _may_hold(block.text, language, original):
                links = [(link.start, link.end) for link in subject.document.links if link.block == number]
                above = date is not None and block.span.end <= date.span.start
                for problem in _in_block(block, _without(block.text, links), language, original):
                    yield problem._replace(severity="info") if above else problem


def _without(text: str, links: list[tuple[int, int]]) -> str:
    """The text with link texts taken out: the original is linked by its own title."""
    for start, end in links:
        text = text[:start] + HOLE * (end - start) + text[end:]
    return text


def _in_block(block: Block, text: str, language: Language, original: Language) -> Iterator[Problem]:
    passages = list(_passages(text, language, original))
    for start, end in passages:
        words = len(_WORD.findall(text, start, end))
        whole = len(passages) == 1 and not _WORD.search(text[:start] + text[end:])
        quoted = block.kind is BlockKind.QUOTE or text[start] in _QUOTED
        severity = "error" if whole and words >= _PARAGRAPH and not quoted else None
        what = "This paragraph" if severity else "This passage"
        yield Problem(
            block.source_span(start, end),
            f"{what} is in {original.name}, the release in {language.name}. Translate it, or mark its language.",
            severity,
        )


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
    found = _WORD.findall(sentence)
    if len(found) < _FEWEST_WORDS:
        return False
    theirs, own = _words_of(original.tag), _words_of(language.tag)
    told = function_words.words(sentence)
    foreign = sum(word in theirs and word not in own for word in told)
    common = sum(word.isascii() and word.islower() and word not in theirs and len(word) > 2 for word in found)
    return (
        foreign >= max(_FEWEST_FUNCTION_WORDS, len(told) // 8)
        and common >= _FEWEST_COMMON_WORDS
        and not any(word in own and word not in theirs for word in told)
        and sum(word.isascii() for word in found) >= 0.9 * len(found)
    )


def _may_hold(text: str, language: Language, original: Language) -> bool:
    """Whether a text has two of the original's commonest words; most have none, and nothing more is asked."""
    low = text.lower()
    return any(word in low for word in _commonest(original.tag)) and (
        sum(word in low for word in _only_theirs(original.tag, language.tag)) >= _FEWEST_FUNCTION_WORDS
    )


@cache
def _commonest(tag: str) -> tuple[str, ...]:
    """The ten commonest words of a language; a sentence of five words or more hardly does without."""
    return tuple(f" {word} " for word in model.index()[tag]["words"][:10])


@cache
def _only_theirs(original: str, tag: str) -> tuple[str, ...]:
    """The function words of the original's language that a language does not have, between blanks."""
    return tuple(f" {word} " for word in _words_of(original) - _words_of(tag))


@cache
def _words_of(tag: str) -> frozenset[str]:
    return frozenset(function_words.words(" ".join(model.index()[tag]["words"])))


def _declares_another(block: Block, language: Language) -> bool:
    """Whether the markup says that a block is in another language than the release."""
    declared = tags.canonical((block.lang or "").replace("_", "-"))
    return declared is not None and declared.split("-")[0] != language.tag.split("-")[0]


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
    good("ht", "Reyinyon an ap fet nan p\u00f2 a, e tout moun ka vini san yo pa peye."),
)
