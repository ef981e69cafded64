"""The cache: what it keeps, what it takes for damaged, how large it grows, and what makes an entry another one."""

from __future__ import annotations

import ast
import datetime as dt
import os
import stat
import time
from pathlib import Path
from typing import Any

import pytest

import linter
from linter import cache
from linter.cache import Cache
from linter.config import Config
from linter.files import Input, open_path
from linter.many import checking, keys
from linter.many.checking import Checker, Outcome, Setup
from linter.many.keys import key_of
from linter.rules.release.samples import release

TOOL = "0" * 32
KEY = "ab" + "1" * 38


@pytest.fixture
def kept(tmp_path: Path) -> Cache:
    return Cache(tmp_path / "cache", TOOL)


def entries(folder: Path) -> list[Path]:
    return sorted(file for file in folder.rglob("*") if file.is_file())


def test_what_was_put_is_found_again(kept: Cache) -> None:
    assert (kept.is_empty, kept.get(KEY)) == (True, None)
    kept.put(KEY, b"a report")
    assert (kept.is_empty, kept.get(KEY)) == (False, b"a report")
    assert Cache(kept.folder, "1" * 32).get(KEY) is None


@pytest.mark.parametrize("damage", ["cut", "turned", "emptied", "foreign"])
def test_a_damaged_entry_is_not_used_and_is_made_again(kept: Cache, damage: str) -> None:
    kept.put(KEY, b"a report" * 40)
    (file,) = entries(kept.folder)
    data = bytearray(file.read_bytes())
    data[len(data) // 2] ^= 1
    file.write_bytes({"cut": bytes(data[:-3]), "turned": bytes(data), "emptied": b"", "foreign": b"PK\3\4"}[damage])
    assert kept.get(KEY) is None
    kept.put(KEY, b"another")
    assert kept.get(KEY) == b"another"


def test_nothing_half_written_is_left(kept: Cache) -> None:
    kept.put(KEY, b"a report")
    assert [file.name for file in entries(kept.folder)] == ["1" * 38]


@pytest.mark.skipif(os.name == "nt", reason="Windows has other permissions")
def test_only_its_user_can_read_it(kept: Cache) -> None:
    kept.put(KEY, b"a report")
    assert stat.S_IMODE(kept.folder.stat().st_mode) == 0o700


def test_where_nothing_can_be_written_nothing_is_kept_and_nothing_is_said(tmp_path: Path) -> None:
    (tmp_path / "cache").write_text("a file where the folder should be")
    kept = Cache(tmp_path / "cache", TOOL)
    kept.put(KEY, b"a report")
    assert kept.get(KEY) is None


def test_what_was_used_least_recently_goes_first(kept: Cache) -> None:
    for number in range(10):
        kept.put(f"{number:02x}" + "1" * 38, os.urandom(1000))
    for number, file in enumerate(entries(kept.folder)):
        os.utime(file, (number, number))
    assert kept.get("00" + "1" * 38) is not None  # it is used now
    cache.trim(kept.folder, limit=8_000)
    left = [file.parent.name for file in entries(kept.folder)]
    assert left == ["00", "05", "06", "07", "08", "09"] or left == ["00", "06", "07", "08", "09"]
    assert cache.size(kept.folder).bytes <= 6_000 + 1_100


def test_clearing_takes_out_entries_and_nothing_else(kept: Cache) -> None:
    kept.put(KEY, b"a report")
    (kept.folder / "letter.txt").write_text("somebody has named this folder by mistake")
    assert cache.clear(kept.folder).entries == 1
    assert [file.name for file in entries(kept.folder)] == ["letter.txt"]
    assert cache.size(kept.folder) == cache.Size(0, 0)


def test_clearing_a_cache_that_is_not_there_is_no_mistake(tmp_path: Path) -> None:
    assert cache.clear(tmp_path / "cache") == cache.Size(0, 0)


def test_what_a_killed_run_has_left_goes_after_an_hour(kept: Cache) -> None:
    kept.put(KEY, b"a report")
    (file,) = entries(kept.folder)
    left, young = file.with_name(f"{'2' * 38}.77.tmp"), file.with_name(f"{'3' * 38}.78.tmp")
    left.write_bytes(b"half")
    young.write_bytes(b"half")
    os.utime(left, (time.time() - 7200,) * 2)
    cache.trim(kept.folder)
    assert (left.exists(), young.exists(), file.exists()) == (False, True, True)


def test_its_place_is_the_cache_folder_of_the_user(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.delenv(cache.VARIABLE, raising=False)
    monkeypatch.setattr("sys.platform", "linux")
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path))
    assert cache.folder() == tmp_path / "presslint"
    monkeypatch.setenv("XDG_CACHE_HOME", "relative")
    monkeypatch.setenv("HOME", str(tmp_path / "home"))
    assert cache.folder() == tmp_path / "home" / ".cache" / "presslint"
    monkeypatch.setenv(cache.VARIABLE, str(tmp_path / "own"))
    assert cache.folder() == tmp_path / "own"


# What a key is made of.


def opened(folder: Path, text: str = release("fr"), settings: str = "", name: str = "a.txt", **options: Any) -> Input:
    (folder / "presslint.toml").write_text(settings, "utf-8")
    (folder / name).write_text(text, "utf-8")
    os.utime(folder / "presslint.toml", ns=(time.monotonic_ns(),) * 2)
    return open_path(folder / name, "nearest", options)


def test_the_same_file_has_the_same_key(tmp_path: Path) -> None:
    assert key_of(opened(tmp_path)) == key_of(opened(tmp_path))
    assert len(key_of(opened(tmp_path))) == 40


@pytest.mark.parametrize(
    "other",
    [
        {"text": release("fr") + "\n"},
        {"name": "b.txt"},
        {"language": "fr"},
        {"today": "2026-01-01"},
        {"select": ["TYP"]},
        {"ignore": ["TYP001"]},
        {"format": "markdown"},
        {"publisher": "us-state"},
        {"encoding": "cp1252"},
        {"suppressions": [{"rules": ["TYP001"], "reason": "as in the decree"}]},
        {"settings": '[severities]\nTYP001 = "error"\n'},
        {"settings": "[options.long-line]\ncolumns = 72\n"},
        {"settings": 'chrome = "off"\n'},
        {"settings": 'language-paths = ["{language}.txt"]\n', "name": "fr.txt"},
    ],
)
def test_everything_that_counts_makes_another_key(tmp_path: Path, other: dict[str, Any]) -> None:
    assert key_of(opened(tmp_path)) != key_of(opened(tmp_path, **other))


def test_a_changed_publisher_makes_another_key(tmp_path: Path) -> None:
    def key(days: int) -> str:
        file = tmp_path / "house.yaml"
        file.write_text(f"name: house\nfuture_tolerance_days: {days}\n", "utf-8")
        os.utime(file, ns=(days, days))
        return key_of(opened(tmp_path, settings='publisher = "house.yaml"\n'))

    assert len({key(2), key(3)}) == 2
    assert key(2) == key(2)


def test_a_changed_pack_makes_another_key(tmp_path: Path) -> None:
    pack = tmp_path / "ministry.yaml"
    for file in (Path(__file__).parent / "packs").glob("*"):
        if file.suffix in {".yaml", ".csv", ".tbx"}:
            (tmp_path / file.name).write_bytes(file.read_bytes())
    first = key_of(opened(tmp_path, packs=[str(pack)]))
    assert first != key_of(opened(tmp_path))
    assert first == key_of(opened(tmp_path, packs=[str(pack)]))
    pack.write_bytes(pack.read_bytes() + b"\n# another word\n")
    os.utime(pack, ns=(1, 1))
    assert first != key_of(opened(tmp_path, packs=[str(pack)]))


def test_a_setting_that_cannot_be_told_from_another_is_not_kept(tmp_path: Path) -> None:
    one = opened(tmp_path)
    odd = one._replace(settings=one.settings._replace(options={"TYP001": {"how": object()}}))
    with pytest.raises(TypeError):
        key_of(odd)
    assert checking._key(odd) is None


def test_presslint_itself_is_part_of_the_place(monkeypatch: pytest.MonkeyPatch) -> None:
    before = keys.tool()
    assert before is not None and len(before) == 32
    monkeypatch.setattr(keys, "_versions", lambda: "turbohtml 99")
    assert keys.tool() != before


# The day.


def _outcome(folder: Path, day: str, settings: str = "") -> Outcome:
    (folder / "presslint.toml").write_text(settings, "utf-8")
    setup = Setup(Config(folder), {"clock": dt.date.fromisoformat(day), "language": "fr"}, folder / "cache", TOOL)
    return Checker(setup).outcome(folder / "a.txt")


def test_what_holds_today_holds_tomorrow(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(release("fr", date="14 mars 2024"), "utf-8")
    assert _outcome(tmp_path, "2024-03-20").is_new
    assert not _outcome(tmp_path, "2024-03-20").is_new
    assert not _outcome(tmp_path, "2024-06-01").is_new
    assert _outcome(tmp_path, "2024-03-01").is_new  # the clock was set back: the date is still to come


def test_a_date_that_was_to_come_is_looked_at_every_day(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(release("fr", date="14 mars 2024"), "utf-8")
    assert b"REL012" in _outcome(tmp_path, "2024-03-01").report
    assert not _outcome(tmp_path, "2024-03-01").is_new
    later = _outcome(tmp_path, "2024-03-02")
    assert (later.is_new, b"today is 2024-03-02" in later.report) == (True, True)
    assert b"REL012" not in _outcome(tmp_path, "2024-04-01").report


def test_no_other_rule_looks_at_the_day() -> None:
    found = set()
    for file in (Path(linter.__file__).parent / "rules").rglob("*.py"):
        tree = ast.parse(file.read_text(encoding="utf-8"))
        if any(isinstance(node, ast.Attribute) and node.attr == "today" for node in ast.walk(tree)):
            found.add(file.name[:6].upper())
    assert found == checking.OF_THE_DAY


def test_a_rule_that_failed_is_asked_again(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "a.txt").write_text(release("fr"), "utf-8")
    monkeypatch.setattr("linter.engine.problems", lambda *_, **__: 1 / 0)
    assert b"SYS001" in _outcome(tmp_path, "2024-03-20").report
    monkeypatch.undo()
    again = _outcome(tmp_path, "2024-03-20")
    assert (again.is_new, b"SYS001" in again.report) == (True, False)
