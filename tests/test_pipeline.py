"""The whole way from a file to an assessment."""

import hashlib
import os
import subprocess
import sys
from datetime import date
from pathlib import Path

import pytest

import gapscan
from gapscan.errors import DocumentError
from gapscan.pipeline import parse, scan
from gapscan.schema.assessment import Assessment
from gapscan.schema.taxonomy import Taxonomy
from gapscan.taxonomy import load_taxonomy
from tests.pdf_factory import Text, make_pdf, resume_pdf

SAMPLES = Path(__file__).resolve().parents[1] / "sample_resumes"
SAMPLE = SAMPLES / "ml-engineer.pdf"
AS_OF = date(2026, 1, 15)


@pytest.fixture(scope="module")
def taxonomy() -> Taxonomy:
    return load_taxonomy()


@pytest.fixture(scope="module")
def scanned(taxonomy: Taxonomy) -> Assessment:
    return scan(SAMPLE, as_of=AS_OF, taxonomy=taxonomy)


def test_the_public_door_is_scan() -> None:
    assert gapscan.scan is scan


def test_a_sample_is_read_and_scored(scanned: Assessment, taxonomy: Taxonomy) -> None:
    assert scanned.status == "ok"
    assert scanned.as_of == "2026-01-15"
    assert scanned.source.file == "ml-engineer.pdf"
    assert scanned.source.sha256 == hashlib.sha256(SAMPLE.read_bytes()).hexdigest()
    assert (scanned.source.format, scanned.source.pages) == ("pdf", 1)
    assert scanned.taxonomy_sha256 == taxonomy.sha256
    assert scanned.resume is not None
    assert scanned.scores is not None
    assert len(scanned.scores.readiness) == len(taxonomy.titles)


def test_every_match_stands_in_the_text(scanned: Assessment) -> None:
    assert len(scanned.matches) >= 20
    for found in scanned.matches:
        assert scanned.text[found.start : found.end] == found.surface
        assert 1 <= found.page <= scanned.source.pages


def test_every_counted_skill_has_a_quote(scanned: Assessment) -> None:
    assert scanned.scores is not None
    counted = [skill for skill in scanned.scores.skills if skill.counted]
    assert len(counted) >= 15
    flat = " ".join(scanned.text.split())
    for skill in counted:
        assert skill.evidence, skill.id
        for evidence in skill.evidence:
            assert " ".join(evidence.quote.strip("… ").split()) in flat, skill.id


def test_no_skill_is_read_in_contact_data_or_names(scanned: Assessment) -> None:
    assert scanned.resume is not None
    masked = [mask.span for mask in scanned.resume.masks if mask.kind.value == "contact"]
    chosen = [found for found in scanned.matches if found.skill_id is not None]
    assert not any(span.start < one.end and one.start < span.end for one in chosen for span in masked)


def test_two_runs_give_the_same_bytes(scanned: Assessment, taxonomy: Taxonomy) -> None:
    again = scan(SAMPLE.read_bytes(), as_of=AS_OF, taxonomy=taxonomy, file_name="ml-engineer.pdf")
    assert again.model_dump_json() == scanned.model_dump_json()


def test_a_result_is_written_by_name_and_read_again(scanned: Assessment) -> None:
    written = scanned.model_dump(mode="json")
    assert written["scores"]["readiness"][0]["terms"][0]["requirement"]
    assert Assessment.model_validate(written) == scanned


def test_the_hash_seed_and_the_locale_change_nothing(tmp_path: Path) -> None:
    code = (
        "import hashlib, sys; from datetime import date; from gapscan import scan; "
        "print(hashlib.sha256(scan(sys.argv[1], as_of=date(2026, 1, 15)).model_dump_json().encode()).hexdigest())"
    )
    told = {
        subprocess.run(
            [sys.executable, "-c", code, str(SAMPLE)],
            env=os.environ | {"PYTHONHASHSEED": seed, "LC_ALL": locale},
            capture_output=True,
            text=True,
            check=True,
        ).stdout
        for seed, locale in (("1", "C"), ("2", "C.UTF-8"))
    }
    assert len(told) == 1


def test_titles_narrow_the_result(taxonomy: Taxonomy) -> None:
    scores = scan(SAMPLE, as_of=AS_OF, taxonomy=taxonomy, titles=["ml-engineer"]).scores
    assert scores is not None
    assert [one.title_id for one in scores.readiness] == ["ml-engineer"]


def test_parse_reads_without_scoring(taxonomy: Taxonomy, scanned: Assessment) -> None:
    parsed = parse(SAMPLE, as_of=AS_OF)
    assert parsed.status == "ok"
    assert (parsed.scores, parsed.matches, parsed.taxonomy_sha256) == (None, (), "")
    assert parsed.resume == scanned.resume
    assert parsed.text == scanned.text
    assert parse(SAMPLE, as_of=AS_OF, taxonomy=taxonomy).taxonomy_sha256 == taxonomy.sha256


FAILED = {
    "empty": (b"", "empty-file"),
    "no document": (b"\x7fELF\0\0Jane Doe", "unknown-format"),
    "damaged": (b"%PDF-1.7\n", "damaged"),
    "encrypted": (make_pdf([Text("Jane")], user_password="tulip"), "encrypted"),  # noqa: S106
    "no text": (make_pdf([]), "no-text"),
    "too many pages": (make_pdf(*[[Text("Jane")]] * 61), "too-many-pages"),
}


@pytest.mark.parametrize(("content", "code"), FAILED.values(), ids=FAILED.keys())
def test_what_cannot_be_read_fails_with_its_reason(content: bytes, code: str, taxonomy: Taxonomy) -> None:
    for result in (
        scan(content, as_of=AS_OF, taxonomy=taxonomy, file_name="cv.pdf"),
        parse(content, as_of=AS_OF, file_name="cv.pdf"),
    ):
        assert result.status == "failed"
        assert [issue.code for issue in result.issues] == [code]
        assert result.issues[0].severity.value == "error"
        assert result.source.file == "cv.pdf"
        assert result.source.sha256 == hashlib.sha256(content).hexdigest()
        assert (result.source.pages, result.source.reader) == (0, "none")
        assert (result.resume, result.scores, result.matches, result.text) == (None, None, (), "")


@pytest.mark.parametrize("room", [scan, parse], ids=["scan", "parse"])
def test_a_file_that_is_not_there_raises(room: type, tmp_path: Path, taxonomy: Taxonomy) -> None:
    with pytest.raises(DocumentError) as raised:
        room(tmp_path / "gone.pdf", as_of=AS_OF, taxonomy=taxonomy)
    assert raised.value.code == "not-found"
    with pytest.raises(DocumentError) as raised:
        room(tmp_path, as_of=AS_OF, taxonomy=taxonomy)
    assert raised.value.code == "is-a-folder"


def test_a_name_alone_is_no_resume_and_says_so(taxonomy: Taxonomy) -> None:
    result = scan(resume_pdf("Jane"), as_of=AS_OF, taxonomy=taxonomy)
    assert (result.status, result.scores) == ("failed", None)
    assert [issue.code for issue in result.issues] == ["little-text"]


def test_a_resume_with_two_lines_is_a_result_in_part(taxonomy: Taxonomy) -> None:
    result = scan(resume_pdf("Jane Doe", "jane@example.org, Python and SQL"), as_of=AS_OF, taxonomy=taxonomy)
    assert result.status == "partial"
    assert "little-text" in [issue.code for issue in result.issues]
    assert result.scores is not None
    assert all(one.score >= 0 for one in result.scores.readiness)


def test_as_of_moves_the_months_of_a_present_post(taxonomy: Taxonomy) -> None:
    early = parse(SAMPLE, as_of=date(2024, 1, 15)).resume
    late = parse(SAMPLE, as_of=AS_OF).resume
    assert early is not None
    assert late is not None
    assert late.months == early.months + 24


def test_the_name_changes_nothing(taxonomy: Taxonomy) -> None:
    """The same career under another name, address and school has the same scores."""

    def scored(name: str, mail: str, school: str) -> list[tuple[str, float]]:
        lines = [name, mail, "", "Experience", "Engineer, Acme Corp, 2019 - 2021", "• Built services in Python and SQL"]
        lines += ["", "Education", f"BSc Physics, {school}, 2018", "", "Skills", "Python, SQL, Docker, Git"]
        scores = scan(resume_pdf(*lines), as_of=AS_OF, taxonomy=taxonomy).scores
        assert scores is not None
        return [(one.title_id, one.score) for one in scores.readiness]

    first = scored("Jane Doe", "jane@example.com", "Northfield University")
    assert first == scored("Oluwaseun Adéyemi", "ade@example.org", "Westbrook College")
    assert any(score > 0 for _, score in first)
