"""A thing is reported once: what damage explains is left to the rule about the damage.

A misread word holds control characters, letters of another language and marks without blanks; one finding says it all.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Collection, Sequence
from itertools import accumulate

from linter.findings import Finding

# Categories of which one damaged place could set off several rules.
_CHARACTER_RULES = frozenset({"TYP", "ORT", "UNI", "LNG"})


class _Places:
    """The places that one rule claims, asked in logarithmic time."""

    def __init__(self, findings: Sequence[Finding]) -> None:
        self.exact = {(f.start, f.end) for f in findings}
        places = sorted(self.exact)
        self.starts = [start for start, _ in places]
        self.farthest = list(accumulate((end for _, end in places), max))

    def touch(self, finding: Finding) -> bool:
        """Whether a finding shares a character with one of them."""
        before = bisect_left(self.starts, finding.end)
        return before > 0 and self.farthest[before - 1] > finding.start

    def hold(self, finding: Finding) -> bool:
        """Whether a finding lies within one of them."""
        before = bisect_right(self.starts, finding.start)
        return before > 0 and self.farthest[before - 1] >= finding.end


def closest(findings: list[Finding], claiming: Collection[str]) -> list[Finding]:
    """Findings without those that the findings of claiming rules explain: about the same characters, or within a wider
    claim. Of two rules that claim the same place the first speaks.
    """
    claims = {code: _Places([f for f in findings if f.rule == code]) for code in claiming}
    claims = {code: places for code, places in claims.items() if places.exact}
    if not claims:
        return findings

    def explained(finding: Finding) -> bool:
        if finding.rule not in claims:
            return finding.rule[:3] in _CHARACTER_RULES and any(places.touch(finding) for places in claims.values())
        place = (finding.start, finding.end)
        return any(
            code != finding.rule and places.hold(finding) and (place not in places.exact or code < finding.rule)
            for code, places in claims.items()
        )

    return [finding for finding in findings if not explained(finding)]
