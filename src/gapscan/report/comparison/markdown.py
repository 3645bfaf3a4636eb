"""A comparison as Markdown for notes and pull requests: Sheet -> str."""

from collections.abc import Iterator

from gapscan.report.comparison.sheet import DISCLAIMER, Note, Part, Row, Sheet, Standing
from gapscan.report.inert import markdown
from gapscan.report.markdown_table import bare_table
from gapscan.report.options import Options


def render_sheet_markdown(sheet: Sheet, options: Options) -> str:  # noqa: ARG001
    """Every table in full, and below it the lines behind each change."""
    blocks = ["\n".join(_head(sheet)), *("\n".join(_part(part)) for part in sheet.parts)]
    return "\n\n".join([*blocks, f"---\n\n{markdown(sheet.small_print)}. {DISCLAIMER}"]) + "\n"


def _head(sheet: Sheet) -> Iterator[str]:
    yield f"# {markdown(sheet.name)}: before and after"
    yield ""
    yield from (f"- {markdown(fact)}" for fact in sheet.facts)
    for notice in sheet.notices:
        yield ""
        yield f"> **Note:** {markdown(notice)}"
    if sheet.standing:
        yield ""
        yield _standing(sheet.standing)
    if sheet.summary:
        yield ""
        yield " ".join(map(markdown, sheet.summary))


def _standing(standing: Standing) -> str:
    title = f"{markdown(standing.title)} ({markdown(standing.level)})"
    verdicts = f"{standing.verdict_before} → {standing.verdict_after}"
    return f"**{title}: {standing.score_before} → {standing.score_after} of 100 ({standing.points})**, {verdicts}"


def _part(part: Part) -> Iterator[str]:
    yield f"## {markdown(part.heading)}"
    yield ""
    if part.lead:
        yield markdown(part.lead)
        yield ""
    yield from bare_table(tuple(column.name for column in part.columns), (row.cells for row in part.rows))
    if part.foot:
        yield ""
        yield f"**{markdown(part.foot)}**"
    noted = [row for row in part.rows if row.notes]
    if noted:
        yield ""
    for row in noted:
        yield from _notes(row, part)


def _notes(row: Row, part: Part) -> Iterator[str]:
    main = next(index for index, column in enumerate(part.columns) if column.kind == "main")
    yield f"- {markdown(row.cells[main])}"
    yield from (f"  - {_words(note)}" for note in row.notes)


def _words(note: Note) -> str:
    return f"{note.label}: {markdown(note.words)}" if note.label else markdown(note.words)
