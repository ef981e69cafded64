"""Media types: what kind of file an address leads to, as far as the page tells it: by its ending or a type attribute."""

from __future__ import annotations

from urllib.parse import urlsplit

_ENDINGS = {
    "audio": "aac aif aiff flac m4a mid midi mp3 oga ogg opus wav weba wma",
    "image": "apng avif bmp gif ico jfif jpeg jpg jxl png svg tif tiff webp",
    "video": "3gp avi m4v mkv mov mp4 mpeg mpg ogv webm wmv",
    "text": "asp aspx css csv htm html js json jsp md php shtml txt xhtml xml",
    "application": "doc docx epub odt pdf ppt pptx rtf swf xls xlsx zip",
}
_KINDS = {ending: kind for kind, endings in _ENDINGS.items() for ending in endings.split()}


def media_type(address: str, stated: str = "") -> str:
    """The media type behind an address, "image/png"; "" when there is no address or nothing tells.

    The ending goes before what an attribute states, as the server's word does.
    """
    address = address.strip()
    if not address:
        return ""
    if address.lower().startswith("data:"):
        return address[5:].lstrip().partition(",")[0].partition(";")[0].lower() or "text/plain"
    try:
        path = urlsplit(address).path
    except ValueError:
        return ""
    ending = path.rpartition("/")[2].rpartition(".")[2].lower()
    kind = _KINDS.get(ending)
    return f"{kind}/{ending}" if kind is not None else stated.strip().partition(";")[0].strip().lower()
