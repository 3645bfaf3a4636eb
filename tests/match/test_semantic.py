"""The semantic tier: what it suggests, what it leaves alone, and what it says of a model that is none."""

import sys
from pathlib import Path

import pytest
from tests.factories import body_text, resume
from tests.match.small_taxonomy import TAXONOMY
from tests.sentence_model import write_model

from gapscan import cache
from gapscan.errors import GapscanError, MissingExtraError, UsageError
from gapscan.match import match_skills, open_suggester, semantic
from gapscan.match.embedding import Embedder, open_embedder
from gapscan.schema.match import Method, SkillMatch
from gapscan.schema.resume import MaskKind
from gapscan.score.standing import counts

MEANINGS = {
    **dict.fromkeys(("docker", "packaging", "boxes", "crates"), "packing"),
    **dict.fromkeys(("optimization", "faster", "cheaper"), "bettering"),
    **dict.fromkeys(("deep", "layers", "stacked"), "depth"),
    **dict.fromkeys(("tensorflow", "tensors"), "tensors"),
}
NEAR = "Put services into boxes and crates"
SUGGESTED = {
    "the nearest skill": (NEAR, "experience", {"packaging"}),
    "a bullet of a project": (f"• {NEAR}", "projects", {"packaging"}),
    "two lines, two skills": (f"• {NEAR}\n• Made jobs faster and cheaper", "experience", {"packaging", "optimization"}),
}
LEFT_ALONE = {
    "no word in common": ("Walked the dog around the block", "experience"),
    "a line with a skill": ("Put services into boxes and crates in Python", "experience"),
    "a skill found elsewhere": (f"• Packaging every day.\n• {NEAR}", "experience"),
    "near to a product's name": ("Stacked tensors and more tensors", "experience"),
    "broader than what was found": ("• TensorFlow every day.\n• Many layers stacked high", "experience"),
    "a wish": ("I would like to learn to put boxes into crates", "summary"),
    "a denial": ("No experience with boxes and crates", "summary"),
    "a school": (NEAR, "education"),
    "a hobby": (NEAR, "interests"),
    "too few words": ("boxes crates", "skills"),
    "too many words": (f"{NEAR} {'boxes ' * 40}", "experience"),
    "below the bar": (f"{NEAR}, made them faster and cheaper, stacked layers", "experience"),
}


@pytest.fixture(autouse=True)
def cache_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    folder = tmp_path / "cache"
    monkeypatch.setattr(cache, "user_cache_path", lambda _name: folder)
    return folder


@pytest.fixture
def model(tmp_path: Path) -> Path:
    return write_model(tmp_path / "model", MEANINGS)


def suggestions(
    model: Path | None, body: str, section: str = "experience", masks: dict[str, MaskKind | str] | None = None
) -> list[SkillMatch]:
    text = body_text(body, section)
    found = match_skills(text, resume(text.text, masks=masks), TAXONOMY, suggest=open_suggester(model))
    return [match for match in found if match.method is Method.SEMANTIC]


@pytest.mark.parametrize(("body", "section", "expected"), SUGGESTED.values(), ids=SUGGESTED.keys())
def test_suggested(body: str, section: str, expected: set[str], model: Path) -> None:
    assert {match.skill_id for match in suggestions(model, body, section)} == expected


@pytest.mark.parametrize(("body", "section"), LEFT_ALONE.values(), ids=LEFT_ALONE.keys())
def test_left_alone(body: str, section: str, model: Path) -> None:
    assert suggestions(model, body, section) == []


def test_a_line_with_a_masked_name_is_left_alone(model: Path) -> None:
    assert suggestions(model, NEAR, masks={"boxes": MaskKind.ORGANIZATION}) == []


def test_a_suggestion_shows_its_line_and_likeness_and_never_counts(model: Path) -> None:
    (match,) = suggestions(model, f"{NEAR}, somewhat faster")
    assert match.quote == match.surface == f"{NEAR}, somewhat faster"
    assert match.similarity == pytest.approx(2 / 5**0.5, abs=1e-4)
    assert not counts(match)


def test_one_line_for_a_skill_the_nearest_one(model: Path) -> None:
    (match,) = suggestions(model, f"• {NEAR}, somewhat faster\n• {NEAR}\n• {NEAR}, much cheaper")
    assert match.surface == NEAR


def test_no_more_than_a_person_reads(model: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(semantic, "MOST_SUGGESTIONS", 1)
    (match,) = suggestions(model, f"• {NEAR}, somewhat faster\n• Made jobs faster and cheaper")
    assert match.skill_id == "optimization"


def test_without_a_model_the_other_tiers_find_what_they_find_with_one(model: Path) -> None:
    text = body_text(f"• {NEAR}\n• Python and Kubernets\n• R, SQL", "experience")
    plain = match_skills(text, resume(text.text), TAXONOMY)
    more = match_skills(text, resume(text.text), TAXONOMY, suggest=open_suggester(model))
    assert len(more) == len(plain) + 1
    assert tuple(match for match in more if match.method is not Method.SEMANTIC) == plain
    assert open_suggester(None) is None


def test_the_same_at_every_run(model: Path) -> None:
    body = f"• {NEAR}, somewhat faster\n• Made jobs faster and cheaper"
    assert suggestions(model, body) == suggestions(model, body)


@pytest.mark.parametrize("more", [{"pooled": True}, {"weights": "onnx/model.onnx"}], ids=["pooled", "a folder below"])
def test_other_exports_say_the_same(more: dict[str, object], model: Path, tmp_path: Path) -> None:
    other = write_model(tmp_path / "other", MEANINGS, **more)  # type: ignore[arg-type]
    assert suggestions(other, NEAR) == suggestions(model, NEAR)


def test_the_names_are_embedded_once(model: Path, cache_folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    first = suggestions(model, NEAR)
    assert [file for file in cache_folder.iterdir() if "-names-" in file.name]
    asked: list[int] = []
    embed = Embedder.embed
    monkeypatch.setattr(Embedder, "embed", lambda self, texts: asked.append(len(texts)) or embed(self, texts))
    assert suggestions(model, NEAR) == first
    assert asked == [1]


def test_a_missing_extra_says_how_to_install_it(model: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "tokenizers", None)
    with pytest.raises(MissingExtraError, match="pip install 'gapscan\\[semantic\\]'") as raised:
        open_suggester(model)
    assert raised.value.exit_code == 5


@pytest.mark.parametrize(
    ("damaged", "content"),
    [("model.onnx", None), ("tokenizer.json", None), ("model.onnx", b"junk"), ("tokenizer.json", b"{}")],
    ids=["no weights", "no tokenizer", "broken weights", "broken tokenizer"],
)
def test_a_folder_that_holds_no_model_is_named(model: Path, damaged: str, content: bytes | None) -> None:
    (model / damaged).unlink() if content is None else (model / damaged).write_bytes(content)
    with pytest.raises(UsageError) as raised:
        open_embedder(model)
    assert raised.value.exit_code == 2
    assert str(model) in str(raised.value)
    assert "tokenizer.json and model.onnx" in str(raised.value)


def test_a_model_of_another_kind_is_named(tmp_path: Path) -> None:
    other = write_model(tmp_path / "other", MEANINGS, asks="pixel_values")
    with pytest.raises(GapscanError, match="no sentence vectors") as raised:
        suggestions(other, NEAR)
    assert raised.value.exit_code == 2
