"""Titles, skills and adverts as typed -> ids of the taxonomy, and what is aimed at."""

from collections.abc import Sequence
from datetime import date

from gapscan.cli.source import STDIN, open_source, source_name
from gapscan.errors import UsageError
from gapscan.schema.job import JobAdvert
from gapscan.schema.taxonomy import Taxonomy
from gapscan.taxonomy import Resolution, resolve


def read_titles(
    taxonomy: Taxonomy, titles: Sequence[str], level: str | None, family: str | None = None
) -> list[str] | None:
    """The titles to score.

    Args:
        taxonomy: where to look.
        titles: ids, names or aliases; empty for all.
        level: id or name of a level that narrows them, or None.
        family: id or name of a family that narrows them, or None.

    Returns:
        Title ids in the taxonomy's order, or None for all of them.

    Raises:
        UsageError: a title, level or family is unknown, or none of the titles has the level and the family.
    """
    if not titles and level is None and family is None:
        return None
    level_id = _read_level(taxonomy, level) if level else None
    family_id = _read_family(taxonomy, family) if family else None
    wanted = {read_name(taxonomy, title, part="title").id for title in titles}
    chosen = [
        title.id
        for title in taxonomy.titles
        if (not wanted or title.id in wanted)
        and (level_id is None or title.level == level_id)
        and (family_id is None or title.family == family_id)
    ]
    if not chosen:
        named = {"--title": titles, "--level": level, "--family": family}
        where = ", ".join(option for option, value in named.items() if value)
        place = " and ".join(
            part
            for part in (f"on the level '{level}'" if level else "", f"in the family '{family}'" if family else "")
            if part
        )
        raise UsageError(f"none of the titles stands {place}", where=where, todo="drop one")
    return chosen


def read_advert(file: str, taxonomy: Taxonomy, *, resume: str, as_of: date) -> JobAdvert:
    """The job advert to aim at.

    Args:
        file: its path, or `-` for standard input.
        taxonomy: what is looked for in it.
        resume: the resume as typed, which cannot come from standard input as well.
        as_of: the day that "present" stands for.

    Raises:
        UsageError: both are to come from standard input, or the advert is an address on the web.
        DocumentError: it cannot be read, is a resume, or asks for nothing.
    """
    if file == resume == STDIN:
        raise UsageError("standard input cannot be both", where="FILE, --job", todo="name a file for one of them")
    if file.startswith(("http://", "https://")):
        todo = "nothing is fetched from the web: save the page, and name the file"
        raise UsageError("this is an address on the web", where="--job", todo=todo)
    from gapscan.adverts import read_job

    return read_job(open_source(file), taxonomy, as_of=as_of, file_name=source_name(file))


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


def _read_family(taxonomy: Taxonomy, family: str) -> str:
    for known in taxonomy.families:
        if family.casefold() in {known.id.casefold(), known.name.casefold()}:
            return known.id
    families = ", ".join(sorted(known.id for known in taxonomy.families))
    raise UsageError(f"there is no family '{family}'", where="--family", todo=f"take one of: {families}")
