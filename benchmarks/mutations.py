"""Whether anything breaks the rules: `python -m benchmarks.mutations [COUNT] [SEED]` mutates the HTML fixtures at random.

Each mutant is a page with a few accidents: a stretch lost, doubled or moved, a page cut short, a piece of markup where
none belongs. Checked with every rule, none may fail (SYS001) and every place must be a place in the text. The same count
and seed give the same mutants.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path
from random import Random

from linter import all_rules, check_text

FIXTURES = Path(__file__).resolve().parent.parent / "fixtures" / "releases"
# What strays into pages: markup that closes or opens what it should not, references, characters that are none.
STRAYS = (
    "<p>", "</p>", "<b>", "</b>", "<i><b>", "<a href=#x>", "</a>", "<table>", "</table>", "<tr>", "<td>", "<th scope=col>",
    "<caption>", "<select>", "<option>", "<svg>", "</svg>", "<math><mi>", "<title>", "</title>", "<textarea>", "<template>",
    "</template>", "<noscript>", "<script>", "</script>", "<style>p{display:none}</style>", "<!--", "-->", "--!>", "<!", "<?",
    "</", "<", ">", "&", "&amp", "&notit;", "&#x0;", "&#128;", "&nbsp;", "&#x110000;", "&zwnj;", '"', "'", "=", "/>",
    "<html lang>", "<body dir=rtl>", "<head>", "</head>", "</body>", "</html>", "<!DOCTYPE html>", "<frameset>", "<h1>", "</h3>",
    "<ul><li>", "</ul>", "<img alt>", "<img src=a.png alt='", "<input type=image>", "<label for=x>", "<div role=list>",
    "<div aria-labelledby='x y' id=x>", "<div aria-owns=x id=x>", "<p hidden>", "<p lang=''>", "<p lang=fa dir=ltr>", "<br>", "</br>",
    "<meta charset=utf-16>", "<base href=//>", "<iframe srcdoc='<a href=x>'>", "<details>", "<summary>", "<pre>\n", "<code>",
    "\0", "\r", "\r\n", "\t", "\f", "\ufeff", "\u202e", "\u2066", "\u2069", "\u200c", "\ufffd", "\ue000", "\U000f0000", "\U0010ffff",
    "\ud800", "\u0301", "\u0661", "   ", "<![CDATA[", "]]>", "<plaintext>", "<template shadowrootmode=open>", "<slot>",
)  # fmt: skip


def mutant(text: str, random: Random) -> str:
    """A page with one to six accidents."""
    for _ in range(random.randint(1, 6)):
        start = random.randint(0, len(text))
        end = min(len(text), start + int(random.expovariate(1 / 30)))
        accident = random.randrange(6)
        if accident == 0:  # lost
            text = text[:start] + text[end:]
        elif accident == 1:  # doubled
            text = text[:end] + text[start:end] + text[end:]
        elif accident == 2:  # moved
            rest = text[:start] + text[end:]
            target = random.randint(0, len(rest))
            text = rest[:target] + text[start:end] + rest[target:]
        elif accident == 3 and random.random() < 0.2:  # cut short
            text = text[:start]
        else:
            text = text[:start] + random.choice(STRAYS) + text[start:]
    return text


def mutants(count: int, seed: int) -> Iterator[tuple[str, str]]:
    """Name and text of `count` mutants, fixture by fixture in turn."""
    pages = [(file.relative_to(FIXTURES).as_posix(), file) for file in sorted(FIXTURES.rglob("*.html"))]
    texts = [(name, file.read_bytes().decode("utf-8", errors="replace")) for name, file in pages]
    for number in range(count):
        name, text = texts[number % len(texts)]
        yield f"{name} ({seed}:{number})", mutant(text, Random(f"{seed}:{number}"))


def faults(text: str) -> list[str]:
    """What is wrong with the report of a page: rules that failed, places that are none."""
    found: list[str] = []
    for finding in check_text(text, format="html", select=_every_rule()).findings:
        if finding.rule.startswith("SYS"):
            found.append(finding.message)
        places = [(finding.start, finding.end), *((related.start, related.end) for related in finding.related)]
        if finding.fix is not None:
            places += [(edit.start, edit.end) for edit in finding.fix.edits]
        found += [f"{finding.rule}: {place}" for place in places if not 0 <= place[0] <= place[1] <= len(text)]
        if finding.text != text[finding.start : finding.end]:
            found.append(f"{finding.rule}: its text is not what stands at {finding.start}")
    return found


def _every_rule() -> tuple[str, ...]:
    """The codes of all rules: also those that run only when they are asked for."""
    return tuple(rule.code for rule in all_rules())


def main(arguments: list[str]) -> None:
    """Check the mutants; print the faults and their number."""
    count = int(arguments[0]) if arguments else 10_000
    seed = int(arguments[1]) if len(arguments) > 1 else 1
    total = 0
    for name, text in mutants(count, seed):
        wrong = faults(text)
        total += bool(wrong)
        for fault in wrong:
            print(f"{name}: {fault}", flush=True)
    print(f"{count} mutants of seed {seed}: {total} with faults")
    sys.exit(total > 0)


if __name__ == "__main__":
    main(sys.argv[1:])
