"""Write linter/languages/tables/persian.txt.xz: the words of Persian, their frequency, their joints, and verb stems.

    npm pack dictionary-fa@2.0.0
    pip download --no-deps shekar==1.7.0
    python -m generators.persian_lexicon dictionary-fa-2.0.0.tgz shekar-1.7.0-py3-none-any.whl

The first is the spelling dictionary Lilak 3.3 for Hunspell (Apache-2.0): its affix classes tell how a word inflects. The
second is the Python package shekar (MIT): words of the web with their counts, compounds and verb stems. Nothing else
goes in, no word by hand. Frequencies of the web count what people mistype, too (میکند is as frequent as می‌کند), so a
word that only the web has is dropped where it looks like a spelling that lost its joint (see `Noise`).
"""

from __future__ import annotations

import hashlib
import lzma
import re
import sys
import tarfile
import zipfile
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from functools import cached_property
from math import log
from pathlib import Path

from linter.languages.persian.letters import JOINING, LETTERS_ONLY, ZWNJ, as_persian, visible_joints
from linter.languages.persian.lexicon import SECTIONS, TABLE, Kind, Lexicon, code, kind_code
from linter.languages.persian.verbs import PAST_ENDINGS, PRESENT_ENDINGS, PREVERBS, is_verb

DICTIONARY_SHA256 = "55a77ef8cf69e89faff627b72ec94f78bed72cca9a0f5ab216bf4d1e90d89b75"
SHEKAR_SHA256 = "c18611d53f6bb04c5ac9938d089b6848b6a52ae69fa6007665b4728c31c9ea7e"

# Affix classes of the dictionary (index.aff), and what a word that has one is.
TAKES_PLURAL = frozenset({"sd", "sg"})  # ها, joined or behind a joint
TAKES_COMPARISON = frozenset({"st", "su"})  # تر, ترین
TAKES_BI = "pa"  # the prefix بی: a noun
LINKS_AFTER_HEH = "sk"  # the linking sound behind a vowel that is written with heh
HEH_IS_SOUNDED = frozenset({"sa", "sl", "sr", "so"})  # endings that join to the heh
NEVER_SUGGESTED = "!!"  # vulgar

MARKS = re.compile("[\u064b-\u0655\u0670\u0640]")  # vowel signs and the letter stretcher
JOINS = "".join(sorted(JOINING))
GLUED_PLURAL = re.compile(rf"(.{{2,}}[{JOINS}])(?:ها|های|هایی|هایم|هایت|هایش|هایمان|هایتان|هایشان)")
GLUED_COMPARISON = re.compile(rf"(.+[{JOINS}])(?:تر|ترین)")
GLUED_TO_HEH = re.compile("(.+ه)(?:ای|ام|ات|اش|اند|ایم|اید|است)")
ARCHAIC_VERB = re.compile(f".*همی{ZWNJ}")  # همی‌رفت, which nobody writes today
DERIVES = ("ان", "انه")  # "-s" of persons, "-ly"
VERB_PREFIX = re.compile("(?:بر|در|فرا|باز|وا)?ن?می")

# Endings of words with a joint that make no compound.
ENDINGS = frozenset("ها های هایی هایم هایت هایش ای ام ات اش اند ایم اید تر ترین تری ی مان تان شان است".split())
PRODUCTIVE_SECOND, PRODUCTIVE_FIRST = 8, 12  # in so many compounds a member counts as productive
RARE = 5_000  # a word that only the web has is kept when it is at least so frequent
UNKNOWN = 300  # the count of a listed word that the web list lacks
UNCOUNTED = 1_500  # the same for a word that inflects, and for a spelling with a joint


def normalised(word: str) -> str:
    """A word as the table has it: Persian letters, no vowel signs, visible joints only; "" for what is no word."""
    word = visible_joints(MARKS.sub("", as_persian(word.strip())))
    return word if LETTERS_ONLY.fullmatch(word.replace(ZWNJ, "")) else ""


@dataclass
class Sources:
    """What the two packages say."""

    affixes: dict[str, set[str]] = field(default_factory=lambda: defaultdict(set))  # word -> its affix classes
    counts: Counter[str] = field(default_factory=Counter)
    compounds: set[str] = field(default_factory=set)
    stems: set[tuple[str, str]] = field(default_factory=set)  # past and present; "" where one is not known

    @classmethod
    def read(cls, dictionary: Path, wheel: Path) -> Sources:
        found = cls()
        for word, classes in _dictionary(dictionary):
            found.affixes[word].update(classes)
        with zipfile.ZipFile(wheel) as archive:
            for row in _rows(archive, "vocab.csv"):
                if word := normalised(row[0]):
                    found.counts[word] += int(row[1])
            found.compounds = {word for row in _rows(archive, "compound_words.csv") if (word := normalised(row[0]))}
            found.stems = {(normalised(past), normalised(present)) for present, past, *_ in _rows(archive, "verbs.csv")}
        found.stems.update(_listed_stems(found.affixes))
        return found

    @cached_property
    def past(self) -> dict[str, float]:
        """Past stems and how often the third person singular of the imperfect is met."""
        stems = sorted({past for past, _ in self.stems if past and ZWNJ not in past})
        return {
            stem: max(self._imperfect(stem), self._imperfect(stem + "ند") * 3, self.counts[stem] // 40, 500)
            for stem in stems
        }

    @cached_property
    def present(self) -> dict[str, float]:
        """Present stems and how often the third person singular is met. Behind a vowel a yeh stands before the ending."""
        stems = {present for _, present in self.stems if present and ZWNJ not in present}
        stems |= {stem + "ی" for stem in stems if stem[-1] in "او"}
        return {
            stem: max(
                self._imperfect(stem + "د"), self._imperfect(stem + "ند") * 3, self._imperfect(stem + "م") * 8, 500
            )
            for stem in sorted(stems)
        }

    def _imperfect(self, form: str) -> int:
        return self.counts[f"می{ZWNJ}{form}"]

    @cached_property
    def listed(self) -> frozenset[str]:
        """Words of the spelling dictionary."""
        return frozenset(self.affixes)

    def kind(self, word: str) -> int:
        classes = self.affixes.get(word)
        if classes is None:
            return int(Kind.PLURAL) if self._may_be_noun(word) else 0
        kind = int(Kind.LISTED)
        if word.endswith("ه"):
            kind |= Kind.SILENT_HEH if LINKS_AFTER_HEH in classes else 0
            kind |= Kind.SOUNDED_HEH if classes & HEH_IS_SOUNDED else 0
            kind |= Kind.PARTICIPLE if LINKS_AFTER_HEH in classes and TAKES_BI not in classes else 0
        kind |= Kind.COMPARED if classes & TAKES_COMPARISON else 0
        kind |= Kind.PLURAL if classes & TAKES_PLURAL or (not classes and self._may_be_noun(word)) else 0
        return kind

    def _may_be_noun(self, word: str) -> bool:
        """Whether a word without affix classes is a loan or a name: no form of a verb, no short word of grammar."""
        return len(word) > 3 and not any(
            word.startswith(preverb) and word[len(preverb) :] in self.verb_forms for preverb in PREVERBS
        )

    @cached_property
    def verb_forms(self) -> dict[str, float]:
        """Finite verbs without a joint, participles, infinitives and stems, and how often each may be met."""
        found: dict[str, float] = dict.fromkeys(self.present, UNKNOWN)
        for form, count in verb_forms(self):
            found[form] = max(count, found.get(form, 0))
        return found


def _dictionary(package: Path) -> Iterator[tuple[str, set[str]]]:
    """The words of index.dic with their affix classes, which are written as pairs of characters."""
    with tarfile.open(package) as archive:
        file = archive.extractfile("package/index.dic")
        assert file is not None
        lines = file.read().decode("utf-8").splitlines()
    for line in lines[1:]:
        entry, _, classes = line.partition("/")
        if word := normalised(entry):
            yield word, {classes[at : at + 2] for at in range(0, len(classes), 2)}


def _rows(archive: zipfile.ZipFile, name: str) -> Iterator[list[str]]:
    text = archive.read(f"shekar/data/files/{name}").decode("utf-8")
    return (line.split(",") for line in text.splitlines() if line)


def _listed_stems(words: Iterable[str]) -> Iterator[tuple[str, str]]:
    """The verb stems of a list that has every form with می: a past stem stands without an ending, a present one with د."""
    bodies = {word.partition(ZWNJ)[2] for word in words if word.startswith(f"می{ZWNJ}")}
    for body in bodies:
        stem = body[:-1]
        if not body.endswith("م") or not {stem + "یم", stem + "ند"} <= bodies:
            continue
        if stem in bodies and stem + "ه" in bodies:
            yield stem, ""
        if stem + "د" in bodies:
            yield "", stem


@dataclass
class Noise:
    """Which words are spellings that lost a joint. A word of the spelling dictionary is, only where heh forbids to join."""

    sources: Sources
    joined: dict[str, set[str]]  # letters -> spellings with joints
    stems: Lexicon  # for the verbs

    @cached_property
    def words(self) -> frozenset[str]:
        return frozenset(word for word in (*self.sources.listed, *self.sources.counts) if ZWNJ not in word)

    def has(self, word: str) -> bool:
        listed = word in self.sources.listed
        if not listed and (is_verb(word, self.stems) or self._is_glued(word)):
            return True
        spellings = self.joined.get(word)
        if not spellings:
            return False
        if any(self._parts_silent_heh(spelling) or self._is_listed_verb(spelling) for spelling in spellings):
            return True
        if listed:
            return False
        if any(spelling.startswith(f"به{ZWNJ}") for spelling in spellings):  # the heh of به never joins
            return True
        if any(spelling in self.sources.listed and self._has_verbal_member(spelling) for spelling in spellings):
            return True
        count, counts = self.sources.counts[word], self.sources.counts
        twin = max(counts[spelling] for spelling in spellings)
        factor = 1.5 if any(spelling in self.sources.listed for spelling in spellings) else 1.2
        return count < factor * twin if twin else count < 30_000

    def _is_glued(self, word: str) -> bool:
        counts = self.sources.counts
        if (match := GLUED_PLURAL.fullmatch(word)) and match[1] in self.words:
            return True
        if (match := GLUED_COMPARISON.fullmatch(word)) and match[1] in self.words:
            return True
        match = GLUED_TO_HEH.fullmatch(word)
        return match is not None and match[1] in self.words and counts[match[1]] > counts[word]

    def _has_verbal_member(self, spelling: str) -> bool:
        """Whether the last member is made of a verb, as none of a name is: فعال‌سازی, and not علی‌خانی or حسین‌زاده."""
        last = spelling.rpartition(ZWNJ)[2]
        return last in self.seconds and (last in self.sources.present or last.removesuffix("ی") in self.sources.present)

    @cached_property
    def seconds(self) -> frozenset[str]:
        """Second members that make many compounds."""
        return frozenset(members((one for spellings in self.joined.values() for one in spellings), self.sources)[1])

    def _is_listed_verb(self, spelling: str) -> bool:
        """Whether a spelling is a verb with می that the stems do not give: می‌توان."""
        return spelling.startswith((f"می{ZWNJ}", f"نمی{ZWNJ}")) and spelling in self.sources.listed

    def _parts_silent_heh(self, spelling: str) -> bool:
        """Whether a member ends in a vowel written with heh, which never joins."""
        return any(
            len(member) > 2 and member.endswith("ه") and self.sources.kind(member) & Kind.SILENT_HEH
            for member in spelling.split(ZWNJ)[:-1]
        )


def verb_forms(sources: Sources) -> Iterator[tuple[str, float]]:
    """Finite forms without a joint: simple past, subjunctive, imperative, participle, infinitive, and their negatives."""
    for stem in sources.past:
        count = sources.counts
        for ending, share in PAST_ENDINGS.items():
            yield stem + ending, max(count[stem], 3000) * share + 200
            yield "ن" + stem + ending, max(count["ن" + stem], 1000) * share + 150
        participle = max(count[stem + "ه"], 2000)
        yield stem + "ه", participle
        yield "ن" + stem + "ه", max(participle // 20, 500)
        yield stem + "ن", max(count[stem + "ن"], 2000)
    for stem, present in sources.present.items():
        for ending, share in PRESENT_ENDINGS.items():
            for prefix, rate in (("ب", 0.3), ("ن", 0.05)):
                for form in _prefixed(prefix, stem):
                    yield form + ending, present * share * rate + 100


def _prefixed(prefix: str, stem: str) -> Iterator[str]:
    """ب or ن before a stem; a yeh stands between them and an alef."""
    yield prefix + stem
    if stem[0] == "ا":
        yield prefix + "ی" + stem
    if stem[0] == "آ":
        yield prefix + "یا" + stem[1:]


def joined_spellings(sources: Sources, stems: Lexicon) -> dict[str, set[str]]:
    """Letters -> spellings with a joint; verbs are left out, for their forms follow from the stems."""
    found: dict[str, set[str]] = defaultdict(set)
    for word in (*sources.listed, *sources.counts, *sources.compounds):
        letters = word.replace(ZWNJ, "")
        if ZWNJ not in word or ARCHAIC_VERB.match(word) or _is_vulgar(sources, word):
            continue
        if word not in sources.listed and _is_derived(letters, sources):
            continue
        if not _is_regular_verb(word, letters, sources, stems):
            found[letters].add(word)
    return found


def _is_derived(letters: str, sources: Sources) -> bool:
    """Whether letters are a word of the dictionary and an ending that joins, so that no joint is wanted: ورزشکار + ان."""
    return any(letters.endswith(ending) and letters.removesuffix(ending) in sources.listed for ending in DERIVES)


def _is_vulgar(sources: Sources, word: str) -> bool:
    return NEVER_SUGGESTED in sources.affixes.get(word, ())


def _is_regular_verb(word: str, letters: str, sources: Sources, stems: Lexicon) -> bool:
    if VERB_PREFIX.match(word) and is_verb(letters, stems):
        return True
    participle, _, ending = word.rpartition(ZWNJ)
    stem = participle.removesuffix("ه")
    known = stem != participle and (stem in sources.past or stem.removeprefix("ن") in sources.past)
    return ending in {"ام", "ای", "ایم", "اید", "اند"} and known


def members(spellings: Iterable[str], sources: Sources) -> tuple[dict[str, int], dict[str, int]]:
    """The first and second members of compounds that many compounds have."""
    first: Counter[str] = Counter()
    second: Counter[str] = Counter()
    finite = {form for form in sources.verb_forms if form[-1] in "میدت" and form not in sources.present}
    for word in spellings:
        parts = word.split(ZWNJ)
        if len(parts) == 2 and parts[1] not in finite:
            first[parts[0]] += 1
            second[parts[1]] += 1
    return (
        {word: n for word, n in first.items() if n >= PRODUCTIVE_FIRST and len(word) > 1 and word[-1] in JOINING},
        {word: n for word, n in second.items() if n >= PRODUCTIVE_SECOND and len(word) > 1 and word not in ENDINGS},
    )


def table(sources: Sources) -> str:
    """The text of the table."""
    stems = _stems_only(sources)
    joined = joined_spellings(sources, stems)
    noise = Noise(sources, joined, stems)
    counts: dict[str, float] = {}
    for word in sorted(noise.words):
        if noise.has(word):
            _count_for_spelling(word, joined, sources)
        elif word in sources.listed:
            counts[word] = (
                sources.counts[word]
                or max(sources.counts[one] for one in (word, *joined.get(word, ())))
                or (UNCOUNTED if sources.affixes[word] else UNKNOWN)
            )
        elif sources.counts[word] >= RARE:
            counts[word] = sources.counts[word]
    participles = {stem + "ه" for stem in sources.past}
    for form, count in verb_forms(sources):
        if form in participles or (not sources.counts[form] and form not in joined):
            counts[form] = max(count, counts.get(form, 0))
    _move_glued_compounds(counts, joined, sources)
    first, second = members((word for spellings in joined.values() for word in spellings), sources)
    return _text(sources, counts, joined, first, second, participles)


def _count_for_spelling(word: str, joined: dict[str, set[str]], sources: Sources) -> None:
    """What people write without the joint is met as the right spelling as often."""
    spellings = joined.get(word, ())
    if len(spellings) == 1:
        (spelling,) = spellings
        sources.counts[spelling] = max(sources.counts[spelling], sources.counts[word])


def _move_glued_compounds(counts: dict[str, float], joined: dict[str, set[str]], sources: Sources) -> None:
    """A word of the web whose first member ends in silent heh is a compound without its joint: برنامهنویسی."""
    _, second = members((word for spellings in joined.values() for word in spellings), sources)
    for word in sorted(counts):
        if word in sources.listed or len(word) < 7 or "ه" not in word[2:-2]:
            continue
        for at in range(3, len(word) - 2):
            head, tail = word[:at], word[at:]
            if not (sources.kind(head) & Kind.SILENT_HEH and sources.counts[head] > 100_000):
                continue
            if tail in second or (tail in sources.listed and sources.counts[tail] > 200_000):
                joined[word].add(head + ZWNJ + tail)
                sources.counts[head + ZWNJ + tail] += int(counts.pop(word))
                break


def _stems_only(sources: Sources) -> Lexicon:
    """A lexicon of verbs alone, by which verb forms are told."""
    past, present = ({stem: log(count) for stem, count in stems.items()} for stems in (sources.past, sources.present))
    return Lexicon({}, {}, {}, past, present, {}, {})


def _text(
    sources: Sources, counts: dict[str, float], joined: dict[str, set[str]], first: dict[str, int],
    second: dict[str, int], participles: set[str],
) -> str:  # fmt: skip
    words = sorted(counts)
    spellings = sorted(word for words in joined.values() for word in words)
    kinds = []
    for word in words:
        kind = sources.kind(word)
        if word in participles:
            kind |= Kind.SILENT_HEH | Kind.PARTICIPLE
        kinds.append(kind_code(kind))
    return _sections({
        "source": "dictionary-fa 2.0.0 (Lilak 3.3, Apache-2.0) and shekar 1.7.0 (MIT), by generators/persian_lexicon.py",
        "words": "\n".join(words),
        "counts": "".join(code(counts[word]) for word in words),
        "kinds": "".join(kinds),
        "joined": "\n".join(spellings),
        "joined-counts": "".join(code(sources.counts[word] or UNCOUNTED) for word in spellings),
        **_column("past", "counts", sources.past),
        **_column("present", "counts", sources.present),
        **_column("firsts", "types", first),
        **_column("seconds", "types", second),
    })  # fmt: skip


def _column(name: str, what: str, numbers: dict[str, float] | dict[str, int]) -> dict[str, str]:
    words = sorted(numbers)
    return {name: "\n".join(words), f"{name}-{what}": "".join(code(numbers[word]) for word in words)}


def _sections(parts: dict[str, str]) -> str:
    return "\n\n".join(f"{name}\n{parts[name]}" for name in SECTIONS)


def pinned(path: Path, digest: str) -> Path:
    """The path, if it holds the file that is meant."""
    found = hashlib.sha256(path.read_bytes()).hexdigest()
    if found != digest:
        raise SystemExit(f"{path}: sha256 {found}, expected {digest}")
    return path


def compressed(text: str) -> bytes:
    return lzma.compress(text.encode("utf-8"), preset=9 | lzma.PRESET_EXTREME)


def build(dictionary: Path, wheel: Path) -> bytes:
    """The bytes of the table."""
    return compressed(table(Sources.read(pinned(dictionary, DICTIONARY_SHA256), pinned(wheel, SHEKAR_SHA256))))


if __name__ == "__main__":
    TABLE.write_bytes(build(Path(sys.argv[1]), Path(sys.argv[2])))
