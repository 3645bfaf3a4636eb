"""Writes the tables of `docs/taxonomy.md` from the taxonomy; `test_taxonomy_page.py` keeps the two the same."""

import re
import sys
from collections.abc import Iterable
from pathlib import Path

from gapscan.schema.facts import GuideFact
from gapscan.schema.taxonomy import Level, Taxonomy, Title
from gapscan.taxonomy import load_taxonomy

PAGE = Path(__file__).parents[2] / "docs" / "taxonomy.md"
_MARK = re.compile(r"(<!-- table: (\w+) -->\n).*?(<!-- end of table -->)", re.DOTALL)


def page_with_tables(page: str, taxonomy: Taxonomy) -> str:
    """The page with every marked table written anew."""
    tables = {"titles": _titles, "years": _years, "conflicts": _conflicts}
    return _MARK.sub(lambda mark: f"{mark[1]}{tables[mark[2]](taxonomy)}\n{mark[3]}", page)


def _table(head: Iterable[str], rows: Iterable[Iterable[str]]) -> str:
    head = list(head)
    lines = [head, ["---"] * len(head), *rows]
    return "\n".join(f"| {' | '.join(line)} |" for line in lines)


def _titles(taxonomy: Taxonomy) -> str:
    levels = [level.id for level in taxonomy.levels]
    rows = []
    for family in taxonomy.families:
        of_family = [title for title in taxonomy.titles if title.family == family.id]
        cells = [_names([title for title in of_family if title.level == level]) for level in levels]
        if of_family:
            rows.append([family.name, *cells])
    return _table(["family", *(level.name.lower() for level in taxonomy.levels)], rows)


def _names(titles: list[Title]) -> str:
    return ", ".join(f"{title.name}{'' if title.origin == 'guide' else ' *'}" for title in titles)


def _years(taxonomy: Taxonomy) -> str:
    guides = [guide.id for guide in taxonomy.guides if any(guide.id in level.by_guide for level in taxonomy.levels)]
    rows = (
        [level.name.lower(), _band(level), _hiring(level), *(level.by_guide.get(guide, "") for guide in guides)]
        for level in taxonomy.levels
    )
    return _table(["level", "held", "to be hired", *guides], rows)


def _band(level: Level) -> str:
    if level.years_min is None:
        return "none stated"
    return f"{level.years_min:g} to under {level.years_max:g}" if level.years_max else f"from {level.years_min:g}"


def _hiring(level: Level) -> str:
    if level.hiring_minimum_years is None:
        return ""
    with_phd = level.hiring_minimum_years_phd
    return f"{level.hiring_minimum_years:g}" + (f", {with_phd:g} with a PhD" if with_phd is not None else "")


def _conflicts(taxonomy: Taxonomy) -> str:
    rows = (
        [
            conflict.topic,
            conflict.label,
            "; ".join(f"{position.says} ({_cited(position.facts)})" for position in conflict.positions),
            conflict.held,
        ]
        for conflict in sorted(taxonomy.knowledge.conflicts.values(), key=lambda one: (one.topic, one.label))
    )
    return _table(("over", "what", "the guides say", "held here"), rows)


def _cited(facts: Iterable[GuideFact]) -> str:
    return ", ".join(f"{fact.guide}:{fact.line}" for fact in facts)


if __name__ == "__main__":
    PAGE.write_text(page_with_tables(PAGE.read_text(encoding="utf-8"), load_taxonomy()), encoding="utf-8")
    sys.stdout.write(f"{PAGE.name} written\n")
