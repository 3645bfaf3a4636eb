"""The registry of lint rules, and the run over all of them."""

from collections.abc import Callable, Iterator

from gapscan.schema.base import Flow
from gapscan.taxonomy.lint import (
    alias_blocked,
    alias_claimed_twice,
    alias_is_word,
    alias_repeated,
    broad_requirement,
    entry_order,
    field_order,
    file_name,
    missing_variant,
    neighbour_not_mutual,
    orphan_skill,
    plural_bypass,
    short_alias,
    step_down,
    title_weights,
    title_without_next,
    weaker_level,
    weaker_rung,
)
from gapscan.taxonomy.lint.finding import Finding
from gapscan.taxonomy.located import LocatedTaxonomy


class LintIssue(Flow):
    """Something unwise: which rule, about which id, in which line of which file, what, and the repair."""

    rule: str
    id: str
    file: str
    line: int
    message: str
    repair: str

    def __str__(self) -> str:
        """file:line: rule: what, then the repair."""
        return f"{self.file}:{self.line}: {self.rule}: {self.message}\n  -> {self.repair}"


RULES: dict[str, Callable[[LocatedTaxonomy], Iterator[Finding]]] = {
    "alias-blocked": alias_blocked.check,
    "alias-claimed-twice": alias_claimed_twice.check,
    "alias-is-word": alias_is_word.check,
    "alias-repeated": alias_repeated.check,
    "broad-requirement": broad_requirement.check,
    "entry-order": entry_order.check,
    "field-order": field_order.check,
    "file-name": file_name.check,
    "missing-variant": missing_variant.check,
    "neighbour-not-mutual": neighbour_not_mutual.check,
    "orphan-skill": orphan_skill.check,
    "plural-bypass": plural_bypass.check,
    "short-alias": short_alias.check,
    "step-down": step_down.check,
    "title-weights": title_weights.check,
    "title-without-next": title_without_next.check,
    "weaker-level": weaker_level.check,
    "weaker-rung": weaker_rung.check,
}


def lint(located: LocatedTaxonomy) -> tuple[LintIssue, ...]:
    """Every issue of every rule, in order of file and line."""
    issues = [_issue(rule, found, located) for rule, check in RULES.items() for found in check(located)]
    return tuple(sorted(issues, key=lambda issue: (issue.file, issue.line, issue.rule, issue.message)))


def _issue(rule: str, found: Finding, located: LocatedTaxonomy) -> LintIssue:
    place = found.file.place_of(found.path) if found.file else located.place_of(found.path)
    key = str(found.path[1]) if len(found.path) > 1 else place.file
    return LintIssue(rule=rule, id=key, file=place.file, line=place.line, message=found.message, repair=found.repair)
