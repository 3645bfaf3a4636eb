"""How far requirements are covered that no named skill shows: years, role, degree, leadership, research, portfolio."""

from collections.abc import Callable, Hashable, Mapping
from types import MappingProxyType
from typing import NamedTuple

from gapscan.schema.assessment import GapKind
from gapscan.schema.match import Claim
from gapscan.schema.resume import DegreeLevel, EntryKind
from gapscan.schema.taxonomy import EvidenceKind, Level, Requirement, Skill, SkillKind, Taxonomy, Title
from gapscan.score.finding import Asking, Finding
from gapscan.score.months import years_phrase
from gapscan.score.post_titles import title_words
from gapscan.score.profile import Profile, degree_rank, weighted_months

# A role is known after half the years that the title asks for, and after half a year at the least.
ROLE_SHARE_OF_YEARS = 0.5
ROLE_LEAST_MONTHS = 6
# A post of a related family teaches half of the role.
RELATED_ROLE_WORTH = 0.5
# A post without dates shows that the role was held, not how long: half of what enough months would.
UNDATED_ROLE_WORTH = 0.5
# What a degree that is so many steps short is worth: a bachelor where a master is asked for is the common, small lack.
DEGREE_SHORTFALL_WORTH = (1.0, 0.6, 0.3, 0.0, 0.0)
# A degree under way is nearly there; certificates and boot camps teach, but are a fraction of a degree.
COMING_DEGREE_WORTH = 0.7
COURSE_WORTH = 0.25
# Leadership is shown by deeds for the greater part (three led things), by a post of that rung for the rest; the word
# alone is worth almost nothing, because everybody lists leadership. Which deeds count stands in the taxonomy: who plans
# events or budgets has not thereby led people.
LEADERSHIP_DEED_WORTH = {Claim.LED: 0.2, Claim.USED: 0.1}
LEADERSHIP_DEEDS_MOST = 0.6
LEADERSHIP_WORD_WORTH = 0.05
LEADERSHIP_WORD_MOST = 0.1
LEADERSHIP_POST_WORTH = 0.4
# Research: four publications, or a doctorate and a publication or two, or two years in research and practice.
PUBLICATION_WORTH = 0.15
PUBLICATIONS_MOST = 0.6
PHD_WORTH = 0.4
RESEARCH_POST_WORTH = 0.3
RESEARCH_POST_FULL_MONTHS = 24
RESEARCH_SKILL_WORTH = 0.1
RESEARCH_SKILLS_MOST = 0.3
# A portfolio is half a place to look at and half projects that show at least three skills of the trade. It stands in
# for experience: who has two years of it is not asked for one.
PORTFOLIO_LINK_WORTH = 0.5
PORTFOLIO_PROJECTS_WORTH = 0.5
PORTFOLIO_FULL_SKILLS = 3
PORTFOLIO_REPLACED_MONTHS = 24
# skills of the taxonomy, where it has them, that are work in public by themselves
PUBLIC_WORK_SKILLS = ("open-source", "kaggle")
PUBLIC_WORK_WORTH = 0.25

_RESEARCH_WORDS = frozenset({"research", "researcher"})
_DEGREE_WORDS = {
    DegreeLevel.HIGHSCHOOL: "a high-school diploma",
    DegreeLevel.ASSOCIATE: "an associate degree",
    DegreeLevel.BACHELOR: "a bachelor's degree",
    DegreeLevel.MASTER: "a master's degree",
    DegreeLevel.PHD: "a doctorate",
    DegreeLevel.DIPLOMA: "a diploma",
    DegreeLevel.CERTIFICATE: "a certificate",
    DegreeLevel.BOOTCAMP: "a boot camp",
}


def years_asked(title: Title, level: Level, taxonomy: Taxonomy, *, has_phd: bool) -> float:
    """The years of experience that a title asks for.

    Args:
        title: its gate comes first, with the lower figure for a doctorate where it has one.
        level: what employers ask at least on its rung comes next; a rung that states nothing asks what the one below it
            asks.
        taxonomy: the rungs.
        has_phd: whether a doctorate is finished.
    """
    if title.gates.years is not None:
        return _least(title.gates.years, title.gates.years_with_phd, has_phd=has_phd)
    rungs = taxonomy.levels[: taxonomy.level_rank.get(level.id, 0) + 1]
    for rung in reversed(rungs):
        years = rung.hiring_minimum_years if rung.hiring_minimum_years is not None else rung.years_min
        if years is not None:
            return _least(years, rung.hiring_minimum_years_phd, has_phd=has_phd)
    return 0.0


def name_degree(degrees: tuple[DegreeLevel, ...]) -> str:
    """The first of some degrees in words, with its article."""
    return _DEGREE_WORDS[degrees[0]] if degrees else "no degree"


def measure_years(asking: Asking, profile: Profile) -> Finding:
    """Relevant months against the years asked for."""
    title = asking.title
    asked = asking.asked.months or 12 * years_asked(title, asking.level, profile.taxonomy, has_phd=profile.has_phd)
    months = profile.relevant_months(title)
    if not asked:
        return Finding(1.0, 1.0, "No years of experience are asked for.")
    return _finding(months / asked, f"{years_phrase(months)} of relevant experience; asked for: {years_phrase(asked)}.")


def measure_role(asking: Asking, profile: Profile) -> Finding:
    """Months in posts whose title is of the same family, or at half of a related one."""
    title, taxonomy = asking.title, profile.taxonomy
    years = years_asked(title, asking.level, taxonomy, has_phd=profile.has_phd)
    asked = asking.asked.months or max(ROLE_LEAST_MONTHS, 12 * ROLE_SHARE_OF_YEARS * years)
    worth = dict.fromkeys(profile.groundwork.related.get(title.family, ()), RELATED_ROLE_WORTH) | {title.family: 1.0}
    held = [(post, worth[post.held.family]) for post in profile.posts if post.held.family in worth]
    months = weighted_months((post.tenure.months, post.worth * share) for post, share in held)
    undated = max((UNDATED_ROLE_WORTH * post.worth * share for post, share in held), default=0.0)
    if not held:
        return _finding(0.0, "No post with a title of this family or a related one.")
    names = list(dict.fromkeys(post.facts.title for post, _ in held if post.facts.title))
    told = f"{years_phrase(months)} in the role, related roles at half"
    reason = f"{', '.join(names[:3])}: {told}; asked for: {years_phrase(asked)}."
    return _finding(max(months / asked, undated), reason)


def measure_degree(asking: Asking, profile: Profile) -> Finding:
    """The highest degree against the one asked for, a bachelor's where the title names none."""
    asked = asking.title.gates.degree or DegreeLevel.BACHELOR
    done = max((_degree_worth(degree, asked) for degree in profile.degrees), default=0.0)
    coming = max((COMING_DEGREE_WORTH * _degree_worth(degree, asked) for degree in profile.coming_degrees), default=0.0)
    told = profile.coming_degrees if coming > done else profile.degrees
    state = "under way" if coming > done else "found"
    return _finding(max(done, coming), f"{_capital(name_degree(told))} {state}; asked for: {name_degree((asked,))}.")


def measure_leadership(asking: Asking, profile: Profile) -> Finding:
    """Things led, leadership practised, and the rung of the posts held."""
    deeds = named = 0.0
    skills = []
    for standing in profile.standings.values():
        if not standing.found or not _is_deed(standing.skill, asking.asked.requirement):
            continue
        deeds += LEADERSHIP_DEED_WORTH.get(standing.use.claim, 0.0)
        named += LEADERSHIP_WORD_WORTH
        skills.append(standing.skill.id)
    rung = _highest_rung(profile)
    target = max(1, profile.taxonomy.level_rank.get(asking.level.id, 1))
    total = min(LEADERSHIP_DEEDS_MOST, deeds) + min(LEADERSHIP_WORD_MOST, named)
    total += LEADERSHIP_POST_WORTH * min(1.0, max(0, rung) / target)
    names = ", ".join(profile.taxonomy.skill_by_id[key].name for key in skills[:4]) or "no leadership"
    post = (
        f"highest post at {profile.taxonomy.levels[rung].name.lower()} level"
        if rung >= 0
        else "no post of a known level"
    )
    return _finding(total / asking.level.expected_strength, f"{_capital(names)} shown; {post}.", tuple(skills))


def measure_research(asking: Asking, profile: Profile) -> Finding:
    """Publications, a doctorate, research posts and research practised."""
    count = profile.facts.publication_count
    months = weighted_months(
        (post.tenure.months, post.worth) for post in profile.posts if is_research(post.facts.kind, post.facts.title)
    )
    skills = tuple(
        standing.skill.id
        for standing in profile.standings.values()
        if standing.skill.kind is SkillKind.RESEARCH and standing.found and standing.use.claim.rank >= Claim.USED.rank
    )
    total = min(PUBLICATIONS_MOST, PUBLICATION_WORTH * count) + (PHD_WORTH if profile.has_phd else 0.0)
    total += RESEARCH_POST_WORTH * min(1.0, months / RESEARCH_POST_FULL_MONTHS)
    total += min(RESEARCH_SKILLS_MOST, RESEARCH_SKILL_WORTH * len(skills))
    parts = [f"{count} publication{'s' if count != 1 else ''}", f"{years_phrase(months)} in research posts"]
    parts.append("a doctorate" if profile.has_phd else "no doctorate")
    return _finding(total / asking.level.expected_strength, f"{', '.join(parts)}.", skills)


def measure_portfolio(asking: Asking, profile: Profile) -> Finding:
    """A link to look at, skills shown in projects, and work in public; or relevant experience in its place."""
    public = tuple(key for key in PUBLIC_WORK_SKILLS if key in profile.standings and profile.standings[key].use.shown)
    count = len(profile.project_skills)
    total = PORTFOLIO_LINK_WORTH if profile.facts.has_portfolio_link else 0.0
    total += PORTFOLIO_PROJECTS_WORTH * min(1.0, count / PORTFOLIO_FULL_SKILLS) + PUBLIC_WORK_WORTH * len(public)
    months = profile.relevant_months(asking.title)
    if months / PORTFOLIO_REPLACED_MONTHS > total:
        return _finding(months / PORTFOLIO_REPLACED_MONTHS, f"{years_phrase(months)} of relevant work stand for it.")
    link = "A link to work" if profile.facts.has_portfolio_link else "No link to work"
    return _finding(total, f"{link}; projects show {count} skill{'s' if count != 1 else ''}.", public)


def is_research(kind: EntryKind, title: str | None) -> bool:
    """Whether a post is one in research, by its kind or by its title."""
    return kind is EntryKind.RESEARCH or not _RESEARCH_WORDS.isdisjoint(title_words(title or ""))


class Measure(NamedTuple):
    """How a kind of evidence is measured; titles for which `alike` is the same get the same finding."""

    run: Callable[[Asking, Profile], Finding]
    alike: Callable[[Asking, Profile], Hashable]


MEASURES: Mapping[EvidenceKind, Measure] = MappingProxyType(
    {
        EvidenceKind.YEARS: Measure(
            measure_years, lambda asking, profile: (*_years_key(asking, profile), profile.relevance(asking.title))
        ),
        EvidenceKind.ROLE: Measure(
            measure_role, lambda asking, profile: (*_years_key(asking, profile), asking.title.family)
        ),
        EvidenceKind.DEGREE: Measure(measure_degree, lambda asking, _: asking.title.gates.degree),
        EvidenceKind.LEADERSHIP: Measure(
            measure_leadership, lambda asking, _: (asking.level.id, asking.asked.requirement.shown_by)
        ),
        EvidenceKind.RESEARCH: Measure(measure_research, lambda asking, _: asking.level.id),
        EvidenceKind.PORTFOLIO: Measure(measure_portfolio, lambda asking, profile: profile.relevance(asking.title)),
    }
)
"""How each kind of evidence is measured: a new kind is one function and one line here."""


def measure_evidence(kind: EvidenceKind, asking: Asking, profile: Profile) -> Finding:
    """How far evidence of a kind is shown, measured once for all titles that ask alike."""
    measure = MEASURES[kind]
    key = (kind.value, measure.alike(asking, profile))
    finding = profile.measured.get(key)
    if finding is None:
        finding = profile.measured[key] = measure.run(asking, profile)
    return finding


def _years_key(asking: Asking, profile: Profile) -> tuple[int, float]:
    asked = years_asked(asking.title, asking.level, profile.taxonomy, has_phd=profile.has_phd)
    return asking.asked.months, asked


def _least(years: float, with_phd: float | None, *, has_phd: bool) -> float:
    return min(years, with_phd) if has_phd and with_phd is not None else years


def _degree_worth(degree: DegreeLevel, asked: DegreeLevel) -> float:
    short = max(0, degree_rank(asked) - degree_rank(degree))
    worth = DEGREE_SHORTFALL_WORTH[short] if degree_rank(degree) else 0.0
    taught = degree in {DegreeLevel.CERTIFICATE, DegreeLevel.BOOTCAMP}
    return max(worth, COURSE_WORTH) if taught else worth


def _is_deed(skill: Skill, requirement: Requirement) -> bool:
    """Whether practising a skill is evidence of leadership."""
    return skill.id in requirement.shown_by if requirement.shown_by else skill.kind is SkillKind.LEADERSHIP


def _highest_rung(profile: Profile) -> int:
    rank = profile.taxonomy.level_rank
    return max((rank[post.held.level] for post in profile.posts if post.held.level in rank), default=-1)


def _finding(share: float, reason: str, skills: tuple[str, ...] = ()) -> Finding:
    """A finding from a share of what is asked for, cut at all of it."""
    coverage = max(0.0, min(1.0, share))
    gap = None if coverage >= 1 else GapKind.WEAK if coverage > 0 else GapKind.MISSING
    return Finding(coverage=coverage, shown=coverage, reason=reason, skills=skills, gap=gap)


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]
