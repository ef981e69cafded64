"""Pages larger than any release: `python -m benchmarks.large_pages` prints seconds for a size and for four times that size.

About 4 for four times the size is linear. Every rule runs.
"""

from __future__ import annotations

import sys
import time
from collections.abc import Callable

from linter import all_rules, check_text

_HEAD = '<head><meta charset="utf-8"><title>The ferries run again</title></head>'
_PAGE = f'<!DOCTYPE html>\n<html lang="en">\n{_HEAD}\n<body>\n{{}}\n</body>\n</html>\n'


def _elements(n: int) -> str:
    """n elements, some with text, links and images."""
    row = (
        '<section><h2>Ferry <b>{0}</b></h2><p>It leaves at <a href="/{0}">eight</a>.</p><ul><li>one<li>two</ul>'
        '<img src="{0}.png" alt="Ferry {0}"></section>\n'
    )
    return "".join(row.format(i) for i in range(n // 9))


def _attributes(n: int) -> str:
    """n attributes: ten on each element, and references from one to the next."""
    one = (
        '<div id="d{0}" class="a b" role="group" aria-label="Part {0}" aria-describedby="d{1}" data-a="1" data-b="2"'
        ' title="t{0}" lang="fr" dir="ltr">mot</div>\n'
    )
    return "".join(one.format(i, i + 1) for i in range(n // 10))


def _nested_tables(n: int) -> str:
    """n tables, one in the other."""
    return "<table><tr><th>a<td>b<td>" * n + "</table>" * n


def _wide_table(n: int) -> str:
    """One table of n rows with cells that span rows and columns."""
    return (
        "<table>"
        + "<tr><th scope=row rowspan=3>a<td colspan=1000 rowspan=65534 headers='x y'>b<td>c\n" * n
        + "</table>"
    )


def _deep(n: int) -> str:
    """n elements, one in the other."""
    return "<div>" * n + "deep" + "</div>" * n


def _unclosed(n: int) -> str:
    """n formatting elements that nothing closes, and paragraphs that cut through them."""
    return "<p><b><i><a href=#x>word " * n


def _references(n: int) -> str:
    """n names that lead to each other."""
    return "".join(
        f'<button id="b{i}" aria-labelledby="b{(i + 1) % n} b{(i + 7) % n}">Go {i}</button>\n' for i in range(n)
    )


def _styles(n: int) -> str:
    """n rules of style, and as many elements that they are about."""
    rules = "".join(f".c{i} > p:not(.x) {{ display: {'none' if i % 3 else 'block'} }}\n" for i in range(n))
    return f"<style>{rules}</style>" + "".join(f'<div class="c{i}"><p>text</p></div>' for i in range(n))


def _encodings(n: int) -> str:
    """n declarations of encodings that contradict each other."""
    names = ("utf-8", "iso-8859-1", "utf-16", "windows-1256", "nonsense")
    return "".join(
        f'<meta charset="{names[i % 5]}"><meta http-equiv="Content-Type" content="text/html; charset={names[i % 3]}">\n'
        for i in range(n)
    )


def _text(n: int) -> str:
    """One paragraph of n words in two scripts and directions, with references and line breaks."""
    return "<p>" + "one &amp; two \u0645\u0631\u062d\u0628\u0627 3.5 <br>\n<bdo dir=rtl>four</bdo> " * (n // 6)


SHAPES: dict[str, tuple[Callable[[int], str], int]] = {
    "elements": (_elements, 20_000),
    "attributes": (_attributes, 50_000),
    "nested tables": (_nested_tables, 1_000),
    "wide table": (_wide_table, 2_000),
    "deep": (_deep, 10_000),
    "unclosed": (_unclosed, 500),
    "references": (_references, 2_000),
    "styles": (_styles, 1_000),
    "encodings": (_encodings, 2_000),
    "text": (_text, 20_000),
}


def page(shape: str, size: int | None = None) -> str:
    """A page of a shape, of its full size unless another is given."""
    make, full = SHAPES[shape]
    return _PAGE.format(make(size or full))


def main(shapes: list[str]) -> None:
    """Time the shapes, or all of them, at a quarter of their size and at the whole."""
    every = tuple(rule.code for rule in all_rules())
    check_text(page("elements", 100), format="html", select=every)
    for shape in shapes or SHAPES:
        seconds = []
        full = SHAPES[shape][1]
        for size in (full // 4, full):
            text = page(shape, size)
            start = time.process_time()
            report = check_text(text, format="html", select=every)
            seconds.append(time.process_time() - start)
            broken = [finding.message for finding in report.findings if finding.rule == "SYS001"]
            if broken:
                print(f"{shape}: {broken}")
        print(
            f"{shape:14} n = {full:6}: {seconds[0]:6.2f} s for n/4, {seconds[1]:6.2f} s for n, x{seconds[1] / seconds[0]:.1f}",
            flush=True,
        )


if __name__ == "__main__":
    main(sys.argv[1:])
