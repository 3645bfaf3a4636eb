"""Everything about one person that requirements are measured against, worked out once for all titles."""

from collections.abc import Hashable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date

from gapscan.schema.match import Claim, SkillMatch
from gapscan.schema.resume import CareerFacts, DegreeLevel, EntryKind, PostFacts, StudyFacts
from gapscan.schema.resume_text import SectionKind
from gapscan.schema.taxonomy import SkillKind, Taxonomy, Title
from gapscan.score.finding import Finding
from gapscan.score.months import Tenure, month_of, tenures_of
from gapscan.score.post_titles import HeldTitle, index_titles, resolve_title
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
    """The person, measured: standings by skill id, posts in the order of the resume, studies, and the taxonomy.

    `neighbours` holds both directions; `near` are the skills that are shown or have a neighbour that is;
    `project_skills` are the hard skills of the projects section; `degrees` are finished, `coming_degrees` under way,
    each highest first; `measured` and `months` remember findings and relevant months while the titles are gone through.
    """

    taxonomy: Taxonomy
    now: int
    facts: CareerFacts
    standings: Mapping[str, Standing]
    neighbours: Mapping[str, tuple[str, ...]]
    near: frozenset[str]
    posts: tuple[Post, ...]
    project_skills: tuple[str, ...]
    degrees: tuple[DegreeLevel, ...]
    coming_degrees: tuple[DegreeLevel, ...]
    measured: dict[Hashable, Finding] = field(default_factory=dict, compare=False, repr=False)
    months: dict[str, float] = field(default_factory=dict, compare=False, repr=False)

    @property
    def has_phd(self) -> bool:
        """Whether a doctorate is finished."""
        return DegreeLevel.PHD in self.degrees

    def relevance(self, title: Title) -> tuple[bool, ...]:
        """For each post, whether it counts as experience for a title.

        It does where its own title belongs to the family or a related one, or where it shows enough of the hard
        skills that the title asks for.
        """
        families = {title.family, *related_families(self.taxonomy, title.family)}
        asked = {skill for asking in title.requirements for skill in asking.requirement.skills}
        return tuple(post.held.family in families or self._shows_field(post, asked) for post in self.posts)

    def relevant_months(self, title: Title) -> float:
        """Dated months of experience for a title; what overlaps counts once."""
        if title.id not in self.months:
            self.months[title.id] = self._relevant_months(title)
        return self.months[title.id]

    def _relevant_months(self, title: Title) -> float:
        stretches = [
            (post.tenure.months, post.worth)
            for post, relevant in zip(self.posts, self.relevance(title), strict=True)
            if relevant
        ]
        return weighted_months(stretches)

    def _shows_field(self, post: Post, asked: set[str]) -> bool:
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
    index = index_titles(taxonomy)
    finished, coming = _degrees(facts.studies, as_of=as_of)
    standings = standings_of(matches, tenures, taxonomy, now=month_of(as_of))
    neighbours = _both_ways(taxonomy)
    skills_by_post = _skills_by_post(matches, taxonomy)
    return Profile(
        taxonomy=taxonomy,
        now=month_of(as_of),
        facts=facts,
        standings=standings,
        neighbours=neighbours,
        near=frozenset(standings).union(*(neighbours.get(key, ()) for key in standings)),
        posts=tuple(
            Post(
                facts=post,
                tenure=tenure,
                held=resolve_title(post.title, index),
                worth=POST_WORTH[post.kind],
                skills=skills_by_post.get(number, ()),
            )
            for number, (post, tenure) in enumerate(zip(facts.posts, tenures, strict=True))
        ),
        project_skills=_project_skills(matches, taxonomy),
        degrees=finished,
        coming_degrees=coming,
    )


def related_families(taxonomy: Taxonomy, family: str) -> tuple[str, ...]:
    """The families whose posts count as experience for a family; none for a family that is not in the taxonomy."""
    return next((found.related for found in taxonomy.families if found.id == family), ())


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


def _both_ways(taxonomy: Taxonomy) -> dict[str, tuple[str, ...]]:
    found: dict[str, set[str]] = {}
    for skill in taxonomy.skills:
        for other in skill.neighbours:
            found.setdefault(skill.id, set()).add(other)
            found.setdefault(other, set()).add(skill.id)
    return {key: tuple(sorted(others)) for key, others in found.items()}


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
