"""Processes that check files for us.

They are started anew rather than forked, which works alike on every system. Each has a pipe of its own, over which it is
sent a few files at a time and sends back one outcome after the other; so it is known which file a process was at when it
died, and the others are handed to a new one.
"""

from __future__ import annotations

import contextlib
import gc
import multiprocessing
import signal
from collections import deque
from collections.abc import Iterator
from multiprocessing.connection import Connection, wait
from pathlib import Path
from typing import Any

from linter.config import InputError
from linter.many.checking import Checker, Outcome, Setup

# Files that are sent at a time: few enough for a pipe of 8 KB, as macOS has them.
CHUNK = 16

Task = tuple[int, Path]


class Workers:
    """Some processes, started when the first file is sent; to be used in a `with` statement, which ends them."""

    def __init__(self, count: int, setup: Setup) -> None:
        self.count = count
        self._setup = setup
        self._workers: list[_Worker] = []
        self._again: deque[Task] = deque()  # what a process that died has left

    def __enter__(self) -> Workers:
        return self

    def __exit__(self, *_: object) -> None:
        for worker in self._workers:
            worker.end()

    @property
    def outstanding(self) -> int:
        """How many files have been sent and not come back."""
        return sum(len(worker.sent) for worker in self._workers) + len(self._again)

    @property
    def started(self) -> bool:
        """Whether there is any process yet."""
        return bool(self._workers)

    def send(self, tasks: deque[Task]) -> None:
        """Take from the tasks what there is a process for."""
        while (self._again or tasks) and (worker := self._free()) is not None:
            source = self._again or tasks
            worker.send([source.popleft() for _ in range(min(CHUNK, len(source)))])

    def receive(self, *, patient: bool) -> Iterator[tuple[int, Outcome]]:
        """What has come back, by number; if nothing has, and there is patience, what comes next."""
        pipes: list[Any] = [worker.pipe for worker in self._workers if worker.sent]
        ready = set(wait(pipes, None if patient else 0))
        for worker in [one for one in self._workers if one.pipe in ready]:
            try:
                came = worker.receive()
            except (EOFError, OSError):
                came = self._buried(worker)
            if came is not None:
                yield came

    def _free(self) -> _Worker | None:
        """The process with least to do: one that has read what it was sent last, and will soon be through with it."""
        if len(self._workers) < self.count:
            self._workers.append(_Worker(self._setup))
        able = [worker for worker in self._workers if worker.has_read and len(worker.sent) <= CHUNK // 2]
        return min(able, key=lambda worker: len(worker.sent), default=None)

    def _buried(self, worker: _Worker) -> tuple[int, Outcome]:
        """What is to be said of the file that a process died over."""
        self._workers.remove(worker)
        worker.end()
        why = _cause(worker.process.exitcode)
        if not worker.is_ready:
            raise InputError(
                f"The processes that check files cannot be started: one {why}. Use --jobs 1 to check without them."
            )
        number, path = worker.sent.popleft()
        self._again.extend(worker.sent)
        said = f"{path} could not be checked (SYS001): the process that was checking it {why}. Please report it."
        return number, Outcome(error=said)


class _Worker:
    """One process and what it has been sent."""

    def __init__(self, setup: Setup) -> None:
        context = multiprocessing.get_context("spawn")
        self.pipe, other = context.Pipe()
        self.sent: deque[Task] = deque()
        self.is_ready = False  # whether it has come so far that it can check anything
        self._unread = -1  # number of the first file of what it was sent last, until it is at that file
        self.process = context.Process(target=work, args=(other, setup), daemon=True)
        with _undisturbed():
            self.process.start()
        other.close()

    @property
    def has_read(self) -> bool:
        """Whether its pipe is empty: to write into a full one would wait for a process that may be waiting for us."""
        return self._unread < 0

    def send(self, tasks: list[Task]) -> None:
        self.sent.extend(tasks)
        self._unread = tasks[0][0]
        with contextlib.suppress(OSError):  # it has died: nothing will come back, and then that is said
            self.pipe.send(tasks)

    def receive(self) -> tuple[int, Outcome] | None:
        """What became of a file, by number; None for the word that it has begun. Raises EOFError or OSError at its death."""
        came = self.pipe.recv()
        if came is None:
            self.is_ready = True
            return None
        number, values = came
        self.sent.popleft()
        if number == self._unread:
            self._unread = -1
        return number, Outcome(*values)

    def end(self) -> None:
        self.pipe.close()
        self.process.terminate()
        self.process.join()


def work(pipe: Connection, setup: Setup) -> None:
    """What a process does until its pipe is closed."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C reaches all processes; the first one ends the others
    gc.set_threshold(100_000, 20, 20)
    with contextlib.suppress(EOFError, OSError):
        checker = Checker(setup)
        pipe.send(None)
        while True:
            for number, path in pipe.recv():
                pipe.send((number, tuple(checker.outcome(path))))


@contextlib.contextmanager
def _undisturbed() -> Iterator[None]:
    """Ctrl-C while a process is started would reach it before it can ignore it: it is kept back for that moment."""
    if not hasattr(signal, "pthread_sigmask"):
        yield
        return
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)


def _cause(exit_code: int | None) -> str:
    if exit_code is None or exit_code >= 0:
        return f"ended with exit status {exit_code}"
    try:
        name = signal.Signals(-exit_code).name
    except ValueError:
        name = f"signal {-exit_code}"
    return f"was ended by {name}{', perhaps for want of memory' if name == 'SIGKILL' else ''}"
