"""The sample resumes: every source has its PDF and the other way round, and both say the same."""

import importlib.util
import re
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest
import yaml

SAMPLES = Path(__file__).resolve().parents[1] / "sample_resumes"
SOURCES = sorted((SAMPLES / "sources").glob("*.yaml"))
DATE = re.compile(r"\d{4}(-(0[1-9]|1[0-2]))?|present")
DEGREES = {"highschool", "associate", "bachelor", "master", "phd", "diploma", "certificate", "bootcamp"}
POSTS = {"job", "internship", "research", "teaching", "volunteer", "military"}
MAIL_DOMAINS = ("@example.com", "@example.net", "@example.org")


def load(source: Path) -> dict[str, Any]:
    return dict(yaml.safe_load(source.read_text(encoding="utf-8")))


def entries(resume: dict[str, Any], kind: str) -> list[dict[str, Any]]:
    return [entry for section in resume["sections"] if section["kind"] == kind for entry in section["entries"]]


def letters(text: str) -> str:
    """Letters and digits only: capitals, line breaks and hyphens at line ends are the template's choice."""
    return "".join(character for character in text.casefold() if character.isalnum())


@pytest.fixture(scope="module")
def build() -> ModuleType:
    pytest.importorskip("typst", reason="typst is not installed: pip install 'gapscan[samples]'")
    spec = importlib.util.spec_from_file_location("build_samples", SAMPLES / "build.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def test_there_are_samples_in_several_templates() -> None:
    assert len(SOURCES) >= 12
    assert len({load(source)["template"] for source in SOURCES}) >= 6


def test_every_source_has_its_pdf_and_the_other_way_round() -> None:
    assert {source.stem for source in SOURCES} == {printed.stem for printed in SAMPLES.glob("*.pdf")}


def test_every_intended_title_is_in_the_taxonomy() -> None:
    files = sorted((SAMPLES.parent / "taxonomy" / "titles").glob("*.yaml"))
    assert files
    titles = {title for file in files for title in load(file)["titles"]}
    assert {load(source)["intended_title"] for source in SOURCES} <= titles


def test_the_readme_lists_every_sample_with_its_template_and_title() -> None:
    readme = (SAMPLES / "README.md").read_text(encoding="utf-8")
    for source in SOURCES:
        resume = load(source)
        row = next(line for line in readme.splitlines() if line.startswith(f"| `{source.stem}` |"))
        assert resume["name"] in row
        assert row.endswith(f"| `{resume['template']}` | `{resume['intended_title']}` |")


@pytest.mark.parametrize("source", SOURCES, ids=lambda source: source.stem)
def test_rebuilding_gives_the_same_text(build: ModuleType, source: Path) -> None:
    assert build.is_current(source)


@pytest.mark.parametrize("source", SOURCES, ids=lambda source: source.stem)
def test_building_twice_gives_the_same_bytes(build: ModuleType, source: Path) -> None:
    resume = build.load_resume(source)
    assert build.render_pdf(resume) == build.render_pdf(resume)


@pytest.mark.parametrize("source", SOURCES, ids=lambda source: source.stem)
def test_the_truth_stands_on_the_pages(build: ModuleType, source: Path) -> None:
    resume = load(source)
    printed = letters("".join(build.page_texts((SAMPLES / f"{source.stem}.pdf").read_bytes())))
    told = [resume["name"], resume["contact"]["email"], resume["contact"]["phone"]]
    for post in entries(resume, "experience"):
        told += [post["title"], post["org"]]
    for study in entries(resume, "education"):
        told += [study["degree"], study["institution"]]
    assert [words for words in told if letters(words) not in printed] == []


def test_check_passes_on_the_committed_pdfs(build: ModuleType) -> None:
    assert build.main(["--check"]) == 0


def test_check_names_a_stale_pdf(
    build: ModuleType, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(build, "load_resume", lambda source: load(source) | {"name": "Someone Else"})
    assert build.main(["--check"]) == 1
    assert f"{SOURCES[0].stem}.pdf is not current" in capsys.readouterr().err


def test_a_missing_template_is_an_error(build: ModuleType) -> None:
    with pytest.raises(RuntimeError, match="path"):
        build.render_pdf(load(SOURCES[0]) | {"template": "no-such-template"})


def test_markup_in_the_data_is_printed_and_not_run(build: ModuleType) -> None:
    resume = load(SOURCES[0]) | {"name": '*Mx* #panic() $x$ "quoted"'}
    assert '*Mx* #panic() $x$ "quoted"' in build.page_texts(build.render_pdf(resume))[0]


@pytest.mark.parametrize("source", SOURCES, ids=lambda source: source.stem)
def test_a_source_states_an_invented_person_and_the_truth(source: Path) -> None:
    resume = load(source)
    assert resume["intended_title"]
    assert resume["contact"]["email"].endswith(MAIL_DOMAINS)
    assert re.search(r"555.01\d\d$", resume["contact"]["phone"])
    assert entries(resume, "education")
    assert all(study["level"] in DEGREES for study in entries(resume, "education"))
    for post in entries(resume, "experience"):
        assert post.get("kind", "job") in POSTS
        assert post["title"]
        assert post["org"]
        assert DATE.fullmatch(post["start"])
        assert DATE.fullmatch(post["end"])
