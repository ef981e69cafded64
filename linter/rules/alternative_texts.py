"""Alternative texts: what of them a rule can judge without seeing the image.

Whether a text says what the image shows, only a person can tell. But a file name, a placeholder or a row of signs never
does, and "image of" says what every screen reader says already. The words are data of each language.
"""

from __future__ import annotations

import re
from functools import cache
from typing import NamedTuple
from urllib.parse import unquote, urlsplit

from linter.languages import model
from linter.languages.model import Language
from linter.patterns import lazy
from linter.rules.emoji import ONE_EMOJI

_EXTENSION = lazy(r"\.(?:jpe?g|jfif|png|gif|webp|svgz?|bmp|tiff?|hei[cf]|avif|ico|psd|eps)(?=$|[\s?#])", re.IGNORECASE)
# What content systems put between the name and the extension: -300x200, @2x, -scaled.
_SIZE = lazy(r"(?:[-_]\d{2,5}x\d{2,5}|@[1-4]x|-scaled|-edited|-rotated|[-_]thumb)$", re.IGNORECASE)
# Names that cameras, telephones and programs give.
_CAMERA = lazy(
    r"(?:(?:IMG|DSC[NF]?)[-_ ]?\d{3,}[\w-]*|(?:PXL|MVI|GOPR|CIMG|PICT|DJI|IMGP|HPIM|KIMG|VID|_MG)[-_]?\d{3,}[\w-]*|P\d{7,}"
    r"|(?:whatsapp image|screenshot|screen shot|bildschirmfoto)[-_ ]\d{4}.*|image\d{2,}|unnamed(?: ?\(\d+\))?)",
    re.IGNORECASE,
)
# hafen004512, a8f31c90b2e4: letters with a row of digits, or a long number. "Expo2025" has a year.
_SERIAL = lazy(r"(?=.*[^\W\d_])(?=.*\d{3})[\w.-]+|\d{5,}", re.IGNORECASE)
_YEAR = lazy(r"(?<!\d)(?:19|20)\d\d(?!\d)")
_LOWER_SLUG = lazy(r"[a-z0-9]+(?:-[a-z0-9]+){2,}")
# "#our_port" and "@port_north" are read as they are written.
_UNDERSCORED = lazy(r"\w*[^\W_]_+[^\W_][\w.-]*")
_TAGGED = "#@"
_NUMBERED = lazy(r"(.+?)[\s_-]*[#(]?\d{1,3}\)?")
_EDGES = (
    " \t\n\u00a0\"'\u201c\u201d\u201e\u00ab\u00bb\u2018\u2019()[]{}<>.,;:!?\u2026*_#|/\\-\u2013\u2014\u3002\u3001\uff1a"
)
_AFTER_A_LABEL = ":\uff1a(-\u2013\u2014|/,."
_RULES = frozenset("-*\u2022\u00b7._|/\\~=#\u2026\u2013\u2014>\u00bb\u203a<\u00ab\u2039\ufe0f")
_BLANKS = lazy(r"\s+")
# Longer ones belong in the text; wide characters say twice as much.
LONG, AS_A_PARAGRAPH = 150, 300


class Words(NamedTuple):
    """The words about images of a language and those of every language, folded."""

    starts: tuple[str, ...]
    ends: tuple[str, ...]
    hint_starts: tuple[str, ...]
    hint_ends: tuple[str, ...]
    alone: frozenset[str]
    unless: tuple[str, ...]
    spaced: bool


@cache
def words_of(language: Language) -> Words:
    """The words about images for a text in a language."""
    own = language.accessibility.get("image_words", {})
    lists = {key: tuple(dict.fromkeys(map(folded, own.get(key, ())))) for key in Words._fields if key != "spaced"}
    alone = frozenset(map(folded, model.load(model.ROOT).accessibility["image_words"]["alone"]))
    # The longest first: the message shows the whole phrase.
    longest = {key: tuple(sorted(found, key=len, reverse=True)) for key, found in lists.items() if key != "alone"}
    return Words(**longest, alone=alone | frozenset(lists["alone"]), spaced=language.data["spaces_between_words"])


def folded(text: str) -> str:
    """A text as alternative texts are compared: small letters, single blanks, one apostrophe."""
    return _BLANKS.sub(" ", text.replace("\u2019", "'").replace("\u00a0", " ")).strip().casefold()


def bare(text: str) -> str:
    """A text folded, without marks and brackets around it."""
    return folded(text).strip(_EDGES)


def is_file_name(alt: str, address: str) -> bool:
    """Whether a text is the name of an image file: with its extension, as the image's address has it, or a camera's."""
    text = alt.strip(_EDGES)
    if not text:
        return False
    extension = _EXTENSION.search(text)
    if extension is not None and extension.end() == len(text):
        return True
    if _CAMERA.fullmatch(text):
        return True
    if _UNDERSCORED.fullmatch(text):
        return alt.strip()[0] not in _TAGGED
    stem = _stem(address)
    same = folded(text) in {folded(stem), folded(_SIZE.sub("", stem))}
    return same and bool(_SERIAL.fullmatch(_YEAR.sub("", text)) or (_LOWER_SLUG.fullmatch(text) and text in stem))


def _stem(address: str) -> str:
    """The name of an address's file without its extension."""
    try:
        path = urlsplit(address.strip()).path
    except ValueError:
        path = address
    name = unquote(path).rsplit("/", 1)[-1]
    return _EXTENSION.sub("", name)


def is_placeholder(alt: str, words: Words) -> bool:
    """Whether a text says nothing but that there is an image: "image", "photo 3", "placeholder"."""
    text = bare(alt)
    if text in words.alone:
        return True
    numbered = _NUMBERED.fullmatch(text)
    return numbered is not None and numbered.group(1).strip(_EDGES) in words.alone


def is_signs(alt: str) -> bool:
    """Whether a text is nothing but emoji, or stars, dots and dashes; a tick or a currency sign says something."""
    text = "".join(alt.split())
    return bool(text) and all(char in _RULES for char in ONE_EMOJI.sub("", text))


def has_emoji(alt: str) -> bool:
    """Whether there is an emoji in a text."""
    return ONE_EMOJI.search(alt) is not None


class Phrase(NamedTuple):
    """A phrase that only says that there is an image, as it is written, and whether it may matter after all."""

    text: str
    hint: bool


def opening_or_closing_phrase(alt: str, words: Words) -> Phrase | None:
    """The "image of" that a text begins or ends with; None when it has none."""
    text = folded(alt).strip(_EDGES.replace("'", ""))
    if any(text.startswith(phrase) or text.endswith(phrase) for phrase in words.unless):
        return None
    for hint, starts, ends in ((False, words.starts, words.ends), (True, words.hint_starts, words.hint_ends)):
        for phrase in starts:
            if text.startswith(phrase) and _goes_on(text[len(phrase) :], phrase[-1], words.spaced):
                return Phrase(phrase, hint)
        for phrase in ends:
            rest = text[: -len(phrase)]
            if text.endswith(phrase) and rest.strip() and (rest[-1] == " " or " " in phrase or not words.spaced):
                return Phrase(phrase, hint)
    return None


def _goes_on(rest: str, last: str, spaced: bool) -> bool:
    """Whether a thing is named after the phrase: "photo: Smith" is a credit, "image 3" a number."""
    begun = last in "'\u0640" or not spaced or rest.startswith(" ")
    return (
        begun
        and any(char.isalpha() for char in rest)
        and not rest.lstrip()[:1].isdigit()
        and rest.lstrip()[:1] not in _AFTER_A_LABEL
    )


def weight(alt: str) -> int:
    """The length of a text in characters, wide ones counted twice."""
    if alt.isascii():
        return len(alt)
    from linter.rules.lines import width

    return width(alt)
