"""The title printed over a post -> the taxonomy's title, its family and its level.

"Sr. ML Engineer II (Search)" is a senior machine learning engineer whatever team or number follows; a nurse is nobody
of ours. Exact spellings win, then the longest spelling inside the printed title, then a spelling whose words all stand
in it, then a typing error. A word of seniority that is left over moves the level.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache

from rapidfuzz import fuzz

from gapscan.schema.taxonomy import Taxonomy, Title
from gapscan.text.normaliser import normalise
from gapscan.text.tokens import BARRIER, SLASH, tokenise
from gapscan.text.words import singular

Words = tuple[str, ...]

_SHORT_FORMS: dict[Words, Words] = {
    ("sr",): ("senior",),
    ("jr",): ("junior",),
    ("ml",): ("machine", "learning"),
    ("dl",): ("deep", "learning"),
    ("nlp",): ("natural", "language", "processing"),
    ("mle",): ("machine", "learning", "engineer"),
    ("swe",): ("software", "engineer"),
    ("sde",): ("software", "engineer"),
    ("eng",): ("engineer",),
    ("engr",): ("engineer",),
    ("mgr",): ("manager",),
    ("dev",): ("developer",),
    ("artificial", "intelligence"): ("ai",),
    ("vice", "president"): ("vp",),
    ("machine", "learning", "operation"): ("mlop",),
    ("machine", "learning", "ops"): ("mlop",),
    ("machine", "learning", "op"): ("mlop",),
    ("entry", "level"): ("junior",),
    ("mid", "level"): ("mid",),
    ("senior", "level"): ("senior",),
    ("i",): ("1",),
    ("ii",): ("2",),
    ("iii",): ("3",),
    ("iv",): ("4",),
}
_LONGEST_SHORT_FORM = max(map(len, _SHORT_FORMS))
_EMPTY_WORDS = frozenset({"of", "the", "and", "in", "for", "at", "a", "an", "to"})
# the rung that a word of seniority names; a taxonomy without that rung ignores the word
_SENIORITY = {
    "entry": ("intern", "internship", "trainee", "apprentice", "junior", "graduate", "associate", "1"),
    "mid": ("2", "mid", "intermediate"),
    "senior": ("senior", "lead", "principal", "staff", "3", "4"),
    "leadership": ("head", "director"),
    "executive": ("vp", "chief", "cto", "cdo", "cio", "ceo", "svp", "evp"),
}
_RUNGS = list(_SENIORITY)
_LEVEL_OF_WORD = {word: level for level, words in _SENIORITY.items() for word in words}
# somebody who finds, teaches or writes about the people of a title does not hold it
_OTHER_PEOPLE = frozenset(
    {
        "recruiter",
        "recruiting",
        "recruitment",
        "sourcer",
        "instructor",
        "teacher",
        "tutor",
        "trainer",
        "writer",
        "editor",
    }
)
# at 92 one wrong, missing or doubled letter in a title of a dozen letters passes and no other real title does
_TYPO_SIMILARITY = 92.0
_TYPO_LEAST_LETTERS = 10


@dataclass(frozen=True, slots=True)
class HeldTitle:
    """What a printed title amounts to; None where the taxonomy does not know it.

    `trade` are the words of the spelling found, without those of seniority.
    """

    title_id: str | None = None
    family: str | None = None
    level: str | None = None
    trade: Words = ()


@dataclass(frozen=True)
class TitleIndex:
    """The spellings of all titles, longest first, and what is needed to move a level.

    `by_word` leads from a first word to the places of its spellings.
    """

    spellings: tuple[tuple[Words, str], ...]
    by_word: dict[str, list[int]]
    exact: dict[Words, str]
    titles: dict[str, Title]
    levels: frozenset[str]


def index_titles(taxonomy: Taxonomy) -> TitleIndex:
    """The index that `resolve_title` looks into."""
    exact: dict[Words, str] = {}
    for title in sorted(taxonomy.titles, key=lambda title: title.id):
        for spelling in (title.name, *title.aliases):
            exact.setdefault(title_words(spelling), title.id)
    ranked = sorted(exact.items(), key=lambda pair: (-len(pair[0]), pair[0]))
    spellings = tuple(pair for pair in ranked if len(pair[0]) > 1)
    by_word: dict[str, list[int]] = {}
    for place, (words, _) in enumerate(spellings):
        by_word.setdefault(words[0], []).append(place)
    return TitleIndex(
        spellings=spellings,
        by_word=by_word,
        exact=exact,
        titles=taxonomy.title_by_id,
        levels=frozenset(level.id for level in taxonomy.levels),
    )


def resolve_title(printed: str | None, index: TitleIndex) -> HeldTitle:
    """What a printed title amounts to.

    Args:
        printed: the title as it stands over the post, None where there is none.
        index: from `index_titles`.

    Returns:
        Title, family and level as far as they are known; words of seniority tell the level of any title.
    """
    segments = _segments(printed or "")
    words = tuple(word for segment in segments for word in segment)
    if not words:
        return HeldTitle()
    if _OTHER_PEOPLE.intersection(words):
        return HeldTitle(level=_level_in(words, index))
    found = _find(segments, words, index)
    if found is None:
        return _find_beginner(words, index) or HeldTitle(level=_level_in(words, index))
    spelling, title_id = found
    return _move_level(index.titles[title_id], spelling, words, index)


def title_words(printed: str) -> Words:
    """The words of a title in one form: lower case, short forms written out, empty words dropped."""
    return tuple(word for segment in _segments(printed) for word in segment)


def trade_of(words: Words) -> Words:
    """The words of a title without those of seniority."""
    return tuple(word for word in words if word not in _LEVEL_OF_WORD)


@lru_cache(maxsize=4096)
def _segments(printed: str) -> tuple[Words, ...]:
    """The words of each part of a title, split where a comma, slash or bracket stands."""
    parts: list[list[str]] = []
    for token in tokenise(normalise(printed).text):
        if token.gap in {BARRIER, SLASH} or not parts:
            parts.append([])
        parts[-1].append(singular(token.key))
    written_out = (_write_out(part) for part in parts)
    return tuple(part for part in written_out if part)


def _write_out(words: Sequence[str]) -> Words:
    """Short forms written out, twice because one may give rise to another ("ML Ops")."""
    found = tuple(words)
    for _ in range(2):
        found = _replace_short_forms(found)
    return tuple(word for word in found if word not in _EMPTY_WORDS)


def _replace_short_forms(words: Words) -> Words:
    out: list[str] = []
    at = 0
    while at < len(words):
        for length in range(min(_LONGEST_SHORT_FORM, len(words) - at), 0, -1):
            written = _SHORT_FORMS.get(words[at : at + length])
            if written:
                out.extend(written)
                at += length
                break
        else:
            out.append(words[at])
            at += 1
    return tuple(out)


def _find(segments: Sequence[Words], words: Words, index: TitleIndex) -> tuple[Words, str] | None:
    turned = tuple(word for segment in reversed(segments) for word in segment)
    for whole in (words, turned, segments[0]):
        if whole in index.exact:
            return whole, index.exact[whole]
    there = set(words)
    near = sorted(place for word in there for place in index.by_word.get(word, ()))
    possible = [index.spellings[place] for place in near if there.issuperset(index.spellings[place][0])]
    inside = [
        (-len(spelling), at, spelling, title_id)
        for spelling, title_id in possible
        if (at := min(_places(spelling, words), default=min(_places(spelling, turned), default=-1))) >= 0
    ]
    if inside:
        return min(inside)[2:]
    for spelling, title_id in possible:
        # two words in any order say little ("engineer for the data centre"), three say enough
        if len(spelling) > 2:
            return spelling, title_id
    return _find_typo(words, index)


def _places(spelling: Words, line: Words) -> list[int]:
    size = len(spelling)
    return [at for at in range(len(line) - size + 1) if line[at : at + size] == spelling]


def _find_beginner(words: Words, index: TitleIndex) -> HeldTitle | None:
    """Family and rung of a title known under another word of the lowest rung: a trainee is near an intern."""
    beginners = _SENIORITY[_RUNGS[0]]
    for at, word in enumerate(words):
        for other in beginners if word in beginners else ():
            title_id = index.exact.get((*words[:at], other, *words[at + 1 :]))
            if title_id:
                title = index.titles[title_id]
                return HeldTitle(None, title.family, title.level)
    return None


def _find_typo(words: Words, index: TitleIndex) -> tuple[Words, str] | None:
    printed = " ".join(words)
    if len(printed) < _TYPO_LEAST_LETTERS:
        return None
    near = [
        (-fuzz.ratio(printed, " ".join(spelling)), spelling, title_id)
        for spelling, title_id in index.spellings
        if len(spelling) == len(words) and all(a[0] == b[0] for a, b in zip(spelling, words, strict=True))
    ]
    best = min(near, default=None)
    return (best[1], best[2]) if best and -best[0] >= _TYPO_SIMILARITY else None


def _level_in(words: Iterable[str], index: TitleIndex) -> str | None:
    """The highest rung that a word names."""
    named = {_LEVEL_OF_WORD[word] for word in words if word in _LEVEL_OF_WORD} & index.levels
    return max(named, key=_RUNGS.index, default=None)


def _move_level(title: Title, spelling: Words, words: Words, index: TitleIndex) -> HeldTitle:
    """The title at the rung that a leftover word of seniority names; a rung named by the spelling only rises."""
    named = _level_in(spelling, index)
    level = _level_in([word for word in words if word not in spelling], index)
    falls = level and named and _RUNGS.index(level) <= _RUNGS.index(named)
    if level is None or level == title.level or falls:
        return HeldTitle(title.id, title.family, title.level, trade_of(spelling))
    there = sorted(t.id for t in index.titles.values() if (t.family, t.level) == (title.family, level))
    return HeldTitle(there[0] if len(there) == 1 else None, title.family, level, trade_of(spelling))
