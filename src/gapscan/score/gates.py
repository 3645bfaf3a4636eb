"""The checks that bound a verdict and never move a point, and the verdict itself."""

from collections.abc import Iterable, Sequence

from gapscan.schema.assessment import Gate, GateStatus, Term
from gapscan.schema.resume import DegreeLevel
from gapscan.schema.taxonomy import Importance, Thresholds, Title, Verdict
from gapscan.score.evidence import name_degree
from gapscan.score.finding import Outcome
from gapscan.score.months import years_phrase
from gapscan.score.profile import Profile, degree_rank
from gapscan.ways import verdict_by_score

# Half-open months lose up to a month per post, and nobody is turned down over one.
YEARS_TOLERANCE_MONTHS = 1
# "Or equivalent experience": a degree step is replaced by the years that it takes, on top of the years asked for.
YEARS_FOR_DEGREE_STEP = {1: 2.0, 2: 2.0, 3: 2.0, 4: 4.0}
# Years are what employers check first: without them a title is years away, whatever the skills. A missing degree is
# forgiven more often. What the resume does not tell may be there, but nobody can say "ready" for it.
CAPS: dict[tuple[str, GateStatus], Verdict] = {
    ("years", GateStatus.FAIL): Verdict.DEVELOPING,
    ("years", GateStatus.UNKNOWN): Verdict.NEARLY,
    ("degree", GateStatus.FAIL): Verdict.NEARLY,
    ("degree", GateStatus.UNKNOWN): Verdict.NEARLY,
    ("critical", GateStatus.FAIL): Verdict.NEARLY,
    ("evidence", GateStatus.FAIL): Verdict.DEVELOPING,
    ("evidence", GateStatus.UNKNOWN): Verdict.NEARLY,
}


def gates_of(title: Title, outcomes: Sequence[Outcome], profile: Profile) -> tuple[Gate, ...]:
    """All gates of a title.

    Args:
        title: what asks.
        outcomes: one per requirement.
        profile: the person.

    Returns:
        Years and degree where the title names them, nothing critical missing where something is critical, and enough
        points that rest on more than a list.
    """
    gates = [
        _years_gate(title, profile),
        _degree_gate(title, profile),
        _critical_gate([each.term for each in outcomes if each.term.importance is Importance.CRITICAL]),
        _evidence_gate(outcomes, profile.taxonomy.thresholds),
    ]
    return tuple(gate for gate in gates if gate)


def verdict_for(score: float, gates: Iterable[Gate], thresholds: Thresholds) -> Verdict:
    """The verdict that the score earns, no better than the gates allow."""
    earned = verdict_by_score(score, thresholds)
    order = list(Verdict)
    return max([earned, *(CAPS.get((gate.id, gate.status), earned) for gate in gates)], key=order.index)


def _years_gate(title: Title, profile: Profile) -> Gate | None:
    years = title.gates.years
    if years is None:
        return None
    required = years_phrase(12 * years)
    if profile.has_phd and title.gates.years_with_phd is not None and title.gates.years_with_phd < years:
        years = title.gates.years_with_phd
        required = f"{years_phrase(12 * years)} with a doctorate"
    months = profile.relevant_months(title)
    if months + YEARS_TOLERANCE_MONTHS >= 12 * years:
        status = GateStatus.PASS
    else:
        status = GateStatus.UNKNOWN if _is_undated(title, profile) else GateStatus.FAIL
    observed = years_phrase(months) if status is not GateStatus.UNKNOWN else f"{years_phrase(months)} dated"
    return Gate(id="years", status=status, required=required, observed=observed)


def _is_undated(title: Title, profile: Profile) -> bool:
    """Whether dates that are not told could change the answer: no post is dated, or a relevant one is not."""
    if not any(post.tenure.is_dated for post in profile.posts):
        return True
    relevance = profile.relevance(title)
    return any(relevant and not post.tenure.is_dated for post, relevant in zip(profile.posts, relevance, strict=True))


def _degree_gate(title: Title, profile: Profile) -> Gate | None:
    asked = title.gates.degree
    if asked is None:
        return None
    observed = name_degree(profile.degrees)
    status = GateStatus.FAIL
    if _reaches(profile.degrees, asked):
        status = GateStatus.PASS
    elif _has_equivalent(title, asked, profile):
        status, observed = GateStatus.PASS, f"{observed}, equivalent experience"
    elif _reaches(profile.coming_degrees, asked):
        status, observed = GateStatus.UNKNOWN, f"{name_degree(profile.coming_degrees)} under way"
    elif not profile.degrees and not profile.coming_degrees:
        status, observed = GateStatus.UNKNOWN, "no degree found"
    return Gate(id="degree", status=status, required=name_degree((asked,)), observed=observed)


def _reaches(degrees: Iterable[DegreeLevel], asked: DegreeLevel) -> bool:
    return any(degree is asked or degree_rank(degree) >= max(1, degree_rank(asked)) for degree in degrees)


def _has_equivalent(title: Title, asked: DegreeLevel, profile: Profile) -> bool:
    have = max((degree_rank(degree) for degree in profile.degrees), default=0)
    extra = sum(YEARS_FOR_DEGREE_STEP[step] for step in range(have + 1, degree_rank(asked) + 1))
    return profile.relevant_months(title) + YEARS_TOLERANCE_MONTHS >= 12 * ((title.gates.years or 0.0) + extra)


def _critical_gate(terms: Sequence[Term]) -> Gate | None:
    if not terms:
        return None
    missing = [term.label for term in terms if term.coverage <= 0]
    return Gate(
        id="critical",
        status=GateStatus.FAIL if missing else GateStatus.PASS,
        required="something for every critical requirement",
        observed=f"nothing for: {', '.join(missing)}" if missing else f"something for all {len(terms)}",
    )


def _evidence_gate(outcomes: Sequence[Outcome], thresholds: Thresholds) -> Gate:
    """Whether the score without lists is at most one verdict below `ready`; `fail` where it is two below."""
    points = sum([100 * each.term.weight * each.finding.shown for each in outcomes if each.finding.shown], start=0.0)
    status = {Verdict.READY: GateStatus.PASS, Verdict.NEARLY: GateStatus.PASS, Verdict.DEVELOPING: GateStatus.UNKNOWN}
    return Gate(
        id="evidence",
        status=status.get(verdict_by_score(points, thresholds), GateStatus.FAIL),
        required=f"{thresholds.nearly:g} points without what is only listed",
        observed=f"{points:.1f} points",
    )
