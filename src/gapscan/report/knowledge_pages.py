"""Levels, requirements and what reports tell beside the scores, as a person browses them: Taxonomy -> str."""

from collections.abc import Iterator

from rich.console import RenderableType
from rich.text import Text

from gapscan.report.canvas import draw, grid, heading, indented
from gapscan.report.names import Names
from gapscan.report.options import Options
from gapscan.report.taxonomy_sources import disagreements, sides_of, stated_by, steps, years_by_guide
from gapscan.schema.base import Flow
from gapscan.schema.knowledge import Conflict, Knowledge
from gapscan.schema.taxonomy import Level, Requirement, Taxonomy

_SOURCES = {"facts", "wording", "positions"}


def render_other(taxonomy: Taxonomy, name: str, options: Options) -> str | None:
    """The page of a level, requirement or knowledge entry.

    Args:
        taxonomy: where to look.
        name: the entry's id, or part and id ("goals/first-talks") where several parts have that id.
        options: how to draw.

    Returns:
        The page; every entry of that id, one after another; None where there is none.
    """
    part, _, key = name.rpartition("/")
    found = [
        page
        for place, pages in _parts(taxonomy).items()
        if part in {"", place}
        for known, page in pages.items()
        if known == key
    ]
    return draw((piece for page in found for piece in _page(taxonomy, key, page)), options) if found else None


def skill_knowledge(taxonomy: Taxonomy, skill_id: str) -> Iterator[RenderableType]:
    """Where a skill is learned, certified, asked about and specialised in."""
    known = taxonomy.knowledge
    facts = {
        "learn with": [one.name for one in known.resources.values() if skill_id in one.skills],
        "certificates": [one.name for one in known.certifications.values() if skill_id in one.skills],
        "specialisations": [one.name for one in known.specialisations.values() if skill_id in one.skills],
        "interviews ask": [one.label for one in known.interview_topics.values() if skill_id in one.skills],
        "goals": [one.label for one in known.goals.values() if skill_id in one.skills],
    }
    if any(facts.values()):
        yield heading("TO GROW IN IT")
        yield _table({name: "; ".join(words) for name, words in facts.items()})


def _parts(taxonomy: Taxonomy) -> dict[str, dict[str, Flow]]:
    requirements = {
        asked.requirement.id: asked.requirement for title in taxonomy.titles for asked in title.requirements
    }
    parts: dict[str, dict[str, Flow]] = {"levels": dict(taxonomy.level_by_id), "requirements": dict(requirements)}
    return parts | {part: dict(getattr(taxonomy.knowledge, part)) for part in Knowledge.model_fields}


def _page(taxonomy: Taxonomy, key: str, entry: Flow) -> Iterator[RenderableType]:
    match entry:
        case Level():
            yield Text.assemble((entry.name, "bold"), f" ({key}), level")
            yield from years_by_guide(taxonomy, entry)
            yield from steps(taxonomy, key)
            yield from disagreements(taxonomy, [key])
            yield from stated_by(taxonomy, entry.facts)
        case Requirement():
            yield Text.assemble((entry.label, "bold"), f" ({key}), requirement")
            yield from _requirement(taxonomy, entry)
            yield from stated_by(taxonomy, entry.facts)
        case Conflict():
            yield Text.assemble((entry.label, "bold"), f" ({key}), conflict over {entry.topic}")
            yield from sides_of([entry])
        case _:
            yield from _known(taxonomy, key, entry)


def _requirement(taxonomy: Taxonomy, entry: Requirement) -> Iterator[RenderableType]:
    names = Names(taxonomy)
    asking = [title.name for title in taxonomy.titles if entry.id in {one.requirement.id for one in title.requirements}]
    count = f"{entry.at_least} of " if entry.at_least > 1 else f"{entry.evidence}: " if entry.evidence else ""
    skills = entry.skills or entry.shown_by
    yield _table(
        {
            "shown by": count + ", ".join(map(names.skill, skills)) if skills else str(entry.evidence),
            "advice": entry.advice,
            "asked for by": ", ".join(asking),
        }
    )


def _known(taxonomy: Taxonomy, key: str, entry: Flow) -> Iterator[RenderableType]:
    fields = {name: getattr(entry, name) for name in type(entry).model_fields if name not in _SOURCES}
    title = str(fields.pop("name", "") or fields.pop("label", "") or key)
    yield Text.assemble((title, "bold"), f" ({key})")
    yield _table({name.replace("_", " "): _words(taxonomy, name, value) for name, value in fields.items()})
    yield from stated_by(taxonomy, getattr(entry, "facts", ()))


def _words(taxonomy: Taxonomy, name: str, value: object) -> str:
    names = Names(taxonomy)
    if isinstance(value, tuple):
        named = {"skills": names.skill, "titles": names.title, "levels": names.level}.get(name, str)
        return ", ".join(named(one) for one in value)
    if isinstance(value, float):
        return f"{value:,.10g}"
    return "" if value is None else str(value)


def _table(facts: dict[str, str]) -> RenderableType:
    table = grid()
    for name, words in facts.items():
        if words:
            table.add_row(Text(name, style="dim"), Text(words))
    return indented(table)
