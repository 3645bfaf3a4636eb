"""Words of a sentence that say how much it insists: a clause -> `Wanted`, or that nothing is asked."""

import re
from collections.abc import Iterator
from enum import StrEnum
from typing import NamedTuple


class Hint(StrEnum):
    """What a word says of what stands beside it.

    `weak` asks for little and yields to a heading that insists; `strong` asks for much where anything is asked at all.
    """

    NONE = "none"
    NICE = "nice"
    WEAK = "weak"
    STRONG = "strong"
    MUST = "must"


class HintPlace(NamedTuple):
    """A hint and where it stands; `forward` ones speak of what follows, the others of what stands before."""

    hint: Hint
    start: int
    end: int
    forward: bool
    backward: bool


_B = r"\b"
# nothing is asked: "no Java required", "not necessary", "you do not need Spark"
_NONE_AFTER = (
    r"(?:is|are)? ?(?:not|n[o']t|isn['’]t|aren['’]t) (?:strictly |absolutely )?(?:required|necessary|needed|"
    r"essential|mandatory|expected|a must)|\bnot (?:required|necessary|needed)|unnecessary"
)
_NONE_BEFORE = (
    r"(?:you )?(?:do not|don['’]t|needn['’]t|need not) (?:need|have to know|require)(?: to (?:know|have))?|without "
    r"(?:needing|requiring)|no need (?:for|to know)"
)
_NO_REQUIRED = r"\bno (?:prior |previous )?(?P<what>[^.;,]{2,60}?) (?:is |are )?(?:required|necessary|needed|expected)"
_NICE_AFTER = (
    r"(?:(?:is|are|would be|will be|considered|as)(?: also)?(?: considered)? )?(?:an? |highly |strongly |also |"
    r"very |definite |big |huge |strong |great |added |real )*"
    r"(?:plus(?:es)?|preferred|bonus|advantage(?:ous)?|desir(?:ed|able)|nice[- ]to[- ]haves?|good to have|"
    r"asset|preferable|beneficial|welcome|helpful|useful|optional|appreciated|valued)"
)
_NICE_BEFORE = (
    r"(?:preferabl[ye]|preferred|ideally|nice to have|good to have|bonus(?: points)?(?: for)?|a plus if|plus:|"
    r"desired|desirable|optional(?:ly)?|"
    r"extra credit|would be (?:nice|great|good)|it(?:'s|’s| is) a plus|we(?:'d|’d| would) (?:love|like)|additional)"
)
_WEAK_BEFORE = (
    r"(?:familiar(?:ity)?(?: with)?|exposure to|interest(?:ed)? in|desire to learn|willing(?:ness)? to learn|"
    r"awareness of)"
)
_MUST_BEFORE = (
    r"(?:must(?: have| be| possess)?|required|requires?|requirement|mandatory|essential|minimum(?: of)?|"
    r"you(?:'ll|’ll| will)? need)"
)
_STRONG_BEFORE = (
    r"(?:strong|proven|solid|excellent|expert(?:ise)?|proficien(?:t|cy)|in[- ]depth|deep|advanced|demonstrated|"
    r"extensive)"
)
_MUST_AFTER = (
    r"(?:(?:is|are) )?(?:absolutely |strictly |also )?(?:required|an? must|mandatory|essential|necessary|needed|"
    r"must[- ]haves?)"
)

_PATTERNS = (
    (Hint.NONE, re.compile(rf"{_B}(?:{_NO_REQUIRED})", re.IGNORECASE), False, True),
    (Hint.NONE, re.compile(rf"(?:{_NONE_AFTER}){_B}", re.IGNORECASE), False, True),
    (Hint.NONE, re.compile(rf"{_B}(?:{_NONE_BEFORE}){_B}", re.IGNORECASE), True, False),
    (
        Hint.NICE,
        re.compile(rf"{_B}(?:{_NICE_AFTER}){_B}(?! by)(?! (?:qualif|skill|experience))", re.IGNORECASE),
        False,
        True,
    ),
    (Hint.NICE, re.compile(rf"{_B}(?:{_NICE_BEFORE})(?!\w)", re.IGNORECASE), True, False),
    (Hint.MUST, re.compile(rf"{_B}(?:{_MUST_AFTER}){_B}", re.IGNORECASE), False, True),
    (Hint.WEAK, re.compile(rf"{_B}(?:{_WEAK_BEFORE}){_B}", re.IGNORECASE), True, False),
    (Hint.MUST, re.compile(rf"{_B}(?:{_MUST_BEFORE}){_B}", re.IGNORECASE), True, False),
    (Hint.STRONG, re.compile(rf"{_B}(?:{_STRONG_BEFORE}){_B}", re.IGNORECASE), True, False),
)
_OF_ONE = re.compile(r"(?:is|would be) (?:an?|also an?) ", re.IGNORECASE)
_BREAK = re.compile(r"[,()]| but | while | though ")


def hints_in(sentence: str) -> tuple[HintPlace, ...]:
    """The hints of a sentence, in order; a stretch that holds one holds no second."""
    found: list[HintPlace] = []
    for hint, pattern, forward, backward in _PATTERNS:
        for match in pattern.finditer(sentence):
            if not any(match.start() < other.end and other.start < match.end() for other in found):
                found.append(HintPlace(hint, match.start(), match.end(), forward, backward))
    return tuple(sorted(found, key=lambda place: place.start))


def hint_at(start: int, end: int, sentence: str, hints: tuple[HintPlace, ...]) -> Hint | None:
    """What the sentence says of its stretch `start:end`.

    A hint behind it speaks first, since it closes what it speaks of ("Python and Scala are a plus"), unless another
    hint opened what stands between; then the nearest one before it in the same clause, or at the head of the sentence.
    """
    for place in hints:
        if place.start <= start and end <= place.end and place.hint is Hint.NONE:
            return Hint.NONE
    closing = next((place for place in hints if place.start >= end and place.backward), None)
    if closing and not _is_parted(sentence, closing, start, end, hints):
        return closing.hint
    before = list(_opening(start, sentence, hints))
    return before[-1] if before else None


def _is_parted(sentence: str, closing: HintPlace, start: int, end: int, hints: tuple[HintPlace, ...]) -> bool:
    """Whether the words between a stretch and a closing hint open a thought of their own."""
    between = sentence[end : closing.start]
    opened = any(end <= place.start < closing.start and place.forward for place in hints)
    closed = any(end <= place.start < closing.start and place.backward for place in hints)
    own = any(place.forward and place.end <= start and place.hint in {Hint.MUST, Hint.STRONG} for place in hints)
    turned = re.search(r"[;.]|\bbut\b|\bwith\b(?!in)", between) is not None and own
    # "Spark, Kafka is a plus" says it of one
    single = _OF_ONE.match(sentence[closing.start : closing.end]) and "," in between
    one_of_list = bool(single) and re.search(r"\b(?:and|or)\b|/|&", sentence[: closing.start]) is None
    return opened or closed or turned or one_of_list


def _opening(start: int, sentence: str, hints: tuple[HintPlace, ...]) -> Iterator[Hint]:
    for place in hints:
        if place.end <= start and place.forward:
            between = sentence[place.end : start]
            # "strong SQL, experience with Tableau": the adjective ends with its clause, a heading word does not
            if place.start < 3 or not _BREAK.search(between) or between.lstrip().startswith(":"):
                yield place.hint
