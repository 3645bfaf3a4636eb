"""Where the title stands in the heads of one resume, so that a post whose words nobody knows is read as its neighbours.

People set all their posts alike. Of "Arborist, Tarn Mobility" no word tells which is the title; the post above it,
"Data Engineer, Umbra Optics", does.
"""

from collections import Counter
from collections.abc import Collection, Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class HeadPlace:
    """Where a fragment stands in its head: the line, the order in the line, and how the line is set."""

    line: int = 0
    order: int = 0
    dated: bool = False
    bold: bool = False
    italic: bool = False
    comma: bool = False
    """Whether a comma parts it from what stands before it."""

    def likeness(self, other: "HeadPlace") -> float:
        """How alike two places are; beside the dates weighs most, for heads of one employer lack its line."""
        return (
            2.0 * (self.dated == other.dated)
            + 1.5 * (self.line == other.line)
            + 1.0 * (self.order == other.order)
            + 0.5 * (self.bold == other.bold)
            + 0.5 * (self.italic == other.italic)
        )


@dataclass(frozen=True, slots=True)
class Beside:
    """Where a fragment stands as seen from the title: lines below it, its rank in its line (below 0 before
    the title), and what parts it off.
    """

    lines: int
    rank: int
    comma: bool


def places_beside(places: Sequence[HeadPlace], title: HeadPlace) -> list[Beside]:
    """Where each of the fragments that may be the employer stands as seen from the title.

    Args:
        places: of the fragments in order of the text, the title's own excluded.
        title: the place of the title.
    """
    counted: Counter[tuple[int, bool]] = Counter()
    found = []
    for place in places:
        lines, before = place.line - title.line, place.line == title.line and place.order < title.order
        counted[lines, before] += 1
        rank = counted[lines, before]
        found.append(Beside(lines, -rank if before else rank, place.comma))
    return found


class Habit:
    """The places of the titles of a resume, and of what stands beside them."""

    def __init__(
        self,
        places: Sequence[HeadPlace],
        stands_alone: bool,  # noqa: FBT001
        beside: Sequence[Collection[Beside]] = (),
    ) -> None:
        """Keep the most frequent place, and whether titles stand without an employer beside them.

        Args:
            places: of the titles, one for each head.
            stands_alone: whether a title stands without an employer.
            beside: for each head, where something is named that may be the employer.
        """
        self._beside = Counter(place for head in beside for place in set(head))
        self._heads = max(1, len(beside))
        counted = Counter(places)
        self._usual = max(counted, key=lambda place: (counted[place], -places.index(place)))
        self._stands_alone = stands_alone

    def share(self, place: Beside) -> float:
        """Which share of the heads names something at a place, 0..1."""
        return self._beside[place] / self._heads

    def share_above(self) -> float:
        """Which share of the heads names something right above the post, 0..1."""
        above = [count for place, count in self._beside.items() if place.lines < 0]
        return max(above, default=0) / self._heads

    def unlikeness(self, place: HeadPlace) -> float:
        """How far a place is from the usual one of titles, 0 where it is the same."""
        return self._usual.likeness(self._usual) - self._usual.likeness(place)

    def choose(self, places: Sequence[HeadPlace], *, alone: bool) -> int | None:
        """The index of the place that is most like the usual one.

        Args:
            places: of the fragments that may be the title, in order.
            alone: whether the head names nothing else.

        Returns:
            None where a lone fragment rather names the employer.
        """
        if alone and not (self._stands_alone and places[0].dated and self._is_set_usually(places[0])):
            return None
        return max(range(len(places)), key=lambda index: (places[index].likeness(self._usual), -index))

    def _is_set_usually(self, place: HeadPlace) -> bool:
        return (place.bold, place.italic) == (self._usual.bold, self._usual.italic)
