"""From a file to a Pack: read, validate, and make the rules; every mistake is one sentence with its line."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any, NoReturn

from linter.config import InputError
from linter.config.model import shown
from linter.packs import glossaries
from linter.packs.making import Mistake, made
from linter.packs.mistakes import sentence
from linter.packs.model import Pack, stamp
from linter.packs.reading import Place, Written, read, text_of
from linter.rules.model import Rule
from linter.rules.registry import all_rules

# Categories of presslint that are not among its rules, or not yet.
_RESERVED = frozenset({"CON", "SYS", "SET", "SRC", "SUP", "DOC", "UNI", "BID", "ACC", "TYP", "ORT", "LNG", "REL"})

_known: dict[tuple[Path, str | None], Pack] = {}


def load(file: Path, message_language: str | None = None) -> Pack:
    """The pack in a file: YAML, or a glossary (CSV, TBX) as it is. Raises InputError with one sentence.

    `message_language` is the tag of the language in which the editor reads; None: that of each passage. A pack that many
    files share is read once, and again when one of its files has changed.
    """
    key = Path(file).absolute(), message_language
    pack = _known.get(key)
    if pack is None or not pack.is_current():
        pack = _known[key] = _loaded(Path(file), message_language)
    return pack


def _loaded(file: Path, message_language: str | None) -> Pack:
    if file.suffix.lower() in glossaries.SUFFIXES:
        return _glossary_alone(file, message_language)
    changed = stamp(file)
    text = text_of(file, "pack")
    written = read(text, shown(file))
    valid = _validated(written, file)
    digest = hashlib.sha256(text.encode())
    sources = [one.file for one in valid.rules if one.kind == "glossary"]
    stamps = [(file, changed)]
    for name in dict.fromkeys(sources):
        stamps.append((file.parent / name, stamp(file.parent / name)))
        digest.update(glossaries.digest(file.parent / name))
    rules: list[Rule] = []
    for number, one in enumerate(valid.rules):
        try:
            rules.append(made(one, file, digest.hexdigest()[:16], message_language))
        except Mistake as error:
            _refuse(file, written, ("rules", number, *error.place), f"{one.code}: {error}")
    _require_names(rules, written, file)
    return Pack(file, valid.title, tuple(rules), tuple(stamps))


def _glossary_alone(file: Path, message_language: str | None) -> Pack:
    """A glossary that is named where a pack is: one rule, whose code comes from the file's name."""
    from linter.packs.keys import Glossary

    prefix = suggested_prefix(file.stem)
    changed = stamp(file)
    name = f"{prefix.lower()}-glossary"
    rule = Glossary.model_validate({"code": f"{prefix}001", "name": name, "kind": "glossary", "file": file.name})
    try:
        one = made(rule, file, glossaries.digest(file).hex()[:16], message_language)
    except Mistake as error:
        raise InputError(str(error)) from None
    return Pack(file, f"Glossary {file.name}", (one,), ((file, changed),))


def together(packs: Iterable[Pack]) -> tuple[Pack, ...]:
    """Several packs for one run, each once. Raises InputError when two of them use one code or name."""
    chosen = tuple({pack.file.absolute(): pack for pack in packs}.values())
    seen: dict[str, Pack] = {}
    for pack in chosen:
        for name in {name for rule in pack.rules for name in (rule.code, rule.name)}:
            other = seen.setdefault(name, pack)
            if other is not pack:
                raise InputError(
                    f"The packs {shown(other.file)} and {shown(pack.file)} both have a rule {name}. Rename one of the two."
                )
    return chosen


def suggested_prefix(stem: str) -> str:
    """Three capital letters for the codes of a pack, from a file's name; none of presslint's own."""
    letters = "".join(char for char in stem.upper() if "A" <= char <= "Z")
    ours = _prefixes()
    candidates = [letters[:3], letters[:2] + "X", "X" + letters[:2], "HOU"]
    return next(one for one in candidates if len(one) == 3 and one not in ours)


def _prefixes() -> frozenset[str]:
    return _RESERVED | {rule.category for rule in all_rules()}


def _validated(written: Written, file: Path) -> Any:
    from pydantic import ValidationError

    from linter.packs import keys

    if not isinstance(written.data, dict) or not written.data:
        raise InputError(
            f"{shown(file)} is no pack: it must hold `rules:`. `presslint packs new` writes one to start from."
        )
    try:
        return keys.PackFile.model_validate(written.data)
    except ValidationError as error:
        first: Any = error.errors()[0]
        place = first["loc"]
        place = (*place, "kind") if first["type"] == "union_tag_invalid" else place
        _refuse(file, written, place, sentence(first, _keys_at(place, keys), keys.KINDS))


def _keys_at(place: Place, keys: Any) -> Sequence[str]:
    """The keys that may stand where a mistake is."""
    model = keys.PackFile
    if len(place) > 2 and place[0] == "rules":
        model = getattr(keys, str(place[2]).title(), keys.PackFile)
        if "examples" in place:
            model = keys.Example
        elif "words" in place and len(place) > 4:
            model = keys.Replacement
    return [field.alias or name for name, field in model.model_fields.items()]


def _require_names(rules: Sequence[Rule], written: Written, file: Path) -> None:
    """Codes and names are the pack's own, each once."""
    ours = {rule.name: rule for rule in all_rules()}
    prefix = rules[0].category
    seen: dict[str, int] = {}
    for number, rule in enumerate(rules):
        place: Place = ("rules", number, "code")
        if rule.category in _prefixes():
            hint = suggested_prefix(file.stem)
            _refuse(
                file, written, place,
                f"the codes {rule.category} are presslint's own. Take three other letters, such as {hint}{rule.code[3:]}.",
            )  # fmt: skip
        if rule.category != prefix:
            _refuse(file, written, place, f"all codes of a pack begin alike: {prefix}{rule.code[3:]}, not {rule.code}.")
        if rule.code in seen:
            _refuse(file, written, place, f"the code {rule.code} is taken by the rule in line {seen[rule.code]}.")
        if rule.name in seen or rule.name in ours:
            taken = (
                f"the rule in line {seen[rule.name]}" if rule.name in seen else f"{ours[rule.name].code} of presslint"
            )
            _refuse(file, written, ("rules", number, "name"), f'the name "{rule.name}" is taken by {taken}.')
        line = written.line(place) or 0
        seen[rule.code] = seen[rule.name] = line


def _refuse(file: Path, written: Written, place: Place, message: str) -> NoReturn:
    line = written.line(place)
    raise InputError(f"{shown(file)}{f', line {line}' if line else ''}: {message}")
