"""Flow types: frozen, strict, and silent about the person where scoring begins."""

import inspect
from enum import StrEnum

import pytest
from pydantic import ValidationError

from gapscan.errors import (
    DocumentError,
    GapscanError,
    InternalError,
    MissingExtraError,
    TaxonomyError,
    TaxonomyProblem,
    UsageError,
)
from gapscan.schema import assessment, document, match, resume, resume_text, taxonomy
from gapscan.schema.assessment import Readiness, Term
from gapscan.schema.base import Flow
from gapscan.schema.document import Issue, Severity, Word
from gapscan.schema.match import Claim
from gapscan.schema.resume import (
    CareerFacts,
    Certification,
    Contact,
    ContactLink,
    DegreeLevel,
    Education,
    EntryKind,
    Experience,
    Period,
    PostFacts,
    Resume,
    Span,
    StudyFacts,
)
from gapscan.schema.taxonomy import Importance, Verdict

MODULES = (assessment, document, match, resume, resume_text, taxonomy)
TYPES = sorted(
    {
        member
        for module in MODULES
        for _, member in inspect.getmembers(module, inspect.isclass)
        if issubclass(member, Flow) and member is not Flow
    },
    key=lambda flow: flow.__name__,
)


def test_there_are_flow_types() -> None:
    assert len(TYPES) >= 30


@pytest.mark.parametrize("flow", TYPES, ids=lambda flow: flow.__name__)
def test_each_is_frozen_and_forbids_what_nobody_declared(flow: type[Flow]) -> None:
    assert flow.model_config["frozen"]
    assert flow.model_config["extra"] == "forbid"
    assert flow.__doc__


def test_a_value_is_never_changed() -> None:
    issue = Issue(code="x", severity=Severity.INFO, message="y")
    with pytest.raises(ValidationError):
        issue.code = "z"  # type: ignore[misc]
    with pytest.raises(ValidationError):
        Issue(code="x", severity=Severity.INFO, message="y", colour="red")  # type: ignore[call-arg]


def test_a_word_is_frozen_too() -> None:
    word = Word("Jane", 1, 10, 20, 30, 32, 12)
    assert word.box == (10, 20, 30, 32)
    with pytest.raises(AttributeError):
        word.text = "Joe"  # type: ignore[misc]


RANKS: dict[str, tuple[type[StrEnum], list[str]]] = {
    "claims": (Claim, ["negated", "wish", "learning", "coursework", "listed", "used", "led"]),
    "verdicts": (Verdict, ["ready", "nearly", "developing", "early"]),
    "kinds of posts": (EntryKind, ["job", "internship", "research", "teaching", "volunteer", "military"]),
    "degrees": (
        DegreeLevel,
        ["highschool", "associate", "bachelor", "master", "phd", "diploma", "certificate", "bootcamp"],
    ),
}


@pytest.mark.parametrize(("kind", "values"), RANKS.values(), ids=RANKS.keys())
def test_the_words_of_the_contract(kind: type[StrEnum], values: list[str]) -> None:
    assert [member.value for member in kind] == values


def test_claims_rank_from_weak_to_strong() -> None:
    assert [claim.rank for claim in Claim] == list(range(7))


def test_a_score_is_the_sum_of_its_terms() -> None:
    terms = tuple(
        Term(
            requirement=str(number),
            label="",
            importance=Importance.HELPFUL,
            weight=weight,
            coverage=coverage,
            skills=(),
            guides=(),
            reason="",
        )
        for number, (weight, coverage) in enumerate([(0.5, 1.0), (0.3, 0.5), (0.2, 0.0)])
    )
    readiness = Readiness(
        title_id="x", title="X", family="f", level="l", verdict=Verdict.EARLY, gates=(), terms=terms, gaps=(), path=()
    )
    assert [term.points for term in terms] == [50.0, 15.0, 0.0]
    assert readiness.score == 65.0


PERSON = Resume(
    contact=Contact(
        name="Jane Doe",
        emails=("jane@example.com",),
        phones=("415 555 0112",),
        location="Berlin, Germany",
        links=(ContactLink(kind="github", url="github.com/janedoe"),),
    ),
    experience=(
        Experience(
            title="Engineer",
            organization="Acme Corp",
            location="Lyon, France",
            period=Period(start="2019", end="2020"),
            months=24,
            kind=EntryKind.JOB,
            span=Span(start=0, end=1),
            page=1,
        ),
    ),
    education=(
        Education(
            degree=DegreeLevel.BACHELOR,
            field="physics",
            institution="Northfield University",
            end="2018",
            span=Span(start=0, end=1),
            page=1,
        ),
    ),
    certifications=(Certification(name="PMP"), Certification(id="aws", name="AWS Certified")),
)


def test_the_facts_for_scoring_name_nobody() -> None:
    told = PERSON.facts.model_dump_json().casefold()
    for secret in ("jane", "doe", "415", "berlin", "acme", "lyon", "northfield", "github"):
        assert secret not in told


def test_the_facts_for_scoring_keep_the_career() -> None:
    facts = PERSON.facts
    assert facts.posts == (
        PostFacts(title="Engineer", period=Period(start="2019", end="2020"), months=24, kind=EntryKind.JOB),
    )
    assert facts.studies == (StudyFacts(degree=DegreeLevel.BACHELOR, field="physics", end="2018"),)
    assert facts.certifications == ("PMP", "aws")
    assert facts.has_portfolio_link


FORBIDDEN = {
    "contact",
    "name",
    "email",
    "emails",
    "phone",
    "phones",
    "location",
    "links",
    "organization",
    "institution",
}


@pytest.mark.parametrize("facts", [CareerFacts, PostFacts, StudyFacts], ids=lambda facts: facts.__name__)
def test_no_field_of_the_facts_could_name_the_person(facts: type[Flow]) -> None:
    assert not FORBIDDEN & facts.model_fields.keys()


PORTFOLIO = {"github": True, "kaggle": True, "website": True, "linkedin": False, "scholar": False}


@pytest.mark.parametrize(("kind", "shown"), PORTFOLIO.items(), ids=PORTFOLIO.keys())
def test_which_links_are_a_portfolio(kind: str, shown: bool) -> None:
    person = Resume(contact=Contact(links=(ContactLink(kind=kind, url="x"),)))
    assert person.facts.has_portfolio_link is shown


ERRORS: dict[str, tuple[GapscanError, int]] = {
    "usage": (UsageError("what", where="where", todo="todo"), 2),
    "document": (DocumentError("what", code="damaged", where="where", todo="todo"), 3),
    "taxonomy": (TaxonomyError([TaxonomyProblem("where", 3, "what", "todo")]), 4),
    "extra": (MissingExtraError("what", extra="todo"), 5),
    "bug": (InternalError("what", todo="todo"), 70),
}


@pytest.mark.parametrize(("error", "code"), ERRORS.values(), ids=ERRORS.keys())
def test_errors_say_what_where_and_what_to_do(error: GapscanError, code: int) -> None:
    assert error.exit_code == code
    assert "what" in str(error)
    assert "todo" in str(error)
