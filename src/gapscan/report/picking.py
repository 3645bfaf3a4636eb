"""What people see, picked and ordered: Assessment -> View."""

from collections.abc import Mapping

from gapscan.report.advice import HelpLines, advice_of, help_by_requirement, step_line
from gapscan.report.job import pick_job
from gapscan.report.names import Names
from gapscan.report.possible import pick_possible
from gapscan.report.skills import pick_evidence
from gapscan.report.view import Aim, FamilyLine, GapLine, Headline, Rung, TermLine, View
from gapscan.report.words import GAP_WORDS, VERDICT_WORDS, gate_in_short, gate_words, shown_score
from gapscan.schema.assessment import Assessment, Gap, Gate, GateStatus, LadderRung, Readiness, Scores, Term
from gapscan.schema.document import Issue, Severity
from gapscan.schema.guidance import Guidance
from gapscan.schema.job import JOB_ID
from gapscan.schema.material import Material
from gapscan.schema.taxonomy import Taxonomy
from gapscan.ways import aim_of

_GATES_OF_TIME = frozenset({"years", "degree"})
_SEVERITY_ORDER = (Severity.ERROR, Severity.WARNING, Severity.INFO)


def view_of(material: Material) -> View:
    """What people see of what a report is made from."""
    return build_view(material.assessment, material.taxonomy, material.guidance)


def build_view(assessment: Assessment, taxonomy: Taxonomy, guidance: Guidance | None = None) -> View:
    """Pick and order what people see.

    Args:
        assessment: a whole one, or one without scores (parsed only, or failed).
        taxonomy: where names, levels and thresholds come from.
        guidance: the advice on it.

    Returns:
        The view; without scores it holds the file and the issues only.
    """
    names = Names(taxonomy, job=assessment.job.target if assessment.job else None)
    scores, resume = assessment.scores, assessment.resume
    focus = _shown_focus(scores) if scores else None
    aim = aim_of(focus, scores) if focus and scores else None
    helps = help_by_requirement(guidance, names) if guidance and aim and guidance.aim_id == aim.title_id else {}
    return View(
        candidate=resume.contact.name if resume else None,
        file=assessment.source.file,
        pages=assessment.source.pages,
        as_of=assessment.as_of,
        status=assessment.status,
        experience_months=resume.months if resume else None,
        headline=_headline(focus, scores, names) if focus and scores else None,
        aim=_aim_line(aim, is_next=aim is not focus) if aim else None,
        ladder_family=names.family(focus.family) if focus else None,
        ladder=_ladder(focus, scores, names) if focus and scores else (),
        families=_families(scores, names) if scores else (),
        terms=tuple(term_line(term, names) for term in waterfall(focus)) if focus else (),
        gaps=tuple(_gap_line(gap, helps) for gap in _ordered_gaps(aim)) if aim else (),
        path=tuple(map(step_line, focus.path)) if focus else (),
        path_goal=_path_goal(focus, names) if focus else None,
        evidence=pick_evidence(assessment, focus) if focus else (),
        issues=ordered_issues(assessment),
        small_print=small_print(assessment),
        advice=advice_of(guidance, names) if guidance and focus else None,
        possible=pick_possible(assessment),
        job=pick_job(assessment, names) if focus else None,
    )


def focus_of(scores: Scores) -> Readiness | None:
    """The title that the report is about: the best fit, or the best scored one where none is named."""
    by_id = {readiness.title_id: readiness for readiness in scores.readiness}
    first = scores.readiness[0] if scores.readiness else None
    return by_id.get(scores.best_fit or "", first)


def _shown_focus(scores: Scores) -> Readiness | None:
    """The focus, unless nothing at all counts for it: a best fit of 0 points is none."""
    focus = focus_of(scores)
    return focus if focus and shown_score(focus.score) > 0 else None


def ordered_issues(assessment: Assessment) -> tuple[Issue, ...]:
    """All issues once each, the gravest first."""
    resume, scores = assessment.resume, assessment.scores
    found = (*assessment.issues, *(resume.issues if resume else ()), *(scores.issues if scores else ()))
    return tuple(sorted(dict.fromkeys(found), key=lambda issue: _SEVERITY_ORDER.index(issue.severity)))


def small_print(assessment: Assessment) -> str:
    """Which tool, rules and taxonomy made this report."""
    return (
        f"gapscan {assessment.tool_version} · scoring {assessment.scoring_version} · "
        f"taxonomy {assessment.taxonomy_sha256[:12]} · as of {assessment.as_of}"
    )


def waterfall(readiness: Readiness) -> tuple[Term, ...]:
    """The terms with the most points first; they add up to the score."""
    return tuple(sorted(readiness.terms, key=lambda term: (-term.points, -term.weight, term.requirement)))


def term_line(term: Term, names: Names) -> TermLine:
    """A term in words."""
    return TermLine(
        label=term.label,
        importance=term.importance.value,
        points=term.points,
        points_possible=100 * term.weight,
        reason=term.reason,
        skills=tuple(names.skill(skill_id) for skill_id in term.skills),
        guides=tuple(names.guide(guide_id) for guide_id in term.guides),
    )


def rung_line(readiness: Readiness, names: Names, *, is_focus: bool) -> Rung:
    """A scored title as a rung, in words."""
    return Rung(
        title_id=readiness.title_id,
        title=readiness.title,
        level=names.level(readiness.level),
        score=shown_score(readiness.score),
        verdict=VERDICT_WORDS[readiness.verdict],
        gates=held_by(readiness),
        held_by=next(map(gate_in_short, _shut_gates(readiness)), None),
        is_focus=is_focus,
    )


def held_by(readiness: Readiness) -> tuple[str, ...]:
    """The gates that are not passed, in words: first those that fail, then those that the resume does not answer."""
    return tuple(map(gate_words, _shut_gates(readiness)))


def _shut_gates(readiness: Readiness) -> list[Gate]:
    failed = [gate for gate in readiness.gates if gate.status is GateStatus.FAIL]
    unknown = [gate for gate in readiness.gates if gate.status is GateStatus.UNKNOWN]
    return failed + unknown


def _aim_line(aim: Readiness, *, is_next: bool) -> Aim:
    waits_for = tuple(gate_words(gate) for gate in _shut_gates(aim) if gate.id in _GATES_OF_TIME)
    return Aim(aim.title, shown_score(aim.score), VERDICT_WORDS[aim.verdict], is_next, held_by(aim), waits_for)


def _headline(focus: Readiness, scores: Scores, names: Names) -> Headline:
    is_job = focus.title_id == JOB_ID
    # an advert is no rung of the ladder: what the family's other titles would say of it only confuses
    rung = next((rung for rung in scores.ladder if rung.family == focus.family and not is_job), None)
    return Headline(
        label="The job" if is_job else "Best fit" if len(scores.readiness) > 1 else "Scored for",
        title_id=focus.title_id,
        title=focus.title,
        level=names.level(focus.level),
        score=shown_score(focus.score),
        verdict=VERDICT_WORDS[focus.verdict],
        ready_for=names.level(rung.ready_level) if rung and rung.ready_level else None,
        held_by=held_by(focus),
    )


def _ladder(focus: Readiness, scores: Scores, names: Names) -> tuple[Rung, ...]:
    family = [readiness for readiness in scores.readiness if readiness.family == focus.family]
    ordered = sorted(family, key=lambda rung: (-names.level_rank(rung.level), -rung.score, rung.title_id))
    return tuple(rung_line(readiness, names, is_focus=readiness is focus) for readiness in ordered)


def _families(scores: Scores, names: Names) -> tuple[FamilyLine, ...]:
    def height(rung: LadderRung) -> tuple[int, float, str]:
        ready_rank = names.level_rank(rung.ready_level) if rung.ready_level else -1
        return (-ready_rank, -(rung.next_score or 0.0), rung.family)

    return tuple(
        FamilyLine(
            family=names.family(rung.family),
            ready_title=names.title(rung.ready_title) if rung.ready_title else None,
            ready_level=names.level(rung.ready_level) if rung.ready_level else None,
            next_title=names.title(rung.next_title) if rung.next_title else None,
            next_score=None if rung.next_score is None else shown_score(rung.next_score),
        )
        for rung in sorted(scores.ladder, key=height)
    )


def _ordered_gaps(aim: Readiness) -> list[Gap]:
    return sorted(aim.gaps, key=lambda gap: (-gap.points, gap.requirement))


def _gap_line(gap: Gap, helps: Mapping[str, HelpLines]) -> GapLine:
    return GapLine(
        gap.label, GAP_WORDS[gap.kind], gap.importance.value, gap.points, gap.advice, helps.get(gap.requirement)
    )


def _path_goal(focus: Readiness, names: Names) -> str | None:
    if not focus.path or focus.path_verdict is None or focus.path_title is None:
        return None
    title = focus.title if focus.path_title == focus.title_id else names.title(focus.path_title)
    return f"{VERDICT_WORDS[focus.path_verdict]} for {title}"
