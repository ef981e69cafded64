"""Hooks of mkdocs: a page that mkdocs.yml names and that has not been written yet is left out of the navigation.

Its place stands in mkdocs.yml all the same, so that writing the page is all there is to do. A page that is there and that
mkdocs.yml does not name fails the strict build.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any


def on_config(config: Any) -> Any:
    """Called by mkdocs with its configuration, before anything is built."""
    config["nav"] = _written(config["nav"], Path(config["docs_dir"]))
    return config


def on_post_page(output: str, **_: Any) -> str:
    """Called with each page as it is written: the theme's search has no name that could be read out."""
    search = 'data-md-component="search" role="dialog"'
    return output.replace(search, f'{search} aria-label="Search"')


def _written(nav: list[Any], docs: Path) -> list[Any]:
    """The entries of a navigation whose page is there; a section keeps those of its own."""
    kept: list[Any] = []
    for entry in nav:
        if isinstance(entry, dict):
            ((title, value),) = entry.items()
            below = _written(value, docs) if isinstance(value, list) else value
            if below if isinstance(value, list) else (docs / value).is_file():
                kept.append({title: below})
        elif (docs / entry).is_file():
            kept.append(entry)
    return kept
