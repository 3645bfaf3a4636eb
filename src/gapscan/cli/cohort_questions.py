"""`gapscan cohort --sql` and `--parquet`: the words that concern them -> the answer."""

import sys
from pathlib import Path

from gapscan.cli.output import write_product
from gapscan.cohort.people import open_people
from gapscan.cohort.sql import ask, write_parquet
from gapscan.errors import UsageError
from gapscan.report.cohort.answer import ANSWER_FORMATS, render_answer
from gapscan.report.registry import check_format

_STILL_COUNTED = (
    "note: --blind takes names away and no small numbers, since these tables hold a row for each person; figures to"
    " pass on are those of the report with --no-people\n"
)


def answer(
    folder: Path,
    *,
    sql: str | None,
    parquet: Path | None,
    format: str | None,  # noqa: A002
    output: str | None,
    blind: bool,
    unique: bool,
    people: bool,
) -> None:
    """Write the Parquet files, then the answer.

    Raises:
        MissingExtraError: the `sql` extra is not installed.
        UsageError: the query, the format or the file is wrong, or nothing may be said of single persons.
    """
    if not people:
        raise UsageError(
            "the tables hold a row for each person",
            where="--no-people",
            todo="take --blind for tables without names, or a report with --no-people",
        )
    form = format or ANSWER_FORMATS[0]
    check_format(ANSWER_FORMATS, form)
    records = open_people(folder)
    if blind:
        sys.stderr.write(_STILL_COUNTED)
    if parquet is not None:
        write_parquet(records, parquet, blind=blind, unique=unique)
    if sql is not None:
        found = ask(records, sql, blind=blind, unique=unique)
        write_product(render_answer(found.columns, found.rows, format=form), output)
