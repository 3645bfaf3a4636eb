"""Lines that no person writes take a time that grows with their length, and not with its square."""

import time
from datetime import date

import pytest

from gapscan.extract import extract, judge
from gapscan.layout import lay_out
from gapscan.read import open_source, read_document

HEAD = "Jane Doe\njane@example.org\n\nExperience\n\nML Engineer, Acme Inc, Berlin, Jan 2019 - present\n\n"
UNITS = {
    "commas": ", ",
    "brackets": "( ",
    "dashes": "- ",
    "at signs": "a@ ",
    "glued at signs": "a@",
    "glued slashes": "a/",
    "glued digits": "1-",
    "dots": "a.",
    "capitals": "A ",
    "years": "2019 ",
    "open ranges": "Jan 2019 - ",
    "degrees": "B.Sc. in ",
    "places": "Berlin, ",
    "joints": "at the ",
    "titles": "Dr. ",
}
WORDS, LONGEST_S = 6_000, 8.0


@pytest.mark.parametrize("unit", UNITS.values(), ids=UNITS.keys())
def test_a_line_of_one_thing_again_and_again_is_read_soon(unit: str) -> None:
    longest = unit * WORDS if " " in unit else f"{unit * 450} " * (WORDS // 100)
    began = time.process_time()
    document = read_document(open_source(f"{HEAD}{longest}\n".encode(), file_name="a.txt"))
    text = lay_out(document)
    resume = extract(text, document.links, as_of=date(2026, 1, 1))
    judge(text, resume)
    assert time.process_time() - began < LONGEST_S
    assert resume.contact.name == "Jane Doe"
