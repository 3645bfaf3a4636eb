import pytest

from gapscan.layout.segments import build_segments, is_bullet
from tests.layout.sheet import Put, laid_out, lines_of


def texts(*puts: Put) -> list[str]:
    return [segment.text for segment in build_segments(word for put in puts for word in put.words())]


def spaced(text: str, *, x: float = 50, gap: float) -> list[Put]:
    """Text set letter by letter with `gap` points behind each, the blank too."""
    puts = []
    for sign in text:
        if sign != " ":
            puts.append(Put(sign, x=x))
        x += gap + (5 if sign != " " else 3)
    return puts


def test_words_with_blanks_between_them_are_one_segment() -> None:
    assert texts(Put("Data Scientist at Acme")) == ["Data Scientist at Acme"]


def test_a_wide_gap_parts() -> None:
    assert texts(Put("Acme Corp"), Put("2019 - 2021", x=400)) == ["Acme Corp", "2019 - 2021"]


def test_lines_are_parted() -> None:
    assert texts(Put("one line", top=50), Put("the next", top=62)) == ["one line", "the next"]


def test_a_superscript_stays_with_its_line() -> None:
    assert texts(Put("May 1"), Put("st", x=74, top=48, size=6)) == ["May 1 st"]


def test_words_printed_twice_count_once() -> None:
    assert texts(Put("Jane Doe"), Put("Jane Doe", x=50.6, top=50.4)) == ["Jane Doe"]


def test_the_same_word_elsewhere_stays() -> None:
    assert texts(Put("Python"), Put("Python", top=80)) == ["Python", "Python"]


SPACED = {
    "one word": ("SKILLS", "SKILLS"),
    "two words": ("WORK HISTORY", "WORK HISTORY"),
    "long": ("PROFESSIONAL EXPERIENCE", "PROFESSIONAL EXPERIENCE"),
    "three letters are initials": ("JQD", "J Q D"),
}


@pytest.mark.parametrize("gap", [2.0, 3.0, 5.0], ids="gap {}".format)
@pytest.mark.parametrize(("printed", "read"), SPACED.values(), ids=SPACED.keys())
def test_letter_spaced_headings(printed: str, read: str, gap: float) -> None:
    assert lines_of(laid_out(*spaced(printed, gap=gap)))[0].replace(" | ", " ") == read


BULLETS = {"bullet": ("•", True), "two": ("••", True), "dash": ("–", True), "word": ("a", False), "empty": ("", False)}


@pytest.mark.parametrize(("text", "bullet"), BULLETS.values(), ids=BULLETS.keys())
def test_is_bullet(text: str, bullet: bool) -> None:
    assert is_bullet(text) is bullet
