"""ACC107 poor-alternative-text."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from linter.accessibility.exposure import is_in_accessibility_tree
from linter.accessibility.page import page_of
from linter.accessibility.roles import semantic_role
from linter.document import HOLE, Block, BlockKind, Document, HoleKind, Image, Link
from linter.languages import model, tags
from linter.languages.model import Language
from linter.rules import alternative_texts as texts
from linter.rules.model import Problem, Subject, bad, document_rule, good, option
from linter.rules.page_language import declares_another
from linter.source import Span

_PASSED_OVER = frozenset({BlockKind.ATTRIBUTE, BlockKind.FIELD, BlockKind.TITLE})

_WRITE_EMPTY = 'Write what the image shows, or alt="" if it only decorates'
_WRITE_NOTHING = "Write what the image shows, or nothing between the brackets if it only decorates"
_LONGEST_SHOWN = 40


class _Shown(NamedTuple):
    """An image with an alternative text, and the blocks around it."""

    image: Image
    alt: str
    span: Span
    own: int | None  # index of the block that it stands in
    language: Language


@document_rule("ACC107", "poor-alternative-text", "warning", wcag=("1.1.1",), formats=("html", "markdown", "record"),
               references=("WCAG 2.2 failure F30", "WCAG 2.2 failure F38", "WebAIM: Alternative Text"),
               options={"characters": option("An alternative text of more characters is a hint; wide ones count two.", 10, 10_000),
                        "most_characters": option("One of more characters than these is a warning.", 10, 10_000)})  # fmt: skip
def poor_alternative_text(
    subject: Subject, *, characters: int = texts.LONG, most_characters: int = texts.AS_A_PARAGRAPH
) -> Iterator[Problem]:
    """The alternative text of an image does not say what the image shows.

    A screen reader reads the alternative text in place of the image. A file name ("IMG_2034.jpg"), a placeholder
    ("image"), or a row of signs or emoji tells a listener nothing. "Image of" is said twice, since the screen reader
    announces the image itself, and a text that repeats the caption is heard twice. A text of more than 300 characters
    cannot be skimmed or paused. Hints are: "photo of", for the medium may matter; 150 characters; a text that stands
    beside the image as well.

    Left alone: an empty alternative text, which marks decoration; images without one (ACC005); images that are hidden
    from screen readers or named by other attributes; emoji that are themselves the image; a file name on a link that
    downloads the file; names such as "Image of the Year" and "Bild der Wissenschaft"; photo credits.

    Repair: write in a short sentence what the image shows and why it is there, in the language of the release; or
    alt="" if it only decorates.
    """
    document = subject.document
    if not document.images and document.format != "html":
        return
    around = _Surroundings(document)
    write = _WRITE_NOTHING if document.format == "markdown" else _WRITE_EMPTY
    for shown in _images(document, subject.language):
        said = _verdict(shown, around, write, (characters, most_characters))
        if said is not None:
            message, severity = said
            yield Problem(shown.span, f"{message} (WCAG 1.1.1).", severity)


def _images(document: Document, language: Language) -> Iterator[_Shown]:
    """The images whose alternative text is what a screen reader says."""
    places = {
        hole.source: number
        for number, block in enumerate(document.blocks)
        for hole in block.holes
        if hole.kind is HoleKind.IMAGE
    }
    alts = {block.span: block for block in document.blocks if block.kind is BlockKind.ATTRIBUTE and block.name == "alt"}
    silent = _silent(document)
    for image in (*document.images, *_controls(document)):
        if not image.alt or not image.alt.strip() or image.alt_span is None or image.span.start in silent:
            continue
        block = alts.get(image.alt_span)
        if block is not None and block.hidden:
            continue
        yield _Shown(image, image.alt, image.alt_span, places.get(image.span), _language(block, document, language))


def _controls(document: Document) -> list[Image]:
    """Buttons and areas of image maps, which have alternative texts too."""
    if document.format != "html":
        return []
    return [
        Image(element.get("src") or "", element.start, element.get("alt"), element.value_span("alt"))
        for element in page_of(document).by_tag("area", "input", namespace="html")
        if element.start is not None
        and element.has("alt")
        and (element.tag == "area" or (element.get("type") or "").strip().lower() == "image")
    ]


def _silent(document: Document) -> frozenset[int]:
    """Starts of the images that are not exposed as images, or whose name comes from another attribute."""
    if document.format != "html":
        return frozenset()
    return frozenset(
        element.start.start
        for element in page_of(document).by_tag("img", "area", "input", namespace="html")
        if element.start is not None
        and (
            element.has("aria-label")
            or element.has("aria-labelledby")
            or semantic_role(element) in {None, "none", "presentation"}
            or not is_in_accessibility_tree(element)
        )
    )


def _language(block: Block | None, document: Document, language: Language) -> Language:
    if block is None or not block.lang or not declares_another(block, document, language):
        return language
    own = model.find(tags.canonical(block.lang.replace("_", "-")))
    return own if own.known else language


class _Surroundings:
    """What stands around the images of a document, read once."""

    def __init__(self, document: Document) -> None:
        self.blocks = document.blocks
        self._linked: dict[int | None, list[Link]] = {}
        for link in document.links:
            self._linked.setdefault(link.block, []).append(link)
        self._said: dict[int, str] = {}

    def said(self, number: int) -> str:
        """The words of a block, bare, without its images."""
        if number not in self._said:
            self._said[number] = texts.bare(self.blocks[number].text.replace(HOLE, " "))
        return self._said[number]

    def is_download(self, shown: _Shown) -> bool:
        """Whether the image is the text of a link to the file that it names."""
        name = texts.folded(shown.alt).rsplit("/", 1)[-1]
        return shown.own is not None and any(
            link.target.casefold().split("?")[0].endswith(name)
            and HOLE in self.blocks[shown.own].text[link.start : link.end]
            for link in self._linked.get(shown.own, ())
        )

    def is_in_words(self, shown: _Shown) -> bool:
        """Whether an emoji stands as an image in a sentence: its name is read where it stands."""
        return shown.own is not None and texts.has_emoji(shown.alt) and bool(self.said(shown.own))

    def repeating(self, shown: _Shown) -> Block | None:
        """The block beside an image, or around it, that says the same as its alternative text."""
        said = texts.bare(shown.alt)
        if shown.own is None or not said:
            return None
        return next((self.blocks[n] for n in self._beside(shown.own) if self.said(n) == said), None)

    def _beside(self, own: int) -> Iterator[int]:
        """The block of an image, the next one and the one before."""
        yield own
        for numbers in (range(own + 1, min(own + 8, len(self.blocks))), range(own - 1, max(own - 8, -1), -1)):
            found = next((n for n in numbers if self.blocks[n].kind not in _PASSED_OVER), None)
            if found is not None and not self.blocks[found].hidden:
                yield found


def _verdict(
    shown: _Shown, around: _Surroundings, write: str, lengths: tuple[int, int]
) -> tuple[str, str | None] | None:
    """What is wrong with an alternative text, and how severe that is; None when no rule can tell."""
    alt, words = shown.alt, texts.words_of(shown.language)
    quoted = f'The alternative text "{_short(alt)}"'
    if texts.is_file_name(alt, shown.image.source):
        return None if around.is_download(shown) else (f"{quoted} is a file name. {write}", None)
    if texts.is_placeholder(alt, words):
        return f"{quoted} says only that there is an image. {write}", None
    if texts.is_signs(alt):
        if "emoji" in shown.image.source.lower() or around.is_in_words(shown):
            return None
        return f"{quoted} has {'emoji' if texts.has_emoji(alt) else 'signs'} and no words. {write}", None
    phrase = texts.opening_or_closing_phrase(alt, words)
    if phrase is not None and not phrase.hint:
        return f'"{phrase.text}" is needless: a screen reader says itself that this is an image. Leave it out', None
    repeating = around.repeating(shown)
    if repeating is not None and repeating.kind is BlockKind.CAPTION:
        return "The alternative text repeats the caption, so both are read. Say what the image shows", None
    if repeating is not None:
        return "The text beside the image says the same, so it is read twice. Say what only the image shows", "info"
    length = texts.weight(alt)
    if length > min(lengths):
        severity = None if length > lengths[1] else "info"
        said = f"The alternative text has {len(alt)} characters"
        return f"{said}. Say it in a short sentence, and put the rest into the text", severity
    if phrase is not None:
        return f'"{phrase.text}" can be left out: a screen reader says itself that this is an image', "info"
    return None


def _short(text: str) -> str:
    text = " ".join(text.split())
    return text if len(text) <= _LONGEST_SHOWN else text[: _LONGEST_SHOWN - 1] + "\u2026"


EXAMPLES = (
    # What tells nothing: file names, placeholders, signs.
    bad("en", '<p><img src="/media/IMG_2034.jpg" alt="\u27e6IMG_2034.jpg\u27e7"></p>', format="html"),
    bad("pl", '<img src="a/port-gdynia.png" alt="\u27e6Nowy most w Gdyni.png\u27e7">', format="html"),
    bad("es", "![\u27e6puerto_norte_02\u27e7](https://www.example.org/puerto_norte_02-1024x768.jpg)", format="markdown"),
    bad("de", '<img src="/cms/8831.jpg" alt="\u27e6DSC00417\u27e7">', format="html"),
    bad("fr", '<img src="/upload/remise-prix-ecoles-300x200.jpg" alt="\u27e6remise-prix-ecoles\u27e7">', format="html"),
    bad("tr", '<img src="liman.jpg" alt="\u27e6G\u00f6rsel 3\u27e7">', format="html"),
    bad("ja", '<img src="minato.jpg" alt="\u27e6\u753b\u50cf\u27e7">', format="html"),
    bad("ar", '<p><img src="bridge.jpg" alt="\u27e6\u0635\u0648\u0631\u0629\u27e7"></p>', format="html"),
    bad("hi", "![\u27e6\u091a\u093f\u0924\u094d\u0930 2\u27e7](pul.jpg)", format="markdown"),
    bad("it", '<img src="spacer.png" alt="\u27e6placeholder\u27e7">', format="html"),
    bad("nl", '<img src="haven.jpg" alt="\u27e6\U0001f4f7 \u2728\u27e7">', format="html"),
    bad("sv", '<img src="bullet.gif" alt="\u27e6***\u27e7">', format="html"),
    # What a screen reader says itself.
    bad("en", '<img src="a.jpg" alt="\u27e6Image of the harbour at dawn\u27e7">', format="html"),
    bad("fr", "<img src='a.jpg' alt='\u27e6Image d\u2019un pont suspendu\u27e7'>", format="html"),
    bad("de", "![\u27e6Bild von der neuen Werft\u27e7](werft.jpg)", format="markdown"),
    bad("zh-Hans", '<img src="a.jpg" alt="\u27e6\u65b0\u6865\u7684\u56fe\u7247\u27e7">', format="html"),
    bad("ko", '<img src="a.jpg" alt="\u27e6\uc0c8 \ub2e4\ub9ac\uc758 \uc774\ubbf8\uc9c0\u27e7">', format="html"),
    bad("ru", '<img src="a.jpg" alt="\u27e6\u0424\u043e\u0442\u043e \u043d\u043e\u0432\u043e\u0433\u043e \u043c\u043e\u0441\u0442\u0430\u27e7">', format="html", severity="info"),
    bad("pt-BR", '<img src="a.jpg" alt="\u27e6Foto da ministra no porto\u27e7">', format="html", severity="info"),
    bad("fa", '<img src="a.jpg" alt="\u27e6\u062a\u0635\u0648\u06cc\u0631\u06cc \u0627\u0632 \u067e\u0644 \u062a\u0627\u0632\u0647\u27e7">', format="html"),
    # What is said twice, or at too great a length.
    bad(
        "uk",
        '<figure><img src="a.jpg" alt="\u27e6\u041c\u0456\u043d\u0456\u0441\u0442\u0440\u043a\u0430 \u0432\u0456\u0434\u043a\u0440\u0438\u0432\u0430\u0454 \u043c\u0456\u0441\u0442\u27e7">\n'
        "<figcaption>\u041c\u0456\u043d\u0456\u0441\u0442\u0440\u043a\u0430 \u0432\u0456\u0434\u043a\u0440\u0438\u0432\u0430\u0454 \u043c\u0456\u0441\u0442.</figcaption></figure>",
        format="html",
    ),
    bad("en", '<p><a href="/map"><img src="m.png" alt="\u27e6Port map\u27e7"> Port map</a></p>', format="html", severity="info"),
    bad(
        "es",
        "![\u27e6El puerto norte de noche\u27e7](puerto.jpg)\n\n*El puerto norte de noche*",
        format="markdown",
        severity="info",
    ),
    bad(
        "en",
        '<img src="a.png" alt="\u27e6A chart of the goods that passed through the northern port between 2015 and 2024, with a steep rise after the new quay was opened, a fall in the year of the flood and a slow recovery\u27e7">',
        format="html",
        severity="info",
    ),
    bad(
        "fr",
        '<img src="a.png" alt="\u27e6' + "Le graphique montre les marchandises qui ont transit\u00e9 par le port. " * 5 + '\u27e7">',
        format="html",
    ),
    bad("en", '<form><input type="image" src="go.png" alt="\u27e6go.png\u27e7"></form>', format="html"),
    good("en", '<p><img src="line.png" alt=""><img src="x.png"></p>', format="html"),
    good("en", '<img src="/img/harbour-at-dawn.jpg" alt="Two tugs leave the harbour at dawn">', format="html"),
    good("es", '<img src="madrid.jpg" alt="Madrid"><img src="COP-28.png" alt="COP-28">', format="html"),
    good("fr", '<img src="Saint-Jean-de-Luz.jpg" alt="Saint-Jean-de-Luz">', format="html"),
    good("en", '<img src="IMG_2034.jpg" alt="IMG_2034.jpg" aria-hidden="true">', format="html"),
    good("en", '<img src="IMG_2034.jpg" alt="IMG_2034.jpg" aria-label="Two tugs in the harbour">', format="html"),
    good("en", '<div style="display:none"><img src="a.jpg" alt="image"></div>', format="html"),
    good("en", '<p>Our logo: <a href="/files/port-logo.png"><img src="s.png" alt="port-logo.png"></a></p>', format="html"),
    good("de", '<img src="cover.jpg" alt="Bild der Wissenschaft, Titelseite vom Mai 2024">', format="html"),
    good("en", '<img src="a.jpg" alt="Image of the Year: a heron over the old lock">', format="html"),
    good("es", "![Foto de familia de los ministros en Sevilla](sevilla.jpg)", format="markdown"),
    good("pl", '<img src="a.jpg" alt="Zdj\u0119cie satelitarne delty Wis\u0142y">', format="html"),
    good("de", '<img src="a.jpg" alt="Foto: Meier, Hafenamt">', format="html"),
    good("de", '<img src="a.jpg" alt="Bildung von Netzwerken: Plakat der Tagung">', format="html"),
    good("fr", '<p>Merci <img class="emoji" src="/emoji/1f44d.svg" alt="\U0001f44d"> \u00e0 tous</p>', format="html"),
    good("it", '<p>Grazie <img src="cuore.svg" alt="\u2764\ufe0f"> a tutte le scuole</p>', format="html"),
    good("en", '<img src="Expo2025.png" alt="Expo2025"><img src="t.png" alt="@port_north">', format="html"),
    good("id", '<img src="a.jpg" alt="Gambar 1. Peta pelabuhan">', format="html"),
    good("en", '<table><tr><th>Quay</th><td><img src="yes.png" alt="\u2713"></td></tr></table>', format="html"),
    good("ja", '<img src="a.jpg" alt="\u65b0\u3057\u3044\u6a4b\u3092\u6e21\u308b\u5c0f\u5b66\u751f">', format="html"),
    good(
        "en",
        '<figure><img src="a.jpg" alt="Two tugs pull a red ship"><figcaption>The port was busy in May.</figcaption></figure>',
        format="html",
    ),
)  # fmt: skip
