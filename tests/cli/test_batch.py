import json
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

PROJECT = Path(__file__).parent.parent.parent
SAMPLES = ("data-analyst.pdf", "ml-product-manager.pdf", "vp-of-ml.pdf")


def gapscan(*words: str, folder: Path, stdin: str = "") -> "subprocess.CompletedProcess[str]":
    command = [sys.executable, "-m", "gapscan", *words]
    return subprocess.run(command, cwd=folder, input=stdin, capture_output=True, text=True, timeout=120, check=False)


@pytest.fixture(scope="module")
def place(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with three people and a file that is none, read once."""
    place = tmp_path_factory.mktemp("place")
    (place / "people").mkdir()
    for name in SAMPLES:
        (found,) = (PROJECT / "sample_resumes").rglob(name)
        shutil.copy(found, place / "people" / name)
    (place / "people" / "broken.pdf").write_bytes(b"%PDF-1.4 and nothing more")
    left = gapscan("batch", "people", "--out", "out", "--as-of", "2026-01-01", "--workers", "2", folder=place)
    assert left.returncode == 6, left.stderr
    assert left.stdout == ""
    assert "4 files: 3 ok, 0 partial, 1 failed; results in out" in left.stderr
    assert "could not read:\n  broken.pdf: " in left.stderr
    return place


def lines(out: Path) -> list[dict[str, object]]:
    return [json.loads(line) for line in (out / "results.jsonl").read_text(encoding="utf-8").splitlines()]


def test_a_line_is_the_scan_with_a_key(place: Path) -> None:
    found = lines(place / "out")
    assert len({str(line["key"]) for line in found}) == 4
    for line in found[1:]:
        name = line["source"]["file"]  # type: ignore[index]
        left = gapscan("scan", f"people/{name}", "--as-of", "2026-01-01", "--format", "json", folder=place)
        scan = json.loads(left.stdout)
        shared = {field: value for field, value in line.items() if field != "key"}
        assert shared == {field: scan[field] for field in shared}
        assert {"readiness", "ladder", "skills"} <= set(shared)


def test_workers_and_hash_seeds_change_nothing(place: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PYTHONHASHSEED", "7")
    left = gapscan("batch", "people", "--out", "one", "--as-of", "2026-01-01", "--workers", "1", folder=place)
    assert left.returncode == 6
    for name in ("results.jsonl", "summary.json", "settings.json"):
        assert (place / "one" / name).read_bytes() == (place / "out" / name).read_bytes()


def test_again_keeps_the_day_and_does_nothing(place: Path) -> None:
    before = (place / "out" / "results.jsonl").stat()
    left = gapscan("batch", "people", "--out", "out", folder=place)
    assert left.returncode == 6
    assert "as of 2026-01-01, as the results that are there" in left.stderr
    after = (place / "out" / "results.jsonl").stat()
    assert (before.st_ino, before.st_size) == (after.st_ino, after.st_size)


def test_lists_titles_and_blindness(place: Path) -> None:
    words = ("--title", "data-analyst", "--blind", "--as-of", "2026-01-01", "--quiet")
    listed = "people/data-analyst.pdf\npeople/vp-of-ml.pdf\n"
    left = gapscan("batch", "--from-file", "-", "--out", "blind", *words, folder=place, stdin=listed)
    assert (left.returncode, left.stdout, left.stderr) == (0, "", "")
    found = lines(place / "blind")
    assert [[one["title_id"] for one in line["readiness"]] for line in found] == [["data-analyst"]] * 2  # type: ignore[index, attr-defined]
    names = [str(line["candidate"]["name"]) for line in lines(place / "out")[1:]]  # type: ignore[index]
    written = b"".join(file.read_bytes() for file in (place / "blind").rglob("*") if file.is_file()).decode(
        errors="replace"
    )
    assert [name for name in (*names, *SAMPLES) if name in written] == []


ADVERT = "Data Analyst\n\nRequirements\n- SQL\n- 3+ years of experience\n- Tableau\n"


def test_a_batch_aims_at_an_advert_and_its_bytes_are_part_of_every_key(place: Path) -> None:
    (place / "advert.txt").write_text(ADVERT, encoding="utf-8")
    words = ("people/data-analyst.pdf", "--out", "aimed", "--job", "advert.txt", "--quiet")
    assert gapscan("batch", *words, "--as-of", "2026-01-01", folder=place).returncode == 0
    [first] = lines(place / "aimed")
    left = gapscan("scan", *words[:1], "--job", "advert.txt", "--as-of", "2026-01-01", "--format", "json", folder=place)
    scan = json.loads(left.stdout)
    assert first["readiness"] == scan["readiness"]
    assert first["best_fit"] == "job"
    before = (place / "aimed" / "results.jsonl").read_bytes()
    assert gapscan("batch", *words, folder=place).returncode == 0
    assert (place / "aimed" / "results.jsonl").read_bytes() == before
    (place / "advert.txt").write_text(ADVERT + "- Python\n", encoding="utf-8")
    assert gapscan("batch", *words, folder=place).returncode == 0
    [second] = lines(place / "aimed")
    assert second["key"] != first["key"]
    cohort = gapscan("cohort", "aimed", folder=place)
    assert "What the group lacks most for The job: Data Analyst" in cohort.stdout
    assert "Only 2 titles were scored" in " ".join(cohort.stdout.split())


@pytest.mark.parametrize(
    ("words", "code", "told"),
    [
        pytest.param(["people", "--out", "x", "--job", "people/vp-of-ml.pdf"], 3, "not like a job advert", id="resume"),
        pytest.param(["--from-file", "-", "--out", "x", "--job", "-"], 2, "cannot be both", id="both of stdin"),
        pytest.param(["people"], 2, "--out", id="no folder for results"),
        pytest.param(["--out", "x"], 2, "no file to read", id="no input"),
        pytest.param(["none/*.pdf", "--out", "x"], 2, "nothing matches", id="glob"),
        pytest.param(["people", "--out", "x", "--engine", "spark"], 2, "no engine 'spark'", id="engine"),
        pytest.param(["people", "--out", "x", "--as-of", "soon"], 2, "no date", id="date"),
        pytest.param(["people", "--out", "x", "--title", "astronaut"], 2, "astronaut", id="title"),
        pytest.param(["people", "--out", "people/vp-of-ml.pdf"], 2, "output folder", id="a file as folder"),
        pytest.param(["--from-file", "none.txt", "--out", "x"], 2, "none.txt", id="list"),
        pytest.param(["nobody.pdf", "--out", "y", "--as-of", "2026-01-01"], 6, "nobody.pdf: no such file", id="absent"),
    ],
)
def test_what_cannot_be_done_is_said(words: list[str], code: int, told: str, place: Path) -> None:
    left = gapscan("batch", *words, folder=place)
    assert left.returncode == code, left.stderr
    assert told in left.stderr
    assert not (place / "x").exists() or not list((place / "x").iterdir())
