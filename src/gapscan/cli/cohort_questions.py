"""`gapscan cohort --sql` and `--parquet`: the words that concern them -> the answer."""

from pathlib import Path

from gapscan.cli.output import write_product
from gapscan.cohort.people import open_people
from gapscan.cohort.sql import ask, write_parquet
from gapscan.report.cohort.answer import ANSWER_FORMATS, render_answer
from gapscan.report.registry import check_format


def answer(
    folder: Path,
    *,
    sql: str | None,
    parquet: Path | None,
    format: str | None,  # noqa: A002
    output: str | None,
    blind: bool,
    unique: bool,
) -> None:
    """Write the Parquet files, then the answer.

    Raises:
        MissingExtraError: the `sql` extra is not installed.
        UsageError: the query or the format is wrong, or a file cannot be written.
    """
    form = format or ANSWER_FORMATS[0]
    check_format(ANSWER_FORMATS, form)
    people = open_people(folder)
    if parquet is not None:
        write_parquet(people, parquet, blind=blind, unique=unique)
    if sql is not None:
        found = ask(people, sql, blind=blind, unique=unique)
        write_product(render_answer(found.columns, found.rows, format=form), output)
