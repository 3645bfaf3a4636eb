"""Everything advised about one title: the room's one public function."""

from collections.abc import Sequence

from gapscan.advise.checks import checks_of
from gapscan.advise.further import ways_up
from gapscan.advise.gap_help import help_with
from gapscan.advise.next_titles import next_titles
from gapscan.advise.situation import Situation
from gapscan.advise.stage import goals_of, pay_conflicts_of, salaries_of
from gapscan.schema.assessment import Assessment
from gapscan.schema.guidance import Guidance
from gapscan.schema.taxonomy import Taxonomy, Title
from gapscan.ways import aim_of


def advise(
    assessment: Assessment,
    taxonomy: Taxonomy,
    *,
    title_id: str,
    targets: Sequence[Title] = (),
    is_blind: bool = False,
) -> Guidance:
    """What to do about a title's gaps, what comes after it, and how the resume reads.

    Args:
        assessment: what is told about; without scores for the title there is no advice.
        taxonomy: the one it was scored with; its knowledge is the only source.
        title_id: a title that was scored.
        targets: titles that are not in the taxonomy, such as that of a job advert.
        is_blind: the person's contact data were taken out, so nothing is said about them.
    """
    scores = assessment.scores
    focus = next((each for each in scores.readiness if each.title_id == title_id), None) if scores else None
    if scores is None or focus is None:
        return Guidance(title_id=title_id, aim_id=title_id)
    titles = {**taxonomy.title_by_id, **{title.id: title for title in targets}}
    situation = Situation(assessment, scores, taxonomy, titles, focus, aim_of(focus, scores), is_blind)
    return Guidance(
        title_id=title_id,
        aim_id=situation.aim.title_id,
        gap_help=tuple(help_with(gap, situation) for gap in situation.aim.gaps),
        ways=ways_up(situation),
        next_titles=next_titles(situation),
        responsibilities=titles[title_id].responsibilities if title_id in titles else (),
        goals=goals_of(situation),
        salaries=salaries_of(situation),
        pay_conflicts=pay_conflicts_of(situation),
        checks=checks_of(situation),
    )
