"""Counts about the focus title: records one after another -> requirements, lifts, groups and mentors."""

from collections import defaultdict
from collections.abc import Iterable, Sequence

from gapscan.cohort.groups import Group, group_people
from gapscan.cohort.lift import Hurdle, Person, candidates_of, exact_set, greedy_set, hurdle_of, lifted, may_be_exact
from gapscan.cohort.mentors import find_topics, mentor_strength
from gapscan.cohort.roster import Roster
from gapscan.report.words import shown_score
from gapscan.schema.cohort import (
    Catalogue,
    FocusTitle,
    GapGroup,
    GapLift,
    Lift,
    LiftSet,
    Mentoring,
    MentorTopic,
    PersonRecord,
    RequirementColumn,
    Sheet,
    SheetTerm,
    TitleStanding,
)
from gapscan.schema.taxonomy import EvidenceKind, Taxonomy, Verdict

# the gaps that a group is made by: more, and no two people agree; fewer, and everybody does
GAPS_PER_PERSON = 5
GROUPS_SHOWN = 12
TOPICS_SHOWN = 12
LARGEST_SET = 5
# a person's way into a level leads over one of the titles that are nearest
NEAREST = 2
_TIME_KINDS = frozenset({EvidenceKind.YEARS, EvidenceKind.ROLE, EvidenceKind.DEGREE})
_ORDER = list(Verdict)


class _Goal:
    """People on their way to one goal."""

    def __init__(self, words: str) -> None:
        self.words = words
        self.people: list[Person] = []
        self.already = self.held = 0

    def add(self, hurdles: Sequence[Hurdle]) -> None:
        if hurdles:
            self.people.append(tuple(sorted(hurdles, key=lambda hurdle: hurdle.points)[:NEAREST]))
        else:
            self.held += 1


class FocusTally:
    """Counts people; call `add` for each, then read the results."""

    def __init__(self, catalogue: Catalogue, roster: Roster, taxonomy: Taxonomy, focus: FocusTitle) -> None:
        """Find the sheets of the focus title and of its family."""
        self._roster, self._taxonomy, self.focus = roster, taxonomy, focus
        self._sheets = catalogue.sheets
        self._terms: dict[str, SheetTerm] = {
            term.requirement: term
            for sheet in catalogue.sheets
            if sheet.title_id == focus.title_id
            for term in sheet.terms
        }
        self._skills = _skills_by_requirement(taxonomy)
        self._slow = _slow_requirements(taxonomy)
        self._labels = {term.requirement: term.label for sheet in catalogue.sheets for term in sheet.terms}
        self._coverage: dict[str, dict[int, float]] = {requirement: {} for requirement in self._terms}
        self._strength: defaultdict[str, dict[int, float]] = defaultdict(dict)
        self._gaps: dict[int, tuple[str, ...]] = {}
        self._next = _Goal(f"the next verdict for {focus.title}")
        levels = dict.fromkeys(sheet.level for sheet in self._family_ladder())
        wanted = list(dict.fromkeys([*list(levels)[:1], focus.level]))
        self._ready = {level: _Goal(self._goal_words(level)) for level in wanted}

    def add(self, record: PersonRecord) -> None:
        """One more person."""
        standing = next((t for t in record.titles if self._sheets[t.sheet].title_id == self.focus.title_id), None)
        if standing is None:
            return
        number = self._roster.rank[record.number]
        sheet = self._sheets[standing.sheet]
        for term, covered in zip(sheet.terms, standing.coverages, strict=True):
            self._coverage[term.requirement][number] = covered
        for requirement in self._terms:
            strength = mentor_strength(record.skills, self._skills.get(requirement, ()))
            if strength:
                self._strength[requirement][number] = strength
        self._gaps[number] = self._largest(standing)
        self._add_next(standing)
        for level, goal in self._ready.items():
            self._add_ready(goal, [t for t in record.titles if self._is_at(t, level)])

    @property
    def requirements(self) -> tuple[RequirementColumn, ...]:
        """The requirements of the focus title in its order."""
        return tuple(
            RequirementColumn(
                requirement=term.requirement,
                label=term.label,
                importance=term.importance,
                weight=term.weight,
                mean_percent=_mean_percent(self._coverage[term.requirement].values()),
                lacking=sum(covered < 1 for covered in self._coverage[term.requirement].values()),
            )
            for term in self._terms.values()
        )

    @property
    def groups(self) -> tuple[GapGroup, ...]:
        """The largest groups with the same gaps."""
        names = self._names()
        return tuple(
            GapGroup(
                requirements=group.gaps,
                labels=tuple(self._labels[gap] for gap in group.gaps),
                people=len(group.people),
                members=tuple(names[number] for number in group.people),
            )
            for group in self._grouped()[:GROUPS_SHOWN]
        )

    @property
    def ungrouped(self) -> int:
        """How many people are in no group that is shown, and have gaps all the same."""
        shown = sum(int(group.people) for group in self.groups)
        return sum(bool(gaps) for gaps in self._gaps.values()) - shown

    @property
    def mentors(self) -> tuple[MentorTopic, ...]:
        """Topics that somebody could teach and somebody could learn."""
        names = self._names()
        teachable = {one: covered for one, covered in self._coverage.items() if one not in self._slow}
        return tuple(
            MentorTopic(
                requirement=topic.requirement,
                label=self._labels[topic.requirement],
                mentors=len(topic.mentors),
                learners=len(topic.learners),
                pairs=tuple(
                    Mentoring(mentor=names[mentor], learners=tuple(names[learner] for learner in learners))
                    for mentor, learners in topic.pairs[:LARGEST_SET]
                ),
            )
            for topic in find_topics(teachable, self._strength)[:TOPICS_SHOWN]
        )

    def lifts(self) -> tuple[Lift, ...]:
        """What teaching would do: towards the next verdict, and towards the levels of the family."""
        return tuple(self._lift(goal) for goal in (self._next, *self._ready.values()))

    def _add_next(self, standing: TitleStanding) -> None:
        if standing.verdict is Verdict.READY:
            self._next.already += 1
            return
        goal = _ORDER[_ORDER.index(standing.verdict) - 1]
        self._next.add([hurdle for hurdle in [self._hurdle(standing, goal)] if hurdle])

    def _add_ready(self, goal: _Goal, standings: Sequence[TitleStanding]) -> None:
        if any(standing.verdict is Verdict.READY for standing in standings):
            goal.already += 1
        elif standings:
            hurdles = (self._hurdle(standing, Verdict.READY) for standing in standings)
            goal.add([hurdle for hurdle in hurdles if hurdle])

    def _hurdle(self, standing: TitleStanding, goal: Verdict) -> Hurdle | None:
        sheet = self._sheets[standing.sheet]
        return hurdle_of(standing, sheet, goal, self._taxonomy.thresholds, slow=self._slow)

    def _lift(self, goal: _Goal) -> Lift:
        candidates = candidates_of(goal.people)
        return Lift(
            goal=goal.words,
            already=goal.already,
            eligible=len(goal.people) + goal.held,
            held=goal.held,
            gaps=self._gap_lifts(goal.people, candidates),
            sets=tuple(self._sets(goal.people, candidates)),
        )

    def _gap_lifts(self, people: Sequence[Person], candidates: Sequence[str]) -> tuple[GapLift, ...]:
        rows = [
            GapLift(
                requirement=one,
                label=self._labels[one],
                people=sum(any(one in hurdle.gains for hurdle in person) for person in people),
                lifted=lifted(people, (one,)),
                points=round(sum(max(h.gains.get(one, 0.0) for h in person) for person in people) / len(people), 1),
            )
            for one in candidates
        ]
        return tuple(sorted(rows, key=lambda row: (-int(row.lifted), -(row.points or 0.0), row.requirement)))

    def _sets(self, people: Sequence[Person], candidates: Sequence[str]) -> Iterable[LiftSet]:
        greedy = greedy_set(people, candidates, LARGEST_SET)
        before = 0
        for size in range(1, len(greedy) + 1):
            exact = may_be_exact(people, candidates, size)
            chosen = exact_set(people, candidates, size) if exact else greedy[:size]
            count = lifted(people, chosen)
            if count > before:
                yield LiftSet(
                    requirements=chosen,
                    labels=tuple(self._labels[one] for one in chosen),
                    lifted=count,
                    exact=exact,
                )
            before = max(before, count)

    def _largest(self, standing: TitleStanding) -> tuple[str, ...]:
        sheet = self._sheets[standing.sheet]
        gaps = [
            (-round(term.weight * (1 - covered), 9), term.requirement)
            for term, covered in zip(sheet.terms, standing.coverages, strict=True)
            if covered < 1 and term.requirement not in self._slow
        ]
        return tuple(requirement for _, requirement in sorted(gaps)[:GAPS_PER_PERSON])

    def _grouped(self) -> tuple[Group, ...]:
        """The groups; nobody is one alone."""
        return tuple(group for group in group_people(self._gaps) if len(group.people) > 1)

    def _family_ladder(self) -> list[Sheet]:
        rank = self._taxonomy.level_rank
        family = [sheet for sheet in self._sheets if sheet.family == self.focus.family]
        return sorted(family, key=lambda sheet: rank.get(sheet.level, len(rank)))

    def _is_at(self, standing: TitleStanding, level: str) -> bool:
        sheet = self._sheets[standing.sheet]
        return sheet.family == self.focus.family and sheet.level == level

    def _goal_words(self, level: str) -> str:
        known = self._taxonomy.level_by_id.get(level)
        return f"the {(known.name if known else level).lower()} level of {self.focus.family_name}"

    def _names(self) -> dict[int, str]:
        return {self._roster.rank[number]: label for number, label in self._roster.label.items()}


def _mean_percent(values: Iterable[float]) -> int | None:
    each = list(values)
    return shown_score(100 * sum(each) / len(each)) if each else None


def _skills_by_requirement(taxonomy: Taxonomy) -> dict[str, tuple[str, ...]]:
    return {asked.requirement.id: asked.requirement.skills for title in taxonomy.titles for asked in title.requirements}


def _slow_requirements(taxonomy: Taxonomy) -> frozenset[str]:
    """Requirements that only time or a school closes; those of a job advert have the name of their kind."""
    return frozenset(kind.value for kind in _TIME_KINDS) | frozenset(
        asked.requirement.id
        for title in taxonomy.titles
        for asked in title.requirements
        if asked.requirement.evidence in _TIME_KINDS
    )
