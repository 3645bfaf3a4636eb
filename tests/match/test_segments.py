import pytest
from tests.factories import resume_text

from gapscan.match.quotes import MOST_CHARACTERS, cut_quote
from gapscan.match.segments import split_segments

SEGMENTS = {
    "sentences": ("Built it in May. Then ran it.", ["Built it in May.", "Then ran it."]),
    "abbreviations": ("Tools, e.g. Python. Sr. Engineer", ["Tools, e.g. Python.", "Sr. Engineer"]),
    "bullets": ("• one thing\n• another thing", ["• one thing", "• another thing"]),
    "numbers": ("1. one thing\n2. another thing", ["1. one thing", "2. another thing"]),
    "wrapped line": ("• Built a long line that is\nwrapped here", ["• Built a long line that is\nwrapped here"]),
    "full line goes on": (
        "Built a long line that ends with a full\nStop",
        ["Built a long line that ends with a full\nStop"],
    ),
    "short line ends": ("Python\nSQL and many other things besides", ["Python", "SQL and many other things besides"]),
    "open end goes on": ("Python,\nSQL and many other things besides", ["Python,\nSQL and many other things besides"]),
    "rows": (
        "Languages: Python and many more of them\nTools: Git",
        ["Languages: Python and many more of them", "Tools: Git"],
    ),
    "blocks": ("one\n\ntwo", ["one", "two"]),
}


@pytest.mark.parametrize(("text", "expected"), SEGMENTS.values(), ids=SEGMENTS.keys())
def test_segments(text: str, expected: list[str]) -> None:
    assert [text[start:end].strip() for start, end in split_segments(resume_text(text))] == expected


def test_no_segment_crosses_a_section() -> None:
    text = "one thing that is long,\nSkills\nPython"
    found = split_segments(resume_text(text, [("skills", "Skills")]))
    assert [text[start:end] for start, end in found] == ["one thing that is long,", "Skills", "Python"]


@pytest.mark.parametrize("at", [0, 40, 300, 560, 590])
def test_a_long_segment_is_cut_at_words_around_the_mention(at: int) -> None:
    text = "lorem ipsum " * 50
    start = text.index("ipsum", max(0, at - 12))
    quote = cut_quote(text, (0, len(text)), (start, start + 5))
    assert len(quote) <= MOST_CHARACTERS
    assert quote in text
    assert "ipsum" in quote
    assert set(quote.split()) == {"lorem", "ipsum"}


def test_a_short_segment_is_quoted_whole() -> None:
    assert cut_quote("• Built Python.  More", (0, 17), (8, 14)) == "• Built Python."
