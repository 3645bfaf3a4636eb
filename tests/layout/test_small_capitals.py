from tests.layout.sheet import Put, column, kinds_of, laid_out, lines_of

BODY = ["Built service 1 for a shop of looms", "Built service 2 for a shop of rugs"]


def small_capitals(first: str, rest: str, top: float) -> list[Put]:
    return [Put(first, top=top, size=13), Put(rest, x=50 + 13 * 0.5, top=top + 3, size=10)]


def test_a_capital_and_the_smaller_ones_behind_it_are_one_word() -> None:
    text = laid_out(small_capitals("E", "DUCATION", 50), column(BODY, top=80))
    assert lines_of(text)[0] == "EDUCATION"
    assert kinds_of(text)[0] == ("education", "EDUCATION")


def test_an_initial_before_a_name_stays_apart() -> None:
    assert lines_of(laid_out(Put("J", size=13), Put("DOE", x=50 + 13 * 0.5 + 4, size=10, top=53)))[0] == "J DOE"


def test_letters_of_one_size_stay_apart() -> None:
    assert lines_of(laid_out(Put("A"), Put("TEAM", x=55.5)))[0] == "A TEAM"
