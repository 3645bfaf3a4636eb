"""What a lint rule is, and the registry of all rules."""

from collections.abc import Callable, Iterator

from gapscan.schema.base import Flow
from gapscan.schema.taxonomy import Taxonomy
from gapscan.taxonomy.lint import (
    alias_claimed_twice,
    neighbour_not_mutual,
    orphan_skill,
    short_alias,
    title_without_next,
    weaker_level,
)


class LintIssue(Flow):
    """Something unwise: which rule, about which id, what, and the repair."""

    rule: str
    id: str
    message: str
    repair: str


Finding = tuple[str, str, str]
"""The id, what is unwise, and the repair."""

RULES: dict[str, Callable[[Taxonomy], Iterator[Finding]]] = {
    "alias-claimed-twice": alias_claimed_twice.check,
    "neighbour-not-mutual": neighbour_not_mutual.check,
    "orphan-skill": orphan_skill.check,
    "short-alias": short_alias.check,
    "title-without-next": title_without_next.check,
    "weaker-level": weaker_level.check,
}


def lint(taxonomy: Taxonomy) -> tuple[LintIssue, ...]:
    """Every issue of every rule, in order of rule and id."""
    return tuple(
        LintIssue(rule=rule, id=key, message=message, repair=repair)
        for rule, check in sorted(RULES.items())
        for key, message, repair in sorted(check(taxonomy))
    )
