"""Posts whose words nobody knows."""

from datetime import date

import pytest

from gapscan.extract import extract
from tests.extract.styled import styled
from tests.factories import body_text

AS_OF = date(2026, 1, 15)
WORK = "\n• Built ranking services for a shop\n• Wrote tests and reviews\n"

RESUMES = {
    "title before employer": ("Data Engineer, Umbra, 2019 - 2021", "Arborist, Tarn, 2016 - 2018", ("Arborist", "Tarn")),
    "employer before title": ("Umbra, Data Engineer, 2019 - 2021", "Tarn, Arborist, 2016 - 2018", ("Arborist", "Tarn")),
    "employer above": ("Umbra\nData Engineer 2019 - 2021", "Tarn\nArborist 2016 - 2018", ("Arborist", "Tarn")),
    "dates between": ("Data Engineer 2019 - 2021\nUmbra", "Arborist 2016 - 2018\nTarn", ("Arborist", "Tarn")),
}


@pytest.mark.parametrize(("known", "unknown", "told"), RESUMES.values(), ids=RESUMES.keys())
def test_a_post_is_read_as_its_neighbours(known: str, unknown: str, told: tuple[str, str]) -> None:
    posts = extract(styled(body_text(f"{known}{WORK}{unknown}{WORK}", "experience")), as_of=AS_OF).experience
    assert [(post.title, post.organization) for post in posts] == [("Data Engineer", "Umbra"), told]


def test_without_neighbours_the_first_name_is_the_title() -> None:
    post = extract(styled(body_text(f"Arborist, Tarn, 2016 - 2018{WORK}", "experience")), as_of=AS_OF).experience[0]
    assert (post.title, post.organization) == ("Arborist", "Tarn")


def test_a_lone_name_is_an_employer_where_no_title_stands_alone() -> None:
    body = f"Data Engineer, Umbra, 2019 - 2021{WORK}Tarn, 2016 - 2018{WORK}"
    posts = extract(styled(body_text(body, "experience")), as_of=AS_OF).experience
    assert [(post.title, post.organization) for post in posts] == [("Data Engineer", "Umbra"), (None, "Tarn")]
