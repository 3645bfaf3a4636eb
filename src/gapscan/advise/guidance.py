"""Everything advised about one title: the room's one public function."""

from gapscan.schema.assessment import Assessment
from gapscan.schema.guidance import Guidance
from gapscan.schema.taxonomy import Taxonomy


def advise(assessment: Assessment, taxonomy: Taxonomy, *, title_id: str) -> Guidance:
    """What to do about a title's gaps, and what comes after it.

    Args:
        assessment: a scored one.
        taxonomy: the one it was scored with.
        title_id: a title that was scored.
    """
    title = taxonomy.title_by_id.get(title_id)
    scored = assessment.scores is not None
    return Guidance(
        title_id=title_id, aim_id=title_id, responsibilities=title.responsibilities if title and scored else ()
    )
