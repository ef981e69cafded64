"""Language tags (BCP 47): reading them, judging them as an editor wrote them, and comparing what they say.

    >>> judge("fa_IR")
    Verdict(kind='invalid', reason='the underscore must be a hyphen', suggestion='fa-IR', fix_is_safe=True)
    >>> agree("zh-TW", "zh-Hant")
    True

RFC 5646 gives the grammar, the IANA registry the subtags, and UTS 35 (CLDR) the script a tag most likely implies.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cache
from itertools import chain
from typing import Literal

from linter.languages.subtags import subtags

_TAG = re.compile(
    r"""
    (?P<language> [a-z]{2,8} )
    (?: - (?P<extlang> (?<= ^[a-z]{2}- | ^[a-z]{3}- ) [a-z]{3} ) )?
    (?: - (?P<script> [a-z]{4} ) )?
    (?: - (?P<region> [a-z]{2} | [0-9]{3} ) )?
    (?P<variants> (?: - (?: [a-z0-9]{5,8} | [0-9][a-z0-9]{3} ) )* )
    (?P<extensions> (?: - [a-wy-z0-9] (?: - [a-z0-9]{2,8} )+ )* )
    (?: - x (?P<private> (?: - [a-z0-9]{1,8} )+ ) )?
    """,
    re.VERBOSE | re.ASCII,
)
