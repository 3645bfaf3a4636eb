import pytest

from gapscan.advise.results import holds_number, tells_result
from gapscan.schema.match import Claim
from tests.advise.factory import sheet


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("cut costs by 12 %", True, id="percent"),
        pytest.param("saved $40k a year", True, id="money"),
        pytest.param("served 90,000 parcels", True, id="count"),
        pytest.param("a team of five", True, id="number-word"),
        pytest.param("halved the time", True, id="halved"),
        pytest.param("3x faster than before", True, id="times"),
        pytest.param("since 2021 on the team", False, id="year"),
        pytest.param("models such as GPT-4 and ResNet50", False, id="name"),
        pytest.param("deployed on S3 and EC2", False, id="product"),
        pytest.param("wrote the report", False, id="none"),
    ],
)
def test_a_number_that_measures(text: str, expected: bool) -> None:
    assert holds_number(text, 0, ()) is expected


def test_a_number_after_a_skill_is_its_version() -> None:
    text = "Moved all jobs to Python 3"
    found = sheet(text, mentions={"Python": ("python", Claim.USED)}).mentions
    assert not holds_number(text, 0, found)
    assert holds_number(text, 0, ())


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Reduced latency of the service", True),
        ("failed runs fell to one a month", True),
        ("Responsible for the weekly report", False),
        ("Saved the customer time", True),
    ],
)
def test_words_of_change(text: str, expected: bool) -> None:
    assert tells_result(text) is expected
