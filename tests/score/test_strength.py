from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gapscan.schema.match import Claim
from gapscan.schema.taxonomy import SkillKind
from gapscan.score.strength import FADED_WORTH, freshness, strength_of

CLAIMS = st.sampled_from(list(Claim))
MONTHS = st.integers(min_value=0, max_value=600)


@pytest.mark.parametrize(
    ("claim", "months", "strength"),
    [
        (Claim.NEGATED, 40, 0.0),
        (Claim.WISH, 40, 0.0),
        (Claim.LEARNING, 40, 0.2),
        (Claim.COURSEWORK, 40, 0.35),
        (Claim.LISTED, 40, 0.4),
        (Claim.USED, 0, 0.7),
        (Claim.USED, 18, 0.825),
        (Claim.USED, 36, 0.95),
        (Claim.USED, 400, 0.95),
        (Claim.LED, 0, 0.85),
        (Claim.LED, 36, 1.0),
    ],
)
def test_the_rule(claim: Claim, months: int, strength: float) -> None:
    assert strength_of(claim, months) == pytest.approx(strength)


@given(claim=CLAIMS, fewer=MONTHS, more=MONTHS)
def test_more_months_never_weaken(claim: Claim, fewer: int, more: int) -> None:
    fewer, more = sorted((fewer, more))
    assert 0 <= strength_of(claim, fewer) <= strength_of(claim, more) <= 1


@given(months=MONTHS)
def test_stronger_claims_never_weaken(months: int) -> None:
    assert all(strength_of(a, months) <= strength_of(b, months) for a, b in pairwise(Claim))


@pytest.mark.parametrize(
    ("unused", "kind", "left"),
    [
        pytest.param(0, SkillKind.TOOL, 1.0, id="in-use"),
        pytest.param(60, SkillKind.TOOL, 1.0, id="five-years"),
        pytest.param(90, SkillKind.TOOL, 0.75, id="halfway"),
        pytest.param(120, SkillKind.TOOL, FADED_WORTH, id="ten-years"),
        pytest.param(400, SkillKind.TOOL, FADED_WORTH, id="never-below"),
        pytest.param(400, SkillKind.MATHEMATICS, 1.0, id="mathematics-lasts"),
        pytest.param(400, SkillKind.LEADERSHIP, 1.0, id="leadership-lasts"),
    ],
)
def test_freshness(unused: int, kind: SkillKind, left: float) -> None:
    assert freshness(unused, kind) == pytest.approx(left)
