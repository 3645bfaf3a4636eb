"""One title in two scans -> what its score gained and lost, requirement by requirement."""

from collections.abc import Iterator, Mapping, Sequence

from gapscan.schema.comparison import Cause, GapChange, GapState, GateChange, TitleChange
from gapscan.schema.scan_object import ScanGap, ScanGate, ScanTerm, ScanTitle

# scans hold nine digits after the dot; what differs by less has not moved
LEAST_CHANGE = 1e-8


def compare_title(before: ScanTitle, after: ScanTitle) -> TitleChange:
    """The difference of a title's score by cause, with its gaps and gates.

    Returns:
        The change; the points of its causes add up to the difference of the scores, to 1e-6.
    """
    return TitleChange(
        title_id=after.title_id,
        title=after.title,
        family=after.family,
        level=after.level,
        score_before=before.score,
        score_after=after.score,
        verdict_before=before.verdict,
        verdict_after=after.verdict,
        causes=_causes(before, after),
        gaps=_gaps(before, after),
        gates=tuple(_gates(before.gates, after.gates)),
    )


def _causes(before: ScanTitle, after: ScanTitle) -> tuple[Cause, ...]:
    old, new = _terms(before), _terms(after)
    causes = [_cause(old.get(requirement), new.get(requirement)) for requirement in sorted({*old, *new})]
    moved = [cause for cause in causes if abs(cause.points) >= LEAST_CHANGE]
    return tuple(sorted(moved, key=lambda cause: (-abs(cause.points), cause.requirement)))


def _terms(title: ScanTitle) -> Mapping[str, ScanTerm]:
    return {term.requirement: term for term in title.terms}


def _cause(before: ScanTerm | None, after: ScanTerm | None) -> Cause:
    told = after or before
    assert told is not None  # noqa: S101  one of the scans has the requirement
    return Cause(
        requirement=told.requirement,
        label=told.label,
        importance=told.importance,
        before=before.points if before else None,
        after=after.points if after else None,
        skills=tuple(dict.fromkeys(skill for term in (after, before) if term for skill in term.skills)),
        reason_before=before.reason if before else "",
        reason_after=after.reason if after else "",
    )


def _gaps(before: ScanTitle, after: ScanTitle) -> tuple[GapChange, ...]:
    old, new = _open_gaps(before.gaps), _open_gaps(after.gaps)
    labels = {term.requirement: term.label for term in (*before.terms, *after.terms)}
    changes = [
        GapChange(
            requirement=requirement,
            label=labels.get(requirement, requirement),
            before=old.get(requirement),
            after=new.get(requirement),
        )
        for requirement in sorted({*old, *new})
        if not _is_same(old.get(requirement), new.get(requirement))
    ]
    return tuple(sorted(changes, key=lambda change: (-_weight(change), change.requirement)))


def _open_gaps(gaps: Sequence[ScanGap]) -> Mapping[str, GapState]:
    return {gap.requirement: GapState(kind=gap.kind, points=gap.points) for gap in gaps}


def _is_same(before: GapState | None, after: GapState | None) -> bool:
    if before is None or after is None:
        return before is after
    return before.kind == after.kind and abs(before.points - after.points) < LEAST_CHANGE


def _weight(change: GapChange) -> float:
    return abs((change.before.points if change.before else 0.0) - (change.after.points if change.after else 0.0))


def _gates(before: Sequence[ScanGate], after: Sequence[ScanGate]) -> Iterator[GateChange]:
    old, new = ({gate.id: gate for gate in gates} for gates in (before, after))
    for gate_id in dict.fromkeys([*new, *old]):
        first, second = old.get(gate_id), new.get(gate_id)
        if first is None or second is None or (first.status, first.observed) != (second.status, second.observed):
            yield GateChange(
                id=gate_id,
                required=(second or first).required,  # type: ignore[union-attr]
                before=first.status if first else None,
                after=second.status if second else None,
                observed_before=first.observed if first else "",
                observed_after=second.observed if second else "",
            )
