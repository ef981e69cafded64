"""The table of ARIA: what the specifications say, and what the scraping of them lost."""

from __future__ import annotations

import pytest

from linter.accessibility import aria


def _role(name: str) -> aria.Role:
    found = aria.role(name)
    assert found is not None
    return found


def test_it_holds_the_roles_and_attributes_of_the_specifications() -> None:
    concrete = [role for role in aria.roles().values() if not role.abstract]
    assert len([role for role in concrete if not role.name.startswith(("doc-", "graphics-"))]) == 82
    assert len(aria.attributes()) == 48
    assert aria.role("nonsense") is None


def test_a_role_has_what_it_inherits() -> None:
    assert _role("menuitemradio").required == {"aria-checked": None}
    assert "aria-placeholder" in _role("searchbox").supported
    assert _role("graphics-symbol").is_a("img")
    assert _role("doc-noteref").is_a("link")
    assert not _role("link").is_a("doc-noteref")


@pytest.mark.parametrize(
    ("role", "required"),
    [
        ("checkbox", {"aria-checked"}),
        ("combobox", {"aria-controls", "aria-expanded"}),
        ("heading", {"aria-level"}),
        ("meter", {"aria-valuenow"}),
        ("option", {"aria-selected"}),
        ("scrollbar", {"aria-controls", "aria-valuenow"}),
        ("separator", set()),
        ("slider", {"aria-valuenow"}),
        ("switch", {"aria-checked"}),
        ("button", set()),
    ],
)
def test_required_states_are_those_of_aria_1_2(role: str, required: set[str]) -> None:
    assert set(_role(role).required) == required


def test_values_that_hold_by_default_are_known() -> None:
    assert _role("option").required["aria-selected"] == "false"
    assert _role("alert").supported["aria-live"] == "assertive"
    assert _role("separator").required_if_focusable == ("aria-valuenow",)


def test_roles_that_must_not_be_named_say_so() -> None:
    for name in ("generic", "paragraph", "none", "presentation", "code", "doc-pageheader"):
        assert {"aria-label", "aria-labelledby"} <= _role(name).prohibited
        assert not _role(name).name_from
    assert not _role("button").prohibited


def test_context_and_owned_elements_are_those_of_aria_1_2() -> None:
    assert _role("listitem").context == {"directory", "list"}
    assert _role("tab").context == {"tablist"}
    assert ("rowgroup", "row") in _role("table").owned
    assert _role("list").owned == (("listitem",),)


def test_global_attributes_include_the_deprecated_ones() -> None:
    assert {"aria-label", "aria-disabled"} <= aria.global_attributes()
    assert aria.deprecated_globals() == {"aria-disabled", "aria-errormessage", "aria-haspopup", "aria-invalid"}
    assert "aria-checked" not in aria.global_attributes()


def test_values_have_their_types() -> None:
    assert aria.attributes()["aria-checked"].type == "tristate"
    assert aria.attributes()["aria-relevant"].values == ("additions", "all", "removals", "text")
    assert aria.attributes()["aria-level"].type == "integer"
