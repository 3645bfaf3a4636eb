"""Golden files per stage for a few invented people: the first file that differs names the broken stage."""

import json
import re
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from gapscan.extract import extract
from gapscan.layout import lay_out
from gapscan.match import match_skills
from gapscan.pipeline import scan
from gapscan.read import open_source, read_document
from gapscan.report import Options, render
from gapscan.schema.document import Document
from gapscan.schema.resume import Resume
from gapscan.schema.resume_text import ResumeText
from gapscan.schema.taxonomy import Taxonomy
from gapscan.taxonomy import load_taxonomy
from tests.conftest import Golden

AS_OF = date(2026, 1, 15)
SAMPLES = Path(__file__).parents[1] / "sample_resumes"
PEOPLE = ["nurse-career-changer", "senior-ml-engineer", "research-scientist"]


@pytest.fixture(scope="module")
def taxonomy() -> Taxonomy:
    return load_taxonomy()


@pytest.fixture(params=PEOPLE)
def person(request: pytest.FixtureRequest) -> str:
    return str(request.param)


@pytest.fixture
def document(person: str) -> Document:
    return read_document(open_source(SAMPLES / f"{person}.pdf"))


@pytest.fixture
def text(document: Document) -> ResumeText:
    return lay_out(document)


@pytest.fixture
def resume(document: Document, text: ResumeText) -> Resume:
    return extract(text, document.links, as_of=AS_OF)


def test_document(person: str, document: Document, golden: Golden) -> None:
    rows = [
        f"{word.page} {word.x0:.0f} {word.top:.0f} {word.font_size_pt:g} {'bold ' if word.bold else ''}{word.text}"
        for word in document.words
    ]
    golden(f"{person}/1-document.txt", "\n".join(rows) + "\n")


def test_sections(person: str, text: ResumeText, golden: Golden) -> None:
    parts = []
    for section in text.sections:
        parts.append(f"## {section.kind} «{section.heading}» page {section.page}")
        parts.append(text.text[section.start : section.end].replace("\t", " | ").rstrip())
    golden(f"{person}/2-sections.txt", "\n".join(parts) + "\n")


def test_resume(person: str, resume: Resume, golden: Golden) -> None:
    kept = resume.model_dump(mode="json", exclude={"masks"})
    golden(f"{person}/3-resume.json", json.dumps(kept, indent=1, ensure_ascii=False) + "\n")


def test_matches(person: str, text: ResumeText, resume: Resume, taxonomy: Taxonomy, golden: Golden) -> None:
    rows = [
        f"{match.start:5} {match.surface!r} -> {match.skill_id or f'none: {match.reason}'}"
        f" [{match.method} {match.claim} {match.section} {match.entry}]"
        for match in match_skills(text, resume, taxonomy)
    ]
    golden(f"{person}/4-matches.txt", "\n".join(rows) + "\n")


def test_assessment(person: str, taxonomy: Taxonomy, golden: Golden) -> None:
    def rows() -> Iterator[str]:
        scores = scan(SAMPLES / f"{person}.pdf", as_of=AS_OF, taxonomy=taxonomy).scores
        assert scores is not None
        yield f"best fit: {scores.best_fit}"
        for reading in scores.readiness:
            gates = ", ".join(f"{gate.id} {gate.status}" for gate in reading.gates)
            yield f"{reading.title_id} {reading.score:.2f} {reading.verdict} ({gates})"

    golden(f"{person}/5-assessment.txt", "\n".join(rows()) + "\n")


def test_report(person: str, taxonomy: Taxonomy, golden: Golden) -> None:
    assessment = scan(SAMPLES / f"{person}.pdf", as_of=AS_OF, taxonomy=taxonomy)
    shown = render(assessment, taxonomy, format="terminal", options=Options())
    assert isinstance(shown, str)
    # the hash of the taxonomy moves with every word of it, and says nothing of the report
    golden(f"{person}/6-report.txt", re.sub(r"taxonomy [0-9a-f]{12}", "taxonomy HASH", shown))
