"""What stands beside a quotation mark, and what that alone says of it: opening, closing, or no quotation mark at all."""

from __future__ import annotations

from typing import NamedTuple

from linter.rules.quotation_marks import MARKS, STRAIGHT

# What may stand before an opening mark and after a closing one, besides blanks.
_BEFORE = frozenset("([{<（［【《〈¿¡—–―-‐‑/|·•*:：;=+_>~")
_AFTER = frozenset(")]}>）］】》〉.,;:!?…،؛؟۔。、，；：！？．।॥။៖។៕፣·՝։—–―-‐‑/|*+_=~")
_BRACKETS = frozenset("([{（［【《〈¿¡")
# Bidirectional controls, zero-width characters and the soft hyphen are not seen.
_UNSEEN = "\u00ad\u061c\u200b\u200c\u200d\u200e\u200f\u2060\u2066\u2067\u2068\u2069\u202a\u202b\u202c\ufeff"
_PASSED_OVER = frozenset(_UNSEEN) | MARKS | frozenset("'‘’‛")
_INDENT = f" \t\u00a0\u202f\u3000\u2014\u2013-{_UNSEEN}"
# How many quotation marks and unseen characters in a row are passed over.
_FARTHEST = 8


class Stretch(NamedTuple):
    """The text that is read, and the part of it that one block is."""

    text: str
    start: int
    end: int

    def neighbour(self, position: int, step: int) -> str:
        """The next visible character that is no quotation mark; a newline at the edges of the block."""
        for at in range(position + step, position + step * _FARTHEST, step):
            if not self.start <= at < self.end:
                break
            if (char := self.text[at]) not in _PASSED_OVER:
                return char
        return "\n"

    def begins_line(self, position: int) -> bool:
        """Whether nothing but a blank, a dash or the like stands before a mark in its line."""
        _, newline, rest = self.text[max(self.start, position - 4) : position].rpartition("\n")
        return (bool(newline) or position - 4 <= self.start) and not rest.strip(_INDENT)

    def ends_block(self, position: int) -> bool:
        """Whether no letter or figure follows a mark in its block."""
        return self.end - position <= _FARTHEST and not any(map(str.isalnum, self.text[position + 1 : self.end]))

    def ends_word(self, position: int) -> bool:
        """Whether no word goes on behind a mark."""
        right = self.neighbour(position, 1)
        return right.isspace() or right in _AFTER

    def in_an_acronym(self, position: int) -> bool:
        """צה"ל: a mark between two Hebrew letters."""
        return (
            self.start < position < self.end - 1
            and _hebrew(self.text[position - 1])
            and _hebrew(self.text[position + 1])
        )

    def measures(self, position: int, sign: str, spaced: bool) -> bool:
        """Inches and seconds; where words are parted by blanks, a straight mark between two letters too."""
        left, right = self.text[position - 1 : position], self.text[position + 1 : position + 2]
        in_word = sign == STRAIGHT and spaced and left.isalpha() and right.isalpha()
        return sign in '"”“' and (left.isdigit() or in_word)


class Sides(NamedTuple):
    """The visible characters on both sides of a mark."""

    left: str
    right: str

    @property
    def glued(self) -> bool:
        """Whether no blank stands before it."""
        return not self.left.isspace()

    @property
    def in_word(self) -> bool:
        """Whether letters or figures stand on both sides."""
        return self.left.isalnum() and self.right.isalnum()

    @property
    def opening(self) -> bool:
        """Whether it looks like an opening mark."""
        return (self.left in _BEFORE or self.left.isspace()) and self.right not in _AFTER and not self.right.isspace()

    @property
    def closing(self) -> bool:
        """Whether it looks like a closing mark."""
        return (self.right in _AFTER or self.right.isspace()) and self.left not in _BRACKETS and not self.left.isspace()


def _hebrew(char: str) -> bool:
    return "\u05d0" <= char <= "\u05ea"
