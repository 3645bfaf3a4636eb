"""What an advert asks for -> a whole `Title`, which scoring takes as it takes those of the taxonomy."""

from collections.abc import Sequence

from gapscan.schema.job import JOB_ID, JobDegree, JobRequirement, JobYears, Wanted
from gapscan.schema.match import Claim
from gapscan.schema.resume import DegreeLevel
from gapscan.schema.taxonomy import EvidenceKind, Gates, Importance, Requirement, Taxonomy, Title, TitleRequirement

# Three nice-to-haves weigh as much as one must-have. What only the description of the work names is asked of nobody
# outright, and a soft skill is named by nearly every advert: each weighs half of its own kind.
# docs/scoring.md tells the figures.
WEIGHTS = {Wanted.MUST: 3.0, Wanted.NICE: 1.0, Wanted.DUTY: 1.0}
SOFT_SHARE = 0.5
YEARS_WEIGHT = 3.0
DEGREE_WEIGHT = 2.0
# an advert lists what its people use, so a year of use is asked for no sooner than it says so
_IMPORTANCE = {
    Wanted.MUST: Importance.CRITICAL,
    Wanted.NICE: Importance.HELPFUL,
    Wanted.DUTY: Importance.HELPFUL,
}
_DEGREES = {
    DegreeLevel.HIGHSCHOOL: "high-school diploma",
    DegreeLevel.ASSOCIATE: "associate degree",
    DegreeLevel.BACHELOR: "bachelor's degree",
    DegreeLevel.MASTER: "master's degree",
    DegreeLevel.PHD: "doctorate",
}
_ADVICE = {
    Wanted.MUST: "The advert insists on it: show where you used it, and for how long.",
    Wanted.NICE: "The advert would like it: name it where you have it.",
    Wanted.DUTY: "The work described needs it: show a time you did it.",
}


def target_of(
    name: str,
    family: str,
    level: str,
    requirements: Sequence[JobRequirement],
    years: Sequence[JobYears],
    degrees: Sequence[JobDegree],
    taxonomy: Taxonomy,
) -> Title:
    """The title that an advert amounts to.

    Args:
        name: the job title as printed.
        family: the family of the nearest title, whose posts count as experience.
        level: a level of the taxonomy.
        requirements: what is asked for by name.
        years: years asked for; the longest that is insisted on is the gate.
        degrees: degrees asked for; the highest that is insisted on is the gate.
        taxonomy: for the kinds of the skills.
    """
    gates = _gates(years, degrees)
    weighed = [_skills(requirement, taxonomy) for requirement in requirements]
    if gates.years is not None:
        weighed.append(_evidence(EvidenceKind.YEARS, f"{gates.years:g} years of experience", YEARS_WEIGHT))
    if gates.degree is not None:
        weighed.append(_evidence(EvidenceKind.DEGREE, f"A {_DEGREES[gates.degree]}", DEGREE_WEIGHT))
    total = sum(each.weight for each in weighed)
    return Title(
        id=JOB_ID,
        name=name,
        family=family,
        level=level,
        focus="what the advert asks for",
        requirements=tuple(_weighing(each, each.weight / total) for each in weighed),
        gates=gates,
        origin="field",
    )


def required_years(years: Sequence[JobYears]) -> tuple[float | None, float | None]:
    """The years that an advert insists on, and the fewer that it asks of a doctorate; None where it names none."""
    must = [each for each in years if each.wanted is Wanted.MUST]
    with_phd = [each.least for each in must if each.degree is DegreeLevel.PHD]
    lowest = [each for each in must if each.degree is not DegreeLevel.PHD]
    told = [each.least for each in lowest]
    if not told:
        return (max(with_phd) if with_phd else None), None
    fewer = min(with_phd) if with_phd else None
    return max(told), fewer if fewer is not None and fewer < max(told) else None


def _gates(years: Sequence[JobYears], degrees: Sequence[JobDegree]) -> Gates:
    least, with_phd = required_years(years)
    must = [each.degree for each in degrees if each.wanted is Wanted.MUST]
    order = list(_DEGREES)
    return Gates(years=least or None, years_with_phd=with_phd, degree=max(must, key=order.index, default=None))


def _skills(requirement: JobRequirement, taxonomy: Taxonomy) -> TitleRequirement:
    soft = all(taxonomy.skill_by_id[key].is_soft for key in requirement.skills)
    importance = _IMPORTANCE[requirement.wanted]
    has_years = requirement.years is not None and requirement.wanted is Wanted.MUST
    return TitleRequirement(
        requirement=Requirement(
            id=requirement.id,
            label=requirement.label,
            skills=requirement.skills,
            at_least=requirement.at_least,
            advice=_ADVICE[requirement.wanted],
        ),
        weight=WEIGHTS[requirement.wanted] * (SOFT_SHARE if soft else 1.0),
        importance=Importance.IMPORTANT if soft and importance is Importance.CRITICAL else importance,
        claim=Claim.USED if has_years else Claim.LISTED,
        months=round(12 * requirement.years) if has_years and requirement.years is not None else 0,
    )


def _evidence(kind: EvidenceKind, label: str, weight: float) -> TitleRequirement:
    return TitleRequirement(
        requirement=Requirement(id=kind.value, label=label, evidence=kind, advice="The advert asks for it."),
        weight=weight,
        importance=Importance.IMPORTANT,
    )


def _weighing(asked: TitleRequirement, weight: float) -> TitleRequirement:
    return TitleRequirement(
        requirement=asked.requirement,
        weight=weight,
        importance=asked.importance,
        claim=asked.claim,
        months=asked.months,
    )
