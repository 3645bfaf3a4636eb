"""The figures about a cohort: People + Taxonomy -> CohortFigures.

The records are read twice and never held: first for who is who, then for the figures.
"""

from dataclasses import dataclass

from gapscan.cohort.anonymity import LEAST_GROUP, suppressed
from gapscan.cohort.people import People
from gapscan.cohort.roster import Roster, make_roster
from gapscan.cohort.tally import Tally
from gapscan.cohort.tally_focus import FocusTally
from gapscan.errors import UsageError
from gapscan.schema.cohort import Catalogue, CohortFigures, FocusTitle, Sheet
from gapscan.schema.taxonomy import Taxonomy
from gapscan.version import __version__


@dataclass(frozen=True, slots=True)
class Wish:
    """What a report is to show: the focus `title_id` (None: the most common best fit), `name` of the cohort.

    `unique` counts files that are one once. `blind` names nobody and suppresses small groups; `people` False leaves out
    everything that is about single persons.
    """

    name: str | None = None
    title_id: str | None = None
    unique: bool = False
    blind: bool = False
    people: bool = True


def draw_figures(people: People, taxonomy: Taxonomy, wish: Wish) -> CohortFigures:
    """All figures of a cohort.

    Args:
        people: the records of the folder.
        taxonomy: for names, levels, thresholds, and which skills a requirement asks; best the one of the scans.
        wish: what to show.

    Raises:
        UsageError: the focus title was not scored for anybody.
    """
    roster = make_roster(people.records(), blind=wish.blind, unique=wish.unique)
    focus = _focus(people.catalogue, wish.title_id or roster.best_fit, taxonomy)
    tally = Tally(people.catalogue, roster, taxonomy, focus)
    about = FocusTally(people.catalogue, roster, taxonomy, focus) if focus else None
    for record in people.records():
        if record.number in roster.counted:
            tally.add(record)
            if about:
                about.add(record)
    figures = _joined(people.catalogue, roster, taxonomy, wish, tally, about)
    return suppressed(figures, people=wish.people) if wish.blind or not wish.people else figures


def _joined(
    catalogue: Catalogue, roster: Roster, taxonomy: Taxonomy, wish: Wish, tally: Tally, about: FocusTally | None
) -> CohortFigures:
    return CohortFigures(
        name=None if wish.blind else wish.name,
        blind=wish.blind,
        unique=wish.unique,
        as_of=catalogue.as_of,
        tool_version=__version__,
        scoring_versions=catalogue.scoring_versions,
        taxonomy_sha256s=catalogue.taxonomy_sha256s,
        notices=tuple(_notices(catalogue, roster, taxonomy, wish)),
        files=catalogue.people,
        people=len(roster.counted),
        read=tally.read,
        partial=tally.partial,
        failed=len(roster.unread),
        focus=about.focus if about else None,
        levels=tally.levels,
        cells=tally.cells,
        families=tally.families,
        titles=tally.titles,
        requirements=about.requirements if about else (),
        persons=tally.persons,
        skills=tally.skills,
        lifts=about.lifts() if about else (),
        groups=about.groups if about else (),
        ungrouped=about.ungrouped if about else 0,
        mentors=about.mentors if about else (),
        unread=roster.unread,
        duplicates=roster.duplicates,
    )


def _focus(catalogue: Catalogue, title_id: str | None, taxonomy: Taxonomy) -> FocusTitle | None:
    if not catalogue.sheets:
        return None
    sheet = next((sheet for sheet in catalogue.sheets if sheet.title_id == title_id), None)
    if sheet is None and title_id is not None:
        raise UsageError(f"nobody was scored for '{title_id}'", where="--title", todo=_scored(catalogue))
    sheet = sheet or catalogue.sheets[0]
    return FocusTitle(
        title_id=sheet.title_id,
        title=sheet.title,
        family=sheet.family,
        family_name=family_name(sheet, taxonomy),
        level=sheet.level,
        level_name=level_name(sheet, taxonomy),
    )


def family_name(sheet: Sheet, taxonomy: Taxonomy) -> str:
    """The family's name, or its id where the taxonomy does not hold it."""
    return next((family.name for family in taxonomy.families if family.id == sheet.family), sheet.family)


def level_name(sheet: Sheet, taxonomy: Taxonomy) -> str:
    """The level's name, or its id where the taxonomy does not hold it."""
    known = taxonomy.level_by_id.get(sheet.level)
    return known.name if known else sheet.level


def _scored(catalogue: Catalogue) -> str:
    ids = sorted({sheet.title_id for sheet in catalogue.sheets})
    return f"take one of: {', '.join(ids[:12])}{' ...' if len(ids) > 12 else ''}"


def _notices(catalogue: Catalogue, roster: Roster, taxonomy: Taxonomy, wish: Wish) -> list[str]:
    notices = []
    if len(catalogue.as_of) > 1:
        notices.append(f"The results were made as of different days: {', '.join(catalogue.as_of)}.")
    if len(catalogue.scoring_versions) > 1:
        notices.append("The results were scored by different rules; their scores do not compare.")
    if len(catalogue.taxonomy_sha256s) > 1:
        notices.append("The results were scored with different taxonomies; their scores do not compare in full.")
    elif catalogue.taxonomy_sha256s and catalogue.taxonomy_sha256s[0] != taxonomy.sha256:
        notices.append(
            "The results were scored with another taxonomy; thresholds and names here are of the one at hand."
        )
    scored = len({sheet.title_id for sheet in catalogue.sheets})
    if 0 < scored < len(taxonomy.titles):
        few = "one title was" if scored == 1 else f"{scored} titles were"
        notices.append(f"Only {few} scored; levels and ladders are about no other.")
    if roster.duplicates and not wish.unique:
        files = sum(len(each.labels) for each in roster.duplicates)
        count = "Some" if (wish.blind or not wish.people) and files < LEAST_GROUP else files
        notices.append(f"{count} files are copies of one another and are counted each; --unique counts them once.")
    return notices
