"""Two taxonomies -> what changed from one to the other, and what that does to scores."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Literal, TypeVar

from gapscan.schema.assessment import Assessment, Readiness
from gapscan.schema.base import Flow
from gapscan.schema.facts import GuideFact
from gapscan.schema.taxonomy import Alias, Requirement, Taxonomy, TitleRequirement, Verdict

# all weights of a title move a little when one is changed; half a point of a hundred is worth telling
_LEAST_WEIGHT = 0.005
# scores are shown with one decimal
_LEAST_SCORE = 0.05
# what is told of an entry elsewhere, or tells nothing by itself
_SKIPPED = {"id", "requirement"}

_Member = TypeVar("_Member")


class Change(Flow):
    """An entry that was added or removed, or changed in the ways that `details` tell."""

    part: str
    id: str
    kind: Literal["added", "removed", "changed"]
    details: tuple[str, ...] = ()

    def __str__(self) -> str:
        """One line for the entry, and one for each detail."""
        sign = {"added": "+", "removed": "-", "changed": "~"}[self.kind]
        return "\n".join([f"{sign} {self.part} {self.id}", *(f"    {detail}" for detail in self.details)])


class ScoreChange(Flow):
    """A title whose score or verdict changed for one resume."""

    resume: str
    title_id: str
    old_score: float
    new_score: float
    old_verdict: Verdict
    new_verdict: Verdict

    def __str__(self) -> str:
        """One line: resume, title, both scores, the difference, and the verdicts where they differ."""
        difference = self.new_score - self.old_score
        verdicts = f"  {self.old_verdict} -> {self.new_verdict}" if self.old_verdict != self.new_verdict else ""
        scores = f"{self.old_score:5.1f} {self.new_score:5.1f} {difference:+5.1f}"
        return f"{self.resume:<32} {self.title_id:<36} {scores}{verdicts}"


def compare_taxonomies(old: Taxonomy, new: Taxonomy) -> tuple[Change, ...]:
    """What changed, part by part in the order of the files, entries by id."""
    return tuple(change for part, before, after in _parts(old, new) for change in _changes(part, before, after))


def compare_scores(old: Sequence[Assessment], new: Sequence[Assessment]) -> tuple[ScoreChange, ...]:
    """Whose scores changed, the largest difference first.

    Args:
        old: the assessments of some resumes with the old taxonomy.
        new: of the same resumes in the same order with the new one.

    Returns:
        Titles that both know and whose score, as it is shown, or verdict differs.
    """
    changes = [change for before, after in zip(old, new, strict=True) for change in _score_changes(before, after)]
    return tuple(sorted(changes, key=lambda one: (-abs(one.new_score - one.old_score), one.resume, one.title_id)))


def _parts(old: Taxonomy, new: Taxonomy) -> Iterator[tuple[str, Mapping[str, Flow], Mapping[str, Flow]]]:
    for name, part in (("guides", "guide"), ("levels", "level"), ("families", "family"), ("skills", "skill")):
        yield part, _by_name(getattr(old, name)), _by_name(getattr(new, name))
    yield "blocker", _by_name(old.blockers), _by_name(new.blockers)
    yield "requirement", _requirements(old), _requirements(new)
    yield "title", _by_name(old.titles), _by_name(new.titles)
    yield "thresholds", {"": old.thresholds}, {"": new.thresholds}
    for name in type(old.knowledge).model_fields:
        yield f"knowledge {name}", getattr(old.knowledge, name), getattr(new.knowledge, name)


def _requirements(taxonomy: Taxonomy) -> dict[str, Requirement]:
    return {one.requirement.id: one.requirement for title in taxonomy.titles for one in title.requirements}


def _changes(part: str, old: Mapping[str, Flow], new: Mapping[str, Flow]) -> Iterator[Change]:
    for key in sorted(old.keys() | new.keys()):
        if key not in old:
            yield Change(part=part, id=key, kind="added")
        elif key not in new:
            yield Change(part=part, id=key, kind="removed")
        elif old[key] != new[key]:
            details = tuple(_differences(old[key], new[key]))
            if details:
                yield Change(part=part, id=key, kind="changed", details=details)


def _differences(old: Flow | Alias, new: Flow | Alias, prefix: str = "") -> Iterator[str]:
    for name in new._fields if isinstance(new, Alias) else type(new).model_fields:
        before, after = getattr(old, name), getattr(new, name)
        if name in _SKIPPED or before == after:
            continue
        if isinstance(before, tuple) and isinstance(after, tuple):
            yield from _member_differences(f"{prefix}{name}", _by_name(before), _by_name(after))
        elif isinstance(before, dict) and isinstance(after, dict):
            yield from _member_differences(f"{prefix}{name}", before, after)
        elif isinstance(before, Flow) and isinstance(after, Flow):
            yield from _differences(before, after, f"{prefix}{name} ")
        elif name == "weight":
            if abs(before - after) >= _LEAST_WEIGHT:
                yield f"{prefix}weight {before:.1%} -> {after:.1%}"
        else:
            yield f"{prefix}{name} {_shown(before)} -> {_shown(after)}"


def _member_differences(name: str, old: Mapping[str, object], new: Mapping[str, object]) -> Iterator[str]:
    yield from (f"{name} - {key}" for key in old if key not in new)
    yield from (f"{name} + {key}" for key in new if key not in old)
    for key in new:
        if key in old and old[key] != new[key]:
            before, after = old[key], new[key]
            if isinstance(before, Flow | Alias) and isinstance(after, Flow | Alias):
                yield from _differences(before, after, f"{name} {key}: ")
            else:
                yield f"{name} {key}: {_shown(before)} -> {_shown(after)}"


def _by_name(members: Sequence[_Member]) -> dict[str, _Member]:
    return {_name(member): member for member in members}


def _name(member: object) -> str:
    if isinstance(member, TitleRequirement):
        return member.requirement.id
    if isinstance(member, GuideFact):
        return f"{member.guide}:{member.line}"
    return str(getattr(member, "id", None) or getattr(member, "text", None) or member)


def _shown(value: object) -> str:
    if isinstance(value, Flow):
        return value.model_dump_json(exclude_defaults=True)
    return "nothing" if value is None else f"`{value}`"


def _score_changes(old: Assessment, new: Assessment) -> Iterator[ScoreChange]:
    before, after = _readiness(old), _readiness(new)
    for title_id in sorted(before.keys() & after.keys()):
        then, now = before[title_id], after[title_id]
        if abs(now.score - then.score) >= _LEAST_SCORE or now.verdict != then.verdict:
            yield ScoreChange(
                resume=new.source.file,
                title_id=title_id,
                old_score=then.score,
                new_score=now.score,
                old_verdict=then.verdict,
                new_verdict=now.verdict,
            )


def _readiness(assessment: Assessment) -> dict[str, Readiness]:
    return {one.title_id: one for one in assessment.scores.readiness} if assessment.scores else {}
