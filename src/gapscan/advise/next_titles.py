"""Titles to grow into and to move to sideways, with the scores of today."""

from collections.abc import Iterable
from typing import Literal

from gapscan.advise.further import title_above
from gapscan.advise.situation import Situation, guides_of
from gapscan.schema.guidance import NextTitle
from gapscan.schema.knowledge import ProgressionStep
from gapscan.schema.taxonomy import Title

_MOST_UPWARDS = 3
_MOST_SIDEWAYS = 5
_UPWARDS = frozenset({"promotion", "track"})
_SIDEWAYS = frozenset({"near-neighbour", "adjacent", "option", "transition"})


def next_titles(situation: Situation) -> tuple[NextTitle, ...]:
    """Where the ladder and the guides lead from the focus: upwards first, then sideways, best score of today first."""
    focus = situation.titles.get(situation.focus.title_id)
    if focus is None:
        return ()
    upwards = _upwards(focus, situation)
    sideways = {key: guides for key, guides in _sideways(focus, situation).items() if key not in upwards}
    return (
        *_ranked(upwards, "grow", situation)[:_MOST_UPWARDS],
        *_ranked(sideways, "sideways", situation)[:_MOST_SIDEWAYS],
    )


def _upwards(focus: Title, situation: Situation) -> dict[str, tuple[str, ...]]:
    """Titles above: the next rung, the title's own next steps, and promotions that guides name."""
    above = title_above(situation)
    found = dict.fromkeys((*((above,) if above else ()), *focus.next), ())
    stated = _stated(focus, _UPWARDS, situation)
    above_focus = situation.rank(focus.level)
    known = {key: stated.get(key, ()) for key in (*found, *stated) if key in situation.titles}
    return {
        key: guides
        for key, guides in known.items()
        if key in found or situation.rank(situation.titles[key].level) > above_focus
    }


def _sideways(focus: Title, situation: Situation) -> dict[str, tuple[str, ...]]:
    """Titles of the same rung: in the same family, in families that guides name as a move, and in related ones."""
    known = {family.id: family for family in situation.taxonomy.families}
    related = set(known[focus.family].related) if focus.family in known else set()
    related |= {family.id for family in known.values() if focus.family in family.related}
    moves = _moves(focus, situation)
    found: dict[str, tuple[str, ...]] = {}
    for family in sorted({focus.family, *related, *moves}):
        best = _best_of_rung(family, focus, situation)
        if best is not None:
            found[best] = moves.get(family, ())
    return found


def _best_of_rung(family: str, focus: Title, situation: Situation) -> str | None:
    """The title of a family on the focus' rung that has the best score, none that leads to the focus."""
    scored = situation.readiness_by_id
    rung = [
        title.id
        for title in situation.taxonomy.titles
        if title.family == family and title.level == focus.level and focus.id not in (title.id, *title.next)
    ]
    return min(rung, key=lambda key: (-round(scored[key].score, 9) if key in scored else 0.0, key), default=None)


def _moves(focus: Title, situation: Situation) -> dict[str, tuple[str, ...]]:
    """Families that guides name as a move from the focus' family, with those guides.

    A step names two titles of any rung; who makes it keeps the rung.
    """
    titles, found = situation.titles, dict[str, set[str]]()
    for step in situation.taxonomy.knowledge.progression.values():
        if step.kind not in _SIDEWAYS or step.target not in titles:
            continue
        ends = (step.source, step.target)
        # what stands beside another has it beside itself
        pairs = (ends, ends[::-1]) if step.kind == "adjacent" and step.source in titles else (ends,)
        for source, target in pairs:
            if source in titles and titles[source].family == focus.family:
                found.setdefault(titles[target].family, set()).update(guides_of(step.facts))
    return {family: tuple(sorted(guides)) for family, guides in found.items()}


def _stated(focus: Title, kinds: frozenset[str], situation: Situation) -> dict[str, tuple[str, ...]]:
    """Titles that guides name as a step from the focus itself."""
    steps: Iterable[ProgressionStep] = situation.taxonomy.knowledge.progression.values()
    found: dict[str, set[str]] = {}
    for step in steps:
        if step.kind in kinds and step.source == focus.id and step.target in situation.titles:
            found.setdefault(step.target, set()).update(guides_of(step.facts))
    return {key: tuple(sorted(found[key])) for key in sorted(found)}


def _ranked(
    found: dict[str, tuple[str, ...]], relation: Literal["grow", "sideways"], situation: Situation
) -> list[NextTitle]:
    built = [_next(situation.titles[key], relation, guides, situation) for key, guides in found.items()]
    return sorted(built, key=lambda title: (title.score is None, -round(title.score or 0.0, 9), title.title_id))


def _next(
    title: Title, relation: Literal["grow", "sideways"], guides: tuple[str, ...], situation: Situation
) -> NextTitle:
    readiness = situation.readiness_by_id.get(title.id)
    return NextTitle(
        title_id=title.id,
        title=title.name,
        family=title.family,
        level=title.level,
        relation=relation,
        score=readiness.score if readiness else None,
        verdict=readiness.verdict if readiness else None,
        focus=title.focus,
        responsibilities=title.responsibilities,
        guides=guides,
    )
