"""How often the declared language of real text is judged rightly, and how fast.

    python benchmarks/language_detection.py CORPUS [--sentences N] [--show N]

CORPUS holds one <language>.jsonl a language, with a sentence in "text" of each row. Documents are made of five rows in
order, joined by blank lines; with --sentences 1, single sentences of at least 60 letters are judged.
"""

from __future__ import annotations

import argparse
import json
import sys
import time
from collections import Counter
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from linter.languages.detect import identify, verify

TAGS = {"zh": "zh-Hant"}
FEWEST_LETTERS = 60
WRONG = {"other", "sibling", "script"}


def documents(path: Path, sentences: int) -> list[str]:
    rows = [json.loads(line)["text"] for line in path.read_text(encoding="utf-8").splitlines() if line.strip()]
    if sentences == 1:
        return [row for row in rows if sum(map(str.isalpha, row)) >= FEWEST_LETTERS]
    return ["\n\n".join(rows[i : i + sentences]) for i in range(0, len(rows) - sentences + 1, sentences)]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("corpus", type=Path)
    parser.add_argument("--sentences", type=int, default=5)
    parser.add_argument("--show", type=int, default=0, help="wrong judgements to print for each language")
    options = parser.parse_args()

    corpus = {
        TAGS.get(path.stem, path.stem): documents(path, options.sentences)
        for path in sorted(options.corpus.glob("*.jsonl"))
    }
    total: Counter[str] = Counter()
    print("language   texts  same unsure wrong | declared otherwise: other   of | identified  wrong none  engines")
    for tag, texts in corpus.items():
        right, against, named, engines = Counter[str](), Counter[str](), Counter[str](), Counter[str]()
        shown = 0
        for text in texts:
            verdict = verify(text, tag)
            right[verdict.verdict] += 1
            guess = identify(text)
            named["none" if guess is None else "right" if guess.tag == tag else "wrong"] += 1
            engines[guess.engine if guess else "-"] += 1
            if (verdict.verdict in WRONG or (guess and guess.tag != tag)) and shown < options.show:
                shown += 1
                print(f"    {tag} {verdict} {guess} {text[:300]!r}")
            for other in corpus:
                if other != tag:
                    answer = verify(text, other)
                    against[answer.verdict] += 1
                    if answer.verdict in {"same", "sibling"} and shown < options.show:
                        shown += 1
                        print(f"    {tag} as {other}: {answer} {text[:300]!r}")
        wrong, caught = sum(right[v] for v in WRONG), against["other"] + against["script"]
        total.update(texts=len(texts), same=right["same"], unsure=right["unsure"], wrong=wrong)
        total.update(caught=caught, against=against.total(), named=named["right"], misnamed=named["wrong"])
        print(
            f"{tag:9} {len(texts):6} {right['same']:5} {right['unsure']:6} {wrong:5} | {caught:25} {against.total():6} |"
            f" {named['right']:6} {named['wrong']:6} {named['none']:4}  {dict(engines)}"
        )
    n = max(total["texts"], 1)
    print(
        f"declared rightly: {total['same']}/{n} same, {total['unsure']} unsure, {total['wrong']} wrong"
        f" ({1000 * total['wrong'] / n:.2f} in 1,000)"
    )
    print(
        f"declared wrongly: {total['caught']}/{total['against']} ({100 * total['caught'] / max(total['against'], 1):.2f} %)"
    )
    print(f"identified: {total['named']}/{n}, {total['misnamed']} wrongly")
    _speed(corpus)


def _speed(corpus: dict[str, list[str]]) -> None:
    """Milliseconds for verifying texts of 3,000 characters that no cache has seen."""
    slowest = []
    for tag, texts in corpus.items():
        long = "\n\n".join(texts)
        pieces = [long[i : i + 3000] for i in range(0, len(long) - 3000, 3000)][:20]
        if pieces:
            verify(pieces[0] + " ", tag)
            start = time.perf_counter()
            for piece in pieces:
                verify(piece + "  ", tag)
            slowest.append(((time.perf_counter() - start) * 1000 / len(pieces), tag))
    print("ms for 3,000 characters, declared rightly: " + " ".join(f"{tag} {ms:.2f}" for ms, tag in sorted(slowest)))


if __name__ == "__main__":
    main()
