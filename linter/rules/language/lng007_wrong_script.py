"""LNG007 wrong-script."""

from __future__ import annotations

from collections.abc import Iterator

from linter.rules.declared_language import place, script_mismatch
from linter.rules.model import Problem, Subject, bad, good, release_rule


@release_rule("LNG007", "wrong-script", "error")
def wrong_script(subject: Subject) -> Iterator[Problem]:
    """The text is in the declared language, but in another script.

    sr-Latn over Cyrillic, zh-Hans over traditional characters: readers of the one may not read the other, and fonts and
    voices are chosen by the tag.

    Repair: declare the script of the text, or publish the text in the script that is declared.
    """
    found = script_mismatch(subject)
    if found is not None:
        declared = found.declared
        message = f'"{declared.tag}" is declared, but the text is written as "{found.actual}". Declare that, or replace the text.'
        yield Problem(place(subject, declared), message)


_SERBIAN = (
    "\u0417\u0432\u0430\u043d\u0438\u0447\u043d\u0438\u0446\u0438 \u0434\u0432\u0435\u0458\u0443 \u0432\u043b\u0430\u0434\u0430 \u0441\u0430\u0441\u0442\u0430\u043b\u0438 \u0441\u0443 \u0441\u0435 \u0434\u0430\u043d\u0430\u0441 \u0443 \u0411\u0435\u043e\u0433\u0440\u0430\u0434\u0443 \u0434\u0430 \u0431\u0438 "
    "\u0440\u0430\u0437\u0433\u043e\u0432\u0430\u0440\u0430\u043b\u0438 \u043e \u0431\u0435\u0437\u0431\u0435\u0434\u043d\u043e\u0441\u0442\u0438 \u043b\u0443\u043a\u0430 \u0438 \u0434\u043e\u0433\u043e\u0432\u043e\u0440\u0438\u043b\u0438 \u0441\u0443 \u0441\u0435 \u043e \u043d\u043e\u0432\u043e\u043c \u0441\u0430\u0441\u0442\u0430\u043d\u043a\u0443 \u043d\u0430 \u0458\u0435\u0441\u0435\u043d."
)
_FRONT = "---\ntitle: Titre\nlang: {}\n---\n\n"

EXAMPLES = (
    bad("sr", _FRONT.format("\u27e6sr-Latn\u27e7") + _SERBIAN, format="markdown", declared=False),
    good("sr", _FRONT.format("sr-Cyrl") + _SERBIAN, format="markdown", declared=False),
    good("sr", _FRONT.format("sr") + _SERBIAN, format="markdown", declared=False),
)
