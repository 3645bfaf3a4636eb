"""The causes of a changed score in words: each with its reason, and the lines that are new or gone."""

from collections.abc import Iterator, Mapping, Sequence

from gapscan.report.comparison.sheet import Note, Row, signed, tone_of, turn
from gapscan.report.inert import plain, unbulleted
from gapscan.report.words import shown_points
from gapscan.schema.comparison import Cause, Passage, SkillChange

_MOST_LINES = 3
_NOT_ASKED = "not asked"


def cause_rows(causes: Sequence[Cause], skills: Sequence[SkillChange]) -> tuple[Row, ...]:
    """One row for each cause, in the given order.

    Args:
        causes: of one title.
        skills: the changes that may stand behind them.
    """
    changes = {change.skill_id: change for change in skills}
    return tuple(_row(cause, changes) for cause in causes)


def passage_words(passage: Passage) -> str:
    """The line as people read it, with its place."""
    place = f"page {passage.page}, {passage.section}"
    return place if passage.quote is None else f"“{plain(unbulleted(passage.quote))}” ({place})"


def _row(cause: Cause, changes: Mapping[str, SkillChange]) -> Row:
    behind = list(_behind(cause, changes))
    return Row(
        cells=(signed(cause.points), f"{cause.label}, {cause.importance.value}", _points(cause)),
        tone=tone_of(cause.points),
        notes=(*_reasons(cause), *_lines("new", behind), *_lines("gone", behind)),
    )


def _points(cause: Cause) -> str:
    return turn(*(_NOT_ASKED if points is None else shown_points(points) for points in (cause.before, cause.after)))


def _reasons(cause: Cause) -> Iterator[Note]:
    if cause.reason_before == cause.reason_after:
        return
    for label, reason in (("was", cause.reason_before), ("now", cause.reason_after)):
        if reason:
            yield Note(label, reason)


def _behind(cause: Cause, changes: Mapping[str, SkillChange]) -> Iterator[SkillChange]:
    """The cause's own skills where their lines changed, else the narrower ones through which they count."""
    own = [changes[skill] for skill in cause.skills if skill in changes]
    yield from own
    if not any(change.new or change.gone for change in own):
        through = sorted({skill for change in own for skill in change.through})
        yield from (changes[skill] for skill in through if skill in changes)


def _lines(label: str, behind: Sequence[SkillChange]) -> Iterator[Note]:
    passages = (passage for change in behind for passage in (change.new if label == "new" else change.gone))
    words = list(dict.fromkeys(passage_words(passage) for passage in passages))
    for line in words[:_MOST_LINES]:
        yield Note(label, line, is_quote=True)
    if len(words) > _MOST_LINES:
        yield Note("", f"and {len(words) - _MOST_LINES} more {label} lines")
