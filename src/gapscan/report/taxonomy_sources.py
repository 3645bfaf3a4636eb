"""Where an entry comes from and where guides disagree: Taxonomy -> parts of a terminal page."""

from collections.abc import Collection, Iterable, Iterator

from rich.console import RenderableType
from rich.text import Text

from gapscan.report.canvas import grid, heading, indented
from gapscan.report.names import Names
from gapscan.schema.facts import GuideFact
from gapscan.schema.knowledge import Conflict, ProgressionStep, SalaryBand
from gapscan.schema.taxonomy import Level, Taxonomy, Title


def stated_by(taxonomy: Taxonomy, facts: Iterable[GuideFact]) -> Iterator[RenderableType]:
    """The guides that state an entry, each with its lines; without facts, that no guide does."""
    names, lines = Names(taxonomy), _lines_by_guide(facts)
    yield heading("STATED BY")
    if not lines:
        yield indented(Text("no guide; it is the field's own"))
        return
    table = grid()
    for guide in taxonomy.guides:
        if guide.id in lines:
            numbers = lines[guide.id]
            said = f"line{'s' if len(numbers) > 1 else ''} {', '.join(map(str, numbers))}"
            table.add_row(Text(names.guide(guide.id)), Text(f"{guide.id}: {said}", style="dim"))
    yield indented(table)


def years_by_guide(taxonomy: Taxonomy, level: Level) -> Iterator[RenderableType]:
    """What each guide says about the years of a level, beside what the taxonomy holds."""
    names = Names(taxonomy)
    yield heading(f"YEARS OF THE LEVEL {level.name.upper()}")
    table = grid()
    table.add_row(Text("held here"), Text(_years_held(level)))
    for guide, says in sorted(level.by_guide.items()):
        table.add_row(Text(names.guide(guide)), Text(says))
    yield indented(table)


def levels_by_guide(taxonomy: Taxonomy, title: Title) -> Iterator[RenderableType]:
    """The level on which each guide puts a title, beside the one held."""
    names = Names(taxonomy)
    if title.levels_by_guide:
        yield heading("LEVEL BY GUIDE")
        table = grid()
        table.add_row(Text("held here"), Text(names.level(title.level)))
        for guide, says in sorted(title.levels_by_guide.items()):
            table.add_row(Text(names.guide(guide)), Text(says))
        yield indented(table)


def disagreements(taxonomy: Taxonomy, about: Collection[str]) -> Iterator[RenderableType]:
    """The conflicts about any of these ids."""
    found = [
        conflict for _, conflict in sorted(taxonomy.knowledge.conflicts.items()) if set(conflict.about) & set(about)
    ]
    if found:
        yield heading("WHERE GUIDES DISAGREE")
        yield from sides_of(found)


def sides_of(conflicts: Iterable[Conflict]) -> Iterator[RenderableType]:
    """Each conflict: what its sides say and where, and what is held."""
    for conflict in conflicts:
        yield indented(Text(conflict.label))
        table = grid()
        for position in conflict.positions:
            table.add_row(Text(_cited(position.facts), style="dim"), Text(position.says))
        table.add_row(Text("held here"), Text(conflict.held))
        yield indented(table, columns=4)


def steps(taxonomy: Taxonomy, key: str) -> Iterator[RenderableType]:
    """The steps that guides name from and to a title or level, conflicting ones side by side."""
    known = taxonomy.knowledge.progression.values()
    leaving = [(step.target, step) for step in known if step.source == key]
    coming = [(step.source, step) for step in known if step.target == key]
    for words, found in (("STEPS FROM HERE", leaving), ("STEPS TO HERE", coming)):
        if found:
            yield heading(words)
            table = grid()
            for other, step in sorted(found, key=lambda pair: (pair[1].kind, pair[0])):
                table.add_row(Text(step.kind), Text(_step_name(taxonomy, other)), Text(_remarks(step), style="dim"))
            yield indented(table)


def pay(taxonomy: Taxonomy, title: Title) -> Iterator[RenderableType]:
    """The figures that guides state for a title."""
    found = [band for _, band in sorted(taxonomy.knowledge.salaries.items()) if title.id in band.titles]
    if found:
        yield heading("PAY AS GUIDES STATE IT")
        table = grid()
        for band in found:
            table.add_row(Text(figure_of(band)), Text(_remarks_on_pay(band)), Text(_cited(band.facts), style="dim"))
        yield indented(table)


def figure_of(band: SalaryBand) -> str:
    """The figure as people write it: "80,000-120,000 USD"; "from" where it is open upwards."""
    per_hour = " an hour" if band.period == "hour" else ""
    least = f"{band.min:,.10g}"
    if band.max is None:
        return f"from {least} {band.currency}{per_hour}"
    most = "" if band.max == band.min else f"-{band.max:,.10g}"
    return f"{least}{most} {band.currency}{per_hour}"


def _remarks_on_pay(band: SalaryBand) -> str:
    year = str(band.year) if band.year else ""
    return ", ".join(part for part in (band.role, band.figure, band.note or "", band.source or "", year) if part)


def _remarks(step: ProgressionStep) -> str:
    years = f"{step.years_min:g}-{step.years_max:g} years" if step.years_min and step.years_max else ""
    inferred = "" if step.stated else "not stated, inferred"
    return "; ".join(part for part in (inferred, years, step.note or "", _cited(step.facts)) if part)


def _step_name(taxonomy: Taxonomy, key: str) -> str:
    stage = taxonomy.knowledge.stages.get(key)
    if stage:
        return stage.name
    level = taxonomy.level_by_id.get(key)
    return f"{level.name} level" if level else Names(taxonomy).title(key)


def _years_held(level: Level) -> str:
    ends = (level.years_min, level.years_max)
    if level.years_min is None and level.years_max is None:
        band = "none stated"
    elif level.years_max is None:
        band = f"from {level.years_min:g}"
    else:
        band = "-".join(f"{end:g}" for end in ends if end is not None)
    hiring = f"{level.hiring_minimum_years:g} to be hired" if level.hiring_minimum_years is not None else ""
    with_phd = f"{level.hiring_minimum_years_phd:g} with a PhD" if level.hiring_minimum_years_phd is not None else ""
    return ", ".join(part for part in (band, hiring, with_phd) if part)


def _cited(facts: Iterable[GuideFact]) -> str:
    return ", ".join(f"{guide}:{','.join(map(str, lines))}" for guide, lines in _lines_by_guide(facts).items())


def _lines_by_guide(facts: Iterable[GuideFact]) -> dict[str, list[int]]:
    found: dict[str, list[int]] = {}
    for fact in facts:
        found.setdefault(fact.guide, []).append(fact.line)
    return {guide: sorted(set(lines)) for guide, lines in found.items()}
