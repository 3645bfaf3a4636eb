"""`gapscan compare`: two scans, or two batches of them -> what closed, what opened, and why."""

from typing import Annotated

import typer

from gapscan.cli.arguments import AsOf, Blind, Output, TaxonomyFolder
from gapscan.report.comparison.registry import COMPARISONS

_FORMATS = "|".join(COMPARISONS)
_SIDE = "A scan's JSON, a resume, or the folder of a batch."


def compare(
    before: Annotated[str, typer.Argument(metavar="BEFORE", help=_SIDE, show_default=False)],
    after: Annotated[str, typer.Argument(metavar="AFTER", help=_SIDE, show_default=False)],
    *,
    title: Annotated[
        str | None,
        typer.Option("--title", metavar="ID", help="Look at this title.  [default: the best fit of AFTER]"),
    ] = None,
    job: Annotated[
        str | None,
        typer.Option("--job", metavar="FILE", help="Score resumes for this job advert, too.", show_default=False),
    ] = None,
    format: Annotated[str, typer.Option("--format", metavar=_FORMATS, help="What to write.")] = "terminal",  # noqa: A002
    output: Output = None,
    as_of: AsOf = None,
    blind: Blind = False,
    taxonomy: TaxonomyFolder = None,
    force: Annotated[
        bool, typer.Option("--force", help="Compare what was scored by different scoring versions all the same.")
    ] = False,
) -> None:
    """Say what changed between two scans, or two groups.

    The score by cause, gaps closed and opened, skills. BEFORE and AFTER are each what
    `gapscan scan RESUME --format json -o FILE` wrote, or a resume, which is scanned now; or both are folders that
    `gapscan batch` wrote: one group later, or two groups.

    Example: gapscan compare before.json cv.pdf

    Example: gapscan compare before.json cv.pdf --job advert.pdf

    Example: gapscan compare before.json after.json --title senior-ml-engineer --format markdown

    Example: gapscan compare spring/ autumn/ --format html -o progress.html
    """
    from gapscan.cli.clock import read_as_of
    from gapscan.cli.output import check_output, screen_options, write_product
    from gapscan.report.registry import check_format

    check_format(COMPARISONS, format)
    check_output(output, format=format)
    day = read_as_of(as_of)
    options = screen_options(blind=blind, output=output)

    from gapscan.cli.loaded import load
    from gapscan.cli.sides import Means, compare_sides
    from gapscan.report.comparison.registry import render_comparison

    known = load(taxonomy)
    means = Means(known, day, options, job)
    comparison = compare_sides(before, after, means, title=title, is_forced=force)
    write_product(render_comparison(comparison, known, format=format, options=options), output)
