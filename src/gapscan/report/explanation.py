"""How one skill or one title came to its points: Assessment -> Explanation."""

from dataclasses import dataclass

from gapscan.errors import UsageError
from gapscan.report.inert import unbulleted
from gapscan.report.names import Names
from gapscan.report.picking import held_by, term_line, waterfall
from gapscan.report.possible import is_suggestion
from gapscan.report.skills import best_evidence, provers
from gapscan.report.view import TermLine
from gapscan.report.words import CLAIM_WORDS, VERDICT_WORDS
from gapscan.schema.assessment import Assessment, Readiness, SkillRecord
from gapscan.schema.job import JOB_ID
from gapscan.schema.match import Method, SkillMatch
from gapscan.schema.taxonomy import Taxonomy


@dataclass(frozen=True, slots=True)
class CandidateLine:
    """A skill that a mention could have stood for; `outcome` is `chosen` or why it was refused."""

    skill: str
    method: str
    similarity: float
    outcome: str


@dataclass(frozen=True, slots=True)
class MentionLine:
    """One place that names a skill, and what became of it."""

    surface: str
    quote: str
    page: int
    section: str
    claim: str
    method: str
    is_chosen: bool
    candidates: tuple[CandidateLine, ...]


@dataclass(frozen=True, slots=True)
class UseLine:
    """One title whose score the skill carries: the requirement and the points it takes part in."""

    title: str
    requirement: str
    points: float
    points_possible: float


@dataclass(frozen=True, slots=True)
class SkillExplanation:
    """All that is known of one skill in this resume; `status` says in words whether it counts."""

    skill_id: str
    name: str
    status: str
    strength: float
    months: int
    last_used: str | None
    mentions: tuple[MentionLine, ...]
    uses: tuple[UseLine, ...]


@dataclass(frozen=True, slots=True)
class ProofLine:
    """The best line for one skill of a term."""

    skill: str
    claim: str
    months: int
    quote: str
    page: int
    section: str


@dataclass(frozen=True, slots=True)
class ExplainedTerm:
    """A term, the running sum of points after it, and what proves it."""

    term: TermLine
    running_points: float
    proofs: tuple[ProofLine, ...]


@dataclass(frozen=True, slots=True)
class TitleExplanation:
    """A title's gates and its score as a sum; `running_points` of the last term is the score."""

    title_id: str
    title: str
    level: str
    score: float
    verdict: str
    gates: tuple[str, ...]
    terms: tuple[ExplainedTerm, ...]


Explanation = SkillExplanation | TitleExplanation


def explain_skill(assessment: Assessment, taxonomy: Taxonomy, skill_id: str) -> SkillExplanation:
    """Every mention of a skill, taken or refused, and the points it takes part in.

    Args:
        assessment: a scored one.
        taxonomy: the one it was scored with.
        skill_id: a skill of the taxonomy.
    """
    names = Names(taxonomy)
    records = {record.id: record for record in assessment.scores.skills} if assessment.scores else {}
    record = records.get(skill_id)
    mentions = [match for match in assessment.matches if _names_skill(match, skill_id)]
    return SkillExplanation(
        skill_id=skill_id,
        name=names.skill(skill_id),
        status=_status(record, names),
        strength=record.strength if record else 0.0,
        months=record.months if record else 0,
        last_used=record.last_used if record else None,
        mentions=tuple(_mention_line(match, skill_id, names) for match in mentions),
        uses=_uses(assessment, skill_id),
    )


def explain_title(assessment: Assessment, taxonomy: Taxonomy, title_id: str) -> TitleExplanation:
    """A title's score as a sum whose every term leads back to a line.

    Args:
        assessment: a scored one.
        taxonomy: the one it was scored with.
        title_id: a title that was scored.

    Raises:
        UsageError: the title was not scored.
    """
    names = Names(taxonomy)
    scored = assessment.scores.readiness if assessment.scores else ()
    readiness = next((one for one in scored if one.title_id == title_id), None)
    if readiness is None:
        raise UsageError(f"the title '{title_id}' was not scored", todo="gapscan taxonomy show lists all titles")
    return TitleExplanation(
        title_id=title_id,
        title=_title_words(readiness),
        level=names.level(readiness.level),
        score=readiness.score,
        verdict=VERDICT_WORDS[readiness.verdict],
        gates=held_by(readiness),
        terms=_explained_terms(readiness, assessment, names),
    )


def _names_skill(match: SkillMatch, skill_id: str) -> bool:
    return match.skill_id == skill_id or any(candidate.skill_id == skill_id for candidate in match.candidates)


def _status(record: SkillRecord | None, names: Names) -> str:
    if record is None:
        return "not found"
    if not record.counted and record.implied_by:
        return f"follows from {', '.join(map(names.skill, record.implied_by))}"
    if is_suggestion(record):
        return "possible, not counted"
    words = CLAIM_WORDS[record.claim]
    return words if record.counted else f"{words}, not counted"


def _mention_line(match: SkillMatch, skill_id: str, names: Names) -> MentionLine:
    return MentionLine(
        surface=match.surface,
        quote=unbulleted(match.quote),
        page=match.page,
        section=match.section.value,
        claim=CLAIM_WORDS[match.claim],
        method=match.method.value,
        is_chosen=match.skill_id == skill_id and match.method is not Method.SEMANTIC,
        candidates=tuple(
            CandidateLine(
                skill=names.skill(candidate.skill_id),
                method=candidate.method.value,
                similarity=candidate.similarity,
                outcome=_outcome(match, candidate.skill_id, candidate.refused),
            )
            for candidate in match.candidates
        ),
    )


def _outcome(match: SkillMatch, candidate_id: str, refused: str | None) -> str:
    if candidate_id == match.skill_id:
        return "possible, not counted" if match.method is Method.SEMANTIC else "chosen"
    return f"refused: {refused or match.reason or 'another candidate fits better'}"


def _uses(assessment: Assessment, skill_id: str) -> tuple[UseLine, ...]:
    scored = assessment.scores.readiness if assessment.scores else ()
    found = [
        UseLine(_title_words(readiness), term.label, term.points, 100 * term.weight)
        for readiness in scored
        for term in readiness.terms
        if skill_id in term.skills
    ]
    return tuple(sorted(found, key=lambda use: (-use.points, use.title, use.requirement)))


def _title_words(readiness: Readiness) -> str:
    return f"The job: {readiness.title}" if readiness.title_id == JOB_ID else readiness.title


def _explained_terms(readiness: Readiness, assessment: Assessment, names: Names) -> tuple[ExplainedTerm, ...]:
    records = {record.id: record for record in assessment.scores.skills} if assessment.scores else {}
    explained, running_points = [], 0.0
    for term in waterfall(readiness):
        running_points += term.points
        found = dict.fromkeys(prover for skill_id in term.skills for prover in provers(skill_id, records))
        explained.append(ExplainedTerm(term_line(term, names), running_points, tuple(map(_proof, found))))
    return tuple(explained)


def _proof(record: SkillRecord) -> ProofLine:
    shown = best_evidence(record)
    return ProofLine(
        record.name, CLAIM_WORDS[record.claim], record.months, unbulleted(shown.quote), shown.page, shown.section.value
    )
