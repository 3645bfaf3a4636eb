"""Readiness as the bytes of a line: the same values as the contract's objects."""

import json
from dataclasses import replace

import pytest

from gapscan.report.readiness_json import ReadinessWriter, readiness_object
from tests.report.factory import make_scores

READINESS = make_scores().readiness
TEXTS = {
    "quotes": 'say "so" \\ and',
    "line ends": "one\ntwo\r\tthree\x00\x1f\u2028",
    "other scripts": "Łódź 東京 😀",
}


@pytest.mark.parametrize("text", TEXTS.values(), ids=TEXTS)
def test_a_line_holds_what_the_objects_hold(text: str) -> None:
    first = READINESS[0]
    terms = tuple(term._replace(reason=text, label=text, skills=(text,), weight=1 / 3) for term in first.terms)
    gaps = tuple(gap._replace(advice=text, points=1e-7) for gap in first.gaps)
    changed = (replace(first, terms=terms, gaps=gaps), *READINESS[1:])
    assert json.loads(ReadinessWriter().encode(changed)) == [readiness_object(each) for each in changed]


def test_half_a_surrogate_pair_becomes_a_question_mark() -> None:
    gaps = tuple(gap._replace(advice="\ud83d!") for gap in READINESS[0].gaps)
    (line,) = json.loads(ReadinessWriter().encode([replace(READINESS[0], gaps=gaps)]))
    assert {gap["advice"] for gap in line["gaps"]} == {"?!"}


def test_what_was_written_before_changes_nothing() -> None:
    writer = ReadinessWriter()
    first = writer.encode(READINESS)
    for number in range(2000):  # more parts than a writer keeps
        other = replace(
            READINESS[0], terms=tuple(term._replace(reason=str((number, term))) for term in READINESS[0].terms * 5)
        )
        writer.encode([other])
    assert writer.encode(READINESS) == first
