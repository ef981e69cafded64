"""Reading a pack: every value is text, and every mistake is one sentence with its line."""

from __future__ import annotations

import os
import pickle
from pathlib import Path

import jsonschema
import pytest
import yaml

from linter.config import InputError
from linter.packs.keys import KINDS
from linter.packs.loading import load, suggested_prefix, together
from linter.packs.starter import STARTER
from linter.schemas import schema

RULE = "rules:\n  - code: MIN001\n    name: a-rule\n    kind: forbid\n    words: [x]\n"
COUNT = "rules:\n  - code: MIN001\n    name: a-rule\n    kind: count\n    of: words\n"
REPLACE = "rules:\n  - code: MIN001\n    name: a-rule\n    kind: replace\n"


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    return tmp_path


def mistake(text: str, name: str = "house.yaml") -> str:
    Path(name).write_text(text, encoding="utf-8")
    with pytest.raises(InputError) as error:
        load(Path(name))
    return str(error.value)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("", "house.yaml is no pack: it must hold `rules:`. `presslint packs new` writes one to start from."),
        ("title: x\n", "house.yaml, line 1: `rules` is missing."),
        (RULE.replace("words", "wrods"), 'house.yaml, line 5: there is no key "wrods" here. Did you mean "words"?'),
        (RULE.replace("words", "regex"), 'house.yaml, line 5: there is no key "regex" here. Did you mean "pattern"?'),
        (RULE.replace("forbid", "forbit"), 'house.yaml, line 4: there is no kind "forbit". Did you mean "forbid"?'),
        (RULE.replace("    kind: forbid\n", ""), f"house.yaml, line 2: the key `kind` is missing: one of {', '.join(KINDS)}."),
        (RULE.replace("MIN001", "min1"), 'house.yaml, line 2: `code` must be three capital letters and three digits, such as MIN001, not "min1".'),
        (RULE.replace("MIN001", "TYP001"), "house.yaml, line 2: the codes TYP are presslint's own. Take three other letters, such as HOU001."),
        (RULE.replace("MIN001", "SET001"), "house.yaml, line 2: the codes SET are presslint's own. Take three other letters, such as HOU001."),
        (RULE.replace("a-rule", "A rule"), 'house.yaml, line 3: `name` must be small letters with hyphens, such as country-names, not "A rule".'),
        (RULE.replace("a-rule", "missing-date"), 'house.yaml, line 3: the name "missing-date" is taken by REL002 of presslint.'),
        (RULE + "    severity: eror\n", 'house.yaml, line 6: `severity` must be error, warning or info, not "eror". Did you mean "error"?'),
        (RULE + "    languages: [fa_IR]\n", 'house.yaml, line 6: MIN001: "fa_IR" is no language tag: the underscore must be a hyphen. Write one such as fr, pt-BR or zh-Hans.'),
        (RULE + "    languages: [de-LU]\n", 'house.yaml, line 6: MIN001: presslint has no data for the language "de-LU" of its own. Did you mean "de"?'),
        (RULE.replace("[x]", "{dee: [x]}"), 'house.yaml, line 5: MIN001: presslint has no data for the language "dee" of its own. Did you mean "de"?'),
        (RULE.replace("[x]", "{de: {a: b}}"), "house.yaml, line 5: `de` must be a list: begin every entry with a hyphen."),
        (RULE.replace("[x]", "['a*b']"), 'house.yaml, line 5: MIN001: "a*b" is no word: a star stands at its beginning or its end, for the rest of a word.'),
        (RULE.replace("[x]", "['*']"), 'house.yaml, line 5: MIN001: "*" is no word: a star stands at its beginning or its end, for the rest of a word.'),
        (RULE.replace("words: [x]", "pattern: '(a'"), "house.yaml, line 5: MIN001: `pattern` is no regular expression: missing ) at position 2."),
        (RULE.replace("words: [x]", "pattern: 'a*'"), "house.yaml, line 5: MIN001: `pattern` matches where nothing stands, so it would match everywhere."),
        (RULE + "    pattern: a\n", "house.yaml, line 2: a rule of the kind forbid has either words or pattern: write one of the two."),
        (RULE + "    message: 'x {fond}'\n", 'house.yaml, line 6: MIN001: a message of the kind forbid has no {fond}. Did you mean "found"?'),
        (RULE + "    message: Write: this\n", "house.yaml, line 6: this is no valid YAML: mapping values are not allowed here. Text with a colon, a quotation mark or a backslash in it stands between single quotation marks: '\\d+: x'."),
        (RULE.replace("words: [x]", 'pattern: "\\d"'), "house.yaml, line 5: this is no valid YAML: found unknown escape character 'd'. Text with a colon, a quotation mark or a backslash in it stands between single quotation marks: '\\d+: x'."),
        (RULE + "    kind: forbid\n", 'house.yaml, line 6: the key "kind" stands here twice.'),
        (RULE + RULE[7:], "house.yaml, line 6: the code MIN001 is taken by the rule in line 2."),
        (RULE + RULE[7:].replace("MIN001", "MIN002"), 'house.yaml, line 7: the name "a-rule" is taken by the rule in line 2.'),
        (RULE + RULE[7:].replace("MIN", "MIX").replace("a-rule", "b"), "house.yaml, line 6: all codes of a pack begin alike: MIN001, not MIX001."),
        (COUNT + "    at-most: many\n", 'house.yaml, line 6: `at-most` must be a whole number, not "many".'),
        (COUNT + "    max: 3\n", 'house.yaml, line 6: there is no key "max" here. Did you mean "at-most"?'),
        (COUNT, "house.yaml, line 2: a rule of the kind count has at-least, at-most, or both."),
        (REPLACE + "    words:\n      - write: x\n", "house.yaml, line 6: `not` is missing."),
        (REPLACE + "    words: {Myanmar: [Birma]}\n", "house.yaml, line 5: each entry of `words` has `write` and `not`: what to write, and instead of what."),
        (REPLACE + "    pattern: (a)b\n    write: '\\2'\n", "house.yaml, line 6: MIN001: `write` names the group \\2, which the pattern does not have."),
        (RULE + "    examples:\n      - bad: x\n        good: y\n", "house.yaml, line 7: an example is either bad or good: write one of the two."),
        (RULE.replace("forbid\n    words: [x]", "glossary\n    file: terms.csv"), "house.yaml, line 5: MIN001: The glossary terms.csv cannot be read: No such file or directory."),
        ("a: &a [*a]\n", "house.yaml, line 1: this is more than a pack can hold, or refers to itself."),
        ("a: " + "[" * 500 + "]" * 500, "house.yaml is nested too deeply."),
        ("rules:\n\t- code: x\n", "house.yaml, line 2: this is no valid YAML: found character '\\t' that cannot start any token."),
        (RULE + "\0", "house.yaml: this is no valid YAML: special characters are not allowed."),
    ],
)  # fmt: skip
def test_a_mistake_is_one_sentence_with_its_line(text: str, said: str) -> None:
    assert mistake(text) == said


def test_a_file_that_cannot_be_read_is_named(folder: Path) -> None:
    with pytest.raises(InputError, match=r"^The pack missing\.yaml cannot be read: No such file or directory\.$"):
        load(Path("missing.yaml"))
    Path("old.yaml").write_bytes(b"title: x\nrules: \xe9\n")
    with pytest.raises(InputError, match=r"^The pack old\.yaml, line 2, is not UTF-8\. Save it as UTF-8\.$"):
        load(Path("old.yaml"))


def test_aliases_that_multiply_do_not_fill_the_memory() -> None:
    lines = ["a: &a [x,x,x,x,x,x,x,x,x,x]"]
    lines += [
        f"{name}: &{name} [{','.join([f'*{before}'] * 10)}]" for before, name in zip("abcdefg", "bcdefgh", strict=True)
    ]
    assert "this is more than a pack can hold, or refers to itself." in mistake("\n".join(lines))


def test_every_value_is_the_text_that_is_written() -> None:
    Path("house.yaml").write_text(RULE.replace("[x]", "[no, 007, 2024-01-01, ~, true, !!python/name:os.system y]"))
    check = load(Path("house.yaml")).rules[0].check
    words = check.words.values[""]._sought  # type: ignore[attr-defined]
    written = {one.word.written for found in words._by_run.values() for one in found} | {
        o.word.written for o in words._others
    }
    assert written == {"no", "007", "2024-01-01", "~", "true", "y"}


def test_a_pack_is_read_again_when_it_or_its_glossary_has_changed() -> None:
    Path("terms.csv").write_text("language,preferred,forbidden\nde,a,b\n")
    pack = Path("house.yaml")
    pack.write_text(RULE.replace("forbid\n    words: [x]", "glossary\n    file: terms.csv"))
    first = load(pack)
    assert load(pack) is first
    Path("terms.csv").write_text("language,preferred,forbidden\nde,a,c\n")
    os.utime("terms.csv", ns=(1, 1))
    second = load(pack)
    assert second is not first
    assert second.rules[0].pack.digest != first.rules[0].pack.digest  # type: ignore[union-attr]


def test_two_packs_must_not_share_a_code_or_a_name() -> None:
    Path("a.yaml").write_text(RULE)
    Path("b.yaml").write_text(RULE.replace("a-rule", "b-rule"))
    with pytest.raises(
        InputError, match=r"^The packs a\.yaml and b\.yaml both have a rule MIN001\. Rename one of the two\.$"
    ):
        together([load(Path("a.yaml")), load(Path("b.yaml"))])
    assert len(together([load(Path("a.yaml")), load(Path("a.yaml"))])) == 1


@pytest.mark.parametrize(
    ("stem", "prefix"),
    [("ministry", "MIN"), ("ministère", "MIN"), ("set", "SEX"), ("typo-rules", "TYX"), ("وزارت", "HOU"), ("x1", "HOU")],
)
def test_the_suggested_prefix_is_none_of_ours(stem: str, prefix: str) -> None:
    assert suggested_prefix(stem) == prefix


def test_the_schema_knows_the_starter_and_every_kind() -> None:
    data = yaml.safe_load(STARTER.format(file="a.yaml", prefix="MIN", slug="min"))
    validator = jsonschema.Draft202012Validator(schema("pack"))
    assert not list(validator.iter_errors(data))
    assert {
        one["$ref"].rpartition("/")[2].lower() for one in schema("pack")["properties"]["rules"]["items"]["oneOf"]
    } == set(KINDS)
    data["rules"][0]["wrods"] = []
    assert list(validator.iter_errors(data))


def test_a_pack_can_be_handed_to_another_process() -> None:
    Path("house.yaml").write_text(RULE)
    pack = load(Path("house.yaml"))
    assert pickle.loads(pickle.dumps(pack)).rules[0].code == "MIN001"
