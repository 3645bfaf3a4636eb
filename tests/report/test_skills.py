"""Which line shows a skill best: its own, unless narrower ones claim more."""

import pytest

from gapscan.report.skills import provers, provers_of
from gapscan.schema.assessment import Evidence, SkillRecord
from gapscan.schema.match import Claim, Method
from gapscan.schema.resume_text import SectionKind
from gapscan.schema.taxonomy import SkillKind


def record(key: str, claim: Claim | None, strength: float = 0.5, implied_by: tuple[str, ...] = ()) -> SkillRecord:
    """A skill that was read once with a claim, or with None never by its own name."""
    place = Evidence(
        quote=key,
        page=1,
        box=(0.0, 0.0, 1.0, 1.0),
        section=SectionKind.EXPERIENCE,
        entry=None,
        method=Method.EXACT,
        similarity=1.0,
        claim=claim or Claim.USED,
    )
    return SkillRecord(
        id=key,
        name=key,
        kind=SkillKind.TOOL,
        counted=True,
        claim=claim or Claim.USED,
        strength=strength,
        implied_by=implied_by,
        evidence=(place,) if claim else (),
    )


NARROW = (record("pandas", Claim.USED, 0.9), record("flask", Claim.USED, 0.6), record("dask", Claim.LISTED, 0.2))
IDS = tuple(each.id for each in NARROW)


@pytest.mark.parametrize(
    ("own", "expected"),
    [
        pytest.param(record("python", None, implied_by=IDS), ["pandas", "flask"], id="never-named"),
        pytest.param(record("python", Claim.LISTED, implied_by=IDS), ["pandas", "flask"], id="only-listed"),
        pytest.param(record("python", Claim.USED, implied_by=IDS), ["python", "pandas"], id="used-by-its-own-name"),
        pytest.param(record("python", Claim.LISTED), ["python"], id="alone"),
        pytest.param(record("python", None), [], id="nothing"),
    ],
)
def test_the_line_that_claims_most_comes_first(own: SkillRecord, expected: list[str]) -> None:
    records = {each.id: each for each in (own, *NARROW)}
    assert [each.id for each in provers("python", records)] == expected


def test_of_several_skills_the_one_in_use_comes_first() -> None:
    records = {each.id: each for each in NARROW}
    assert [each.id for each in provers_of(("dask", "unknown", "flask"), records)] == ["flask", "dask"]
