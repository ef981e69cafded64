"""From words by meaning, as languages write them, to regular expressions over folded text.

`word` is a whole word, `stem*` any ending, `*word` anything written before it, `{a,b} c` is "a c" and "b c". Phrases that
share words are merged word by word, so that a product of alternatives stays a product and not its thousands of members.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Any

from linter.languages.folding import fold

_BRACES = re.compile(r"\{([^{}]*)\}")
_SEPARATOR = r"[\s-]+"
# A combining sign of an Indic script goes on with the word; the danda does not.
_WORD_GOES_ON = r"(?![^\W_]|[\u0900-\u0963\u0966-\u0dff])"
_ENDING = r"[\w\u0900-\u0963\u0966-\u0dff']*"
_Tree = dict[str, Any]


def expand(text: str) -> list[str]:
    """All members of a product: "{a,b} c" gives "a c" and "b c"; blanks are made single."""
    match = _BRACES.search(text)
    if match is None:
        return [" ".join(text.split())]
    found = (
        member
        for choice in match.group(1).split(",")
        for member in expand(text[: match.start()] + choice.strip() + text[match.end() :])
    )
    return list(dict.fromkeys(found))


def group(entries: Iterable[str], spaced: bool) -> dict[str, Any]:
    """A word group as it is compiled: the expression, and the first words of which a text must hold one."""
    words = [word for entry in entries for word in expand(entry)]
    for word in words:
        if "*" in word.strip("*"):
            raise ValueError(f"{word!r}: * stands only at the beginning or the end")
    beginnings = dict.fromkeys(parts[0] for word in words if (parts := fold(word.strip("*")).split()))
    return {"source": _source(words, spaced), "beginnings": list(beginnings)}


def ordered(pattern: str, groups: dict[str, list[str]], spaced: bool) -> list[dict[str, Any]]:
    """The parts of an ordered pattern: "<original> / not | never / <authoritative>"."""
    parts = []
    for part in pattern.split(" / "):
        words: list[str] = []
        for alternative in re.split(r"\s\|\s", part):
            name = alternative.strip()
            words += groups.get(name[1:-1], []) if name.startswith("<") else [name]
        parts.append(group(words, spaced))
    return parts


def _source(words: Iterable[str], spaced: bool) -> str:
    """The regular expression for all words."""
    by_border: dict[tuple[bool, bool], _Tree] = {}
    for word in words:
        tokens = fold(word.strip("*")).split()
        if not tokens:
            continue
        node = by_border.setdefault((word.startswith("*"), word.endswith("*")), {})
        for token in tokens:
            node = node.setdefault(token, {})
        node[""] = {}
    alternatives = []
    for (open_start, open_end), tree in sorted(by_border.items()):
        before = "" if open_start or not spaced else r"(?<![^\W_])"
        after = ("" if not spaced else _ENDING) if open_end else _WORD_GOES_ON if spaced else ""
        alternatives.append(f"{before}{_render(tree)}{after}")
    return "|".join(alternatives)


def _render(tree: _Tree) -> str:
    """A tree of words as an expression; words that are followed by the same are written once."""
    by_rest: dict[str, list[str]] = {}
    for token, rest in tree.items():
        if token:
            by_rest.setdefault(_render(rest) if rest.keys() - {""} else "", []).append(token)
    optional = {token for token, rest in tree.items() if token and "" in rest}
    alternatives = []
    for rest, tokens in by_rest.items():
        for ends in (False, True):
            chosen = [token for token in tokens if (token in optional) is ends]
            if not chosen:
                continue
            head = _any(sorted(map(re.escape, chosen), key=lambda token: (-len(token), token)))
            tail = f"{_SEPARATOR}{rest}" if rest else ""
            alternatives.append(f"{head}(?:{tail})?" if tail and ends else f"{head}{tail}")
    return _any(sorted(alternatives, key=lambda text: (-len(text), text)))


def _any(alternatives: list[str]) -> str:
    return alternatives[0] if len(alternatives) == 1 else f"(?:{'|'.join(alternatives)})"
