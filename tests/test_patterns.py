"""Expressions that are compiled at their first use."""

from __future__ import annotations

import gc
import importlib
import pkgutil
import re

import pytest

import linter
from linter.patterns import _Lazy, lazy


def test_it_is_the_compiled_expression() -> None:
    pattern, compiled = lazy(r"(?P<first>a+)b", re.IGNORECASE), re.compile(r"(?P<first>a+)b", re.IGNORECASE)
    text = "xAABab"
    assert (pattern.pattern, pattern.flags, pattern.groupindex) == (compiled.pattern, compiled.flags, {"first": 1})
    for _ in range(2):
        found = pattern.search(text, 1)
        assert found is not None
        assert (found.span(), found["first"]) == ((1, 4), "AA")
        assert pattern.findall(text) == compiled.findall(text)
        assert [match.span() for match in pattern.finditer(text)] == [(1, 4), (4, 6)]
        assert pattern.sub("-", text) == "x--"
        assert pattern.split(text) == compiled.split(text)
        assert pattern.match(text) is None
        assert pattern.fullmatch(text, 1, 4) is not None


def test_nothing_is_compiled_before_the_first_use() -> None:
    pattern = lazy("(")
    with pytest.raises(re.error):
        pattern.search("")


def test_every_expression_of_presslint_can_be_compiled() -> None:
    for module in pkgutil.walk_packages(linter.__path__, "linter."):
        if module.name != "linter.__main__":
            importlib.import_module(module.name)
    written = [one for one in gc.get_objects() if type(one) is _Lazy and one._written[0] != "("]
    assert len(written) > 150
    for one in written:
        re.compile(*one._written)
