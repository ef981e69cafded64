"""JSON-LD in a page: what a search engine is told about the article, with the place of every string."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any, NamedTuple

from linter.document import Entry, Trouble
from linter.patterns import lazy
from linter.source import Span

_TOKEN = lazy(r'"((?:[^"\\]|\\.)*+)"|([{}\[\],:])|([^\s"{}\[\],:]++)')
_ARTICLES = ("article", "newsarticle", "report", "webpage", "reportagenewsarticle", "governmentnewsarticle")
_STRINGS = {"datePublished", "headline", "inLanguage"}
_ADDRESSES = {"isBasedOn", "translationOfWork"}


class _String(NamedTuple):
    path: tuple[str | int, ...]
    raw: str
    span: Span


def read_json_ld(source: str, span: Span) -> tuple[list[Entry], list[Trouble]]:
    """The entries of a script element whose content stands in a range of the source."""
    text = source[span.start : span.end]
    try:
        data = json.loads(text)
    except json.JSONDecodeError as error:
        if not text.strip():
            return [], []
        place = span.start + min(error.pos, len(text) - 1)
        return [], [Trouble(f"broken JSON-LD: {error.msg}", Span(place, place + 1))]
    except (RecursionError, ValueError):
        return [], [Trouble("unreadable JSON-LD: too deeply nested, or a number too long", span)]
    articles = set(_articles(data))
    if not articles:
        return [], []
    return [entry for string in _strings(text, span.start) for entry in _entry(string, articles)], []


def _articles(data: Any) -> Iterator[tuple[str | int, ...]]:
    """The paths of the objects that describe an article: at the top, in a list, in @graph."""
    waiting: list[tuple[tuple[str | int, ...], Any]] = [((), data)]
    while waiting:
        path, value = waiting.pop()
        if isinstance(value, list):
            waiting += [((*path, i), item) for i, item in enumerate(value) if isinstance(item, dict)]
        elif isinstance(value, dict):
            kinds = value.get("@type")
            named = kinds if isinstance(kinds, list) else [kinds]
            if any(isinstance(kind, str) and _local(kind) in _ARTICLES for kind in named):
                yield path
            graph = value.get("@graph")
            if isinstance(graph, list | dict):
                waiting.append(((*path, "@graph"), graph))


def _local(kind: str) -> str:
    return kind.rsplit("/", 1)[-1].rsplit(":", 1)[-1].lower()


def _entry(string: _String, articles: set[tuple[str | int, ...]]) -> Iterator[Entry]:
    for length in range(max(len(string.path) - 3, 0), len(string.path)):
        key = string.path[length]
        if not isinstance(key, str) or string.path[:length] not in articles:
            continue
        inner = [part for part in string.path[length + 1 :] if isinstance(part, str)]
        if (key in _STRINGS and not inner) or (key in _ADDRESSES and inner in ([], ["url"], ["@id"])):
            yield Entry(key.lower(), json.loads(f'"{string.raw}"'), string.span, "json-ld")
        return


def _strings(text: str, offset: int) -> Iterator[_String]:
    """Every string value of valid JSON with its path. An own stack: nesting has no bound but the parser's."""
    path: list[str | int] = []  # the open objects' keys and lists' indices
    expects_key = False
    for match in _TOKEN.finditer(text):
        sign = match.group(2)
        if sign == "{":
            path.append("")
            expects_key = True
        elif sign == "[":
            path.append(0)
            expects_key = False
        elif sign in ("}", "]"):
            path.pop()
            expects_key = False
        elif sign == ",":
            if isinstance(path[-1], int):
                path[-1] += 1
            else:
                expects_key = True
        elif sign == ":":
            expects_key = False
        elif match.group(1) is not None:
            if expects_key:
                path[-1] = json.loads(match.group())
            elif len(path) <= _DEEPEST:
                yield _String(tuple(path), match.group(1), Span(match.start(1) + offset, match.end(1) + offset))


# @graph, a list in a list: nothing that is looked for stands deeper.
_DEEPEST = 12
