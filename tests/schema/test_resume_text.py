import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.factories import resume_text

TEXT = resume_text("Jane Doe\nBerlin\n\nSkills\n\nPython  SQL", [("skills", "Skills")])

BETWEEN = {
    "one word": (0, 4, ["Jane"]),
    "part of a word": (1, 2, ["Jane"]),
    "two words": (3, 6, ["Jane", "Doe"]),
    "over a line": (5, 12, ["Doe", "Berlin"]),
    "a blank": (4, 5, []),
    "nothing": (3, 3, []),
    "backwards": (5, 2, []),
    "the last word": (32, 35, ["SQL"]),
    "beyond the end": (500, 600, []),
}


@pytest.mark.parametrize(("start", "end", "words"), BETWEEN.values(), ids=BETWEEN.keys())
def test_words_between(start: int, end: int, words: list[str]) -> None:
    assert [word.text for word in TEXT.words_between(start, end)] == words


def test_a_place_is_the_smallest_box_around_its_words() -> None:
    page, box = TEXT.place(0, 15)
    words = TEXT.words_between(0, 15)
    assert page == 1
    assert box == (
        min(word.x0 for word in words),
        min(word.top for word in words),
        max(word.x1 for word in words),
        max(word.bottom for word in words),
    )


def test_no_word_no_place() -> None:
    with pytest.raises(ValueError, match="no word stands at 4:5"):
        TEXT.place(4, 5)


def test_line_index_at() -> None:
    assert [TEXT.line_index_at(offset) for offset in (0, 8, 9, 17, 24)] == [0, 0, 1, 2, 2]
    assert TEXT.line_text(TEXT.lines[1]) == "Berlin"


def test_section_at() -> None:
    kinds = [TEXT.section_at(offset) for offset in (0, 16, 17, 30)]
    assert [kind.kind.value if kind else None for kind in kinds] == ["header", "header", "skills", "skills"]
    assert resume_text("no sections").section_at(3) is None


@given(st.text(alphabet="ab \n", max_size=60), st.integers(0, 60), st.integers(0, 60))
def test_words_between_share_a_character_with_the_stretch(body: str, start: int, end: int) -> None:
    text = resume_text(body)
    found = set(text.words_between(start, end))
    for begin, word in zip(text.word_starts, text.words, strict=True):
        shares = begin < end and begin + len(word.text) > start and start < end
        assert (word in found) == shares
