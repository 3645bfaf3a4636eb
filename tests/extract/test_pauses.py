"""Leaves and breaks stand among posts and are none."""

from datetime import date

import pytest

from gapscan.extract import extract
from tests.factories import body_text

AWAY = ["Parental leave", "Career break to care for family", "Sabbatical", "Gap Year", "Elternzeit"]
AT_WORK = [
    "Nurse on a leave-planning team",
    "Data Analyst (maternity leave cover)",
    "Parental Leave Coordinator",
    "Sabbatical replacement lecturer",
]


def titles(head: str) -> tuple[list[str | None], int]:
    body = (
        f"Data Analyst, Northfield Ltd, Jan 2022 - Dec 2023\n- Built dashboards\n\n{head}, Jan 2021 - Dec 2021\n"
        "- Travelled\n\nClerk, Westbrook Ltd, Jan 2019 - Dec 2020\n- Kept the books"
    )
    found = extract(body_text(body, "experience"), as_of=date(2026, 1, 15))
    return [post.title for post in found.experience], found.months


@pytest.mark.parametrize("head", AWAY)
def test_time_away_is_no_experience(head: str) -> None:
    assert titles(head) == (["Data Analyst", "Clerk"], 48)


@pytest.mark.parametrize("head", AT_WORK)
def test_who_dealt_with_it_was_at_work(head: str) -> None:
    found, months = titles(f"{head}, Eastham Ltd")
    assert (len(found), months) == (3, 60)
