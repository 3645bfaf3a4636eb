"""How far the skills that a requirement asks for are shown."""

from collections.abc import Iterable
from typing import NamedTuple

from gapscan.schema.assessment import GapKind
from gapscan.schema.taxonomy import TitleRequirement
from gapscan.score.finding import Asking, Finding
from gapscan.score.profile import Profile
from gapscan.score.reasons import expectation
from gapscan.score.standing import Standing

# A neighbour (PyTorch where TensorFlow is asked for) spares half of the learning.
NEIGHBOUR_WORTH = 0.5
# Below the claim that is asked for, time cannot make up for it: years of use are not yet having led.
WEAKER_CLAIM_WORTH = 0.75


class Cover(NamedTuple):
    """How far one skill of a requirement is covered, and by what; `fresh` is the coverage had it been used lately."""

    skill_id: str
    coverage: float = 0.0
    fresh: float = 0.0
    by: Standing | None = None
    neighbour: bool = False

    @property
    def gap(self) -> GapKind | None:
        """Why it is not covered in full; None where it is."""
        if self.coverage >= 1:
            return None
        if self.by is None:
            return GapKind.MISSING
        if self.neighbour:
            return GapKind.ADJACENT
        regained = self.fresh - self.coverage
        return GapKind.STALE if regained > 0 and regained >= (1 - self.coverage) / 2 else GapKind.WEAK


def measure_skills(asking: Asking, profile: Profile) -> Finding:
    """How far the best `at_least` skills of a requirement are covered on average.

    Args:
        asking: the requirement, its title and level.
        profile: the person.
    """
    # titles share most of their requirements: what was measured once is the same for all that ask for as much
    finding = profile.measured.get(asking.measure_key)
    if finding is None:
        finding = _measure(asking.asked, asking.expected, profile)
        profile.measured[asking.measure_key] = finding
    return finding


def _measure(asked: TitleRequirement, expected: float, profile: Profile) -> Finding:
    skills = asked.requirement.skills
    if skills and profile.near.isdisjoint(skills):
        return profile.groundwork.nothing_of(skills)
    places = max(1, min(asked.requirement.at_least, len(skills)))
    found = sorted(
        (_cover(key, asked, expected, profile) for key in skills if key in profile.near),
        key=_cover_order,
    )
    covers = found[:places] + [Cover("")] * (places - len(found))
    coverage = sum(cover.coverage for cover in covers) / places
    shown = [cover.coverage for cover in found if cover.by and cover.by.use.shown]
    return Finding(
        coverage=coverage,
        shown=sum(shown[:places]) / places,
        reason=_reason(covers, asked, expected, profile),
        skills=tuple(dict.fromkeys(cover.by.skill.id for cover in covers if cover.by)),
        gap=_gap(covers) if coverage < 1 else None,
    )


def _cover_order(cover: Cover) -> tuple[float, bool, bool, float, str]:
    """Best first; of equals, what stands in the text before what follows from it, then the stronger skill."""
    found, strength = (cover.by.found, cover.by.strength) if cover.by else (False, 0.0)
    return -round(cover.coverage, 9), cover.neighbour, not found, -round(strength, 9), cover.skill_id


def _cover(key: str, asked: TitleRequirement, expected: float, profile: Profile) -> Cover:
    own = profile.standings.get(key)
    best = Cover(key)
    if own:
        most = 1.0 if own.use.claim.rank >= asked.claim.rank else WEAKER_CLAIM_WORTH
        best = Cover(key, min(most, own.strength / expected), min(most, own.fresh_strength / expected), own)
        if best.coverage >= NEIGHBOUR_WORTH:
            return best
    group = asked.requirement.skills
    for other in profile.groundwork.neighbours.get(key, ()):
        # a skill of the same group counts for itself and cannot stand in for a second one
        near = profile.standings.get(other) if other not in group else None
        if near:
            coverage = NEIGHBOUR_WORTH * min(1.0, near.strength / expected)
            if coverage > best.coverage:
                best = Cover(key, coverage, coverage, near, neighbour=True)
    return best


def _gap(covers: Iterable[Cover]) -> GapKind | None:
    """The cause that loses most; a group that is shown in part is weak rather than missing."""
    lost: dict[GapKind, float] = {}
    some = False
    for cover in covers:
        some = some or cover.coverage > 0
        if cover.gap:
            lost[cover.gap] = lost.get(cover.gap, 0.0) + 1 - cover.coverage
    cause = max(lost, key=lambda kind: (lost[kind], kind.value), default=None)
    return GapKind.WEAK if cause is GapKind.MISSING and some else cause


def _reason(covers: list[Cover], asked: TitleRequirement, expected: float, profile: Profile) -> str:
    taxonomy = profile.taxonomy
    parts = []
    for cover in covers:
        if cover.by is None:
            continue
        text = profile.describe(cover.by)
        if cover.neighbour:
            text += f", close to {taxonomy.skill_by_id[cover.skill_id].name} and worth half"
        parts.append(text)
    if not parts:
        return profile.groundwork.nothing_of(asked.requirement.skills).reason
    if len(parts) < len(covers):
        parts.append(f"{len(parts)} of {len(covers)} asked for")
    if any(cover.coverage < 1 for cover in covers):
        parts.append(f"asked for: {expectation(asked.claim, expected)}")
    return "; ".join(parts) + "."
