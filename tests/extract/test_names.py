from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gapscan.extract.names import clean_name, find_name
from tests.extract.styled import styled
from tests.factories import resume_text

BODY = "Summary\nBuilds models for small shops and large ones\nPython, SQL, Docker\nBerlin, Germany"

NAMES = {
    "plain": ("Jane Doe", "Jane Doe"),
    "three words": ("Jane Mary Doe", "Jane Mary Doe"),
    "initial": ("Jane Q. Doe", "Jane Q. Doe"),
    "capitals": ("JANE DOE", "JANE DOE"),
    "hyphen": ("Jean-Luc Müller-Weiß", "Jean-Luc Müller-Weiß"),
    "apostrophe": ("Síle O’Brien", "Síle O’Brien"),
    "particle": ("Ludwig van der Berg", "Ludwig van der Berg"),
    "particle first": ("de la Cruz, Marta", "de la Cruz, Marta"),
    "diacritics": ("Łukasz Żółć", "Łukasz Żółć"),
    "Cyrillic": ("Анна Петрова", "Анна Петрова"),
    "postnominal": ("Jane Doe, PhD", "Jane Doe"),
    "two postnominals": ("Jane Doe, M.Sc., MBA", "Jane Doe"),
    "nurse": ("Jane Doe, BSN, RN", "Jane Doe"),
    "name of use": ('Marta "Max" Ohm', 'Marta "Max" Ohm'),
    "honorific": ("Dr. Jane Doe", "Jane Doe"),
    "pronouns": ("Jane Doe (she/her)", "Jane Doe"),
    "after a label": ("Resume: Jane Doe", "Jane Doe"),
    "before a label": ("Jane Doe – Curriculum Vitae", "Jane Doe"),
    "beside a post": ("Jane Doe | Data Scientist", "Jane Doe"),
    "beside an address": ("Jane Doe\tjane@example.com", "Jane Doe"),
}


@pytest.mark.parametrize(("line", "name"), NAMES.values(), ids=NAMES.keys())
def test_a_name_set_large_at_the_top(line: str, name: str) -> None:
    text = styled(resume_text(f"{line}\n{BODY}"), large=line)
    found = find_name(text, [])
    assert found is not None
    assert found.name == name


def test_the_span_covers_the_name() -> None:
    text = styled(resume_text(f"Jane Doe | Data Scientist\n{BODY}"), large="Jane Doe")
    found = find_name(text, [])
    assert found is not None
    assert [text.text[span.start : span.end] for span in found.spans] == ["Jane Doe"]


def test_a_name_over_two_lines() -> None:
    text = styled(styled(resume_text(f"Jane\nDoe\n{BODY}"), large="Jane"), large="Doe")
    found = find_name(text, [])
    assert found is not None
    assert found.name == "Jane Doe"
    assert [text.text[span.start : span.end] for span in found.spans] == ["Jane", "Doe"]


def test_a_name_over_two_lines_that_breaks_at_its_hyphen() -> None:
    text = styled(styled(resume_text(f"Aarav Desh-\nPillai\n{BODY}"), large="Aarav"), large="Pillai")
    found = find_name(text, ["aarav@example.com"])
    assert found is not None
    assert found.name == "Aarav Desh-Pillai"


def test_a_post_set_smaller_beside_the_name_is_none_of_it() -> None:
    text = styled(resume_text(f"Jane Doe Quiet Rivers\n{BODY}"), large="Jane Doe")
    words = tuple(replace(word, font_size_pt=10.0) if word.text in {"Quiet", "Rivers"} else word for word in text.words)
    found = find_name(text.model_copy(update={"words": words}), [])
    assert found is not None
    assert found.name == "Jane Doe"


def test_the_address_decides_between_two() -> None:
    text = resume_text("Quiet Rivers\tJane Doe\njane.doe@example.com\nBuilds models for small shops")
    found = find_name(text, ["jane.doe@example.com"])
    assert found is not None
    assert found.name == "Jane Doe"


def test_a_large_name_below_a_post() -> None:
    text = styled(resume_text(f"Data Scientist\n{BODY}\nJane Doe"), large="Jane Doe")
    found = find_name(text, [])
    assert found is not None
    assert found.name == "Jane Doe"


NO_NAMES = {
    "post": "Senior Data Scientist",
    "place": "San Francisco, CA",
    "heading": "Work Experience",
    "label": "Curriculum Vitae",
    "with digits": "Agent 47",
    "one word": "Jane",
    "sentence": "I am looking for a new and better place to be",
    "address": "jane@example.com",
    "nothing but signs": "• | •",
}


@pytest.mark.parametrize("line", NO_NAMES.values(), ids=NO_NAMES.keys())
def test_what_is_no_name(line: str) -> None:
    assert find_name(styled(resume_text(line), large=line), []) is None


def test_no_words_no_name() -> None:
    assert find_name(resume_text(""), []) is None


@given(st.text(max_size=40))
def test_cleaning_twice_changes_nothing_more_than_once(text: str) -> None:
    cleaned = clean_name(text)
    assert cleaned == cleaned.strip()
    assert "  " not in cleaned
    assert set(cleaned) <= set(text) | {" "}


def test_a_name_in_two_large_cells_is_one() -> None:
    text = styled(resume_text(f"Jane\tDOE\n{BODY}"), large="Jane")
    found = find_name(text, [])
    assert found is not None
    assert found.name == "Jane DOE"


def test_a_name_in_small_letters_where_all_is_set_so() -> None:
    text = styled(resume_text(f"jane doe\n{BODY.lower()}"), large="jane doe")
    found = find_name(text, ["jane@doe.example"])
    assert found is not None
    assert found.name == "jane doe"
