"""Nothing in the outputs of a blind cohort says who is in it: no name, contact, employer, school or name of a file."""

import io
import json
import re
import shutil
import sys
import zipfile
from collections.abc import Iterator
from pathlib import Path

import pytest
import yaml

from gapscan.cli import main
from gapscan.cohort.people import open_people
from gapscan.cohort.sql import VIEWS, ask
from gapscan.report.cohort import COHORT_FORMATS

SAMPLES = Path(__file__).resolve().parents[2] / "sample_resumes"
PEOPLE = ("data-analyst", "data-engineer", "ml-engineer", "nlp-engineer", "student-ml-intern", "vp-of-ml")
AS_OF = "2026-01-01"


def gapscan(*words: object) -> int:
    """The exit code of `gapscan` with these words."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(sys, "argv", ["gapscan", *map(str, words)])
        with pytest.raises(SystemExit) as left:
            main.run()
    return int(left.value.code or 0)


def tokens(sample: str) -> Iterator[str]:
    """Each text that tells who a sample is about."""
    resume = yaml.safe_load((SAMPLES / "sources" / f"{sample}.yaml").read_text(encoding="utf-8"))
    contact = resume["contact"]
    yield from (resume["name"], *resume["name"].split(), contact["email"], contact["phone"], f"{sample}.pdf")
    for link in contact.get("links", ()):
        yield link["url"].split("://")[-1]
        yield link["url"].rstrip("/").rsplit("/", 1)[-1]
    for section in resume["sections"]:
        for entry in section.get("entries", ()):
            yield from (entry[key] for key in ("org", "institution") if key in entry)


SECRETS = {sample: sorted({token for token in tokens(sample) if len(token) > 3}) for sample in PEOPLE}


@pytest.fixture(scope="module")
def results(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with a batch of the samples made without --blind and one made with it; a file cannot be read."""
    home = tmp_path_factory.mktemp("blind")
    resumes = home / "resumes"
    resumes.mkdir()
    for sample in PEOPLE:
        shutil.copy(SAMPLES / f"{sample}.pdf", resumes)
    (resumes / "Okonkwo-Strand.pdf").write_bytes(b"%PDF-1.7 no more")
    for name, choice in (("named", ()), ("hidden", ("--blind",))):
        words = ("batch", resumes, "--out", home / name, "--as-of", AS_OF, "--quiet", *choice)
        assert gapscan(*words) == 6
    return home


def texts(product: bytes) -> str:
    """All that a file says; workbooks and pages of paper unpacked."""
    if product.startswith(b"PK"):
        with zipfile.ZipFile(io.BytesIO(product)) as parts:
            return "\n".join(parts.read(name).decode() for name in parts.namelist())
    if product.startswith(b"%PDF"):
        import pdfplumber

        with pdfplumber.open(io.BytesIO(product)) as pdf:
            return "\n".join(page.extract_text() for page in pdf.pages) + str(pdf.metadata)
    return product.decode()


def leaks(text: str) -> list[str]:
    folded = text.casefold()
    every = [token.casefold() for token in (*(token for found in SECRETS.values() for token in found), "Okonkwo")]
    there = [token for token in every if token in folded]
    return [token for token in there if re.search(rf"(?<!\w){re.escape(token)}(?!\w)", folded)]


def test_the_secrets_are_in_what_is_not_blind(results: Path) -> None:
    named = (results / "named" / "results.jsonl").read_text(encoding="utf-8")
    assert [sample for sample in PEOPLE if SECRETS[sample][0].casefold() not in named.casefold()] == []
    assert all(len(found) >= 6 for found in SECRETS.values())


@pytest.mark.parametrize("made", ["named", "hidden"])
@pytest.mark.parametrize("people", ["--blind", "--no-people"])
@pytest.mark.parametrize("form", COHORT_FORMATS)
def test_no_format_names_anybody(results: Path, tmp_path: Path, form: str, people: str, made: str) -> None:
    if form == "pdf":
        pytest.importorskip("typst", reason="typst is not installed")
    out = tmp_path / f"report.{form}"
    assert gapscan("cohort", results / made, people, "--format", form, "--output", out) == 0
    assert leaks(texts(out.read_bytes())) == []


@pytest.mark.parametrize("made", ["named", "hidden"])
def test_no_table_names_anybody(results: Path, tmp_path: Path, made: str) -> None:
    duckdb = pytest.importorskip("duckdb", reason="duckdb is not installed")
    assert gapscan("cohort", results / made, "--blind", "--parquet", tmp_path) == 0
    for view in VIEWS:
        rows = duckdb.sql(f"select * from read_parquet('{tmp_path / view}.parquet')").fetchall()  # noqa: S608
        assert rows
        assert leaks(str(rows)) == []
    answer = ask(open_people(results / made), "from people join issues using (person)", blind=True, unique=False)
    assert answer.rows
    assert leaks(str(answer.rows)) == []
    assert [file for file in tmp_path.iterdir() if leaks(file.read_bytes().decode(errors="replace"))] == []


def test_what_a_blind_batch_keeps_names_nobody(results: Path) -> None:
    files = [file for file in (results / "hidden").iterdir() if file.is_file()]
    assert len(files) >= 3
    assert {file.name: leaks(file.read_text(encoding="utf-8")) for file in files} == {file.name: [] for file in files}


@pytest.mark.parametrize("form", ["terminal", "json", "markdown"])
def test_one_file_that_was_not_read_is_not_counted_out(results: Path, tmp_path: Path, form: str) -> None:
    out = tmp_path / "report"
    assert gapscan("cohort", results / "named", "--no-people", "--format", form, "--output", out) == 0
    text = out.read_text(encoding="utf-8")
    if form == "json":
        made = json.loads(text)
        sizes = {name: made[name] for name in ("files", "people", "read", "failed")}
        assert sizes == {"files": "*", "people": "*", "read": 6, "failed": "<5"}
    else:
        assert "6 scored · <5 could not be read" in text.replace("\\<", "<")
        assert "7 files" not in text
        assert "7 people" not in text
