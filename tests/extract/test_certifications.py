from datetime import date

import pytest

from gapscan.extract import extract
from gapscan.extract.publications import count_publications
from tests.factories import body_text, resume_text

AS_OF = date(2026, 1, 15)

CERTIFICATES = {
    "one a line": (
        "AWS Certified Developer\nDeep Learning Specialization",
        ["AWS Certified Developer", "Deep Learning Specialization"],
    ),
    "with dates": ("AWS Certified Developer, 2021\nPMP (May 2020)", ["AWS Certified Developer", "PMP"]),
    "bullets": ("• AWS Certified Developer – 2021\n• Scrum Master", ["AWS Certified Developer", "Scrum Master"]),
    "issuer in a cell": ("AWS Certified Developer\tAmazon\t2021", ["AWS Certified Developer"]),
    "the same twice": ("Scrum Master\nscrum master, 2020\nSCRUM MASTER", ["Scrum Master"]),
    "tail of a bullet": ("• AWS Certified Developer\nfor the cloud", ["AWS Certified Developer"]),
    "date in an open bracket": ("Registered Nurse, Ohio (active, 2015 – 2020)", ["Registered Nurse, Ohio"]),
    "dates in the margin": ("2021-05\tAzure Data Engineer", ["Azure Data Engineer"]),
    "short form in brackets": ("Health Data Analyst (CHDA)", ["Health Data Analyst (CHDA)"]),
    "several on a line": (
        "CSPO (2021) | AWS Certified Developer (2020)",
        ["CSPO", "AWS Certified Developer"],
    ),
    "date alone": ("2021\n2020", []),
    "sentence": ("x" * 130, []),
}


@pytest.mark.parametrize(("body", "names"), CERTIFICATES.values(), ids=CERTIFICATES.keys())
def test_certifications(body: str, names: list[str]) -> None:
    found = extract(body_text(body, "certifications"), as_of=AS_OF).certifications
    assert [one.name for one in found] == names


def test_other_sections_give_no_certificates() -> None:
    assert extract(body_text("AWS Certified Developer", "awards"), as_of=AS_OF).certifications == ()


PUBLICATIONS = {
    "bullets": ("• Looms and rugs, 2019\n• More rugs, in press", 2),
    "numbers": ("[1] Looms and rugs, 2019\n[2] More rugs\nwith a second line", 2),
    "numbers with dots": ("1. Looms and rugs\n2. More rugs", 2),
    "lines with years": ("Doe, J. Looms and rugs. 2019\nJournal of Looms\nDoe, J. More rugs. 2020", 2),
    "nothing": ("in preparation", 0),
}


@pytest.mark.parametrize(("body", "count"), PUBLICATIONS.values(), ids=PUBLICATIONS.keys())
def test_publications(body: str, count: int) -> None:
    assert count_publications(body_text(body, "publications")) == count


def test_talks_are_no_publications() -> None:
    text = resume_text("Invited Talks\n\n• Looms, 2019", [("publications", "Invited Talks")])
    assert count_publications(text) == 0


def test_publications_of_two_sections_add_up() -> None:
    text = resume_text(
        "Journal articles\n\n• Looms, 2019\n\nConference papers\n\n• Rugs, 2020\n• Cloth, 2021",
        [("publications", "Journal articles"), ("publications", "Conference papers")],
    )
    assert count_publications(text) == 3
