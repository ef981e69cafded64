"""What a rule must know of a web address: its host label by label, whether it is public, what its path points at."""

from __future__ import annotations

from typing import NamedTuple

from linter.readers.assembly import INVISIBLE

# Parameters that tell an advertiser where a reader came from, and say nothing about the document.
_TRACKING = ("utm_", "_hs")
_TRACKING_NAMES = {"fbclid", "gclid", "mc_cid", "mc_eid", "igshid", "msclkid", "dclid", "yclid"}
_SECTIONS = frozenset(
    ["news", "press", "press-releases", "pressreleases", "releases", "media", "newsroom", "statements", "briefing-room", "briefings", "remarks", "translations", "press-room", "communiques", "articles", "events", "publications", "en", "english", "home", "index", "index.html", "index.php"]
)  # fmt: skip
_PRIVATE_SUFFIXES = ("localhost", "local", "internal", "intranet", "lan", "corp", "test", "invalid", "home.arpa")


class Address(NamedTuple):
    """A parsed address. `host` is in its ASCII (IDNA) form, lower case; empty when there is none."""

    scheme: str
    host: str
    path: str
    query: str

    @classmethod
    def of(cls, target: str) -> Address | None:
        """The parts of an address, or None when it cannot be parsed as one."""
        from urllib.parse import urlsplit  # imported late, as hosts are looked at once a release

        cleaned = "".join(char for char in target.strip() if char not in INVISIBLE)
        try:
            parts = urlsplit(cleaned)
            host = (parts.hostname or "").rstrip(".")
            _ = parts.port
        except ValueError:
            return None
        return cls(parts.scheme.lower(), _ascii(host), parts.path, parts.query)

    @property
    def labels(self) -> tuple[str, ...]:
        return tuple(self.host.split(".")) if self.host else ()

    def within(self, domain: str) -> bool:
        """Whether the host is a domain or one of its subdomains, compared label by label."""
        wanted = tuple(_ascii(domain).split("."))
        return self.labels[-len(wanted) :] == wanted

    def private(self) -> bool:
        """Whether the host is one that only a local network can reach."""
        if self.scheme == "file":
            return True
        if self.labels and self.labels[-1].isalpha() and len(self.labels) > 1:
            return any(self.host.endswith(f".{suffix}") for suffix in _PRIVATE_SUFFIXES)
        import ipaddress  # imported late: hosts are seldom numbers

        try:
            number = ipaddress.ip_address(self.host)
        except ValueError:
            return any(self.host == suffix or self.host.endswith(f".{suffix}") for suffix in _PRIVATE_SUFFIXES) or (
                bool(self.host) and "." not in self.host and ":" not in self.host
            )
        return number.is_private or number.is_loopback or number.is_link_local

    def staging_label(self, labels: tuple[str, ...]) -> str | None:
        """The label of the host that marks a page not meant for the public, if there is one."""
        for label in self.labels[:-2]:
            first = label.split("-")[0]
            last = label.split("-")[-1]
            if label in labels or first in labels or last in labels:
                return label
        return None

    @property
    def tracking(self) -> tuple[str, ...]:
        """Names of the tracking parameters in the query."""
        if not self.query:
            return ()
        from urllib.parse import parse_qsl

        return tuple(name for name, _ in parse_qsl(self.query, keep_blank_values=True) if _is_tracking(name))

    @property
    def segments(self) -> tuple[str, ...]:
        return tuple(segment for segment in self.path.split("/") if segment)

    @property
    def home_page(self) -> bool:
        """Whether the path is empty or no more than a language: example.org/, example.org/en/."""
        if self.query and not self.tracking:
            return False
        return not self.segments or (
            len(self.segments) == 1 and (len(self.segments[0]) == 2 or self.segments[0] in _HOME)
        )

    @property
    def section_page(self) -> bool:
        """Whether the path ends at a list of documents rather than at one."""
        if self.query and not self.tracking:
            return False
        return bool(self.segments) and len(self.segments) <= 2 and self.segments[-1].lower() in _SECTIONS


_HOME = frozenset({"index.html", "index.php", "index.htm", "home", "default.aspx"})


def _is_tracking(name: str) -> bool:
    return name.lower().startswith(_TRACKING) or name.lower() in _TRACKING_NAMES


def _ascii(host: str) -> str:
    try:
        return host.encode("idna").decode("ascii").lower() if not host.isascii() else host.lower()
    except UnicodeError:
        return host.lower()


def without_tracking(target: str) -> str:
    """An address without its tracking parameters; everything else is left as written."""
    before, mark, query = target.partition("?")
    if not mark:
        return target
    query, hash_mark, fragment = query.partition("#")
    kept = [part for part in query.split("&") if not _is_tracking(part.partition("=")[0])]
    return before + ("?" + "&".join(kept) if kept else "") + hash_mark + fragment
