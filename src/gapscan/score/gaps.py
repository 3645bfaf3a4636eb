"""Terms -> the points that are still to be had."""

from collections.abc import Sequence

from gapscan.schema.assessment import Gap, GapKind, Term
from gapscan.schema.taxonomy import Title
from gapscan.score.finding import Finding
from gapscan.ways import gap_order


def gaps_of(title: Title, terms: Sequence[Term], findings: Sequence[Finding]) -> tuple[Gap, ...]:
    """A gap for every term that is not covered in full: most points first, then importance, then id.

    Args:
        title: what asks.
        terms: one per requirement of the title, in its order.
        findings: in the order of the terms.
    """
    found = [
        Gap(
            requirement=term.requirement,
            label=term.label,
            kind=finding.gap or GapKind.WEAK,
            importance=term.importance,
            points=100 * term.weight - term.points,
            advice=asked.requirement.advice,
        )
        for asked, term, finding in zip(title.requirements, terms, findings, strict=True)
        if term.coverage < 1
    ]
    return tuple(sorted(found, key=gap_order))
