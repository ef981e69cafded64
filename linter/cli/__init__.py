"""The command line: one file a verb. Nothing is imported before `main` runs."""

from __future__ import annotations

import gc
import sys


def main(args: list[str] | None = None) -> None:
    """Run the command line. Exit status: 0 in order, 1 findings, 2 usage, configuration or unreadable input."""
    # Nearly all that a run makes are modules and tables that stay. To look for garbage among them, while it runs and
    # once more at its end, takes longer than to check a release.
    gc.set_threshold(100_000, 20, 20)
    for stream in (sys.stdout, sys.stderr):
        # What a document holds must not stop the report on a terminal that is not UTF-8.
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")
    try:
        from linter.cli.verbs import presslint

        presslint.main(args=args, prog_name="presslint")
    except KeyboardInterrupt:
        sys.exit(130)
    except Exception as error:  # a gate fails closed: a mistake of ours must not look like findings
        print(
            f"presslint: internal error (SYS001): {type(error).__name__}: {error}. Please report it.", file=sys.stderr
        )
        sys.exit(2)
    finally:
        gc.freeze()
