"""What every tier hands on: a stretch of tokens and the skill that it may name."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from gapscan.match.index import MatchIndex, Spelling
from gapscan.match.scene import Scene
from gapscan.schema.match import Method


@dataclass(frozen=True, slots=True, eq=False)
class Proposal:
    """Tokens `first..last` (both included) may name the skill of `spelling`.

    `needs_list` asks for a list of skills around it; `doubt` says why it is a suggestion only; `claim` is the claim
    that a pattern makes by itself.
    """

    first: int
    last: int
    spelling: Spelling
    method: Method
    similarity: float = 1.0
    needs_list: bool = False
    doubt: str | None = None
    claim: str | None = None

    @property
    def skill_id(self) -> str:
        """The proposed skill; empty for a blocker."""
        return self.spelling.skill_id

    @property
    def length(self) -> int:
        """How many tokens it spans."""
        return self.last - self.first + 1


Tier = Callable[[Scene, MatchIndex], Iterable[Proposal]]
"""One way to find skills; `tiers.TIERS` lists them, cheapest first."""
