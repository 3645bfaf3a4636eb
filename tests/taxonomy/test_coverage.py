"""What texts name and a taxonomy lacks, in fields that are not ours, and the draft that comes of it."""

from pathlib import Path

import pytest

from gapscan.errors import DocumentError, UsageError
from gapscan.survey import survey
from gapscan.taxonomy import (
    Passage,
    UnknownTerm,
    draft_overlay,
    find_unknown_terms,
    lint,
    load_located,
    load_taxonomy,
)
from tests.taxonomy.small import load, write

GUIDES = Path(__file__).parents[1] / "data" / "guides"
# every skill that the invented guide names
NAMED = {
    "nursing": {
        "wound care", "medication administration", "triage", "iv therapy", "patient education", "infection control",
        "telemetry monitoring", "care planning", "bls", "acls", "pals", "epic", "cerner", "pyxis", "meditech",
        "ventilator management", "discharge planning",
    },
    "accounting": {
        "bank reconciliation", "accounts payable", "accounts receivable", "general ledger", "gaap", "ifrs",
        "quickbooks", "netsuite", "xero", "freshbooks", "accrual accounting", "cost allocation", "variance analysis",
        "payroll processing", "financial consolidation", "sox compliance", "floqast", "blackline", "cpa", "cma",
    },
}  # fmt: skip


def _found(folder: Path, guide: str) -> tuple[UnknownTerm, ...]:
    taxonomy = load(folder)
    return find_unknown_terms(survey(GUIDES / f"{guide}.txt", taxonomy), taxonomy)


@pytest.mark.parametrize("guide", NAMED)
def test_the_skills_of_another_field_are_found(tmp_path: Path, guide: str) -> None:
    found = {term.text.casefold() for term in _found(tmp_path, guide)}
    assert len(NAMED[guide] & found) >= 0.85 * len(NAMED[guide]), NAMED[guide] - found


@pytest.mark.parametrize("guide", NAMED)
def test_most_of_what_is_found_is_a_skill(tmp_path: Path, guide: str) -> None:
    found = {term.text.casefold() for term in _found(tmp_path, guide)}
    assert len(NAMED[guide] & found) >= 0.7 * len(found), found - NAMED[guide]


def test_the_most_frequent_come_first(tmp_path: Path) -> None:
    found = _found(tmp_path, "nursing")
    assert found == tuple(sorted(found, key=lambda term: -term.passages))
    wound_care = next(term for term in found if term.text.casefold() == "wound care")
    assert (wound_care.passages, wound_care.occurrences) == (1, 3)
    assert wound_care.source == "nursing.txt"
    assert "wound care" in wound_care.example.casefold()


def _texts(*texts: str) -> list[Passage]:
    return [Passage(source=f"{number}.txt", text=text) for number, text in enumerate(texts, 1)]


TERMS = {
    "alone in a list": ("Felting, carding, basket making", {"Felting", "carding", "basket making"}),
    "a list of lines": ("- Felting\n- Basket making\n", {"Felting", "Basket making"}),
    "after telling words": ("You have experience with hand spinning.", {"hand spinning"}),
    "a name by its letters": ("We run LoomCAD on each floor.", {"LoomCAD"}),
    "an abbreviation": ("We ask for WCAG in each post.", {"WCAG"}),
    "capitals inside a sentence": ("The mill uses Woolery Planner every day.", {"Woolery Planner"}),
    "over the end of a line": (
        "A weaver of our mill should bring years of experience with natural\ndyeing.",
        {"natural dyeing"},
    ),
    "chain of words": ("Skilled in chain of custody", {"chain of custody"}),
    "prose": ("We love our people and they love the place by the river.", set()),
    "words of every advert": ("Responsibilities, benefits, great team", set()),
    "a job title of the taxonomy": ("Weaver, Senior Weaver", set()),
    "a blocker": ("Loom large, loom large", set()),
    "a first name and a place": ("Julia, Berlin", set()),
    "two sentences run together": ("skillsExperience, SummaryThe", set()),
}


@pytest.mark.parametrize(("text", "expected"), TERMS.values(), ids=TERMS.keys())
def test_terms(tmp_path: Path, text: str, expected: set[str]) -> None:
    assert {term.text for term in find_unknown_terms(_texts(text), load(tmp_path))} == expected


def test_what_is_known_is_left_out(tmp_path: Path) -> None:
    text = "Felting, weaving, carding"
    (passage,) = _texts(text)
    known = passage.model_copy(update={"known": ((text.index("weaving"), text.index(", carding")),)})
    assert {term.text for term in find_unknown_terms([known], load(tmp_path))} == {"Felting", "carding"}


def test_a_piece_of_a_longer_term_is_no_term(tmp_path: Path) -> None:
    found = find_unknown_terms(_texts("Basket making, felting", "basket making"), load(tmp_path))
    assert [(term.text, term.passages) for term in found] == [("Basket making", 2), ("felting", 1)]


def test_spellings_are_gathered_and_rare_terms_left_out(tmp_path: Path) -> None:
    passages = _texts("Wool combs, felting", "wool comb", "wool comb")
    (term,) = find_unknown_terms(passages, load(tmp_path), least=2)
    assert term.spellings == ("wool comb", "Wool combs")
    assert term.passages == 3


def test_rows_of_a_csv_file_are_texts(tmp_path: Path) -> None:
    file = tmp_path / "adverts.csv"
    file.write_text('title,text\na,"Felting, carding"\nb,\nc,"Felting"\n', encoding="utf-8")
    passages = list(survey(file, load(tmp_path), column="text"))
    assert [(passage.source, passage.text) for passage in passages] == [
        ("adverts.csv:1", "Felting, carding"),
        ("adverts.csv:3", "Felting"),
    ]


def test_a_csv_file_without_the_column_names_its_columns(tmp_path: Path) -> None:
    file = tmp_path / "adverts.csv"
    file.write_text("title,text\na,b\n", encoding="utf-8")
    for column in (None, "body"):
        with pytest.raises(UsageError) as raised:
            list(survey(file, load(tmp_path), column=column))
        assert "--column title | text" in str(raised.value)


def test_a_csv_file_that_is_none(tmp_path: Path) -> None:
    file = tmp_path / "adverts.csv"
    file.write_bytes(b"text\n\xff\xfe\xfa\n")
    with pytest.raises(DocumentError, match="not a CSV file"):
        list(survey(file, load(tmp_path), column="text"))


def test_the_draft_loads_and_lint_says_what_is_open(tmp_path: Path) -> None:
    base = write(tmp_path)
    taxonomy = load(tmp_path)
    picked = [term for term in _found(tmp_path, "nursing") if term.text.casefold() in {"wound care", "acls"}]
    draft = draft_overlay(picked, taxonomy, extends=str(base))
    file = tmp_path / "nursing.yaml"
    file.write_text(draft, encoding="utf-8")
    with_nursing = load_taxonomy(file, use_cache=False)
    assert with_nursing.skill_by_id["wound-care"].name.casefold() == "wound care"
    assert with_nursing.skill_by_id["acls"].kind == "tool"
    assert {(issue.rule, issue.id) for issue in lint(load_located(file))} == {
        ("orphan-skill", "acls"),
        ("orphan-skill", "wound-care"),
    }
    file.write_text(draft.replace("parents: []", "parents: [weaving]"), encoding="utf-8")
    assert lint(load_located(file)) == ()


def test_a_draft_never_takes_an_id_that_is_there(tmp_path: Path) -> None:
    term = UnknownTerm(spellings=("Weaving+", "Weaving"), passages=1, occurrences=1, source="a", example="b: c # d")
    base = write(tmp_path)
    file = tmp_path / "more.yaml"
    file.write_text(draft_overlay([term], load(tmp_path), extends=str(base)), encoding="utf-8")
    assert "weaving-plus" in load_taxonomy(file, use_cache=False).skill_by_id
