"""The ladder of the taxonomy that travels with the package holds under this scoring.

For every title two invented people are built: one who meets everything the title asks for, and nothing else.
"""

from functools import cache

import pytest

from gapscan.errors import TaxonomyError
from gapscan.schema.assessment import Readiness
from gapscan.schema.match import Claim, SkillMatch
from gapscan.schema.resume import CareerFacts, DegreeLevel, PostFacts
from gapscan.schema.resume_text import SectionKind
from gapscan.schema.taxonomy import EvidenceKind, SkillKind, Taxonomy, Title, Verdict
from gapscan.score import assess
from gapscan.score.evidence import years_asked
from gapscan.taxonomy import load_taxonomy
from tests.score.factory import AS_OF, career, mention, post, study

try:
    TAXONOMY: Taxonomy | None = load_taxonomy()
except TaxonomyError:
    # the taxonomy's own tests tell what is wrong with it
    TAXONOMY = None

TITLE_IDS = sorted(TAXONOMY.title_by_id) if TAXONOMY else []
pytestmark = pytest.mark.skipif(TAXONOMY is None, reason="the taxonomy does not load")


def meets(title: Title, taxonomy: Taxonomy) -> tuple[list[SkillMatch], CareerFacts]:
    """A person who meets every requirement and gate of a title: no skill more than it asks for."""
    level = taxonomy.level_by_id[title.level]
    kinds = {asked.requirement.evidence for asked in title.requirements}
    months = max(
        12 * round(years_asked(title, level, taxonomy, has_phd=False) + 0.5),
        *(asked.months for asked in title.requirements),
        36 if taxonomy.level_rank[title.level] else 6,
    )
    start = 12 * AS_OF.year + AS_OF.month - 1 - months
    held = post(title.name, f"{start // 12}-{start % 12 + 1:02}", "present")
    matches = [
        mention(key, Claim.LED if asked.claim is Claim.LED else Claim.USED, 0)
        for asked in title.requirements
        for key in asked.requirement.skills[: asked.requirement.at_least]
    ]
    if EvidenceKind.LEADERSHIP in kinds:
        leading = [skill.id for skill in taxonomy.skills if skill.kind is SkillKind.LEADERSHIP]
        matches += [mention(key, Claim.LED, 0) for key in leading[:3]]
    if EvidenceKind.PORTFOLIO in kinds:
        hard = [skill.id for skill in taxonomy.skills if skill.kind is SkillKind.PROGRAMMING_LANGUAGE]
        matches += [mention(key, Claim.USED, section=SectionKind.PROJECTS) for key in hard[:3]]
    research = EvidenceKind.RESEARCH in kinds
    degree = title.gates.degree or DegreeLevel.BACHELOR
    posts: tuple[PostFacts, ...] = (held,)
    facts = career(
        *posts,
        degrees=(study(DegreeLevel.PHD if research and taxonomy.level_rank[title.level] > 1 else degree),),
        link=EvidenceKind.PORTFOLIO in kinds,
        publications=6 if research else 0,
    )
    return matches, facts


@cache
def readings(title_id: str) -> dict[str, Readiness]:
    assert TAXONOMY is not None
    matches, facts = meets(TAXONOMY.title_by_id[title_id], TAXONOMY)
    return {reading.title_id: reading for reading in assess(matches, facts, TAXONOMY, as_of=AS_OF).readiness}


@pytest.mark.parametrize("title_id", TITLE_IDS)
def test_who_meets_everything_is_ready(title_id: str) -> None:
    found = readings(title_id)[title_id]
    assert found.verdict is Verdict.READY, [(gap.requirement, gap.points) for gap in found.gaps]


@pytest.mark.parametrize("title_id", TITLE_IDS)
def test_the_level_below_scores_at_least_as_high(title_id: str) -> None:
    assert TAXONOMY is not None
    title, rank = TAXONOMY.title_by_id[title_id], TAXONOMY.level_rank
    below = [t for t in TAXONOMY.titles if t.family == title.family and rank[t.level] == rank[title.level] - 1]
    found = readings(title_id)
    if below:
        best = max(found[t.id].score for t in below)
        assert best >= found[title_id].score - 1e-9, [(t.id, found[t.id].score) for t in below]


@pytest.mark.parametrize(
    "title_id", [key for key in TITLE_IDS if TAXONOMY and TAXONOMY.title_by_id[key].level == "entry"]
)
def test_who_meets_only_entry_is_not_ready_above(title_id: str) -> None:
    assert TAXONOMY is not None
    above = [r for r in readings(title_id).values() if r.level != "entry" and r.verdict is Verdict.READY]
    assert not above, [(r.title_id, r.score) for r in above]
