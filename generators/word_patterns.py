"""From words by meaning, as languages write them, to regular expressions over folded text.

`word` is a whole word, `stem*` any ending, `*word` anything written before it, `{a,b} c` is "a c" and "b c". Phrases that
share words are merged word by word, so that a product of alternatives stays a product and not its thousands of members.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Any

from linter.languages.folding import fold
from linter.languages.signatures import WordGroup

# More members than this are a slip of the braces.
MOST_MEMBERS = 60_000
_SEPARATOR = r"[\s-]+"
# So much of a word tells, in a script without blanks, whether a text may hold it.
_BEGINNING = 3
_Tree = dict[str, Any]


def expand(text: str) -> list[str]:
    """All members of a product: "{a,b} c" gives "a c" and "b c"; braces may nest; blanks are made single."""
    members, end = _members(text, 0, within=False)
    if end != len(text):
        raise ValueError(f"{text!r}: a closing brace stands without its opening one")
    if len(members) > MOST_MEMBERS:
        raise ValueError(f"{text[:60]!r}...: a product of {len(members):,} members; write what is needed")
    return list(dict.fromkeys(" ".join(member.split()) for member in members))


def _members(text: str, start: int, *, within: bool) -> tuple[list[str], int]:
    """Members of the alternatives from an offset on, up to the closing brace (or the end), and that offset."""
    alternatives: list[str] = []
    current = [""]
    at = start
    while at < len(text):
        char = text[at]
        if char == "{":
            inner, at = _members(text, at + 1, within=True)
            if at >= len(text):
                raise ValueError(f"{text!r}: a brace is never closed")
            current = [f"{left}{right}" for left in current for right in inner]
        elif char == "}":
            break
        elif char == "," and within:
            alternatives += [member.strip() for member in current]
            current = [""]
        else:
            current = [f"{member}{char}" for member in current]
        at += 1
    return [*alternatives, *(member.strip() if within else member for member in current)], at


def group(entries: Iterable[str], spaced: bool) -> dict[str, Any]:
    """A word group as it is compiled: its phrases as expressions, and the words of which a text must hold some.

    `phrases` are those that go on alike after their first words: whether they are open at the beginning and at the end,
    the first words, the expression. `beginnings` maps the first word of a phrase to its possible second words; "" where
    the first alone is enough. `endings` are the last words.
    """
    words = [word for entry in entries for word in expand(entry)]
    for word in words:
        if "*" in word.strip("*"):
            raise ValueError(f"{word!r}: * stands only at the beginning or the end")
    beginnings: dict[str, dict[str, None]] = {}
    for word in words:
        parts = fold(word.strip("*")).split()
        if parts and spaced:
            beginnings.setdefault(parts[0], {})[parts[1] if len(parts) > 1 else ""] = None
        elif parts:
            beginnings.setdefault(parts[0][:_BEGINNING], {})[""] = None
    told = {first: [""] if "" in seconds else list(seconds) for first, seconds in beginnings.items()}
    last = dict.fromkeys(parts[-1] for word in words if (parts := fold(word.strip("*")).split()))
    return {"phrases": _phrases(words, spaced), "beginnings": told, "endings": list(last) if spaced else [""]}


def ordered(pattern: str, groups: dict[str, list[str]], spaced: bool) -> list[dict[str, Any]]:
    """The parts of an ordered pattern: "<original> / not | never / <authoritative>"."""
    return [group(words, spaced) for words in _parts(pattern, groups)]


def implies(pattern: str, groups: dict[str, list[str]], signal: Iterable[str], spaced: bool) -> bool:
    """Whether every text that an ordered pattern matches holds one of the words of `signal`: some part consists of them."""
    known = WordGroup(group(signal, spaced), spaced)
    return any(
        all(known.search(fold(word.strip("*"))) for entry in words for word in expand(entry))
        for words in _parts(pattern, groups)
    )


def _parts(pattern: str, groups: dict[str, list[str]]) -> Iterable[list[str]]:
    for part in pattern.split(" / "):
        words: list[str] = []
        for alternative in re.split(r"\s\|\s", part):
            name = alternative.strip()
            words += groups.get(name[1:-1], []) if name.startswith("<") else [name]
        yield words


def _phrases(words: Iterable[str], spaced: bool) -> list[list[Any]]:
    """All words, in the order in which they are to be tried at one place."""
    by_border: dict[tuple[bool, bool], _Tree] = {}
    for word in words:
        folded = fold(word.strip("*")).strip()
        tokens = folded.split() if spaced else list(folded)
        if not tokens:
            continue
        node = by_border.setdefault((word.startswith("*"), word.endswith("*")), {})
        for token in tokens:
            node = node.setdefault(token, {})
        node[""] = {}
    return [
        [*borders, first, expression]
        for borders, tree in sorted(by_border.items())
        for first, expression in _branches(tree, _SEPARATOR if spaced else "")
    ]


def _render(tree: _Tree, separator: str) -> str:
    """A tree of words (of letters, where no blanks part the words) as an expression; what goes on alike is written once."""
    return _any([expression for _, expression in _branches(tree, separator)])


def _branches(tree: _Tree, separator: str) -> list[tuple[list[str], str]]:
    """The expressions of a tree, longest first, each with the words or letters that it begins with."""
    by_rest: dict[str, list[str]] = {}
    for token, rest in tree.items():
        if token:
            by_rest.setdefault(_render(rest, separator) if rest.keys() - {""} else "", []).append(token)
    optional = {token for token, rest in tree.items() if token and "" in rest}
    alternatives = []
    for rest, tokens in by_rest.items():
        for ends in (False, True):
            chosen = [token for token in tokens if (token in optional) is ends]
            if not chosen:
                continue
            head = _any(sorted(map(_escaped, chosen), key=lambda token: (-len(token), token)))
            tail = f"{separator}{rest}" if rest else ""
            alternatives.append((chosen, f"{head}(?:{tail})?" if tail and ends else f"{head}{tail}"))
    return sorted(alternatives, key=lambda branch: (-len(branch[1]), branch[1]))


def _escaped(token: str) -> str:
    return r"\s*" if token == " " else re.escape(token)


def _any(alternatives: list[str]) -> str:
    return alternatives[0] if len(alternatives) == 1 else f"(?:{'|'.join(alternatives)})"
