from collections.abc import Callable

import pytest

from gapscan.advise.checks import checks_of, headline, links, posts, readability, sections, skills, summary
from gapscan.advise.checks.outcome import Outcome
from gapscan.advise.checks.registry import CHECKS
from gapscan.advise.sheet import Sheet
from gapscan.schema.guidance import CheckStatus
from gapscan.schema.knowledge import Advice, AdviceCheck, Knowledge
from gapscan.schema.match import Claim
from gapscan.schema.resume import Contact, MaskKind
from tests.advise.factory import issue, sheet, situation
from tests.advise.factory import links as link_to

PASS, FAIL, UNKNOWN = CheckStatus.PASS, CheckStatus.FAIL, CheckStatus.UNKNOWN
UNCHECKED = {AdviceCheck.NONE, AdviceCheck.REPOSITORY}


def advice(**fields: object) -> Advice:
    return Advice.model_validate({"label": "Good", "area": "resume", "check": AdviceCheck.NONE, **fields})


TITLED = "Ada Moor\nMachine Learning Engineer\n\nSkills\nPython"
UNTITLED = "Ada Moor\nKind and curious person\n\nSkills\nPython"
SENTENCE = "Ada Moor\nEngineer who builds models that people\ntrust and can explain to anybody.\n\nSkills\nPython"
NAMELESS = "Ada Moor\nada@moor.example\n\nSkills\nPython"
PARTS = (("skills", "Skills"),)
ADA = Contact(name="Ada Moor")


def header(text: str, **more: object) -> Sheet:
    return sheet(text, PARTS, contact=ADA, masks={"ada@moor.example": MaskKind.CONTACT} if "@" in text else {}, **more)


@pytest.mark.parametrize(
    ("check", "text", "status"),
    [
        pytest.param(headline.has_title, TITLED, PASS, id="title"),
        pytest.param(headline.has_title, UNTITLED, FAIL, id="no-title"),
        pytest.param(headline.has_title, NAMELESS, FAIL, id="no-headline"),
        pytest.param(headline.has_title, TITLED.replace("\n\n", "\nada@moor.example\n\n"), PASS, id="contact-below"),
        pytest.param(headline.has_title, SENTENCE, FAIL, id="a-sentence-is-no-headline"),
        pytest.param(headline.has_skill, "Ada Moor\nDeep learning engineer\n\nSkills\nPython", PASS, id="skill"),
        pytest.param(headline.has_skill, UNTITLED, FAIL, id="no-skill"),
        pytest.param(headline.has_skill, NAMELESS, UNKNOWN, id="no-headline-no-skill"),
        pytest.param(headline.has_target_skills, TITLED, PASS, id="target"),
        pytest.param(headline.has_target_skills, UNTITLED, FAIL, id="no-target"),
    ],
)
def test_headline(check: Callable[[Sheet, Advice], Outcome], text: str, status: CheckStatus) -> None:
    assert check(header(text), advice()).status is status


SUMMED = "Ada Moor\n\nProfile\n{}\n\nSkills\nPython"


def summed(words: str, **more: object) -> Sheet:
    return sheet(SUMMED.format(words), (("summary", "Profile"), *PARTS), contact=ADA, **more)


@pytest.mark.parametrize(
    ("check", "words", "status"),
    [
        pytest.param(summary.opens_with_result, "Cut costs by 12 % with models. Likes tea.", PASS, id="result"),
        pytest.param(summary.opens_with_result, "Likes tea. Cut costs by 12 % with models.", FAIL, id="result-later"),
        pytest.param(summary.has_contact, "Engineer looking for a team that ships.", PASS, id="looks-for"),
        pytest.param(summary.has_contact, "Engineer in a team that ships.", FAIL, id="says-nothing"),
    ],
)
def test_summary(check: Callable[[Sheet, Advice], Outcome], words: str, status: CheckStatus) -> None:
    assert check(summed(words), advice()).status is status


def test_tools_count_in_a_summary_where_they_are_used() -> None:
    words = "I build with PyTorch and lead with Mentoring"
    used = summed(words, mentions={"PyTorch": ("pytorch", Claim.USED), "Mentoring": ("mentoring", Claim.USED)})
    listed = summed(words, mentions={"PyTorch": ("pytorch", Claim.LEARNING)})
    assert summary.names_tools(used, advice()).observed == "It names PyTorch"
    assert summary.names_tools(listed, advice()).status is FAIL


def test_one_check_says_that_there_is_no_summary_and_the_others_leave_it() -> None:
    nothing = header(NAMELESS)
    found = [
        check(nothing, advice()) for check in (summary.opens_with_result, summary.names_tools, summary.has_contact)
    ]
    assert [outcome.status for outcome in found] == [FAIL, UNKNOWN, UNKNOWN]


POSTS = """Experience

ML Engineer, Brightwater
• Built a ranking model in PyTorch for the shop
• Cut latency by 40 % for all customers

Nurse, Northmoor
• Cared for the people of one ward
"""
FIRST, SECOND = (part.strip() for part in POSTS.split("Experience")[1].strip().split("\n\n"))


def at_work(**more: object) -> Sheet:
    return sheet(
        POSTS,
        (("experience", "Experience"),),
        posts=(FIRST, SECOND),
        post_titles=("ML Engineer", "Nurse"),
        masks={"ML Engineer, Brightwater": MaskKind.TITLE, "Nurse, Northmoor": MaskKind.TITLE},
        **({"mentions": {"PyTorch": ("pytorch", Claim.USED)}} | more),
    )


@pytest.mark.parametrize(
    ("check", "share", "status", "observed"),
    [
        pytest.param(
            posts.bullets_are_quantified, 0.3, PASS, "Lines in posts that hold a number: 1 of 3", id="numbers"
        ),
        pytest.param(
            posts.bullets_are_quantified, 0.5, FAIL, "Lines in posts that hold a number: 1 of 3", id="few-numbers"
        ),
        pytest.param(posts.posts_name_impact, 0.5, PASS, "Posts that tell what came of the work: 1 of 2", id="impact"),
        pytest.param(
            posts.posts_name_projects,
            1.0,
            FAIL,
            "Posts that tell a piece of work and how it was done: 1 of 2",
            id="projects",
        ),
        pytest.param(
            posts.posts_name_tools,
            1.0,
            PASS,
            "Posts that name tools or methods: 1 of 1",
            id="other-trades-have-other-tools",
        ),
        pytest.param(posts.posts_are_dated, None, PASS, "Posts with dates: 2 of 2", id="dated"),
    ],
)
def test_posts(
    check: Callable[[Sheet, Advice], Outcome], share: float | None, status: CheckStatus, observed: str
) -> None:
    found = check(at_work(), advice(share=share))
    assert (found.status, found.observed) == (status, observed)


def test_lines_that_show_it_stand_in_the_text_with_their_place() -> None:
    found = posts.bullets_are_quantified(at_work(), advice(share=0.5))
    assert [line.quote for line in found.lines] == [
        "Built a ranking model in PyTorch for the shop",
        "Cared for the people of one ward",
    ]
    assert all(line.quote in POSTS and line.page == 1 and line.box for line in found.lines)


def test_no_posts_are_no_fault() -> None:
    empty = sheet("Skills\nPython", PARTS)
    for check in (posts.bullets_are_quantified, posts.posts_name_impact, posts.posts_are_dated):
        assert check(empty, advice()).status is UNKNOWN


@pytest.mark.parametrize(
    ("kinds", "looks_for", "status"),
    [
        pytest.param(("github",), ("github", "kaggle"), PASS, id="one-is-enough"),
        pytest.param(("linkedin",), ("github",), FAIL, id="another-kind"),
        pytest.param((), ("linkedin",), FAIL, id="none"),
    ],
)
def test_links(kinds: tuple[str, ...], looks_for: tuple[str, ...], status: CheckStatus) -> None:
    assert links.has_link(sheet("x", contact=link_to(*kinds)), advice(looks_for=looks_for)).status is status


@pytest.mark.parametrize(
    ("contact", "status", "observed"),
    [
        (Contact(emails=("a@b.example",), phones=("1",)), PASS, "Found: e-mail and phone"),
        (Contact(phones=("1",)), FAIL, "Found: phone; no e-mail address"),
        (Contact(), FAIL, "Neither an e-mail address nor a phone number was found"),
    ],
    ids=["both", "phone-alone", "none"],
)
def test_contact(contact: Contact, status: CheckStatus, observed: str) -> None:
    found = links.has_contact_data(sheet("x", contact=contact), advice())
    assert (found.status, found.observed) == (status, observed)


@pytest.mark.parametrize(
    ("looks_for", "status"),
    [
        (("skills",), PASS),
        (("projects",), FAIL),
        (("publications",), UNKNOWN),
        (("certifications", "courses"), UNKNOWN),
    ],
    ids=["there", "missing", "nothing-to-tell", "not-required"],
)
def test_parts(looks_for: tuple[str, ...], status: CheckStatus) -> None:
    found = sections.has_section(sheet("Skills\nPython", PARTS), advice(looks_for=looks_for))
    assert found.status is status


@pytest.mark.parametrize(("pages", "status"), [(1, PASS), (2, PASS), (3, FAIL), (0, UNKNOWN)])
def test_length(pages: int, status: CheckStatus) -> None:
    assert sections.has_fitting_length(sheet("x", pages=pages), advice()).status is status


def test_an_old_date_is_no_fault() -> None:
    assert sections.is_recent(at_work(), advice(within_months=6)).status is PASS
    assert sections.is_recent(sheet("x"), advice(within_months=6)).status is UNKNOWN


PROJECTS = "Projects\nClustering of songs in PyTorch"


@pytest.mark.parametrize(
    ("looks_for", "at_least", "status"),
    [(("unsupervised",), None, PASS), (("unsupervised", "programming"), None, FAIL), ((), 1, PASS), ((), 2, FAIL)],
    ids=["a-narrower-skill-shows-it", "one-is-missing", "methods", "too-few-methods"],
)
def test_projects(looks_for: tuple[str, ...], at_least: int | None, status: CheckStatus) -> None:
    mentions = {"PyTorch": ("pytorch", Claim.USED), "Clustering": ("clustering", Claim.USED)}
    shown = sheet(PROJECTS, (("projects", "Projects"),), mentions=mentions)
    assert sections.projects_vary(shown, advice(looks_for=looks_for, at_least=at_least)).status is status


@pytest.mark.parametrize(
    ("claims", "status", "observed"),
    [
        ((Claim.USED, Claim.USED), PASS, "2 of 2 skills are shown in use"),
        ((Claim.USED, Claim.LISTED), PASS, "1 of 2 skills is shown in use; only listed: Python"),
        ((Claim.LISTED, Claim.LISTED), FAIL, "0 of 2 skills are shown in use; only listed: PyTorch and Python"),
    ],
    ids=["all", "half", "none"],
)
def test_skills_in_use(claims: tuple[Claim, Claim], status: CheckStatus, observed: str) -> None:
    mentions = {"PyTorch": ("pytorch", claims[0]), "Python": ("python", claims[1])}
    found = skills.are_shown(sheet("PyTorch, Python", mentions=mentions), advice())
    assert (found.status, found.observed) == (status, observed)


@pytest.mark.parametrize(
    ("claim", "gaps", "status"),
    [(Claim.USED, (), PASS), (Claim.LISTED, (), UNKNOWN), (Claim.LISTED, ("dl",), FAIL)],
    ids=["used", "no-gap-waits-for-it", "a-gap-waits-for-it"],
)
def test_evidence(claim: Claim, gaps: tuple[str, ...], status: CheckStatus) -> None:
    shown = sheet("PyTorch", mentions={"PyTorch": ("pytorch", claim)}, gaps=gaps)
    assert skills.has_evidence_of(shown, advice(looks_for=("pytorch",))).status is status


def test_any_soft_skill_counts() -> None:
    assert skills.has_soft_skills(sheet("x"), advice(looks_for=("communication",))).status is FAIL
    shown = sheet("Mentoring", mentions={"Mentoring": ("mentoring", Claim.USED)})
    assert skills.has_soft_skills(shown, advice(looks_for=("communication",))).status is PASS


def test_the_target_is_covered_where_most_of_it_is_shown() -> None:
    assert skills.covers_target(sheet("x"), advice()).status is PASS
    assert skills.covers_target(sheet("x", gaps=("dl",)), advice()).status is FAIL


@pytest.mark.parametrize(("code", "status"), [("hidden-text", FAIL), ("future-date", PASS)])
def test_readability(code: str, status: CheckStatus) -> None:
    assert readability.text_is_readable(sheet("x", issues=(issue(code),)), advice()).status is status


def test_every_kind_of_advice_that_a_resume_can_show_has_a_check() -> None:
    assert set(AdviceCheck) - UNCHECKED == set(CHECKS)


def test_what_looks_for_the_same_is_checked_once_and_a_blind_report_leaves_contact_out() -> None:
    def looks(*kinds: str) -> Advice:
        return advice(check=AdviceCheck.HAS_LINK, looks_for=kinds)

    known = Knowledge(advice={"b": looks("github"), "a": looks("github"), "c": looks("kaggle")})
    seen = [check.id for check in checks_of(situation("x", knowledge=known))]
    assert {"a", "c", "contact-data", "length"} <= set(seen)
    assert "b" not in seen
    hidden = {check.id for check in checks_of(situation("x", knowledge=known, is_blind=True))}
    assert hidden.isdisjoint({"a", "c", "contact-data"})
