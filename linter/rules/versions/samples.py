"""Several files in one example: each begins with a line "== path", which names its language as a folder."""

from __future__ import annotations

import re

_HEAD = re.compile(r"^== (.+)\n", re.MULTILINE)


def files(**texts: str) -> str:
    """One text of several, by path; in a name _ stands for /."""
    return "\n".join(f"== {name.replace('_', '/')}.txt\n{text}\n" for name, text in texts.items())


def parted(text: str) -> dict[str, str]:
    """The texts by path, as `files` has put them together."""
    _, *pieces = _HEAD.split(text)
    return {
        path: body.removesuffix("\n").removesuffix("\n") for path, body in zip(pieces[::2], pieces[1::2], strict=True)
    }
