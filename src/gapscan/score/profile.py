"""Everything about one person that requirements are measured against, worked out once for all titles."""

from collections.abc import Hashable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from itertools import compress

from gapscan.schema.match import Claim, SkillMatch
from gapscan.schema.resume import CareerFacts, DegreeLevel, EntryKind, PostFacts, StudyFacts
from gapscan.schema.resume_text import SectionKind
from gapscan.schema.taxonomy import SkillKind, Taxonomy, Title
from gapscan.score.finding import Finding
from gapscan.score.groundwork import Groundwork, groundwork_of
from gapscan.score.months import Tenure, month_of, tenures_of
from gapscan.score.post_titles import HeldTitle, resolve_title
from gapscan.score.reasons import describe
from gapscan.score.standing import Standing, counts, standings_of

# Volunteering is mostly part-time, so a month of it is half a month of experience.
POST_WORTH = dict.fromkeys(EntryKind, 1.0) | {EntryKind.VOLUNTEER: 0.5}
# A post with an unknown title is in the field where it shows three of the hard skills that the title asks for ...
RELEVANT_SKILLS = 3
# ... one of them of a kind that belongs to the field: languages and office tools are used in every trade.
FIELD_KINDS = frozenset(
    {
        SkillKind.LIBRARY_FRAMEWORK,
        SkillKind.CONCEPT_METHOD,
        SkillKind.MATHEMATICS,
        SkillKind.DATA_ENGINEERING,
        SkillKind.MLOPS,
        SkillKind.RESEARCH,
    }
)
# what stands between no degree and a doctorate; a diploma is a short degree, certificates and boot camps are none
DEGREE_RANK = {
    DegreeLevel.ASSOCIATE: 1,
    DegreeLevel.DIPLOMA: 1,
    DegreeLevel.BACHELOR: 2,
    DegreeLevel.MASTER: 3,
    DegreeLevel.PHD: 4,
}


@dataclass(frozen=True, slots=True)
class Post:
    """A post as scoring sees it; `skills` are the hard skills used in it."""

    facts: PostFacts
    tenure: Tenure
    held: HeldTitle
    worth: float
    skills: tuple[str, ...]


@dataclass(frozen=True)
class Profile:
    """The person, measured: standings by skill id, posts in the order of the resume, studies.

    `near` are the skills that are shown or have a neighbour that is;
    `project_skills` are the hard skills of the projects section; `degrees` are finished, `coming_degrees` under way,
    each highest first; `measured`, `relevances`, `months` and `described` remember findings, which posts count for a
    title, for how long, and how skills are shown while the titles are gone through.
    """

    groundwork: Groundwork
    now: int
    facts: CareerFacts
    standings: Mapping[str, Standing]
    near: frozenset[str]
    posts: tuple[Post, ...]
    project_skills: tuple[str, ...]
    degrees: tuple[DegreeLevel, ...]
    coming_degrees: tuple[DegreeLevel, ...]
    measured: dict[Hashable, Finding] = field(default_factory=dict, compare=False, repr=False)
    relevances: dict[str, tuple[bool, ...]] = field(default_factory=dict, compare=False, repr=False)
    months: dict[tuple[bool, ...], float] = field(default_factory=dict, compare=False, repr=False)
    described: dict[str, str] = field(default_factory=dict, compare=False, repr=False)

    @property
    def taxonomy(self) -> Taxonomy:
        """What the person is measured by."""
        return self.groundwork.taxonomy

    @property
    def has_phd(self) -> bool:
        """Whether a doctorate is finished."""
        return DegreeLevel.PHD in self.degrees

    def relevance(self, title: Title) -> tuple[bool, ...]:
        """For each post, whether it counts as experience for a title.

        It does where its own title belongs to the family or a related one, or where it shows enough of the hard
        skills that the title asks for.
        """
        if title.id not in self.relevances:
            families = {title.family, *self.groundwork.related.get(title.family, ())}
            asked = self.groundwork.demand_of(title).skills
            self.relevances[title.id] = tuple(
                post.held.family in families or self._shows_field(post, asked) for post in self.posts
            )
        return self.relevances[title.id]

    def relevant_months(self, title: Title) -> float:
        """Dated months of experience for a title; what overlaps counts once."""
        relevance = self.relevance(title)
        if relevance not in self.months:
            relevant = compress(self.posts, relevance)
            self.months[relevance] = weighted_months((post.tenure.months, post.worth) for post in relevant)
        return self.months[relevance]

    def describe(self, standing: Standing) -> str:
        """How a skill is shown, in words."""
        key = standing.skill.id
        if key not in self.described:
            self.described[key] = describe(standing, self.taxonomy)
        return self.described[key]

    def _shows_field(self, post: Post, asked: frozenset[str]) -> bool:
        broader, skill_by_id = self.taxonomy.broader, self.taxonomy.skill_by_id
        shown = [key for key in post.skills if key in asked or not asked.isdisjoint(broader[key])]
        return len(shown) >= RELEVANT_SKILLS and any(skill_by_id[key].kind in FIELD_KINDS for key in shown)


def build_profile(matches: Sequence[SkillMatch], facts: CareerFacts, taxonomy: Taxonomy, *, as_of: date) -> Profile:
    """Measure a person.

    Args:
        matches: all skill mentions; `entry` indexes the posts of `facts`.
        facts: the career without anything that names the person.
        taxonomy: skills and titles.
        as_of: what `present` means.
    """
    tenures = tenures_of(facts.posts, as_of=as_of)
    groundwork = groundwork_of(taxonomy)
    finished, coming = _degrees(facts.studies, as_of=as_of)
    standings = standings_of(matches, tenures, taxonomy, now=month_of(as_of))
    skills_by_post = _skills_by_post(matches, taxonomy)
    return Profile(
        groundwork=groundwork,
        now=month_of(as_of),
        facts=facts,
        standings=standings,
        near=frozenset(standings).union(*(groundwork.neighbours.get(key, ()) for key in standings)),
        posts=tuple(
            Post(
                facts=post,
                tenure=tenure,
                held=resolve_title(post.title, groundwork.titles),
                worth=POST_WORTH[post.kind],
                skills=skills_by_post.get(number, ()),
            )
            for number, (post, tenure) in enumerate(zip(facts.posts, tenures, strict=True))
        ),
        project_skills=_project_skills(matches, taxonomy),
        degrees=finished,
        coming_degrees=coming,
    )


def weighted_months(stretches: Iterable[tuple[frozenset[int], float]]) -> float:
    """How many months some stretches last, each month at the highest worth it has in any of them."""
    total = 0.0
    seen: set[int] = set()
    for months, worth in sorted(stretches, key=lambda pair: -pair[1]):
        total += worth * len(months - seen)
        seen |= months
    return total


def degree_rank(degree: DegreeLevel | None) -> int:
    """0 for no degree to 4 for a doctorate."""
    return DEGREE_RANK.get(degree, 0) if degree else 0


def _degrees(studies: Iterable[StudyFacts], *, as_of: date) -> tuple[tuple[DegreeLevel, ...], tuple[DegreeLevel, ...]]:
    """The finished degrees and those under way, highest first."""
    finished: set[DegreeLevel] = set()
    coming: set[DegreeLevel] = set()
    for study in studies:
        if study.degree is not None:
            (coming if _is_under_way(study, as_of=as_of) else finished).add(study.degree)
    return _highest_first(finished), _highest_first(coming)


def _highest_first(degrees: Iterable[DegreeLevel]) -> tuple[DegreeLevel, ...]:
    return tuple(sorted(degrees, key=lambda degree: (-degree_rank(degree), degree.value)))


def _is_under_way(study: StudyFacts, *, as_of: date) -> bool:
    if study.end is None:
        return False
    if study.end == "present":
        return True
    year, _, month = study.end.partition("-")
    # a bare year that has begun counts as finished: most degrees of the current year are told as done
    return 12 * int(year) + int(month or 1) - 1 > month_of(as_of)


def _hard(matches: Iterable[SkillMatch], taxonomy: Taxonomy) -> Iterable[tuple[SkillMatch, str]]:
    """The mentions of hard skills that are claimed at least as strongly as in a list."""
    for match in matches:
        key = match.skill_id if counts(match) and match.claim.rank >= Claim.LISTED.rank else None
        if key is not None and not taxonomy.skill_by_id[key].is_soft:
            yield match, key


def _skills_by_post(matches: Iterable[SkillMatch], taxonomy: Taxonomy) -> dict[int, tuple[str, ...]]:
    found: dict[int, set[str]] = {}
    for match, key in _hard(matches, taxonomy):
        if match.entry is not None:
            found.setdefault(match.entry, set()).add(key)
    return {entry: tuple(sorted(keys)) for entry, keys in found.items()}


def _project_skills(matches: Iterable[SkillMatch], taxonomy: Taxonomy) -> tuple[str, ...]:
    shown = {key for match, key in _hard(matches, taxonomy) if match.section is SectionKind.PROJECTS}
    return tuple(sorted(shown))
