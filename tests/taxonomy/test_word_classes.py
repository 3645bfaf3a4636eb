from pathlib import Path

import pytest

from gapscan.errors import TaxonomyError
from gapscan.schema.match import Claim
from gapscan.schema.taxonomy import Pattern
from gapscan.taxonomy.word_classes import expand
from tests.taxonomy.small import load

CLASSES = {"people": ("weaver", "dyer"), "few": ("#", "two or three")}
EXPANDED = {
    "none": ("lead * team", "lead * team"),
    "alone": ("lead <people>", "lead (weaver|dyer)"),
    "may be missing": ("lead <people>? home", "lead (weaver|dyer)? home"),
    "up to three": ("lead <few>* team", "lead (#|two or three)* team"),
    "among others": ("lead (the|<people>|spinner)? team", "lead (the|weaver|dyer|spinner)? team"),
    "two in a group": ("lead (<few>|<people>)", "lead (#|two or three|weaver|dyer)"),
    "beside a group": ("(lead|hire) <few> <people>", "(lead|hire) (#|two or three) (weaver|dyer)"),
}


@pytest.mark.parametrize(("written", "expanded"), EXPANDED.values(), ids=EXPANDED.keys())
def test_a_class_stands_for_its_words(written: str, expanded: str) -> None:
    assert expand(Pattern(text=written, claim=Claim.LED), CLASSES) == Pattern(text=expanded, claim=Claim.LED)


def test_patterns_are_expanded_when_a_taxonomy_is_linked(tmp_path: Path) -> None:
    more = """
        word_classes:
          people: [weaver, dyer]
        skills:
          lead: {name: Lead, kind: leadership, patterns: [lead <people>], origin: field}
        """
    assert load(tmp_path, more=more).skill_by_id["lead"].patterns == (Pattern(text="lead (weaver|dyer)"),)


BROKEN = {
    "unknown class": (
        "skills:\n  lead: {name: Lead, kind: leadership, patterns: [lead, lead <peopel>], origin: field}",
        "more.yaml:2: `<peopel>` is no word class",
    ),
    "no words": ("word_classes:\n  people: []", "more.yaml:2: word_classes.people"),
    "no plain word": ("word_classes:\n  people: [weaver, <few>]", "more.yaml:2: word_classes.people.1"),
    "defined twice": ("word_classes:\n  people: [weaver]\n  people: [dyer]", "more.yaml:3"),
}


@pytest.mark.parametrize(("more", "message"), BROKEN.values(), ids=BROKEN.keys())
def test_what_is_wrong_is_named(more: str, message: str, tmp_path: Path) -> None:
    with pytest.raises(TaxonomyError) as caught:
        load(tmp_path, more=more)
    assert message in str(caught.value)
