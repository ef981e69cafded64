"""Messages of a rule, in the language that the editor reads.

Which one that is, the configuration may say (`message-language`). Otherwise it is the language of the passage, for who
edits a French text reads French; then English, then whatever the house wrote first.
"""

from __future__ import annotations

import re
from collections.abc import Mapping

from linter.languages import tags
from linter.packs.languages import ANY

PLACEHOLDER = re.compile(r"\{([a-z_]+)\}")


class Messages:
    """The texts of a rule by language tag; ANY for one that names no language."""

    def __init__(self, texts: Mapping[str, str], editor: str | None = None) -> None:
        self.texts = dict(texts)
        self.editor = editor

    def say(self, tag: str, **values: object) -> str:
        """The message for a passage in a language, with what was found filled in as it is."""
        return PLACEHOLDER.sub(lambda match: str(values.get(match[1], match[0])), self._chosen(self.editor or tag))

    def _chosen(self, wanted: str) -> str:
        for tag in (wanted, *tags.fallbacks(wanted), ANY):
            if tag in self.texts:
                return self.texts[tag]
        primary = wanted.split("-")[0]
        near = (text for tag, text in self.texts.items() if primary and tag.split("-")[0] == primary)
        return next(near, None) or self.texts.get("en") or next(iter(self.texts.values()))
