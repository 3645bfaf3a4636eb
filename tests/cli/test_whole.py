"""The command line on real files, through the real pipeline and taxonomy."""

import json
import sys
from pathlib import Path

import pytest

from gapscan.cli import main

SAMPLES = Path(__file__).parents[2] / "sample_resumes"
BLANK_PDF = b"""%PDF-1.4
1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj
2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj
3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 200 200]>>endobj
trailer<</Root 1 0 R>>
%%EOF
"""
BAD_FILES = {
    "empty": (b"", "empty"),
    "program": (b"\x7fELF\0\0", "unknown kind"),
    "cut": (b"%PDF-1.7\n1 0 obj<<", "print it to a new PDF"),
    "without-text": (BLANK_PDF, "text"),
}


def run(*words: str) -> int:
    """The exit code of `gapscan` with these words."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(sys, "argv", ["gapscan", *words])
        with pytest.raises(SystemExit) as left:
            main.run()
    return int(left.value.code or 0)


@pytest.mark.parametrize(("content", "message"), BAD_FILES.values(), ids=BAD_FILES)
@pytest.mark.parametrize("form", ["terminal", "json"])
def test_bad_files(
    content: bytes, message: str, form: str, tmp_path: Path, capfdbinary: pytest.CaptureFixture[bytes]
) -> None:
    (tmp_path / "cv.pdf").write_bytes(content)
    assert run("scan", str(tmp_path / "cv.pdf"), "--format", form) == 3
    out, err = capfdbinary.readouterr()
    assert b"cv.pdf: " in err
    assert message in err.decode()
    assert b"Traceback" not in err
    if form == "json":
        assert json.loads(out)["status"] == "failed"
    else:
        assert out == b""


@pytest.mark.parametrize("name", ["missing.pdf", "."], ids=["missing", "folder"])
def test_no_file(name: str, tmp_path: Path, capfdbinary: pytest.CaptureFixture[bytes]) -> None:
    assert run("scan", str(tmp_path / name), "--format", "json") == 3
    out, err = capfdbinary.readouterr()
    assert (out, b"  -> " in err) == (b"", True)


def test_malformed_taxonomy(tmp_path: Path, capfdbinary: pytest.CaptureFixture[bytes]) -> None:
    (tmp_path / "skills.yaml").write_text("skills:\n  python: {name: Python, nmae: Python, kind: tool}\n")
    assert run("scan", str(SAMPLES / "ml-engineer.pdf"), "--taxonomy", str(tmp_path)) == 4
    out, err = capfdbinary.readouterr()
    assert out == b""
    assert b"skills.yaml:2: " in err


def test_a_sample_from_end_to_end(capfdbinary: pytest.CaptureFixture[bytes]) -> None:
    sample = str(SAMPLES / "ml-engineer.pdf")
    assert run("scan", sample, "--as-of", "2026-01-01", "--format", "json", "--blind") == 0
    product = json.loads(capfdbinary.readouterr().out)
    assert product["status"] == "ok"
    assert product["candidate"]["name"] is None
    best = product["best_fit"]
    assert run("explain", sample, best, "--as-of", "2026-01-01", "--format", "json") == 0
    explanation = json.loads(capfdbinary.readouterr().out)
    scored = next(one for one in product["readiness"] if one["title_id"] == best)
    assert explanation["terms"][-1]["running_points"] == pytest.approx(scored["score"], abs=1e-6)
    assert run("scan", sample, "--as-of", "2026-01-01", "--title", best, "--fail-under", "100.1") == 1


ADVERT = """Senior Data Scientist

Requirements
- 3+ years of experience in data science
- Python
- SQL or R
- Docker is a plus
"""


def test_an_advert_is_explained_to_its_score(tmp_path: Path, capfdbinary: pytest.CaptureFixture[bytes]) -> None:
    (tmp_path / "advert.txt").write_text(ADVERT, encoding="utf-8")
    words = (str(SAMPLES / "ml-engineer.pdf"), "--job", str(tmp_path / "advert.txt"), "--as-of", "2026-01-01")
    assert run("scan", *words, "--format", "json") == 0
    scored = next(one for one in json.loads(capfdbinary.readouterr().out)["readiness"] if one["title_id"] == "job")
    assert run("explain", *words, "--format", "json") == 0
    explained = json.loads(capfdbinary.readouterr().out)
    assert explained["title"] == "The job: Senior Data Scientist"
    assert explained["terms"][-1]["running_points"] == pytest.approx(scored["score"], abs=1e-6)
    assert run("scan", *words) == 0
    # the ladder of the family says nothing of the advert
    assert "; ready for" not in capfdbinary.readouterr().out.decode().partition("THE JOB")[0]
    assert run("explain", *words[:1], "python", *words[1:]) == 0
    assert "The job: Senior Data Scientist: Python" in capfdbinary.readouterr().out.decode()
    assert run("explain", *words[:1], "ml-engineer", *words[1:]) == 0
    assert capfdbinary.readouterr().out.decode().startswith("Machine Learning Engineer (mid)")
