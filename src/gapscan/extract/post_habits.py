"""Where the title stands in the heads of one resume, so that a post whose words nobody knows is read as its neighbours.

People set all their posts alike. Of "Arborist, Tarn Mobility" no word tells which is the title; the post above it,
"Data Engineer, Umbra Optics", does.
"""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class HeadPlace:
    """Where a fragment stands in its head: the line, the order in the line, and how the line is set."""

    line: int = 0
    order: int = 0
    dated: bool = False
    bold: bool = False
    italic: bool = False

    def likeness(self, other: "HeadPlace") -> float:
        """How alike two places are; beside the dates weighs most, for heads of one employer lack its line."""
        return (
            2.0 * (self.dated == other.dated)
            + 1.5 * (self.line == other.line)
            + 1.0 * (self.order == other.order)
            + 0.5 * (self.bold == other.bold)
            + 0.5 * (self.italic == other.italic)
        )


class Habit:
    """The places of the titles of a resume."""

    def __init__(self, places: Sequence[HeadPlace], stands_alone: bool) -> None:  # noqa: FBT001
        """Keep the most frequent place, and whether titles stand without an employer beside them."""
        counted = Counter(places)
        self._usual = max(counted, key=lambda place: (counted[place], -places.index(place)))
        self._stands_alone = stands_alone

    def choose(self, places: Sequence[HeadPlace], *, alone: bool) -> int | None:
        """The index of the place that is most like the usual one.

        Args:
            places: of the fragments that may be the title, in order.
            alone: whether the head names nothing else.

        Returns:
            None where a lone fragment rather names the employer.
        """
        if alone and not (self._stands_alone and places[0].dated):
            return None
        return max(range(len(places)), key=lambda index: (places[index].likeness(self._usual), -index))
