"""Capital letters: where scripts that have them keep them, for a cheap look before a dear one.

Of Latin beyond Western Europe the ranges hold small letters too: they only tell where capitals may be.
"""

from __future__ import annotations

RANGES = ("AZ", "\u00c0\u00de", "\u0100\u024f", "\u0386\u03ab", "\u0400\u042f", "\u0460\u0556", "\u1e00\u1eff")
"""First and last characters, as `Rule.ranges` wants them."""

CAPITAL = f"[{''.join(f'{pair[0]}-{pair[1]}' for pair in RANGES)}]"
"""One capital, to be put into a pattern. A pattern that begins with it alone, not repeated, is fast."""

CASED = ("AZ", "az", "\u00c0\u0556", "\u10a0\u10ff", "\u1e00\u1fff")
"""The ranges of letters, of either case, that have another case."""
