"""Placeholders: what a template, a translation program or a word processor leaves in a text for a program to fill in."""

from __future__ import annotations

import re

from linter.patterns import lazy

# Every alternative begins with one of few characters, so that running text costs nothing.
PLACEHOLDER = lazy(
    r"""
      \{\{[^{}\n]{0,120}\}\} | \{%-?\s*\w[^{}\n]{0,120}%\} | \$\{[^{}\n]{1,80}\}   # Jinja, Liquid, Handlebars, JavaScript
    | %%\w{1,40}%% | %\(\w{1,40}\)[sdf]\b                     # memoQ, Python
    | \{\d{1,3}[>}] | \{/?[A-Za-z_][A-Za-z0-9_]{0,40}(?:\.[A-Za-z0-9_]{1,40}){0,5}\} | <\d{1,3}\}   # numbers of segments, names of fields
    | \{(?:\+\+|--|>>|==|~~)[^{}\n]{0,200}(?:\+\+|--|<<|==|~~)\}   # tracked changes in plain text: CriticMarkup
    """,
    re.VERBOSE,
)
# Tags of translation programs: XLIFF's, and numbered ones. h1 to h6 are HTML's.
TAG = lazy(
    r"""
      <(?:g|x|bx|ex|bpt|ept|ph|it|mrk|ut)(?:\s+[\w:-]{1,20}\s*=\s*["'][^"'<>\n]{0,80}["']){1,6}\s*/?>
    | <(?!h[1-6]\b)[a-z]?\d{1,3}\s*/?>
    """,
    re.VERBOSE,
)
# Words that stand for words: the printer's filler, TK for "to come", what a word processor says of a comment.
FILLER = lazy(
    r"""
      \b(?:[Ll]orem\s[Ii]psum(?:\sdolor\ssit\samet)?|LOREM\sIPSUM|[Dd]olor\ssit\samet) | \bTK(?:TK)+\b | \bX{4,}\b | \bx{4,}\b
    | \bXX?[./]XX?[./](?:20)?XX\b
    | ^(?:Commented|Formatted|Deleted|Inserted|Kommentiert|Formatiert|Gel\u00f6scht|Comment\u00e9|Supprim\u00e9|Comentado|Eliminado)\s\[[^\]\n]{1,20}\]:
    | ^(?:<{7}|>{7})\s\S.*$                               # a merge that was never settled
    """,
    re.VERBOSE | re.MULTILINE,
)
# XXX for what is not known yet. It may also be the number thirty.
UNKNOWN = lazy(r"\bXXX\b")
ROMAN = lazy(r"\b(?!XXX\b)[IVXLC]{2,}\b")
