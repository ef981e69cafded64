"""Runs over many files, as real processes: the same bytes however they are done, and an end without a mess."""

from __future__ import annotations

import contextlib
import json
import os
import re
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from linter.cli import many
from linter.cli.watch import stamps
from linter.outputs.formats import FORMATS
from linter.rules.release.samples import release

ROOT = Path(__file__).parent.parent.parent
FILES = 30
POSIX = pytest.mark.skipif(os.name == "nt", reason="signals are POSIX's")


def command(*arguments: str) -> list[str]:
    return [sys.executable, "-m", "linter", *arguments]


def environment(folder: Path, *paths: Path) -> dict[str, str]:
    path = os.pathsep.join(map(str, (*paths, ROOT)))
    return {**os.environ, "PYTHONPATH": path, "PRESSLINT_CACHE_DIR": str(folder.parent / "cache"), "NO_COLOR": "1"}


def run(folder: Path, *arguments: str, hook: Path | None = None) -> subprocess.CompletedProcess[bytes]:
    found = environment(folder, *([hook] if hook else []))
    return subprocess.run(command(*arguments), cwd=folder, env=found, capture_output=True, timeout=120, check=False)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Releases in French and Persian; every third has two spaces, and number 7 another date in one language."""
    base = tmp_path / "releases"
    for language in ("fa", "fr"):
        (base / language).mkdir(parents=True)
        for number in range(FILES // 2):
            link = f"https://www.example.org/news/text-{number}"
            text = release(language, link=link)
            text = text.replace(" ", "  ", 1) if number % 3 == 0 else text
            text = text.replace("14 mars", "15 mars") if number == 7 else text
            (base / language / f"{number:02}.txt").write_text(text, "utf-8", newline="")
    (base / "presslint.toml").write_text('language-paths = ["{language}/**"]\n', "utf-8")
    return base


@pytest.mark.parametrize("format", list(FORMATS))
def test_every_report_is_the_same_to_the_byte_however_the_run_is_done(folder: Path, format: str) -> None:
    ways = (("--jobs", "1", "--no-cache"), ("--jobs", "2", "--no-cache"), ("--jobs", "2"), ("--jobs", "1"), ())
    done = [run(folder, "check", "-f", format, *way) for way in ways]
    assert {one.returncode for one in done} == {0}
    assert {one.stderr for one in done} == {b""}
    assert len({one.stdout for one in done}) == 1
    assert done[0].stdout


def test_a_few_files_and_many_files_are_found_the_same(folder: Path) -> None:
    few = run(folder, "check", "-f", "json", "fa/00.txt", "fr/00.txt", "fa/07.txt", "fr/07.txt")
    all_of_them = json.loads(run(folder, "check", "-f", "json", "--jobs", "2", "--no-cache", ".").stdout)
    chosen = [
        one for one in all_of_them["documents"] if one["path"] in {"fa/00.txt", "fr/00.txt", "fa/07.txt", "fr/07.txt"}
    ]
    assert json.loads(few.stdout)["documents"] == chosen
    assert [one["rule"] for one in chosen[3]["findings"]] == ["SET001"]


def test_the_second_run_takes_what_the_first_has_found(folder: Path) -> None:
    run(folder, "check")
    shown = run(folder, "cache", "show").stdout.decode()
    assert re.fullmatch(rf".*cache: {FILES} entries, 0\.\d MB; at most 256 MB are kept\n", shown)
    (folder / "fr" / "01.txt").write_text(release("fr").replace(" ", "  ", 2), "utf-8")
    changed = run(folder, "check")
    assert b"fr/01.txt:1:" in changed.stdout
    assert changed.stdout == run(folder, "check", "--no-cache").stdout
    assert f"{FILES + 1} entries" in run(folder, "cache", "clear").stdout.decode()
    assert " 0 entries" in run(folder, "cache", "show").stdout.decode()


def test_a_damaged_cache_changes_nothing(folder: Path) -> None:
    first = run(folder, "check")
    for number, file in enumerate(file for file in (folder.parent / "cache").rglob("*") if file.is_file()):
        data = file.read_bytes()
        file.write_bytes((data[:-5], b"", os.urandom(len(data)))[number % 3])
    second = run(folder, "check")
    assert (second.stdout, second.stderr, second.returncode) == (first.stdout, first.stderr, first.returncode)


def test_no_cache_leaves_nothing(folder: Path) -> None:
    run(folder, "check", "--no-cache")
    assert not (folder.parent / "cache").exists()


def test_a_changed_configuration_is_another_run(folder: Path) -> None:
    run(folder, "check")
    (folder / "presslint.toml").write_text('language-paths = ["{language}/**"]\nignore = ["TYP001", "SET"]\n', "utf-8")
    assert run(folder, "check").stdout == b"READY (30 files)\n"


@pytest.mark.parametrize("jobs", ["1", "2"])
def test_files_that_cannot_be_judged_do_not_hide_the_others(folder: Path, jobs: str) -> None:
    (folder / "fa" / "03.txt").write_bytes(b"\0\1\2" * 40)
    (folder / "fr" / "04.txt").write_bytes(b"%PDF-1.7")
    done = run(folder, "check", "--jobs", jobs)
    assert done.returncode == 2
    assert done.stdout.count(b"TYP001") == 9
    assert done.stderr.decode() == (
        "presslint: fa/03.txt is binary, not text.\n"
        "presslint: fr/04.txt is a PDF, which presslint cannot read yet. Check the text it was made from.\n"
    )


@pytest.mark.parametrize("jobs", ["1", "2"])
def test_what_is_asked_wrongly_is_said_once(folder: Path, jobs: str) -> None:
    done = run(folder, "check", "--jobs", jobs, "--select", "TPY001")
    assert (done.returncode, done.stdout) == (2, b"")
    assert done.stderr == b'presslint: There is no rule called "TPY001". Did you mean "TYP001"?\n'


@pytest.mark.parametrize("jobs", ["0", "-1", "two", "1001", "\u0662"])
def test_a_number_of_processes_that_is_none_is_refused(folder: Path, jobs: str) -> None:
    done = run(folder, "check", "--jobs", jobs)
    assert done.returncode == 2
    assert b"is no number of processes. Write 1, 2 ... or auto." in done.stderr


# A process that checks files is made to die, as a broken library or a machine without memory would make it.
_DEADLY = """
import os, signal, sys
if "--multiprocessing-fork" in sys.orig_argv:
    import linter.files
    before = linter.files.read_bytes
    def read_bytes(path):
        if path.name == "05.txt":
            {what}
        return before(path)
    linter.files.read_bytes = read_bytes
"""


def _hook(folder: Path, what: str) -> Path:
    place = folder.parent / "hook"
    place.mkdir()
    (place / "sitecustomize.py").write_text(_DEADLY.format(what=what), "utf-8")
    return place


@POSIX
@pytest.mark.parametrize(
    ("what", "said"),
    [
        ("os.kill(os.getpid(), signal.SIGKILL)", "was ended by SIGKILL, perhaps for want of memory"),
        ("os.kill(os.getpid(), signal.SIGSEGV)", "was ended by SIGSEGV"),
        ("os._exit(3)", "ended with exit status 3"),
    ],
)
def test_a_process_that_dies_is_one_sentence_and_the_others_go_on(folder: Path, what: str, said: str) -> None:
    done = run(folder, "check", "--jobs", "2", "-f", "json", hook=_hook(folder, what))
    assert done.returncode == 2
    assert done.stderr.decode() == "".join(
        f"presslint: {language}/05.txt could not be checked (SYS001): the process that was checking it {said}. "
        "Please report it.\n"
        for language in ("fa", "fr")
    )
    paths = [one["path"] for one in json.loads(done.stdout)["documents"]]
    assert (len(paths), paths) == (FILES - 2, sorted(paths))


@POSIX
def test_processes_that_cannot_be_started_are_one_sentence(folder: Path) -> None:
    place = folder.parent / "hook"
    place.mkdir()
    (place / "sitecustomize.py").write_text(
        "import os, sys\nif '--multiprocessing-fork' in sys.orig_argv: os._exit(9)\n", "utf-8"
    )
    done = run(folder, "check", "--jobs", "2", hook=place)
    assert (done.returncode, done.stdout) == (2, b"")
    assert done.stderr.decode() == (
        "presslint: The processes that check files cannot be started: one ended with exit status 9. "
        "Use --jobs 1 to check without them.\n"
    )


@contextlib.contextmanager
def running(folder: Path, *arguments: str, hook: Path | None = None) -> Iterator[subprocess.Popen[bytes]]:
    """A run in a process group of its own, as a terminal has it."""
    process = subprocess.Popen(
        command(*arguments), cwd=folder, env=environment(folder, *([hook] if hook else [])),
        stdout=subprocess.PIPE, stderr=subprocess.PIPE, start_new_session=True,
    )  # fmt: skip
    try:
        yield process
    finally:
        with contextlib.suppress(ProcessLookupError, PermissionError):
            os.killpg(process.pid, signal.SIGKILL)
        process.communicate()


def _left(group: int) -> list[str]:
    """The processes of a group that still run, as far as the system tells."""
    found = []
    for file in Path("/proc").glob("[0-9]*/stat"):
        with contextlib.suppress(OSError):
            name, _, rest = file.read_text().rpartition(")")
            state, _, its_group = rest.split()[:3]
            if int(its_group) == group and state not in "ZX":
                found.append(name)
    return found


@POSIX
@pytest.mark.parametrize("jobs", ["1", "2"])
@pytest.mark.parametrize("wait", [0.4, 1.5])
def test_ctrl_c_ends_cleanly(folder: Path, jobs: str, wait: float) -> None:
    """Early, while processes are being started, and late, while they check."""
    slow = "import time, linter.files\nbefore = linter.files.read_bytes\n"
    slow += (
        "def read_bytes(path):\n    time.sleep(0.5)\n    return before(path)\nlinter.files.read_bytes = read_bytes\n"
    )
    place = folder.parent / "hook"
    place.mkdir()
    (place / "sitecustomize.py").write_text(slow, "utf-8")
    (folder / "report.json").write_text("the report of yesterday", "utf-8")
    before = sorted(folder.rglob("*"))
    with running(folder, "check", "--jobs", jobs, "-f", "json=report.json", hook=place) as process:
        time.sleep(wait)
        os.killpg(process.pid, signal.SIGINT)
        out, error = process.communicate(timeout=20)
        assert (process.returncode, out) == (130, b"")
        assert error in {b"presslint: interrupted.\n", b""}
        deadline = time.monotonic() + 5
        while _left(process.pid) and time.monotonic() < deadline:
            time.sleep(0.05)
        assert _left(process.pid) == []
    assert sorted(folder.rglob("*")) == before
    assert (folder / "report.json").read_text("utf-8") == "the report of yesterday"


def test_statistics_follow_the_report(folder: Path) -> None:
    done = run(folder, "check", "--statistics")
    assert done.stdout.decode().partition("READY")[2] == (
        ": 11 warnings; 10 can be repaired safely (30 files)\n"
        "findings  severity  rule    name\n"
        "      10  warning   TYP001  repeated-space\n"
        "       1  warning   SET001  versions-disagree\n"
        "\n"
        "findings  files  language\n"
        "       6     15  fr\n"
        "       5     15  fa\n"
        "\n"
        "findings  files  format\n"
        "      11     30  text\n"
        "\n"
    )


def test_statistics_do_not_spoil_a_report_for_programs(folder: Path) -> None:
    done = run(folder, "check", "--statistics", "-f", "json")
    assert json.loads(done.stdout)["summary"]["warnings"] == 11
    assert b"repeated-space" in done.stderr


@POSIX
def test_watching_checks_again_when_a_file_changes_until_ctrl_c(folder: Path) -> None:
    with running(folder, "check", "--watch", "--select", "TYP001", "fr/01.txt") as process:
        assert process.stdout is not None and process.stderr is not None
        assert process.stdout.readline() == b"READY\n"
        assert process.stderr.readline() == b"Waiting for a change. Ctrl-C ends.\n"
        (folder / "fr" / "01.txt").write_text(release("fr").replace(" ", "  ", 1), "utf-8")
        assert process.stdout.readline().startswith(b"fr/01.txt:1:10: warning TYP001")
        assert process.stderr.readline() == b"Changed: fr/01.txt\n"
        process.stderr.readline()
        (folder / "presslint.toml").write_text("selekt = []\n", "utf-8")
        assert process.stderr.readline().endswith(b"presslint.toml\n")
        assert b"selekt" in process.stderr.readline()
        assert process.stderr.readline() == b"Waiting for a change. Ctrl-C ends.\n"
        os.killpg(process.pid, signal.SIGINT)
        _, error = process.communicate(timeout=20)
        assert process.returncode == 130
        assert b"Traceback" not in error


def test_everything_that_a_result_depends_on_is_watched(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(folder)
    given = {"no_config": False, "baseline": Path("known.json"), "publisher": None, "pack": ()}
    for name in ("known.json", "house.yaml", "fr/01.txt.presslint.yaml"):
        (folder / name).write_text("name: house\n", "utf-8")
    (folder / "presslint.toml").write_text('publisher = "house.yaml"\n', "utf-8")
    watched = {os.path.relpath(file, folder) for file in stamps(("fr",), None, given)}
    expected = {f"fr/{number:02}.txt" for number in range(FILES // 2)}
    assert watched == expected | {"fr", "fr/01.txt.presslint.yaml", "known.json", "house.yaml", "presslint.toml"}


def test_standard_input_cannot_be_watched(folder: Path) -> None:
    done = run(folder, "check", "--watch", "-")
    assert (done.returncode, done.stderr) == (
        2, b"presslint: --watch needs files: standard input can be read only once.\n"
    )  # fmt: skip


# The bar.


class _Terminal:
    """A standard error that says it is a terminal."""

    encoding = "utf-8"

    def __init__(self) -> None:
        self.written = ""

    def write(self, text: str) -> int:
        self.written += text
        return len(text)

    def flush(self) -> None:
        pass

    def isatty(self) -> bool:
        return True


def test_a_long_run_shows_a_bar_on_a_terminal_and_wipes_it_away(monkeypatch: pytest.MonkeyPatch) -> None:
    terminal = _Terminal()
    monkeypatch.setattr("sys.stderr", terminal)
    monkeypatch.setattr(many, "_PATIENCE", -1)
    with many._progress(4) as step:
        for _ in range(4):
            step()
    assert "Checking  [" in terminal.written
    assert "3/4" in terminal.written
    assert terminal.written.endswith("\r\x1b[2K\x1b[?25h")


def test_a_bar_is_wiped_away_when_a_run_is_interrupted(monkeypatch: pytest.MonkeyPatch) -> None:
    terminal = _Terminal()
    monkeypatch.setattr("sys.stderr", terminal)
    monkeypatch.setattr(many, "_PATIENCE", -1)
    with pytest.raises(KeyboardInterrupt), many._progress(4) as step:
        step()
        raise KeyboardInterrupt
    assert terminal.written.endswith("\r\x1b[2K\x1b[?25h")


def test_a_short_run_shows_none(monkeypatch: pytest.MonkeyPatch) -> None:
    terminal = _Terminal()
    monkeypatch.setattr("sys.stderr", terminal)
    with many._progress(4) as step:
        step()
    assert terminal.written == ""
