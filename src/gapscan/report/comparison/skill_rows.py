"""The changed skills in words, those that a person shows: gained, lost, stronger, weaker."""

from collections.abc import Sequence

from gapscan.report.comparison.causes import passage_words
from gapscan.report.comparison.sheet import Note, Row, tone_of
from gapscan.report.comparison.sheet import turn as turned
from gapscan.report.words import CLAIM_WORDS, duration
from gapscan.schema.comparison import SkillChange, SkillState

_ORDER = ("gained", "lost", "stronger", "weaker", "other months")
_SAME = 1e-8


def skill_rows(changes: Sequence[SkillChange]) -> tuple[Row, ...]:
    """One row for each skill that was found in one of the scans and stands otherwise now.

    Args:
        changes: all of them; skills that only follow from others, and those shown by other lines alone, are left out.
    """
    told = [(word, change) for change in changes if _is_found(change) and (word := _word(change))]
    ordered = sorted(told, key=lambda pair: (_ORDER.index(pair[0]), -abs(pair[1].gain), pair[1].skill_id))
    return tuple(_row(word, change) for word, change in ordered)


def _is_found(change: SkillChange) -> bool:
    return any(state is not None and state.counted for state in (change.before, change.after))


def _word(change: SkillChange) -> str | None:
    had, has = (bool(state and state.counted and state.strength > 0) for state in (change.before, change.after))
    if had != has:
        return "gained" if has else "lost"
    if abs(change.gain) >= _SAME and _turn(change) is not None:
        return "stronger" if change.gain > 0 else "weaker"
    months = [state.months if state else 0 for state in (change.before, change.after)]
    return "other months" if months[0] != months[1] else None


def _row(word: str, change: SkillChange) -> Row:
    new = [Note("new", passage_words(passage), is_quote=True) for passage in change.new[:1]]
    gone = [Note("gone", passage_words(passage), is_quote=True) for passage in change.gone[:1]]
    return Row((word, change.name, _turn(change) or ""), tone_of(round(change.gain, 8)), (*new, *gone))


def _turn(change: SkillChange) -> str | None:
    """What the skill was and is; its strength where words tell no difference, None where that shows none either."""
    words = [_state_words(state) for state in (change.before, change.after)]
    if words[0] != words[1] or change.before is None or change.after is None:
        return turned(*words)
    figures = [f"{state.strength:.2f}" for state in (change.before, change.after)]
    return f"{words[0]}, strength {turned(*figures)}" if figures[0] != figures[1] else None


def _state_words(state: SkillState | None) -> str:
    if state is None:
        return "not there"
    if not state.counted:
        return "follows from others"
    return " ".join(part for part in (CLAIM_WORDS[state.claim], duration(state.months)) if part)
