"""The outcomes of a run in the order of its files, whoever checks them and whatever is done first."""

from __future__ import annotations

import os
from collections import deque
from collections.abc import Generator, Iterator, Sequence
from pathlib import Path

from linter.many.checking import Checker, Outcome, Setup
from linter.many.workers import CHUNK, Task, Workers

# To start two processes takes as long as to check so many files.
WORTH_A_PROCESS = 100
# So many files a process may be under way: what a slow file holds up waits in memory.
_AHEAD = 8 * CHUNK


def outcomes(paths: Sequence[Path], setup: Setup, jobs: int | None = None) -> Generator[Outcome, None, None]:
    """What becomes of every file. `jobs` processes check, as many as there are processors when nothing is said.

    What the cache has is taken from it here: processes are started only for files that must be checked, if those are many.
    """
    checker = Checker(setup)
    count = min(jobs or available(), max(1, len(paths)))
    if count == 1:
        yield from map(checker.outcome, paths)
        return
    enough = WORTH_A_PROCESS if jobs is None else 1
    with Workers(count, setup) as workers:
        run = _Run(paths, checker, workers, enough)
        while not run.is_done:
            run.look_up()
            run.hand_out()
            yield from run.in_order()


def available() -> int:
    """How many processors this process may use."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0)) or 1
    return os.cpu_count() or 1


class _Run:
    """Where a run is: what is to be checked yet, what is being checked, what is done and has to wait for its turn."""

    def __init__(self, paths: Sequence[Path], checker: Checker, workers: Workers, enough: int) -> None:
        self._coming = enumerate(paths)
        self._left = len(paths)  # how many have not been looked up
        self._checker = checker
        self._workers = workers
        self._enough = enough
        self._window = max(workers.count * _AHEAD, enough)
        self._to_check: deque[Task] = deque()
        self._done: dict[int, Outcome] = {}
        self._next = 0

    @property
    def is_done(self) -> bool:
        return not (self._left or self._to_check or self._workers.outstanding or self._done)

    @property
    def _is_full(self) -> bool:
        return len(self._to_check) + self._workers.outstanding + len(self._done) >= self._window

    def look_up(self) -> None:
        """Ask the cache for the next files; those it does not have are to be checked."""
        for _ in range(CHUNK):
            if not self._left or self._is_full:
                return
            number, path = next(self._coming)
            self._left -= 1
            known = self._checker.known(path)
            if known is None:
                self._to_check.append((number, path))
            else:
                self._done[number] = known

    def hand_out(self) -> None:
        """Send files to the processes and take what has come back; where there are too few for that, check one here."""
        if self._workers.started or len(self._to_check) >= self._enough:
            self._workers.send(self._to_check)
        stuck = self._is_full or not self._left
        if self._workers.outstanding:
            self._done.update(self._workers.receive(patient=stuck))
        elif stuck and self._to_check:
            number, path = self._to_check.popleft()
            self._done[number] = self._checker.outcome(path)

    def in_order(self) -> Iterator[Outcome]:
        """What may be handed on."""
        while self._next in self._done:
            yield self._done.pop(self._next)
            self._next += 1
