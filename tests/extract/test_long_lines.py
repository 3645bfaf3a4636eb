"""Lines that nobody writes: the time that they take grows with their length and not with its square."""

import time
from datetime import date

import pytest

from gapscan.extract import extract
from gapscan.layout import lay_out
from gapscan.read import Resource, read_document
from gapscan.schema.resume_text import ResumeText
from tests.factories import resume_text

AS_OF = date(2026, 1, 1)
SIGNS = 20_000
LONGEST_S = 4.0

UNITS = {
    "letters": "a",
    "capitals": "A",
    "digits": "9",
    "at signs": "@",
    "dots": ".",
    "brackets": "(",
    "dashes": "-",
    "dotted letters": "a.",
    "dashed letters": "a-",
    "mail without end": "a@a.",
    "sites": "http://",
    "site beginnings": "www.",
    "numbers": "19 ",
    "years": "2019 ",
    "phone numbers": "+1 ",
    "initials": "A, ",
    "months": "jan ",
    "addresses": "a@b.co ",
    "site names": "b.co ",
    "streets": "1 a st ",
}


def seconds(text: ResumeText) -> float:
    began = time.process_time()
    extract(text, as_of=AS_OF)
    return time.process_time() - began


@pytest.mark.parametrize("unit", UNITS.values(), ids=UNITS.keys())
def test_one_line(unit: str) -> None:
    line = unit * (SIGNS // len(unit))
    assert seconds(resume_text(f"Jane Doe\n{line}\n\nExperience\n\n{line}", [("experience", "Experience")])) < LONGEST_S


@pytest.mark.parametrize("unit", UNITS.values(), ids=UNITS.keys())
def test_many_lines_from_a_file(unit: str) -> None:
    line = unit * (900 // len(unit))
    began = time.process_time()
    document = read_document(Resource(name="a.txt", content="\n".join(["Jane Doe", *[line] * 20]).encode()))
    extract(lay_out(document), as_of=AS_OF)
    assert time.process_time() - began < LONGEST_S
