"""A table in Markdown: rows of raw text -> lines."""

from collections.abc import Iterable, Iterator

from gapscan.report.inert import markdown


def table(title: str, columns: tuple[str, ...], rows: Iterable[tuple[str, ...]]) -> Iterator[str]:
    """A heading and a table below it; every cell is made inert."""
    yield f"## {markdown(title)}"
    yield ""
    yield from bare_table(columns, rows)


def bare_table(columns: tuple[str, ...], rows: Iterable[tuple[str, ...]]) -> Iterator[str]:
    """A table without a heading."""
    yield f"| {' | '.join(columns)} |"
    yield f"|{'---|' * len(columns)}"
    for row in rows:
        yield f"| {' | '.join(map(markdown, row))} |"
