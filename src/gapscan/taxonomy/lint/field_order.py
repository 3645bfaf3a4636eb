"""Fields out of their order: an entry reads like all others of its kind."""

from collections.abc import Iterator
from itertools import pairwise

from gapscan.schema.base import Flow
from gapscan.taxonomy.lint.finding import Finding
from gapscan.taxonomy.located import LocatedTaxonomy


def check(located: LocatedTaxonomy) -> Iterator[Finding]:
    """Bad example: `kind` above `name`. The order is that of the entries in `docs/taxonomy.md`."""
    for file, content in located.loaded:
        for part, written in file.content.items():
            entries = getattr(content, part)
            if not isinstance(entries, dict) or not isinstance(written, dict):
                continue
            for key, entry in entries.items():
                misplaced = _misplaced(entry, list(written[key] or ())) if isinstance(entry, Flow) else None
                if misplaced:
                    first, second = misplaced
                    message = f"`{second}` of `{key}` stands below `{first}`"
                    order = ", ".join(_order(entry))
                    yield Finding((part, key, second), message, f"the order is {order}", file)


def _misplaced(entry: Flow, fields: list[str]) -> tuple[str, str] | None:
    order = {name: number for number, name in enumerate(_order(entry))}
    for first, second in pairwise(fields):
        if order[second] < order[first]:
            return first, second
    return None


def _order(entry: Flow) -> list[str]:
    """The fields of its own kind, then those that it shares with other kinds."""
    own = type(entry).__annotations__
    return sorted(type(entry).model_fields, key=lambda name: name not in own)
