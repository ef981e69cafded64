"""What a run over an archive costs: `python benchmarks/many_files.py [FILES]`, 5,000 releases when not said.

The archive and the cache are made in a temporary folder. Printed are seconds and the greatest memory of the process that
reports; ratios say more about another machine. The check that all runs print the same bytes is part of it.
"""

from __future__ import annotations

import hashlib
import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import NamedTuple

sys.path.insert(0, str(Path(__file__).resolve().parent))
from archive import make


class Cost(NamedTuple):
    """Of one run: seconds on the clock and of all processors, megabytes of memory at most, and what it printed."""

    seconds: float
    worked: float
    megabytes: float
    printed: str

    def __str__(self) -> str:
        return f"{self.seconds:7.2f} s  {self.worked:7.2f} s of work  {self.megabytes:6.1f} MB"


def run(folder: Path, *options: str) -> Cost:
    """Check an archive as a user would."""
    command = [sys.executable, "-m", "linter", "check", *options, "."]
    environment = {
        **os.environ, "PRESSLINT_CACHE_DIR": str(folder / "cache"), "PYTHONPATH": str(Path(__file__).resolve().parent.parent)
    }  # fmt: skip
    with tempfile.TemporaryFile() as out:
        start = time.perf_counter()
        process = subprocess.Popen(command, cwd=folder / "archive", stdout=out, env=environment)
        _, _, used = os.wait4(process.pid, 0)
        seconds = time.perf_counter() - start
        process.returncode = 0  # it has been waited for
        out.seek(0)
        return Cost(
            seconds, used.ru_utime + used.ru_stime, used.ru_maxrss / 1000, hashlib.sha256(out.read()).hexdigest()[:12]
        )


def main(files: int) -> None:
    """Make the archive and time the runs."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        make(folder / "archive", files)
        size = sum(file.stat().st_size for file in (folder / "archive").rglob("*.*") if file.is_file())
        print(f"{files} releases, {size / 1e6:.1f} MB; {len(os.sched_getaffinity(0))} processors", flush=True)
        one = run(folder, "--no-cache", "--jobs", "1")
        print(f"one job, no cache     {one}", flush=True)
        two = run(folder, "--no-cache", "--jobs", "2")
        print(f"two jobs, no cache    {two}  {one.seconds / two.seconds:.2f} times as fast", flush=True)
        first = run(folder)
        print(f"first run with cache  {first}", flush=True)
        second = run(folder)
        print(f"second run            {second}  {second.seconds / first.seconds:.3f} of the first", flush=True)
        kept = sum(file.stat().st_size for file in (folder / "cache").rglob("*") if file.is_file())
        print(f"the cache holds {kept / 1e6:.1f} MB")
        print("all print the same:", len({one.printed, two.printed, first.printed, second.printed}) == 1)
    for count in (files // 5, files, files * 2):
        with tempfile.TemporaryDirectory() as name:
            folder = Path(name)
            make(folder / "archive", count)
            clean = run(folder, "--no-cache", "--select", "REL")
            all_rules = run(folder, "--no-cache")
            print(
                f"{count:6} releases: {clean.megabytes:6.1f} MB, and {all_rules.megabytes:.1f} MB with findings",
                flush=True,
            )


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 5000)
