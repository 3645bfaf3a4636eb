"""What the template sets, as plain values: Material -> dictionary.

Every text in it is inert, and breaks in narrow columns.
"""

import re

from gapscan.report.inert import excerpt, plain
from gapscan.report.pdf.advice_content import Content, advice_content, gap_content, step_content, ways_content
from gapscan.report.pdf.job_content import job_content
from gapscan.report.pdf.quotes import Quoted, Quotes
from gapscan.report.pdf.sources import Sources
from gapscan.report.picking import focus_of, view_of, waterfall
from gapscan.report.possible import HEADING as POSSIBLE
from gapscan.report.skills import SkillLine
from gapscan.report.summary import summary_of
from gapscan.report.uncounted import Uncounted, uncounted_of
from gapscan.report.view import PossibleLine, Rung, TermLine, View, facts_of_file, gaps_heading
from gapscan.report.words import NOTHING_COUNTS, duration, shown_points
from gapscan.schema.assessment import Term
from gapscan.schema.material import Material

# a table column holds about 30 signs of a word; longer ones (addresses, paths) need a place to break
_UNBREAKABLE = re.compile(r"\S{30}(?=\S)")
_BREAK = "\u200b"
_AID = "An aid to a person, not a decision about one."
_BLIND = "Blind report"
_NAMELESS = "Resume"
_MOST_STEPS = 4
_MOST_TITLES = 3
# about eight lines of the column of quotes, and one line of the running head
_LONGEST_QUOTE = 400
_LONGEST_HEAD = 80
# the whole list stands in the HTML report and the workbook
_MOST_UNCOUNTED = 25


def content_of(material: Material, *, is_blind: bool) -> Content:
    """All that a report says, in the order of its pages.

    Args:
        material: what the report is made from.
        is_blind: whether the report names nobody.
    """
    view = view_of(material)
    sources, quotes = Sources(), Quotes(material.assessment)
    content = {
        **_head(view, is_blind=is_blind),
        "first": _first(view),
        "job": job_content(view.job) if view.job else None,
        "family": view.ladder_family,
        "ladder": [_rung(rung) for rung in view.ladder],
        "thresholds": material.taxonomy.thresholds.model_dump(),
        "terms": _terms(view, material, sources, quotes),
        "gaps_heading": gaps_heading(view.aim) if view.aim else "",
        "waits_for": view.aim.waits_for if view.aim else (),
        "gaps": [gap_content(gap, sources) for gap in view.gaps],
        "ways": ways_content(view),
        "evidence": _evidence(view, quotes),
        **advice_content(view, sources),
        "families": [
            {"family": line.family, "ready": line.ready_level, "next": line.next_title, "score": line.next_score}
            for line in (view.families if view.headline else ())
        ],
        **_small_print(view, uncounted_of(material.assessment)),
        "sources": sources.titles,
    }
    return {name: _set(value) for name, value in content.items()}


def _set(value: object) -> object:
    """The same values with every text ready to be set."""
    if isinstance(value, str):
        return _UNBREAKABLE.sub(rf"\g<0>{_BREAK}", plain(value))
    if isinstance(value, dict):
        return {name: _set(each) for name, each in value.items()}
    return [_set(each) for each in value] if isinstance(value, list | tuple) else value


def _head(view: View, *, is_blind: bool) -> Content:
    names = (view.candidate, view.file)
    name = _BLIND if is_blind else next((name for name in names if name and plain(name)), _NAMELESS)
    return {
        "name": name,
        "running": excerpt(name, name[:1], _LONGEST_HEAD),
        "facts": facts_of_file(view),
        "dated": f"Gap report, as of {view.as_of}",
        "status": view.status,
        "nothing": NOTHING_COUNTS if view.headline is None and view.status != "failed" else None,
    }


def _first(view: View) -> Content | None:
    """The first page: where the person stands, what is next, and why."""
    head, aim, summary = view.headline, view.aim, summary_of(view)
    if head is None or aim is None or summary is None:
        return None
    return {
        "label": head.label,
        "title": head.title,
        "level": head.level,
        "score": head.score,
        "verdict": head.verdict,
        "standing": summary.standing,
        "held_by": head.held_by,
        "goal": summary.goal,
        "steps": [step_content(step) for step in view.path[:_MOST_STEPS]],
        "more_steps": max(0, len(view.path) - _MOST_STEPS),
        "begin": summary.first_step,
        "aim": {"title": aim.title, "score": aim.score, "verdict": aim.verdict, "waits_for": aim.waits_for},
        "is_next": aim.is_next,
        "grow_into": _grow_into(view),
        "counts": {"met": summary.met, "partly": summary.partly, "unmet": summary.unmet, "all": len(view.terms)},
        "strongest": [{"label": term.label, "points": shown_points(term.points)} for term in summary.strongest],
        "costliest": [{"label": gap.label, "points": shown_points(gap.points)} for gap in summary.costliest],
    }


def _grow_into(view: View) -> list[Content]:
    """Where to go from a title that is reached; nothing where a path leads on."""
    is_reached = view.headline is not None and view.headline.verdict == "ready" and not view.path
    titles = view.advice.next_titles if view.advice and is_reached else ()
    return [{"title": line.title, "score": line.score} for line in titles[:_MOST_TITLES]]


def _rung(rung: Rung) -> Content:
    return {
        "level": rung.level,
        "title": rung.title,
        "score": rung.score,
        "verdict": rung.verdict,
        "gates": rung.gates,
        "is_focus": rung.is_focus,
    }


def _terms(view: View, material: Material, sources: Sources, quotes: Quotes) -> list[Content]:
    """The rows of the waterfall; each bar starts where the one before ends."""
    scores = material.assessment.scores
    focus = focus_of(scores) if scores and view.headline else None
    rows: list[Content] = []
    start = 0.0
    for line, term in zip(view.terms, waterfall(focus) if focus else (), strict=True):
        rows.append(_term(line, term, start, sources, quotes))
        start += line.points
    return rows


def _term(line: TermLine, term: Term, start: float, sources: Sources, quotes: Quotes) -> Content:
    return {
        "label": line.label,
        "importance": line.importance,
        "start": start,
        "length": line.points,
        "open": line.points_possible - line.points,
        "points": shown_points(line.points),
        "possible": shown_points(line.points_possible),
        "sum": shown_points(start + line.points),
        "reason": line.reason,
        "lines": quotes.marks(term.skills),
        "sources": sources.marks(line.guides),
    }


def _evidence(view: View, quotes: Quotes) -> list[Content]:
    quotes.add(view.evidence)
    return [_quoted(line) for line in quotes.lines]


def _quoted(line: Quoted) -> Content:
    return {
        "quote": excerpt(line.quote, line.shows[0].surface, _LONGEST_QUOTE),
        "place": _place(line.page, line.section),
        "shows": [{"name": skill.name, "use": _use(skill)} for skill in line.shows],
    }


def _use(skill: SkillLine) -> str:
    last = {None: "", "present": "to the present"}.get(skill.last_used, f"last in {skill.last_used}")
    return ", ".join(part for part in (skill.claim, duration(skill.months), last) if part)


def _place(page: int, section: str) -> str:
    return f"page {page}, {section}"


def _small_print(view: View, uncounted: tuple[Uncounted, ...]) -> Content:
    return {
        "possible_heading": POSSIBLE,
        "possible": [_possible(line) for line in view.possible],
        "uncounted": [
            {
                "words": line.surface,
                "count": line.count,
                "reason": line.reason,
                "quote": excerpt(line.quote, line.surface, _LONGEST_QUOTE),
                "page": line.page,
            }
            for line in uncounted[:_MOST_UNCOUNTED]
        ],
        "more_uncounted": max(0, len(uncounted) - _MOST_UNCOUNTED),
        "issues": [
            {"severity": issue.severity.value, "message": issue.message, "page": issue.page} for issue in view.issues
        ],
        "small_print": view.small_print,
        "aid": _AID,
    }


def _possible(line: PossibleLine) -> Content:
    likeness = f"{line.similarity:.2f}"
    return {"name": line.name, "likeness": likeness, "quote": line.quote, "place": _place(line.page, line.section)}
