import json
import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gapscan.report import FORMATS, PARSES, Options, render, render_explanation, render_parse
from gapscan.report.blind import blinded
from gapscan.report.redaction import Redaction
from gapscan.schema.resume import Contact, Mask, MaskKind, Span
from tests.report.factory import TEXT, make_assessment, make_failed, make_taxonomy, place
from tests.report.readable import readable

BLIND = Options(blind=True)
SECRETS = re.compile(r"amina|okafor|lund|7946|aminaol|leeds|york|brightwater|northmoor", re.IGNORECASE)


@pytest.mark.parametrize("form", FORMATS)
def test_no_report_names_the_person(form: str) -> None:
    product = render(make_assessment(), make_taxonomy(), format=form, options=BLIND)
    assert not SECRETS.search(readable(product, form))


@pytest.mark.parametrize("form", PARSES)
def test_no_parse_names_the_person(form: str) -> None:
    assert not SECRETS.search(str(render_parse(make_assessment(), format=form, options=BLIND)))


@pytest.mark.parametrize(("skill", "title"), [("pytorch", None), (None, "senior-ml-engineer")], ids=["skill", "title"])
def test_no_explanation_names_the_person(skill: str | None, title: str | None) -> None:
    product = render_explanation(
        make_assessment(), make_taxonomy(), skill=skill, title=title, format="json", options=BLIND
    )
    assert not SECRETS.search(str(product))


def test_scores_stay() -> None:
    seen = json.loads(str(render(make_assessment(), make_taxonomy(), format="json", options=Options())))
    blind = json.loads(str(render(make_assessment(), make_taxonomy(), format="json", options=BLIND)))
    assert blind["readiness"] == seen["readiness"]
    assert [skill["id"] for skill in blind["skills"]] == [skill["id"] for skill in seen["skills"]]
    assert blind["blind"] is True


def test_spans_fit_the_shorter_text() -> None:
    whole, blind = make_assessment(), blinded(make_assessment())
    for match in blind.matches:
        assert blind.text[match.start : match.end] == match.surface
        assert match.quote in blind.text
    for before, after in zip(whole.sections, blind.sections, strict=True):
        heading = blind.text[after.heading_start : after.heading_start + len(before.heading)]
        assert heading == before.heading


def test_a_failed_document_loses_its_file_name() -> None:
    assert blinded(make_failed()).source.file == "resume.pdf"


def _hide(text: str, **contact: object) -> str:
    whole = make_assessment()
    assert whole.resume
    resume = whole.resume.model_copy(update={"contact": Contact(**contact), "masks": ()})
    changed = whole.model_copy(update={"resume": resume, "text": text, "matches": (), "sections": (), "scores": None})
    return blinded(changed).text


@pytest.mark.parametrize(
    ("text", "contact", "expected"),
    [
        ("JANE LONG\nlong runs with Jane's team", {"name": "Jane Long"}, "[name]\nlong runs with [name]'s team"),
        ("Do it, said Do", {"name": "Do"}, "Do it, said Do"),
        ("call (020) 7946-0958 or 2019 - 2021", {"phones": ("+442079460958",)}, "call [contact] or 2019 - 2021"),
        ("see github.com/jl/x and linkedin.com/in/jl", {}, "see [contact] and [contact]"),
        ("Node.js, a@b.example, https://x.example/y", {}, "Node.js, [contact], [contact]"),
        ("Worked at BRIGHTWATER  labs and Brightwater Labs Ltd", {}, "Worked at [employer] and [employer]"),
    ],
    ids=["name-in-capitals", "short-name", "phone", "profiles", "links", "employer-spellings"],
)
def test_hides_spellings(text: str, contact: dict[str, object], expected: str) -> None:
    assert _hide(text, **contact) == expected


def test_hides_masked_words() -> None:
    whole = make_assessment()
    assert whole.resume
    start, end = place("data team")
    mask = Mask(kind=MaskKind.ORGANIZATION, span=Span(start=start, end=end))
    changed = whole.model_copy(update={"resume": whole.resume.model_copy(update={"masks": (mask,)})})
    assert "for the [employer] with" in blinded(changed).text


@given(st.lists(st.sampled_from(["Zora", "Acme Corp", "we", "built", "it", "\n", " "]), max_size=12), st.data())
def test_offsets_outside_secrets_keep_their_character(words: list[str], data: st.DataObject) -> None:
    text = " ".join(words)
    redaction = Redaction(text, {"Zora": "[name]", "Acme Corp": "[employer]"}, ())
    offset = data.draw(st.integers(min_value=0, max_value=len(text)))
    moved = redaction.moved(offset)
    inside = any(hit.start() < offset < hit.end() for hit in re.finditer(r"Zora|Acme\s+Corp", text))
    assert 0 <= moved <= len(redaction.text)
    if not inside:
        assert redaction.hide(text[:offset]) == redaction.text[:moved]


def test_hiding_twice_changes_nothing() -> None:
    once = blinded(make_assessment())
    assert once.text != TEXT
    assert blinded(once).text == once.text
