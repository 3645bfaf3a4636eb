"""Texts of strangers come out as words: nothing runs, nothing is linked that could, nothing turns the page around."""

from dataclasses import replace
from datetime import date
from html.parser import HTMLParser

import pytest

from gapscan import pipeline
from gapscan.report import Options, render
from gapscan.report.html.page import is_clickable
from gapscan.schema.assessment import Assessment
from gapscan.schema.document import Issue, Severity
from gapscan.schema.guidance import CheckLine, CheckStatus, Guidance, ResumeCheck
from gapscan.schema.resume import ContactLink
from tests.report.factory import make_assessment, make_taxonomy
from tests.report.html.conftest import Open
from tests.report.html.samples import taxonomy

ATTACKS = {
    "script": "<script>alert(1)</script>",
    "end of style": "</style></title></script><script>alert(2)</script>",
    "handler": "<img src=x onerror=alert(3)>",
    "quotes": "\"'><svg onload=alert(4)>",
    "attribute": '" onmouseover="alert(5)" autofocus onfocus="alert(5)',
    "template": "{{ 7*7 }}{% raw %}${7*7}",
    "entity": "&lt;script&gt;alert(6)&lt;/script&gt;&#x202e;",
    "style": "}</style><style>*{display:none}",
    "address": "javascript:alert(7)",
    "frame": "<iframe srcdoc='<script>parent.alert(8)</script>'></iframe><base href='https://evil.example/'>",
    "remote": "<link rel=stylesheet href=https://evil.example/a.css><img src=//evil.example/a.png>",
}
# plain letters must survive whatever stands around them
ANCHOR = "Zyx"


@pytest.mark.parametrize("attack", ATTACKS.values(), ids=ATTACKS)
def test_no_text_of_a_resume_is_more_than_text(attack: str, open_report: Open) -> None:
    html = str(
        render(spiked(f"{ANCHOR} {attack}"), make_taxonomy(), format="html", options=Options(), guidance=advice(attack))
    )
    visit = open_report(html)
    visit.page.evaluate("document.querySelectorAll('details').forEach(each => each.open = true)")
    visit.page.mouse.move(300, 100)
    visit.page.wait_for_timeout(30)
    assert visit.complaints == []
    assert visit.requests == []
    assert visit.page.locator("h1").inner_text() == f"{ANCHOR} {shown(attack)}"
    assert elements_of(html) == elements_of(
        str(render(spiked(ANCHOR), make_taxonomy(), format="html", options=Options(), guidance=advice(ANCHOR)))
    )
    assert visit.page.locator("#standing").is_visible()


def shown(attack: str) -> str:
    return " ".join(attack.split())


def spiked(text: str) -> Assessment:
    """An assessment with the same words wherever a resume may bring its own."""
    whole = make_assessment()
    resume, scores = whole.resume, whole.scores
    assert resume and scores
    contact = resume.contact.model_copy(
        update={"name": text, "emails": (text,), "phones": (text,), "links": (ContactLink(kind=text, url=text),)}
    )
    skills = tuple(
        skill.model_copy(
            update={"evidence": tuple(shown.model_copy(update={"quote": text}) for shown in skill.evidence)}
        )
        for skill in scores.skills
    )
    readiness = tuple(
        replace(
            each,
            terms=tuple(term._replace(reason=text, label=text) for term in each.terms),
            gaps=tuple(gap._replace(label=text, advice=text) for gap in each.gaps),
        )
        for each in scores.readiness
    )
    return whole.model_copy(
        update={
            "source": whole.source.model_copy(update={"file": text}),
            "issues": (Issue(code="noted", severity=Severity.WARNING, message=text),),
            "resume": resume.model_copy(update={"contact": contact}),
            "matches": tuple(match.model_copy(update={"quote": text, "surface": text[:3]}) for match in whole.matches),
            "scores": scores.model_copy(update={"skills": skills, "readiness": readiness}),
        }
    )


def advice(text: str) -> Guidance:
    check = ResumeCheck(
        id="x", label=text, area="resume", status=CheckStatus.FAIL, observed=text, lines=(CheckLine(quote=text),)
    )
    return Guidance(
        title_id="senior-ml-engineer", aim_id="senior-ml-engineer", responsibilities=(text,), checks=(check,)
    )


class Elements(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.found: list[tuple[str, list[str]]] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.found.append((tag, sorted(name for name, _ in attrs)))


def elements_of(html: str) -> list[tuple[str, list[str]]]:
    """Every element with the names of its attributes, in order."""
    parser = Elements()
    parser.feed(html)
    return parser.found


@pytest.mark.parametrize("sign", ["\u202e", "\u2066", "\u200f", "\x1b[31m", "\x00", "\u2028"], ids=ascii)
def test_nothing_turns_or_hides_what_is_read(sign: str) -> None:
    html = str(render(spiked(f"moc.{sign}elpmaxe"), make_taxonomy(), format="html", options=Options()))
    assert sign[0] not in html


def test_a_resume_full_of_markup_goes_through_the_whole_way(open_report: Open) -> None:
    lines = [
        "Ada <b onclick=alert(1)>Example</b>",
        "ada@example.com",
        "Experience",
        "Data Scientist, Acme <script>alert(2)</script>",
    ]
    lines += ["2020-01 to 2024-01", *(f"- Built models in Python and PyTorch {attack}" for attack in ATTACKS.values())]
    content = "\n".join(lines).encode()
    assessment = pipeline.scan(content, taxonomy=taxonomy(), as_of=date(2026, 1, 1), file_name="<script>.txt")
    html = pipeline.compose(assessment, taxonomy(), format="html", options=Options(), source=content)
    visit = open_report(html)
    visit.page.get_by_role("button", name="Open all details").click()
    assert visit.complaints == []
    assert visit.requests == []
    assert visit.page.locator("script").count() == 1
    assert visit.page.locator("blockquote .context").count() > 0


@pytest.mark.parametrize(
    ("url", "clickable"),
    [
        ("https://example.com/a?b=<c>", True),
        ("http://example.com", True),
        ("mailto:ada@example.com", True),
        (" HTTPS://EXAMPLE.COM", True),
        ("javascript:alert(1)", False),
        ("JaVaScRiPt:alert(1)", False),
        ("data:text/html,<script>", False),
        ("vbscript:x", False),
        ("file:///etc/passwd", False),
        ("//example.com", False),
        ("java\nscript:alert(1)", False),
        ("github.com/ada", False),
    ],
)
def test_only_web_and_mail_addresses_are_links(url: str, clickable: bool) -> None:
    assert is_clickable(url) is clickable
    html = str(render(spiked(url), make_taxonomy(), format="html", options=Options()))
    assert ('rel="noopener' in html) is clickable
