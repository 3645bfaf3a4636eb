"""How much of what adverts and developers write the taxonomy knows."""

import csv
from pathlib import Path

import pytest

from gapscan.schema.taxonomy import Taxonomy
from gapscan.taxonomy import Resolver, load_taxonomy
from gapscan.text.keys import alias_key

PROJECT = Path(__file__).parents[2]
ADVERT_TERMS = PROJECT / "tests" / "data" / "advert_terms.txt"
SYNONYMS = PROJECT.parent / "shared" / "reference" / "stackoverflow_tag_synonyms.csv"
# the same words in another number or spelling
SAME = 0.97


@pytest.fixture(scope="module")
def taxonomy() -> Taxonomy:
    return load_taxonomy()


@pytest.fixture(scope="module")
def resolver(taxonomy: Taxonomy) -> Resolver:
    return Resolver(taxonomy)


def test_the_terms_of_adverts_are_skills(resolver: Resolver) -> None:
    terms = [line for line in ADVERT_TERMS.read_text(encoding="utf-8").splitlines() if not line.startswith("#")]
    assert len(terms) == len(set(terms)) == 300
    unknown = [term for term in terms if not _is_skill(resolver, term)]
    assert len(unknown) <= 0.03 * len(terms), unknown


def _is_skill(resolver: Resolver, term: str) -> bool:
    return any(one.part == "skill" and one.similarity >= SAME for one in resolver.resolve(term))


@pytest.mark.skipif(not SYNONYMS.is_file(), reason="the tag synonyms are not beside this checkout")
def test_synonyms_of_tags_lead_to_the_skill_of_the_tag(taxonomy: Taxonomy, resolver: Resolver) -> None:
    """Of the synonyms whose tag is the id, name or alias of a skill, nine of ten lead there first."""
    owners: dict[str, set[str]] = {}
    for skill in taxonomy.skills:
        for text in (skill.id, skill.name, *(alias.text for alias in skill.aliases)):
            owners.setdefault(alias_key(text), set()).add(skill.id)
    with SYNONYMS.open(encoding="utf-8", newline="") as file:
        pairs = [(row["alias"], owners.get(alias_key(row["tag"]), set())) for row in csv.DictReader(file)]
    ours = [(alias, targets) for alias, targets in pairs if targets]
    assert len(ours) >= 1000
    led = sum(_leads_to(resolver, alias, targets) for alias, targets in ours)
    assert led >= 0.9 * len(ours), f"{led} of {len(ours)}"


def _leads_to(resolver: Resolver, alias: str, targets: set[str]) -> bool:
    found = resolver.resolve(alias)
    best = [one.id for one in found if one.part == "skill" and one.similarity == found[0].similarity]
    return bool(targets.intersection(best))
