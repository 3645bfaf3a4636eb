"""The taxonomy as a person browses it on a terminal: Taxonomy -> str."""

from collections import Counter
from collections.abc import Iterator

from rich.console import RenderableType
from rich.text import Text

from gapscan.report.canvas import draw, grid, heading, indented
from gapscan.report.knowledge_pages import skill_knowledge
from gapscan.report.names import Names
from gapscan.report.options import Options
from gapscan.report.taxonomy_sources import disagreements, levels_by_guide, pay, stated_by, steps, years_by_guide
from gapscan.schema.match import Claim
from gapscan.schema.taxonomy import Skill, Taxonomy, Title, TitleRequirement


def render_overview(taxonomy: Taxonomy, options: Options) -> str:
    """Every family's ladder from the top down, and how many skills of each kind there are."""
    return draw(_overview(taxonomy), options)


def render_skill(taxonomy: Taxonomy, skill_id: str, options: Options) -> str:
    """One skill: spellings, place in the tree, stand-ins, sources, conflicts, and the titles that ask for it."""
    return draw(_skill_page(taxonomy, taxonomy.skill_by_id[skill_id]), options)


def render_title(taxonomy: Taxonomy, title_id: str, options: Options) -> str:
    """One title: focus, gates, sources, what guides disagree on, steps, pay, and requirements by weight."""
    return draw(_title_page(taxonomy, taxonomy.title_by_id[title_id]), options)


def _overview(taxonomy: Taxonomy) -> Iterator[RenderableType]:
    names = Names(taxonomy)
    yield Text(f"{len(taxonomy.titles)} titles, {len(taxonomy.skills)} skills, {len(taxonomy.guides)} guides", "bold")
    for family in taxonomy.families:
        titles = [title for title in taxonomy.titles if title.family == family.id]
        if titles:
            yield heading(f"{family.name} ({family.id})")
            table = grid()
            for title in sorted(titles, key=lambda title: (-names.level_rank(title.level), title.id)):
                table.add_row(Text(names.level(title.level)), Text(title.id), Text(title.name, style="dim"))
            yield indented(table)
    yield heading("Skills by kind")
    table = grid()
    for kind, count in sorted(Counter(skill.kind.value for skill in taxonomy.skills).items()):
        table.add_row(Text(kind), Text(str(count)))
    yield indented(table)
    yield Text(f"\ntaxonomy {taxonomy.sha256[:12]}", style="dim")


def _skill_page(taxonomy: Taxonomy, skill: Skill) -> Iterator[RenderableType]:
    names = Names(taxonomy)
    yield Text.assemble((skill.name, "bold"), f" ({skill.id}), {skill.kind.value}")
    facts = {
        "also written": ", ".join(alias.text for alias in skill.aliases),
        "shown by": "; ".join(pattern.text for pattern in skill.patterns),
        "broader": ", ".join(map(names.skill, skill.parents)),
        "stand-ins": ", ".join(map(names.skill, skill.neighbours)),
    }
    yield _facts(facts)
    yield from stated_by(taxonomy, skill.facts)
    yield from disagreements(taxonomy, [skill.id])
    yield from skill_knowledge(taxonomy, skill.id)
    asking = [
        (asked, title)
        for title in taxonomy.titles
        for asked in title.requirements
        if skill.id in asked.requirement.skills
    ]
    if asking:
        yield heading("ASKED FOR BY")
        table = grid()
        for asked, title in sorted(asking, key=lambda pair: (-pair[0].weight, pair[1].id)):
            table.add_row(
                Text(f"{100 * asked.weight:4.1f}"), Text(title.name), Text(asked.requirement.label, style="dim")
            )
        yield indented(table)


def _title_page(taxonomy: Taxonomy, title: Title) -> Iterator[RenderableType]:
    names = Names(taxonomy)
    yield Text.assemble(
        (title.name, "bold"), f" ({title.id}), {names.level(title.level)}, {names.family(title.family)}"
    )
    gates = title.gates
    years = f"{gates.years:g} years" if gates.years else ""
    with_phd = f"{gates.years_with_phd:g} with a PhD" if gates.years_with_phd else ""
    facts = {
        "focus": title.focus,
        "also called": ", ".join(title.aliases),
        "does": "; ".join(title.responsibilities),
        "asks for": ", ".join(part for part in (years, with_phd, gates.degree.value if gates.degree else "") if part),
        "leads to": ", ".join(map(names.title, title.next)),
    }
    yield _facts(facts)
    yield from stated_by(taxonomy, title.facts)
    yield from levels_by_guide(taxonomy, title)
    level = taxonomy.level_by_id[title.level]
    if level.by_guide:
        yield from years_by_guide(taxonomy, level)
    yield from disagreements(taxonomy, [title.id])
    yield from steps(taxonomy, title.id)
    yield from pay(taxonomy, title)
    yield heading("REQUIREMENTS by weight of 100")
    table = grid()
    for asked in sorted(title.requirements, key=lambda asked: (-asked.weight, asked.requirement.id)):
        weight = Text(f"{100 * asked.weight:4.1f}")
        table.add_row(
            weight, Text(asked.requirement.label), Text(asked.importance.value), Text(_least(asked), style="dim")
        )
    yield indented(table)


def _least(asked: TitleRequirement) -> str:
    claim = asked.claim.value if asked.claim is not Claim.LISTED else ""
    months = f"{asked.months} months" if asked.months else ""
    return ", ".join(part for part in (claim, months) if part)


def _facts(facts: dict[str, str]) -> RenderableType:
    table = grid()
    for name, words in facts.items():
        if words:
            table.add_row(Text(name, style="dim"), Text(words))
    return indented(table)
