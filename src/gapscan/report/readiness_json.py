"""Readiness -> the contract's objects, and their bytes for the lines of a batch."""

import json
from collections.abc import Callable, Sequence
from functools import lru_cache
from json.encoder import encode_basestring as quote
from typing import TypeVar

from pydantic_core import PydanticSerializationError, to_json

from gapscan.schema.assessment import Gap, Readiness, Term

# far finer than anything measured, far coarser than what differs between machines; 30 terms still add up to 1e-6
DIGITS = 9

_Part = TypeVar("_Part", Term, Gap)

# the parts that a writer keeps: those of about four resumes
_MOST_KEPT = 1 << 14


class ReadinessWriter:
    """Encodes one resume's readiness after another; what resumes share is encoded once.

    A line tells some two thousand terms and as many gaps, and most are the very objects of the lines before: what a
    person does not meet at all is the same for everybody.
    """

    def __init__(self) -> None:
        # by identity: a part that is kept stays alive, so no other can have its id
        self._kept: dict[int, tuple[Term | Gap, str]] = {}

    def encode(self, readiness: Sequence[Readiness]) -> bytes:
        """The JSON of `readiness_object` for all titles of one resume."""
        text = f"[{','.join([self._title(each) for each in readiness])}]"
        return text.encode(errors="replace")  # half of a surrogate pair, see `compact_json`

    def _title(self, readiness: Readiness) -> str:
        if len(self._kept) > _MOST_KEPT:
            self._kept = {}
        head, tail = compact_json(_head(readiness)).decode(), compact_json(_tail(readiness)).decode()
        terms = ",".join([self._text_of(term, _term_text) for term in readiness.terms])
        gaps = ",".join([self._text_of(gap, _gap_text) for gap in readiness.gaps])
        return f'{head[:-1]},"terms":[{terms}],"gaps":[{gaps}],{tail[1:]}'

    def _text_of(self, part: _Part, encode: Callable[[_Part], str]) -> str:
        known = self._kept.get(id(part))
        if known is None:
            known = self._kept[id(part)] = part, encode(part)
        return known[1]


def readiness_object(readiness: Readiness) -> dict[str, object]:
    """Readiness for one title as plain values."""
    return {
        **_head(readiness),
        "terms": [_term(term) for term in readiness.terms],
        "gaps": [_gap(gap) for gap in readiness.gaps],
        **_tail(readiness),
    }


def compact_json(value: object) -> bytes:
    """Plain values as JSON without blanks."""
    try:
        return to_json(value)  # the same values as below in a fifth of the time
    except PydanticSerializationError:
        # a quote of a resume may hold half of a surrogate pair, which UTF-8 refuses
        text = json.dumps(value, ensure_ascii=False, allow_nan=False, separators=(",", ":"))
        return text.encode(errors="replace")


def _head(readiness: Readiness) -> dict[str, object]:
    return {
        "title_id": readiness.title_id,
        "title": readiness.title,
        "family": readiness.family,
        "level": readiness.level,
        "score": round(readiness.score, DIGITS),
        "verdict": readiness.verdict,
        "gates": [gate._asdict() for gate in readiness.gates],
    }


def _tail(readiness: Readiness) -> dict[str, object]:
    return {
        "path": [
            {
                "requirement": step.requirement,
                "label": step.label,
                "points": round(step.points, DIGITS),
                "score": round(step.score, DIGITS),
            }
            for step in readiness.path
        ],
        "path_title": readiness.path_title,
        "path_verdict": readiness.path_verdict,
    }


# thousands of terms: words of a fixed choice are written as they are, since asking each for its value costs more
def _term(term: Term) -> dict[str, object]:
    return {
        "requirement": term.requirement,
        "label": term.label,
        "importance": term.importance,
        "weight": round(term.weight, DIGITS),
        "coverage": round(term.coverage, DIGITS),
        "points": round(term.points, DIGITS),
        "skills": list(term.skills),
        "guides": list(term.guides),
        "reason": term.reason,
    }


def _gap(gap: Gap) -> dict[str, object]:
    return {
        "requirement": gap.requirement,
        "label": gap.label,
        "kind": gap.kind,
        "importance": gap.importance,
        "points": round(gap.points, DIGITS),
        "advice": gap.advice,
    }


# the same two objects as text, written out: a general encoder takes three times as long for values so small


def _term_text(term: Term) -> str:
    return (
        f'{{"requirement":{quote(term.requirement)},"label":{quote(term.label)},"importance":{quote(term.importance)}'
        f',"weight":{_number(term.weight)},"coverage":{_number(term.coverage)}'
        f',"points":{round(term.points, DIGITS)},"skills":[{_names(term.skills)}]'
        f',"guides":[{_names(term.guides)}],"reason":{quote(term.reason)}}}'
    )


def _gap_text(gap: Gap) -> str:
    return (
        f'{{"requirement":{quote(gap.requirement)},"label":{quote(gap.label)},"kind":{quote(gap.kind)}'
        f',"importance":{quote(gap.importance)},"points":{round(gap.points, DIGITS)},"advice":{quote(gap.advice)}}}'
    )


@lru_cache(maxsize=4096)
def _names(names: tuple[str, ...]) -> str:
    return ",".join(map(quote, names))


@lru_cache(maxsize=4096)
def _number(value: float) -> str:
    return repr(round(value, DIGITS))
