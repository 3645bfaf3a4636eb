import pytest
from tests.match.found import found_in, matches_in

from gapscan.match.inflect import inflections
from gapscan.match.pattern_language import read_pattern

FOUND = {
    "inflected": ("Led a team", {"leadership"}),
    "words between": ("managing the large platform team", {"leadership"}),
    "hyphenated alternative": ("Co-led the team", {"leadership"}),
    "number": ("Led 5 engineers", {"leadership"}),
    "number word": ("Led five engineers", {"leadership"}),
    "optional number": ("Mentored 3 junior engineers, mentoring analysts", {"mentoring"}),
    "spelled-out number": ("gave 24/7 support", {"on-call"}),
    "number spelled out elsewhere": ("Led 24 engineers", {"leadership"}),
    "unit": ("Answers within 30ms", {"latency"}),
    "unit apart": ("Answers within 30 ms", {"latency"}),
    "number with the unit of another pattern": ("Led 12ms engineers", {"leadership"}),
    "words of a list between": ("merge the three open datasets", {"merging"}),
    "optional word": ("Presented key findings to stakeholders", {"presenting"}),
    "without the optional word": ("present results stakeholders", {"presenting"}),
    "soft-wrapped": ("Led the\nteam", {"leadership"}),
    "beside a name": ("Cleaned data with Python", {"data-cleaning", "python"}),
    "form of two words, first": ("Found hidden patterns", {"discovery"}),
    "form of two words, second": ("Founded a company", {"founding"}),
}
ABSENT = {
    "other unit": "Answers within 30kg",
    "word between that is on no list": "merge the shiny datasets",
    "more words of a list than may stand between": "merge the open the open datasets",
    "too far": "Led the one two three four team",
    "over a sentence": "Managed costs. The team grew.",
    "over a bullet": "• Managed costs\n• team events",
    "over a semicolon": "managed costs; team events",
    "passive": "was mentored by an engineer",
    "led by": "the work was led by a team",
    "somebody who": "reported to the director who led a team",
    "some of whom": "hired engineers, two of whom now manage the team",
    "under guidance": "Under the guidance of Dr Lee managing a team",
    "blocker": "manage the team calendar",
    "purpose of a product": "built an app to lead a team",
    "purpose with two verbs": "a web application that can plan and manage a team",
}


@pytest.mark.parametrize(("body", "expected"), FOUND.values(), ids=FOUND.keys())
def test_found(body: str, expected: set[str]) -> None:
    assert found_in(body) == expected


@pytest.mark.parametrize("body", ABSENT.values(), ids=ABSENT.keys())
def test_absent(body: str) -> None:
    assert found_in(body) == set()


def test_a_job_title_is_no_deed() -> None:
    assert found_in("Lead engineer, team blue", masks={"Lead engineer": "title"}) == set()


def test_the_pattern_sets_the_claim() -> None:
    assert {match.claim.value for match in matches_in("Led a team", "summary")} == {"led"}
    assert {match.claim.value for match in matches_in("Cleaned data", "skills")} == {"listed"}


READ = {
    "plain": ("lead team", [((("lead",), 1, 1), (("team",), 1, 1))]),
    "between": ("lead * team", [((("lead",), 1, 1), ((), 0, 3), (("team",), 1, 1))]),
    "optional": ("to? lead", [((("to",), 0, 1), (("lead",), 1, 1))]),
    "number in a group": ("lead (a|#)?", [((("lead",), 1, 1), (("a", "#"), 0, 1))]),
    "several words in a group": (
        "(go|end to end) x",
        [((("go",), 1, 1), (("x",), 1, 1)), ((("end",), 1, 1), (("to",), 1, 1), (("end",), 1, 1), (("x",), 1, 1))],
    ),
    "optional group of several words": (
        "(end to end)? x",
        [((("x",), 1, 1),), ((("end",), 1, 1), (("to",), 1, 1), (("end",), 1, 1), (("x",), 1, 1))],
    ),
    "several of a group": ("lead (a|the)* team", [((("lead",), 1, 1), (("a", "the"), 0, 3), (("team",), 1, 1))]),
    "unit stuck to a number": ("in (#ms|C#)", [((("in",), 1, 1), (("#ms", "c#"), 1, 1))]),
    "number and unit apart": ("in # ms", [((("in",), 1, 1), (("#",), 1, 1), (("ms",), 1, 1))]),
    "number and unit apart in a group": (
        "(#ms|# ms) x",
        [((("#ms",), 1, 1), (("x",), 1, 1)), ((("#",), 1, 1), (("ms",), 1, 1), (("x",), 1, 1))],
    ),
    "nothing obligatory": ("* (a)?", []),
}


@pytest.mark.parametrize(("text", "sequences"), READ.values(), ids=READ.keys())
def test_the_little_language(text: str, sequences: object) -> None:
    assert read_pattern(text) == sequences


FORMS = {
    "lead": {"lead", "leads", "led", "leading"},
    "manage": {"manage", "manages", "managed", "managing"},
    "plan": {"plan", "plans", "planned", "planning"},
    "specify": {"specify", "specifies", "specified", "specifying"},
    "teach": {"teach", "teaches", "taught", "teaching"},
    "analysis": {"analysis", "analyses"},
    "be": {"be", "is", "was", "were", "been", "being"},
    "a": {"a"},
    "stakeholder": {"stakeholder", "stakeholders"},
}


@pytest.mark.parametrize(("word", "forms"), FORMS.items(), ids=FORMS.keys())
def test_inflections(word: str, forms: set[str]) -> None:
    assert forms <= inflections(word)


def test_no_common_form_is_missing() -> None:
    from lemminflect import getAllInflections

    words = [
        "achieve",
        "analyze",
        "build",
        "clean",
        "collaborate",
        "communicate",
        "conduct",
        "deploy",
        "design",
        "develop",
        "evaluate",
        "find",
        "grow",
        "identify",
        "lead",
        "manage",
        "mentor",
        "optimize",
        "organize",
        "oversee",
        "plan",
        "present",
        "publish",
        "reduce",
        "refactor",
        "run",
        "ship",
        "speak",
        "supervise",
        "take",
        "teach",
        "test",
        "train",
        "translate",
        "write",
        "analyst",
        "company",
        "criterion",
        "finding",
        "hypothesis",
        "matrix",
        "paper",
        "person",
        "result",
        "salesperson",
        "stakeholder",
        "study",
        "team",
        "chairman",
    ]
    for word in words:
        known = {form for tag in ("VERB", "NOUN") for forms in getAllInflections(word, tag).values() for form in forms}
        assert known <= inflections(word), word


def test_short_words_have_no_forms() -> None:
    assert inflections("a") == {"a"}
    assert inflections("c++") == {"c++"}
