"""Accessibility on whole pages: presslint beside html-validate and Siteimprove Alfa in jsdom, the same pages, one process each.

    npm install --prefix DIR html-validate@10 jsdom @siteimprove/alfa-{act,dom,http,url,device,rules,web}
    python benchmarks/accessibility.py DIR PAGE...

Prints a line for each page and the medians: milliseconds in a warm process, and how many times as long the others take.
presslint runs its rules of accessibility, direction and charset that are on by default. In which language a text is
written none of the others asks, so those rules of ours (LNG) are not timed here.
"""

from __future__ import annotations

import json
import subprocess
import sys
import time
from pathlib import Path
from statistics import median

from linter import check_text

RULES = ("ACC", "BID", "UNI016")
OFF = ("ACC118", "ACC119")
ROUNDS = 9


def milliseconds(text: str) -> float:
    """The median time of a check, in milliseconds; each round sees a page that was not seen before."""
    times = []
    for number in range(ROUNDS + 1):
        page = text.replace("</body>", f"<!-- {number} --></body>")
        start = time.perf_counter()
        check_text(page, format="html", select=RULES, ignore=OFF)
        times.append(1000 * (time.perf_counter() - start))
    return median(times[1:])


def main() -> None:
    folder, *pages = sys.argv[1:]
    script = Path(__file__).with_name("accessibility_peers.mjs")
    command = ["node", str(script), folder, str(ROUNDS), *pages]
    peers = json.loads(subprocess.run(command, capture_output=True, text=True, check=True).stdout)
    ours = {page: milliseconds(Path(page).read_text(encoding="utf-8")) for page in pages}
    times: dict[str, list[float]] = {name: [] for name in peers}
    for page, own in ours.items():
        shown = []
        for name, of_page in peers.items():
            times[name].append(of_page[page] / own)
            shown.append(f"{name} {of_page[page]:.1f} ms ({times[name][-1]:.0f} times)")
        print(f"{Path(page).name}: presslint {own:.2f} ms, {', '.join(shown)}")
    print(f"median of {len(pages)} pages: presslint {median(ours.values()):.2f} ms, ", end="")
    print(", ".join(f"{name} {median(factors):.0f} times as long" for name, factors in times.items()))


if __name__ == "__main__":
    main()
