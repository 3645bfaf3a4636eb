"""The figures in words: one place, so that all formats of the cohort report speak alike."""

from gapscan.report.inert import plain
from gapscan.report.words import VERDICT_WORDS
from gapscan.schema.cohort import CohortFigures, Count, Lift, LiftSet, VerdictCounts
from gapscan.schema.taxonomy import Verdict

WITHHELD = "*"
AID = "An aid to people who plan training, not a decision about anyone."
LEADS = {
    "Ladders": "How many people have which best verdict in each family, level by level.",
    "Titles": "How the scores for each title spread.",
    "Gaps": "How many people have each gap, and how many it alone would lift.",
    "Requirements": "What the title asks, over all people.",
    "Skills": "The skills that most people show, by the highest level that they are ready for.",
    "Groups": "People with much the same largest gaps, who could be trained together.",
    "Mentors": "Who could teach whom on what.",
    "Not read": "Files that could not be read, and why.",
    "Duplicates": "Files that are one.",
}
"""What each table tells, by its name."""
BLIND_NOTE = (
    "Nobody is named. A number of one to four people is shown as <5; a number that would give such a one away is shown "
    "as *. What is said of single persons under a pseudonym can be counted; --no-people leaves it out."
)
SUMMED_NOTE = (
    "Nobody is named, and nothing is said of single persons. A number of one to four people is shown as <5; a number "
    "that would give such a one away is shown as *."
)


def heading(figures: CohortFigures) -> str:
    """What the report is called."""
    return f"Cohort report: {plain(figures.name)}" if figures.name and plain(figures.name) else "Cohort report"


def facts(figures: CohortFigures) -> str:
    """How many files there are, and what became of them."""
    parts = []
    if figures.people != WITHHELD:
        parts.append(f"{_people(figures.people)} counted" if figures.unique else people_words(figures.people))
    if figures.files not in {figures.people, WITHHELD}:
        parts.append(f"{figures.files} files")
    parts.append(f"{figures.read} scored")
    if figures.partial:
        parts.append(f"{figures.partial} read in part")
    if figures.failed:
        parts.append(f"{figures.failed} could not be read")
    parts.append(f"as of {', '.join(figures.as_of)}")
    return " · ".join(parts)


def people_words(count: Count) -> str:
    """`1 person`, `14 people`, `<5 people`."""
    return _people(count)


def small_print(figures: CohortFigures) -> str:
    """Which tool, rules and taxonomy made this report."""
    return (
        f"gapscan {figures.tool_version} · scoring {', '.join(figures.scoring_versions) or 'none'} · "
        f"taxonomy {', '.join(sha[:12] for sha in figures.taxonomy_sha256s) or 'none'} · "
        f"as of {', '.join(figures.as_of)}"
    )


def notes(figures: CohortFigures) -> tuple[str, ...]:
    """What a reader has to know beside the figures."""
    if not figures.blind and (figures.persons or not figures.files):
        return figures.notices
    return (*figures.notices, BLIND_NOTE if figures.persons else SUMMED_NOTE)


def verdict_words(verdict: Verdict | None) -> str:
    """The verdict as people read it; empty for none."""
    return VERDICT_WORDS[verdict] if verdict else ""


def counts_in_order(counts: VerdictCounts) -> tuple[Count, ...]:
    """Ready, nearly, developing, early."""
    return tuple(getattr(counts, verdict.value) for verdict in Verdict)


def lift_words(lift: Lift, each: LiftSet) -> str:
    """What teaching these gaps does: `Teach these 5: 14 of 40 people reach ready ...`."""
    size = len(each.labels)
    return f"Teach {'this one' if size == 1 else f'these {size}'}: {each.lifted} of {lift.eligible} reach {lift.goal}"


def how_sure(each: LiftSet) -> str:
    """Whether there can be a better set of that size."""
    return "no other set of that size lifts more" if each.exact else "taken one by one; another set may lift more"


def _people(count: Count) -> str:
    return f"{count} {'person' if count == 1 else 'people'}"
