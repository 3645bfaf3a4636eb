"""`gapscan cohort`: a folder of results -> the report about the group."""

from pathlib import Path
from typing import Annotated

import typer

from gapscan.cli.arguments import Output, TaxonomyFolder
from gapscan.report.cohort.registry import COHORT_FORMATS

_FORMATS = "|".join(COHORT_FORMATS)


Folder = Annotated[Path, typer.Argument(metavar="DIR", help="The folder that gapscan batch has written.")]
Format = Annotated[
    str | None,
    typer.Option("--format", metavar=_FORMATS, help="What to write.  [default: terminal]", show_default=False),
]
FocusTitle = Annotated[
    str | None,
    typer.Option("--title", metavar="ID", help="The title that gaps are about.  [default: the most common best fit]"),
]
Unique = Annotated[bool, typer.Option("--unique", help="Count files of the same person once.")]
BlindGroup = Annotated[bool, typer.Option("--blind", help="Name nobody; hide numbers of one to four people.")]
NoPeople = Annotated[bool, typer.Option("--no-people", help="Blind, and without anything about single persons.")]
Query = Annotated[
    str | None,
    typer.Option("--sql", metavar="QUERY", help="Answer this question, as csv, json or markdown (docs/how_to)."),
]
Tables = Annotated[
    Path | None, typer.Option("--parquet", metavar="DIR", help="Write the tables of --sql as Parquet into DIR.")
]


def cohort(
    folder: Folder,
    *,
    format: Format = None,  # noqa: A002
    output: Output = None,
    title: FocusTitle = None,
    unique: Unique = False,
    blind: BlindGroup = False,
    no_people: NoPeople = False,
    sql: Query = None,
    parquet: Tables = None,
    taxonomy: TaxonomyFolder = None,
) -> None:
    """Report on all people of a batch.

    Example: gapscan cohort results

    Example: gapscan cohort results --format html -o cohort.html

    Example: gapscan cohort results --sql "select best_fit, count(*) from people group by all"
    """
    from gapscan.cli.output import check_output, screen_options, write_product

    check_output(output)
    blind = blind or no_people
    if sql is not None or parquet is not None:
        from gapscan.cli.cohort_questions import answer

        answer(
            folder,
            sql=sql,
            parquet=parquet,
            format=format,
            output=output,
            blind=blind,
            unique=unique,
            people=not no_people,
        )
        return

    from gapscan.report.cohort.registry import render_cohort
    from gapscan.report.registry import check_format

    form = format or "terminal"
    check_format(COHORT_FORMATS, form)

    from gapscan.cli.loaded import load
    from gapscan.cli.targets import read_name
    from gapscan.cohort.figures import Wish, draw_figures
    from gapscan.cohort.people import open_people

    people = open_people(folder)
    known = load(taxonomy)
    scored = {sheet.title_id for sheet in people.catalogue.sheets}
    title_id = title if title is None or title in scored else read_name(known, title, part="title").id
    wish = Wish(name=folder.resolve().name, title_id=title_id, unique=unique, blind=blind, people=not no_people)
    figures = draw_figures(people, known, wish)
    options = screen_options(blind=blind, output=output)
    write_product(render_cohort(figures, format=form, options=options), output)
