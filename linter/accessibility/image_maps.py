"""Image maps: the areas of an image that are links. No box is drawn for them; the image decides what they are."""

from __future__ import annotations

from linter.accessibility.element import Element
from linter.accessibility.exposure import exposure_of, is_programmatically_hidden
from linter.accessibility.nearest import nearest

_MAP = frozenset({"map"})


def is_exposed_area(area: Element) -> bool:
    """Whether assistive technology is told of an area: an image that is exposed uses the map in which it stands."""
    exposure = exposure_of(area.page)
    if exposure.aria_hidden[area.index] or exposure.inert[area.index]:
        return False
    map = nearest(area, _MAP)
    name = "" if map is None else map.get("name") or map.get("id") or ""
    return bool(name) and name in _used_maps(area)


def _used_maps(element: Element) -> frozenset[str]:
    """Names of the maps that exposed images of the page use."""
    page = element.page
    known = page.extra.get("maps")
    if not isinstance(known, frozenset):
        images = [image for image in page.by_attribute("usemap") if not is_programmatically_hidden(image)]
        known = page.extra["maps"] = frozenset((image.get("usemap") or "").partition("#")[2] for image in images)
    return known
