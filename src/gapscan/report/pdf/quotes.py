"""The lines of a resume that a report quotes, numbered as they come: skill ids -> marks such as `2, 5`."""

from collections.abc import Iterable
from dataclasses import dataclass

from gapscan.report.inert import plain
from gapscan.report.skills import SkillLine, provers, skill_line, surfaces_of
from gapscan.schema.assessment import Assessment

# three lines show a requirement; the points rest on the best of them anyway
_MOST_OF_TERM = 3


@dataclass(frozen=True, slots=True)
class Quoted:
    """A line with all that it shows; it stands at `page`, in `section`."""

    quote: str
    page: int
    section: str
    shows: tuple[SkillLine, ...]


class Quotes:
    """Numbers lines as they are first needed; each is quoted once, with every skill it shows best."""

    def __init__(self, assessment: Assessment) -> None:
        """No line is quoted yet."""
        scores = assessment.scores
        self._records = {record.id: record for record in scores.skills} if scores else {}
        self._surfaces = surfaces_of(assessment)
        self._shown: dict[tuple[str, int], dict[str, SkillLine]] = {}

    def marks(self, skills: Iterable[str]) -> str:
        """The numbers of the lines that show some skills best; empty where no line does."""
        proofs = [record for skill_id in skills for record in provers(skill_id, self._records)]
        numbers = [self._number(skill_line(record, self._surfaces)) for record in proofs[:_MOST_OF_TERM]]
        return ", ".join(map(str, sorted(set(numbers))))

    def add(self, skills: Iterable[SkillLine]) -> None:
        """Quote these too."""
        for skill in skills:
            self._number(skill)

    @property
    def lines(self) -> tuple[Quoted, ...]:
        """All lines quoted so far; the first has number 1."""
        return tuple(
            Quoted(quote, page, next(iter(shown.values())).section, tuple(shown.values()))
            for (quote, page), shown in self._shown.items()
        )

    def _number(self, skill: SkillLine) -> int:
        place = (plain(skill.quote), skill.page)
        self._shown.setdefault(place, {}).setdefault(skill.skill_id, skill)
        return list(self._shown).index(place) + 1
