"""The same person in every format: the same skills and the same months."""

from datetime import date

import pytest

from gapscan.pipeline import parse, scan
from gapscan.schema.assessment import Assessment
from gapscan.taxonomy import load_taxonomy
from tests.read.person import SAMPLES, WRITERS, load

AS_OF = date(2026, 1, 15)
PEOPLE = sorted(source.stem for source in (SAMPLES / "sources").glob("*.yaml"))


def skills(assessment: Assessment) -> dict[str, int]:
    """Months by counted skill."""
    assert assessment.scores is not None
    return {skill.id: skill.months for skill in assessment.scores.skills if skill.counted}


def test_there_are_people() -> None:
    assert len(PEOPLE) >= 15


@pytest.mark.parametrize("stem", PEOPLE)
def test_skills_and_months_are_those_of_the_pdf(stem: str) -> None:
    taxonomy, person = load_taxonomy(), load(stem)
    printed = scan(SAMPLES / f"{stem}.pdf", as_of=AS_OF, taxonomy=taxonomy)
    assert printed.resume is not None
    assert len(skills(printed)) >= 10
    for kind, write in WRITERS.items():
        flowing = scan(write(person), as_of=AS_OF, taxonomy=taxonomy)
        assert (flowing.source.format, flowing.status) == (kind, "ok")
        assert flowing.resume is not None
        assert flowing.resume.months == printed.resume.months, kind
        assert skills(flowing) == skills(printed), kind


@pytest.mark.parametrize("stem", PEOPLE)
def test_who_and_when_are_the_same_in_every_format(stem: str) -> None:
    person = load(stem)
    printed = parse(SAMPLES / f"{stem}.pdf", as_of=AS_OF)
    assert printed.resume is not None
    for kind, write in WRITERS.items():
        flowing = parse(write(person), as_of=AS_OF).resume
        assert flowing is not None
        assert flowing.months == printed.resume.months, kind
        assert flowing.contact.name is not None
        assert flowing.contact.name.casefold() == (printed.resume.contact.name or "").casefold(), kind
        assert flowing.contact.emails == printed.resume.contact.emails, kind
        periods = [post.period for post in flowing.experience]
        assert periods == [post.period for post in printed.resume.experience], kind
