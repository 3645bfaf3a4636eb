"""Titles and skills as typed -> ids of the taxonomy."""

from collections.abc import Sequence

from gapscan.errors import UsageError
from gapscan.schema.taxonomy import Taxonomy
from gapscan.taxonomy import Resolution, resolve


def read_titles(taxonomy: Taxonomy, titles: Sequence[str], level: str | None) -> list[str] | None:
    """The titles to score.

    Args:
        taxonomy: where to look.
        titles: ids, names or aliases; empty for all.
        level: id or name of a level that narrows them, or None.

    Returns:
        Title ids in the taxonomy's order, or None for all of them.

    Raises:
        UsageError: a title or level is unknown, or none of the titles has the level.
    """
    if not titles and level is None:
        return None
    level_id = _read_level(taxonomy, level) if level else None
    wanted = {read_name(taxonomy, title, part="title").id for title in titles}
    chosen = [
        title.id
        for title in taxonomy.titles
        if (not wanted or title.id in wanted) and (level_id is None or title.level == level_id)
    ]
    if not chosen:
        raise UsageError(f"none of the titles stands on the level '{level}'", where="--title, --level", todo="drop one")
    return chosen


def read_name(taxonomy: Taxonomy, name: str, *, part: str | None = None) -> Resolution:
    """The one skill or title that a name means.

    Args:
        taxonomy: where to look.
        name: an id, name or alias.
        part: `skill` or `title` to look among those only; None lets a skill go before a title.

    Raises:
        UsageError: nothing has that name; the nearest ones are named.
    """
    found = [one for one in resolve(taxonomy, name, most=20) if part in {None, one.part}]
    exact = [one for one in found if one.similarity == 1]
    if exact:
        return min(exact, key=lambda one: (one.part, one.id))
    nearest = ", ".join(f"{one.name} ({one.id})" for one in found[:3])
    todo = f"did you mean {nearest}?" if nearest else "gapscan taxonomy show lists all titles and skills"
    raise UsageError(f"there is no {part or 'skill or title'} '{name}'", todo=todo)


def is_name(taxonomy: Taxonomy, name: str) -> bool:
    """Whether a skill or title has exactly this id, name or alias."""
    return any(one.similarity == 1 for one in resolve(taxonomy, name, most=1))


def _read_level(taxonomy: Taxonomy, level: str) -> str:
    for known in taxonomy.levels:
        if level.casefold() in {known.id.casefold(), known.name.casefold()}:
            return known.id
    levels = ", ".join(known.id for known in taxonomy.levels)
    raise UsageError(f"there is no level '{level}'", where="--level", todo=f"take one of: {levels}")
