"""Sentences that must show a skill and sentences that must not, with the real taxonomy."""

from pathlib import Path
from typing import NotRequired, TypedDict

import pytest
import yaml
from tests.factories import body_text, resume
from tests.match.found import counted

from gapscan.match import match_skills
from gapscan.schema.match import SkillMatch
from gapscan.schema.taxonomy import Taxonomy
from gapscan.taxonomy import load_taxonomy

TRAPS = Path(__file__).parent.parent / "data" / "traps.yaml"


class Trap(TypedDict):
    """One line of the suite: which skills `text` shows in such a section, which it does not, and what it claims."""

    id: str
    text: str
    section: str
    found: list[str]
    absent: list[str]
    claims: NotRequired[dict[str, str]]


@pytest.fixture(scope="module")
def taxonomy() -> Taxonomy:
    return load_taxonomy()


@pytest.fixture(scope="module")
def traps() -> list[Trap]:
    read: list[Trap] = yaml.safe_load(TRAPS.read_text(encoding="utf-8"))
    return read


def _matches(trap: Trap, taxonomy: Taxonomy) -> tuple[SkillMatch, ...]:
    text = body_text(trap["text"].strip("\n"), trap["section"])
    return match_skills(text, resume(text.text), taxonomy)


def test_the_suite_is_large_and_even(traps: list[Trap]) -> None:
    assert len(traps) >= 300
    assert sum(bool(trap.get("found")) for trap in traps) >= len(traps) / 4
    assert sum(bool(trap.get("absent")) for trap in traps) >= len(traps) / 4
    assert len({trap["id"] for trap in traps}) == len(traps)


def test_nothing_is_missed_and_nothing_is_made_up(traps: list[Trap], taxonomy: Taxonomy) -> None:
    faults = []
    for trap in traps:
        skills = counted(_matches(trap, taxonomy))
        missed = set(trap.get("found") or ()) - skills
        wrong = set(trap.get("absent") or ()) & skills
        if missed or wrong:
            faults.append(f"{trap['id']}: missed {sorted(missed)}, wrong {sorted(wrong)}: {trap['text']!r}")
    assert not faults, f"{len(faults)} of {len(traps)}\n" + "\n".join(faults)


def test_claims_are_what_the_lines_tell(traps: list[Trap], taxonomy: Taxonomy) -> None:
    claimed = [trap for trap in traps if trap.get("claims")]
    assert len(claimed) >= 40
    faults = []
    for trap in claimed:
        matches = _matches(trap, taxonomy)
        for skill, claim in trap["claims"].items():
            claims = {match.claim.value for match in matches if match.skill_id == skill}
            if claim not in claims:
                faults.append(f"{trap['id']}: {skill} is {sorted(claims)}, not {claim}: {trap['text']!r}")
    assert not faults, "\n".join(faults)
