"""What a check costs: `python benchmarks/speed.py [FILE LANGUAGE]...` prints cold start, warm cost and growth.

Times are given as ratios to the start of a bare interpreter in the same run, since absolute times say little about
another machine. Every document timed is one that was not seen before.
"""

from __future__ import annotations

import statistics
import subprocess
import sys
import time
from pathlib import Path

from linter import check_text
from linter.files import format_of

FIXTURES = Path(__file__).resolve().parent.parent / "fixtures" / "releases" / "clean"


def whole(command: list[str], runs: int = 11) -> float:
    """Median seconds of a whole process."""
    times = []
    for _ in range(runs):
        start = time.perf_counter()
        subprocess.run(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, check=False)
        times.append(time.perf_counter() - start)
    return statistics.median(times)


def warm(text: str, format: str, language: str, runs: int) -> float:
    """Median seconds of a check in this process."""
    times = []
    for number in range(runs + 1):
        document = text.replace("\n\n", f"\n\n{number} ", 3)
        start = time.perf_counter()
        check_text(document, format=format, language=language)
        times.append(time.perf_counter() - start)
    return statistics.median(times[1:])


def main(arguments: list[str]) -> None:
    """Time the named files, or one fixture a language."""
    named = list(zip(arguments[::2], arguments[1::2], strict=True))
    chosen = [(Path(file), language) for file, language in named] or [
        (next(f for f in sorted(folder.rglob("*")) if f.suffix in {".txt", ".md", ".html", ".json"}), folder.name)
        for folder in sorted(FIXTURES.iterdir())
        if folder.is_dir()
    ]
    bare = whole([sys.executable, "-c", "pass"])
    print(f"bare interpreter {1000 * bare:.1f} ms")
    for file, language in chosen:
        text = file.read_text(encoding="utf-8")
        format = format_of(file, text)
        cold = whole([sys.executable, "-m", "linter", "check", str(file), "--language", language])
        one = warm(text, format, language, 21)
        line = f"{file.name:44} {language:8} {len(text.encode()) / 1000:6.1f} KB  cold {cold / bare:5.1f}x  warm {one / bare:5.2f}x"
        if format == "text":
            hundred = warm(text * 100, format, language, 3)
            line += f"  100 times the text {hundred / one:4.0f} times the cost"
        print(line, flush=True)


if __name__ == "__main__":
    main(sys.argv[1:])
