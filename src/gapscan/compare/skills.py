"""The skills of two scans -> those that came, went, or are shown otherwise, with the lines behind it."""

from collections.abc import Iterator, Sequence

from gapscan.compare.titles import LEAST_CHANGE
from gapscan.schema.comparison import Passage, SkillChange, SkillState
from gapscan.schema.scan_object import ScanEvidence, ScanObject, ScanSkill


def compare_skills(before: ScanObject, after: ScanObject, *, is_blind: bool) -> tuple[SkillChange, ...]:
    """Every skill that differs, what gained most first.

    Args:
        before: the earlier scan.
        after: the later one.
        is_blind: whether lines of a scan that was not made blind are left out, since they may name the person.
    """
    old, new = before.skill_by_id, after.skill_by_id
    changes = [
        change
        for skill_id in sorted({*old, *new})
        if (
            change := _change(
                old.get(skill_id),
                new.get(skill_id),
                hides_before=is_blind and not before.blind,
                hides_after=is_blind and not after.blind,
            )
        )
    ]
    return tuple(sorted(changes, key=lambda change: (-change.gain, change.skill_id)))


def _change(
    before: ScanSkill | None, after: ScanSkill | None, *, hides_before: bool, hides_after: bool
) -> SkillChange | None:
    told = after or before
    assert told is not None  # noqa: S101  one of the scans has the skill
    old_lines, new_lines = _lines(before), _lines(after)
    change = SkillChange(
        skill_id=told.id,
        name=told.name,
        before=_state(before),
        after=_state(after),
        through=tuple(sorted({skill for side in (before, after) if side for skill in side.implied_by})),
        new=tuple(_passages(after.evidence if after else (), besides=old_lines, is_hidden=hides_after)),
        gone=tuple(_passages(before.evidence if before else (), besides=new_lines, is_hidden=hides_before)),
    )
    return change if _differs(change) else None


def _state(skill: ScanSkill | None) -> SkillState | None:
    if skill is None:
        return None
    return SkillState(counted=skill.counted, claim=skill.claim, strength=skill.strength, months=skill.months)


def _differs(change: SkillChange) -> bool:
    old, new = change.before, change.after
    if old is None or new is None or change.new or change.gone:
        return True
    strength_moved = abs(old.strength - new.strength) >= LEAST_CHANGE
    return strength_moved or (old.counted, old.claim, old.months) != (new.counted, new.claim, new.months)


def _lines(skill: ScanSkill | None) -> frozenset[str]:
    return frozenset(_squashed(shown.quote) for shown in skill.evidence) if skill else frozenset()


def _passages(evidence: Sequence[ScanEvidence], *, besides: frozenset[str], is_hidden: bool) -> Iterator[Passage]:
    """Each line once; several tiers may have found the same one."""
    told = set(besides)
    for shown in evidence:
        if (line := _squashed(shown.quote)) not in told:
            told.add(line)
            yield Passage(quote=None if is_hidden else shown.quote, page=shown.page, section=shown.section)


def _squashed(quote: str) -> str:
    """A line as it reads, so that another layout of the same words is no change."""
    return " ".join(quote.split())
