"""Tables whose cells stand in the middle of their rows, and their head rows."""

from tests.layout.sheet import Put, column, kinds_of, laid_out, lines_of

HEADING = [Put("Education", top=30, size=12, bold=True)]


def row(top: float, course: str, school: tuple[str, str], year: str) -> list[Put]:
    """A table row: the school over two lines, the other cells in its middle."""
    return [
        Put(course, 50, top + 6),
        Put(school[0], 200, top),
        Put(school[1], 200, top + 12),
        Put(year, 400, top + 6),
        Put("81%", 480, top + 6),
    ]


def test_cells_are_made_whole() -> None:
    rows = [*row(50, "MCA", ("Vale", "University"), "2016"), *row(80, "BCA", ("Acre Arts", "College"), "2013")]
    assert lines_of(laid_out(HEADING, rows))[1:] == [
        "MCA | Vale University | 2016 | 81%",
        "BCA | Acre Arts College | 2013 | 81%",
    ]


def test_two_columns_side_by_side_are_no_table() -> None:
    left = column(["one of the left", "two of the left", "three of the left"], top=50)
    right = column(["one of the right", "two of the right", "three of the right"], x=300, top=57)
    assert "one of the left one of the right" not in "\n".join(lines_of(laid_out(left, right)))


def test_the_head_row_of_a_table_is_no_heading() -> None:
    cells = [[("Skill", 50), ("Level", 250), ("Years", 400)], [("Python", 50), ("Expert", 250), ("6", 400)]]
    puts = [Put(text, x, 50 + 14 * number, bold=not number) for number, line in enumerate(cells) for text, x in line]
    text = laid_out([Put("Technical Skills", top=30, size=12, bold=True)], puts)
    assert lines_of(text) == ["Technical Skills", "Skill | Level | Years", "Python | Expert | 6"]
    assert kinds_of(text) == [("skills", "Technical Skills")]
