import pytest

from gapscan.layout.date_words import is_date, is_date_part

PARTS = ["Jan", "June", "Sept.", "März", "août", "2019", "05/2019", "–", "→", "present", "seit"]
NO_PARTS = ["Junior", "Marketing", "Decision", "Maintenance", "Octopus", "Mayor", "Data"]


@pytest.mark.parametrize("word", PARTS)
def test_words_of_dates(word: str) -> None:
    assert is_date_part(word)


@pytest.mark.parametrize("word", NO_PARTS)
def test_words_that_begin_like_months(word: str) -> None:
    assert not is_date_part(word)


def test_a_date_holds_a_number() -> None:
    assert is_date("Jan 2019 – present")
    assert not is_date("present")
