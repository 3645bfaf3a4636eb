"""Tier 4: phrases for what has no name of its own, with spaCy's Matcher over lemmas.

Only segments that hold the obligatory words of a pattern in their order reach spaCy, so most of a resume costs one
dictionary look-up a word, and a resume without any such phrase never imports it.
"""

import re
from collections import defaultdict
from collections.abc import Iterator
from functools import lru_cache
from typing import TYPE_CHECKING, Any

from gapscan.match.index import MatchIndex, PhrasePattern, Slot, Spelling
from gapscan.match.pattern_language import NUMBER, is_number, unit_of
from gapscan.match.proposal import Proposal
from gapscan.match.scene import Scene
from gapscan.match.segments import Stretch
from gapscan.schema.match import Method

if TYPE_CHECKING:
    from spacy.matcher import Matcher
    from spacy.vocab import Vocab

_NO_LEMMA = "_"
# a match that reaches over one of these joins two thoughts
_BREAK = re.compile(r"[;:|•]|\s[-–—]\s|\n\s*\n")

# the person is not the one who did it
_BY = frozenset({"by"})
_OF_OTHERS = re.compile(r"\b(?:who|whom|which|whose)\s+(?:\w+\s+){0,2}$", re.IGNORECASE)
_PASSIVE = frozenset({"was", "were", "been", "being", "is", "are", "am", "got"})
_GUIDED = re.compile(
    r"\b(?:under\s+(?:the\s+)?(?:\w+\s+)?(?:guidance|supervision|leadership|direction|mentorship|tutelage|management)\s+of"
    r"|report(?:ing|ed|s)?\s+(?:directly\s+)?to|(?:supervised|mentored|led|managed|guided|advised|coached|taught|headed)\s+by)\b[^,;.]*$",
    re.IGNORECASE,
)
# what a product does, its user does: "built an app to plan events"
_PURPOSE = re.compile(
    r"\b(?:app|application|tool|platform|system|web\s?site|site|software|bot|chatbot|assistant|service|api|product|feature|"
    r"portal|plug-?in|library|package|game|engine|module|extension)s?\s+(?:\w+\s+)?"
    r"(?:to|that|which|for|can|helps?|lets?|allows?|enables?)\s+(?:\w+\s+){0,2}(?:\w+(?:,|\s+and|\s+or)\s+){0,2}$",
    re.IGNORECASE,
)
_PARTICIPLE = re.compile(r".*ed$|^(?:led|taught|built|given|shown|run|written|grown|driven|held|made)$")


def propose_patterns(scene: Scene, index: MatchIndex) -> Iterator[Proposal]:
    """What the segments say without naming it."""
    for segment in scene.segments:
        positions = [position for position in scene.tokens_of(segment) if scene.tokens[position].key]
        lemmas = [_lemma(scene.tokens[position].key, index) for position in positions]
        wanted = _wanted(lemmas, index)
        if wanted:
            yield from _matches(scene, segment, positions, lemmas, wanted)


def _lemma(key: str, index: MatchIndex) -> str:
    return index.lemmas.get(key) or index.lemmas.get(unit_of(key)) or (NUMBER if is_number(key) else _NO_LEMMA)


def _wanted(lemmas: list[str], index: MatchIndex) -> list[PhrasePattern]:
    """The patterns whose words stand in the segment, in their order and near enough to one another."""
    here = frozenset(lemmas)
    numbers: set[int] = set()
    for lemma in here & index.anchors.keys():
        numbers.update([lead.number for lead in index.anchors[lemma] if not here.isdisjoint(lead.also)])
    possible = [index.patterns[number] for number in sorted(numbers)]
    possible = [pattern for pattern in possible if not any(map(here.isdisjoint, pattern.required))]
    if not possible:
        return []
    places: dict[str, int] = defaultdict(int)
    for position, lemma in enumerate(lemmas):
        places[lemma] |= 1 << position
    return [pattern for pattern in possible if _stands_in_order(pattern.slots, places, len(lemmas))]


def _stands_in_order(slots: tuple[Slot, ...], places: dict[str, int], length: int) -> bool:
    """Whether the Matcher would find the slots: a tenth of its time, and two of three patterns end here.

    Args:
        slots: of one pattern.
        places: for each lemma, a bit for each position where it stands.
        length: how many positions there are.
    """
    reached = (1 << length) - 1  # a bit for each position at which the next slot may begin
    for slot in slots:
        fitting = 0 if slot.classes else (1 << length) - 1
        for name in slot.classes:  # a plain loop: this is the innermost one of all patterns
            if name in places:
                fitting |= places[name]
        behind = reached if slot.least == 0 else 0
        for count in range(1, slot.most + 1):
            reached = (reached & fitting) << 1
            if count >= slot.least:
                behind |= reached
        reached = behind
        if not reached:
            return False
    return True


def _matches(
    scene: Scene, segment: Stretch, positions: list[int], lemmas: list[str], wanted: list[PhrasePattern]
) -> Iterator[Proposal]:
    from spacy.tokens import Doc

    doc = Doc(_vocab(), words=lemmas, lemmas=lemmas)
    found: dict[tuple[str, str | None], list[tuple[int, int, PhrasePattern]]] = defaultdict(list)
    for pattern in wanted:
        for _, start, end in _matcher(pattern.slots)(doc):
            if _is_own_deed(scene, segment, positions[start], positions[end - 1]):
                found[pattern.skill_id, pattern.claim].append((start, end, pattern))
    for spans in found.values():
        reached = 0
        for start, end, pattern in sorted(spans, key=lambda span: (span[0], span[1], span[2].text)):
            if start >= reached:
                reached = end
                spelling = Spelling(pattern.skill_id, pattern.text, "", is_name=False, policy=-1)
                yield Proposal(positions[start], positions[end - 1], spelling, Method.PATTERN, claim=pattern.claim)


def _is_own_deed(scene: Scene, segment: Stretch, first: int, last: int) -> bool:
    """Whether the words are one thought and speak of what the person did, not of what was done to the person."""
    tokens = scene.tokens
    if any(scene.masked[first : last + 1]) or _BREAK.search(scene.text[tokens[first].start : tokens[last].end]):
        return False
    anchor = tokens[first].key
    before = tokens[first - 1].key if first and tokens[first - 1].start >= segment[0] else ""
    after = tokens[first + 1].key if first + 1 < len(tokens) and tokens[first + 1].start < segment[1] else ""
    if after in _BY or (before in _PASSIVE and _PARTICIPLE.match(anchor)):
        return False
    context = scene.text[segment[0] : tokens[first].start].replace("\n", " ")
    return not any(cue.search(context) for cue in (_GUIDED, _PURPOSE, _OF_OTHERS))


@lru_cache(maxsize=1)
def _vocab() -> "Vocab":
    from spacy.vocab import Vocab

    return Vocab()


@lru_cache(maxsize=8192)
def _matcher(slots: tuple[Slot, ...]) -> "Matcher":
    from spacy.matcher import Matcher

    matcher = Matcher(_vocab(), validate=False)
    matcher.add("pattern", [[_token_rule(slot) for slot in slots]])
    return matcher


def _token_rule(slot: Slot) -> dict[str, Any]:
    rule: dict[str, Any] = {}
    if len(slot.classes) == 1:
        rule["LEMMA"] = slot.classes[0]
    elif slot.classes:
        rule["LEMMA"] = {"IN": list(slot.classes)}
    if (slot.least, slot.most) == (0, 1):
        rule["OP"] = "?"
    elif (slot.least, slot.most) != (1, 1):
        rule["OP"] = f"{{{slot.least},{slot.most}}}"
    return rule
