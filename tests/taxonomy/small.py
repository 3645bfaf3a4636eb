"""A small sound taxonomy as files, which each test breaks in one place."""

import textwrap
from pathlib import Path

from gapscan.schema.taxonomy import Taxonomy
from gapscan.taxonomy import load_taxonomy

FILES = {
    "guides.yaml": """
        guides:
          atlas: {title: The atlas}
        """,
    "levels.yaml": """
        levels:
          entry: {name: Entry, years_min: 0, expected_strength: 0.5}
          senior: {name: Senior, years_min: 5, expected_strength: 0.8, facts: [atlas:3], by_guide: {atlas: 5-10 years}}
        thresholds: {ready: 80, nearly: 60, developing: 30}
        families:
          weaver: {name: Weavers}
        """,
    "skills/crafts.yaml": """
        skills:
          loom-work:
            name: Loom work
            kind: tool
            aliases: [{text: looms, context: any}, {text: Loom, spellings: [Loom], context: list}]
            patterns: [operate * loom, {text: mentor weaver, claim: led}]
            parents: [weaving]
            facts: [atlas:2, atlas:7]
            since: 1990
          weaving:
            name: Weaving
            kind: concept-method
            facts: [atlas:1]
        blockers: [loom large, {text: LOOM Inc, spellings: [LOOM]}]
        """,
    "requirements.yaml": """
        requirements:
          loom: {label: A loom, skill: loom-work, advice: Weave a rug.}
          crafts: {label: Both crafts, at_least: 2, of: [weaving, loom-work], advice: Learn both.}
          led: {label: Led weavers, evidence: leadership, advice: Lead one.}
        """,
    "titles/weavers.yaml": """
        titles:
          weaver:
            name: Weaver
            family: weaver
            level: entry
            aliases: [Cloth Weaver]
            focus: Cloth
            requirements:
              loom: {weight: 3, importance: critical}
              crafts: {weight: 1, importance: helpful}
            gates:
            next: [senior-weaver]
            facts: [atlas:1]
          senior-weaver:
            name: Senior Weaver
            family: weaver
            level: senior
            focus: Patterns
            requirements:
              loom: {weight: 2, importance: critical, claim: used, months: 24}
              led: {weight: 2, importance: important, claim: used}
            gates: {years: 5, degree: bachelor}
            levels_by_guide: {atlas: senior}
        """,
}


def write(folder: Path, **changed: str | bytes) -> Path:
    """Write the taxonomy below `folder`; `changed` holds other or more files, `__` for `/` and no ending."""
    root = folder / "taxonomy"
    named = {name.replace("__", "/") + ".yaml": content for name, content in changed.items()}
    for name, content in (FILES | named).items():
        path = root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content if isinstance(content, bytes) else textwrap.dedent(content).lstrip("\n").encode())
    return root


def replaced(name: str, old: str, new: str) -> str:
    """A file of the small taxonomy with one stretch replaced."""
    assert FILES[name].count(old) >= 1, old
    return FILES[name].replace(old, new)


def load(folder: Path, **changed: str | bytes) -> Taxonomy:
    """Load the taxonomy with these changes, without the cache."""
    return load_taxonomy(write(folder, **changed), use_cache=False)
