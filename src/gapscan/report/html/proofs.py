"""What each term of a score rests on: Material -> Proof[] per term.

A skill is shown by the place that claims most, with its picture or the lines around it; a term that asks for evidence
of another kind by posts, courses of study, links and publications.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from gapscan.report.html.career import career_of
from gapscan.report.html.shots import Pages, Shot
from gapscan.report.inert import unbulleted
from gapscan.report.picking import waterfall
from gapscan.report.skills import best_evidence, provers
from gapscan.report.words import CLAIM_WORDS, duration
from gapscan.schema.assessment import Assessment, Evidence, Readiness, SkillRecord, Term
from gapscan.schema.base import Box
from gapscan.schema.match import SkillMatch
from gapscan.schema.material import Material
from gapscan.schema.resume_text import Line
from gapscan.schema.taxonomy import EvidenceKind, Title

# three skills show a requirement; the points rest on the best of them anyway
_MOST_PROOFS = 3
_MOST_OTHER_PLACES = 4


@dataclass(frozen=True, slots=True)
class Passage:
    """A line of the resume: the words before and after the mention, and the lines above and below."""

    head: str
    mention: str
    tail: str
    above: str = ""
    below: str = ""


@dataclass(frozen=True, slots=True)
class Place:
    """Where a passage stands; `shot` is None where the page has no picture."""

    passage: Passage
    page: int
    section: str
    shot: Shot | None


@dataclass(frozen=True, slots=True)
class Proof:
    """One skill, post or course of study that a term rests on; `facts` are claim, length of use and last use."""

    name: str
    facts: tuple[str, ...]
    place: Place
    others: tuple[Place, ...] = ()


class Prover:
    """Finds the proofs in one assessment."""

    def __init__(self, material: Material, pages: Pages) -> None:
        """Look up once what every term asks for."""
        self._assessment: Assessment = material.assessment
        self._taxonomy = material.taxonomy
        self._pages = pages
        scores = self._assessment.scores
        self._records = {record.id: record for record in scores.skills} if scores else {}
        self._matches = {(match.skill_id, match.page, match.box): match for match in self._assessment.matches}

    def of_terms(self, readiness: Readiness) -> tuple[tuple[Proof, ...], ...]:
        """The proofs of each term, in the order of the waterfall."""
        job = self._assessment.job
        title = job.target if job and job.target.id == readiness.title_id else self._title(readiness.title_id)
        asked = {each.requirement.id: each.requirement.evidence for each in title.requirements} if title else {}
        return tuple(tuple(self._of_term(term, asked.get(term.requirement))) for term in waterfall(readiness))

    def _title(self, title_id: str) -> Title | None:
        return self._taxonomy.title_by_id.get(title_id)

    def places(self) -> Iterator[tuple[int, Box, str]]:
        """Every place that shows a counted skill."""
        for record in self._records.values():
            if record.counted:
                yield from ((shown.page, shown.box, record.name) for shown in record.evidence)

    def _of_skills(self, skills: tuple[str, ...]) -> Iterator[Proof]:
        found = dict.fromkeys(record for skill_id in skills for record in provers(skill_id, self._records))
        for record in list(found)[:_MOST_PROOFS]:
            best = best_evidence(record)
            others = _others(record.evidence, best)
            yield Proof(
                record.name,
                facts_of(record),
                self._place(record, best),
                tuple(self._place(record, shown) for shown in others[:_MOST_OTHER_PLACES]),
            )

    def _of_term(self, term: Term, kind: EvidenceKind | None) -> Iterator[Proof]:
        yield from self._of_skills(term.skills)
        for found in career_of(kind, self._assessment, counts=term.coverage > 0):
            yield Proof(found.name, found.facts, self._line(found.start, found.section))

    def _place(self, record: SkillRecord, shown: Evidence) -> Place:
        match = self._matches.get((record.id, shown.page, shown.box))
        passage = self._passage(match, shown.quote) if match else Passage("", "", unbulleted(shown.quote))
        return Place(passage, shown.page, shown.section.value, self._pages.shot(shown.page, shown.box, record.name))

    def _passage(self, match: SkillMatch, quote: str) -> Passage:
        head, mention, tail = marked(unbulleted(quote), match.surface)
        above, below = ("", "") if len(self._pages) else self._around(match.start)
        return Passage(head, mention, tail, above, below)

    def _line(self, start: int, section: str) -> Place:
        lines = [line for line in self._assessment.lines if line.start <= start < max(line.end, line.start + 1)]
        line = lines[0] if lines else None
        text = self._text(line) if line else ""
        page = line.page if line else 1
        shot = self._pages.shot(page, line.box, "this line") if line else None
        return Place(Passage("", "", text), page, section, shot)

    def _around(self, start: int) -> tuple[str, str]:
        """The lines above and below the one that holds an offset."""
        lines = self._assessment.lines
        index = next((index for index, line in enumerate(lines) if line.start <= start < line.end), None)
        if index is None:
            return "", ""
        above = self._text(lines[index - 1]) if index else ""
        return above, self._text(lines[index + 1]) if index + 1 < len(lines) else ""

    def _text(self, line: Line) -> str:
        return unbulleted(self._assessment.text[line.start : line.end])


def facts_of(record: SkillRecord) -> tuple[str, ...]:
    """Claim, length of use and last use in words."""
    last = {None: "", "present": "to the present"}.get(record.last_used, f"last used {record.last_used}")
    return tuple(filter(None, (CLAIM_WORDS[record.claim], duration(record.months), last)))


def marked(quote: str, surface: str) -> tuple[str, str, str]:
    """A quote split around the mention; the mention is empty where the quote does not hold it."""
    at = quote.find(surface) if surface else -1
    return (quote[:at], surface, quote[at + len(surface) :]) if at >= 0 else ("", "", quote)


def _others(evidence: Iterable[Evidence], best: Evidence) -> list[Evidence]:
    """One place for each further line."""
    lines: dict[tuple[str, int], Evidence] = {}
    for shown in evidence:
        lines.setdefault((shown.quote, shown.page), shown)
    return [shown for line, shown in lines.items() if line != (best.quote, best.page)]
