"""Skills that changed, told so that a reader sees what changed."""

import pytest

from gapscan.report.comparison.skill_rows import skill_rows
from gapscan.schema.comparison import SkillChange, SkillState
from gapscan.schema.match import Claim


def change(before: SkillState | None, after: SkillState | None) -> SkillChange:
    return SkillChange(skill_id="sql", name="SQL", before=before, after=after, through=(), new=(), gone=())


def state(claim: Claim, strength: float, months: int = 0) -> SkillState:
    return SkillState(counted=True, claim=claim, strength=strength, months=months)


@pytest.mark.parametrize(
    ("before", "after", "cells"),
    [
        pytest.param(None, state(Claim.USED, 0.8, 12), ("gained", "SQL", "not there → used 1 y"), id="gained"),
        pytest.param(
            state(Claim.LISTED, 0.4),
            state(Claim.USED, 0.8, 12),
            ("stronger", "SQL", "listed only → used 1 y"),
            id="another-claim",
        ),
        pytest.param(
            state(Claim.LISTED, 0.4),
            state(Claim.LISTED, 0.55),
            ("stronger", "SQL", "listed only, strength 0.40 → 0.55"),
            id="the-same-words",
        ),
        pytest.param(state(Claim.LISTED, 0.4), state(Claim.LISTED, 0.401), None, id="too-little-to-show"),
        pytest.param(
            state(Claim.USED, 0.8, 12),
            state(Claim.USED, 0.8, 14),
            ("other months", "SQL", "used 1 y → used 1 y 2 m"),
            id="months",
        ),
    ],
)
def test_a_row_says_what_changed(
    before: SkillState | None, after: SkillState | None, cells: tuple[str, ...] | None
) -> None:
    assert [row.cells for row in skill_rows([change(before, after)])] == ([cells] if cells else [])
