"""How the cost of a check grows with the size of a text: `python benchmarks/growth.py`. About 2 for twice the text."""

from __future__ import annotations

import time

from linter import check_text

LINE = "Les deux délégations ont examiné l’avancement de leurs projets communs. "
SHAPES = {
    "one huge line": ("text", lambda n: LINE * (n // len(LINE))),
    "many short lines": ("text", lambda n: "Un mot ou deux\n" * (n // 15)),
    "many paragraphs": ("text", lambda n: f"{LINE}\n\n" * (n // 75)),
    "dates on lines": ("text", lambda n: "le 14 mars 2024 à Brest\n" * (n // 24)),
    "links on lines": ("text", lambda n: "voir https://www.example.org/a-b\n" * (n // 33)),
    "links on one line": ("text", lambda n: "voir https://www.example.org/a-b " * (n // 33)),
    "markdown": ("markdown", lambda n: f"{LINE}[lien](https://www.example.org/a)\n\n" * (n // 105)),
    "html paragraphs": ("html", lambda n: f"<p>{LINE}<a href='https://www.example.org/a'>lien</a></p>\n" * (n // 125)),
}


def main() -> None:
    """Print seconds for 250 kB and 500 kB of every shape, and their ratio."""
    check_text(LINE, language="fr")
    for name, (format, make) in SHAPES.items():
        times = []
        for size in (250_000, 500_000):
            text = make(size)
            start = time.perf_counter()
            check_text(text, format=format, language="fr")
            times.append(time.perf_counter() - start)
        print(f"{name:18} {times[0]:6.2f} s {times[1]:6.2f} s  x{times[1] / times[0]:.2f}", flush=True)


if __name__ == "__main__":
    main()
