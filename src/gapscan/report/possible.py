"""The suggestions worth showing: Assessment -> PossibleLine[]."""

from gapscan.report.inert import unbulleted
from gapscan.report.view import PossibleLine
from gapscan.schema.assessment import Assessment, SkillRecord
from gapscan.schema.match import Method

HEADING = "Possible, not counted"


def is_suggestion(record: SkillRecord) -> bool:
    """Whether nothing but likeness of meaning speaks for a skill."""
    methods = {shown.method for shown in record.evidence}
    return not record.counted and methods == {Method.SEMANTIC}


def pick_possible(assessment: Assessment) -> tuple[PossibleLine, ...]:
    """The skills that were suggested by meaning, the likeliest first.

    Args:
        assessment: any; without a model there are none.
    """
    skills = assessment.scores.skills if assessment.scores else ()
    lines = [
        PossibleLine(record.name, shown.similarity, unbulleted(shown.quote), shown.page, shown.section.value)
        for record in skills
        if is_suggestion(record)
        for shown in record.evidence[:1]
    ]
    return tuple(sorted(lines, key=lambda line: (-line.similarity, line.name)))
