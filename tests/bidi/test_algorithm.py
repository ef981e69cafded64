"""The bidirectional algorithm rule by rule; Unicode's own files are tried in test_unicode_files.py."""

from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from linter.bidi import drawn, first_strong, paragraphs, resolve, resolve_classes, visual_order

ALEF, BET, AYIN = "\u05d0", "\u05d1", "\u0639"
LRE, RLE, PDF, LRO, RLO = "\u202a", "\u202b", "\u202c", "\u202d", "\u202e"
LRI, RLI, FSI, PDI = "\u2066", "\u2067", "\u2068", "\u2069"
MARK = "\u0301"  # COMBINING ACUTE ACCENT
CLASSES = "L R AL EN ES ET AN CS NSM BN B S WS ON LRE LRO RLE RLO PDF LRI RLI FSI PDI".split()


def shown(text: str, base: int | None = None) -> str:
    """What stands on the screen from left to right."""
    line = resolve(text, base)
    return "".join(drawn(text[at], line.levels[at] or 0) for at in visual_order(line.levels))


def test_p1_a_paragraph_ends_with_its_separator() -> None:
    assert list(paragraphs("ab\ncd\r\ne\u2029")) == [(0, 3), (3, 7), (7, 9)]


def test_p2_what_is_isolated_does_not_give_the_direction() -> None:
    assert first_strong(f"{RLI}{ALEF}{PDI} a") == 0
    assert first_strong(f"{RLI}{ALEF} a") is None
    assert first_strong("12.") is None


@pytest.mark.parametrize(
    ("rule", "classes", "base", "levels"),
    [
        ("X2", "RLE L PDF", 0, [None, 2, None]),
        ("X3", "LRE R PDF", 1, [None, 3, None]),
        ("X4", "RLO L EN PDF", 0, [None, 1, 1, None]),
        ("X5", "LRO R AN PDF", 1, [None, 2, 2, None]),
        ("X5a", "RLI L PDI", 0, [0, 2, 0]),
        ("X5b", "LRI R PDI", 1, [1, 3, 1]),
        ("X5c", "FSI ON R PDI", 0, [0, 1, 1, 0]),
        ("X5c no letter", "FSI EN PDI", 1, [1, 2, 1]),
        ("X6a an isolate closes what is in it", "RLI LRE PDI L", 0, [0, None, 0, 0]),
        ("X7 an embedding does not close an isolate", "RLI PDF L PDI", 0, [0, None, 2, 0]),
        ("X10 a sequence goes on behind an isolate", "R LRI L PDI ON R", 0, [1, 1, 2, 1, 1, 1]),
        ("W1", "R NSM", 0, [1, 1]),
        ("W1 at an isolate", "R LRI PDI NSM L", 1, [1, 1, 1, 1, 2]),
        ("W2", "AL EN", 0, [1, 2]),
        ("W3", "AL", 0, [1]),
        ("W4", "R EN ES EN", 1, [1, 2, 2, 2]),
        ("W4 not between numbers of Arabic", "AL EN ES EN", 1, [1, 2, 1, 2]),
        ("W4 a comma between them", "AL EN CS EN", 1, [1, 2, 2, 2]),
        ("W5", "R EN ET ET", 1, [1, 2, 2, 2]),
        ("W5 before", "R ET EN", 1, [1, 2, 2]),
        ("W6", "R EN CS", 1, [1, 2, 1]),
        ("W7", "L EN", 1, [2, 2]),
        ("N1", "R ON R", 0, [1, 1, 1]),
        ("N1 numbers are as right to left", "R WS EN ON AN", 0, [1, 1, 2, 1, 2]),
        ("N2", "R ON L", 0, [1, 0, 0]),
        ("I1", "L R AN EN", 0, [0, 1, 2, 2]),
        ("I2", "R L AN EN", 1, [1, 2, 2, 2]),
        ("L1 a blank at the end", "R L WS", 1, [1, 2, 1]),
        ("L1 a blank before a tab", "L WS S L", 1, [2, 1, 1, 2]),
    ],
)  # fmt: skip
def test_every_rule_does_what_its_name_says(rule: str, classes: str, base: int, levels: list[int | None]) -> None:
    assert resolve_classes(classes.split(), base).levels == levels


def test_n0_brackets_go_with_what_stands_in_them_or_before_them() -> None:
    assert shown(f"{ALEF} (a) {BET}", 1) == f"{BET} (a) {ALEF}"
    assert shown("a (b)", 1) == "a (b)"  # the established context is left to right
    assert shown(f"a({ALEF})b", 0) == f"a({ALEF})b"
    assert resolve(f"{ALEF}[b{MARK}]{MARK}", 1).levels == [1, 1, 2, 2, 1, 1]


def test_n0_knows_brackets_that_are_canonically_the_same() -> None:
    assert resolve(f"a\u2329{ALEF}b\u3009{BET}", 0).levels == resolve(f"a({ALEF}b){BET}", 0).levels


def test_n0_pairs_no_more_than_63_open_brackets() -> None:
    deep = "a" + "(" * 64 + "b" + ")" * 64
    assert set(resolve(deep + ALEF, 1).levels) == {1, 2}


def test_l2_reverses_and_l4_mirrors() -> None:
    assert shown(f"{ALEF} C++", 1) == f"++C {ALEF}"
    assert shown(f"{ALEF} {FSI}C++{PDI}", 1).replace(FSI, "").replace(PDI, "") == f"C++ {ALEF}"
    assert shown(f"{ALEF}<{BET}", 1) == f"{BET}>{ALEF}"
    assert shown(f"{AYIN} +98 21 88", 1) == f"88 21 98+ {AYIN}"


@given(st.lists(st.sampled_from(CLASSES), max_size=30), st.sampled_from([0, 1, None]))
def test_every_text_has_levels_and_an_order(classes: list[str], base: int | None) -> None:
    line = resolve_classes(classes, base)
    seen = [at for at, level in enumerate(line.levels) if level is not None]
    assert sorted(visual_order(line.levels)) == seen
    assert all(line.base <= level <= 127 for level in line.levels if level is not None)


@given(st.text(alphabet=f"ab1 .,()[]{ALEF}{BET}{AYIN}\u0661{LRI}{RLI}{FSI}{PDI}", max_size=20))
def test_an_isolated_text_is_shown_as_it_is_alone(text: str) -> None:
    balanced = text.replace(PDI, "").replace(LRI, "").replace(RLI, "").replace(FSI, "").strip()
    if first_strong(balanced) is not None and balanced:
        around = shown(f"{AYIN} {FSI}{balanced}{PDI} {AYIN}", 1)
        assert around[around.index(PDI) + 1 : around.index(FSI)] == shown(balanced)


@pytest.mark.parametrize(
    "text",
    [
        f"{AYIN}{AYIN} NATO (2024) C++, " * 12_000,
        RLI * 100_000 + "a" + PDI * 100_000,
        f"{RLE}{LRE}" * 50_000 + "a 1" + PDF * 100_000,
        f"{RLI}a{PDI}{AYIN}" * 25_000,
        FSI * 100_000 + AYIN,
        "(" * 200_000,
        ("(" * 60 + "]" * 60) * 2_000,
        "%" * 200_000 + "1",
    ],
    ids=["prose", "isolates", "embeddings", "many isolates", "first strong", "open", "mismatched", "signs"],
)
def test_the_time_grows_with_the_length_only(text: str) -> None:
    def seconds(part: str) -> float:
        start = time.process_time()
        visual_order(resolve(part, 1).levels)
        return time.process_time() - start

    half = min(seconds(text[: len(text) // 2]) for _ in range(2))
    whole = min(seconds(text) for _ in range(2))
    assert whole < 6 * half + 0.2
