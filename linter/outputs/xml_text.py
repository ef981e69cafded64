"""Text in XML 1.0, which has no way to write a control character or a lone surrogate: those are shown by name."""

from __future__ import annotations

from linter.outputs.visible import harmless

_ENTITIES = str.maketrans({"&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;"})


def content(text: str) -> str:
    """Text as it may stand in an element or an attribute. A `##[` of the text is written so that no build log takes it for a command."""
    return harmless(text).translate(_ENTITIES).replace("##", "#&#35;")


def attributes(**values: str | int) -> str:
    """Attributes of a tag, each with a blank before it."""
    return "".join(f' {name}="{content(str(value))}"' for name, value in values.items())
