"""`gapscan explain`: one resume and a skill or title -> the evidence line by line, and how it became points."""

from typing import Annotated

import typer

from gapscan.cli.arguments import AsOf, Blind, File, Output, SemanticModel, TaxonomyFolder
from gapscan.report.registry import EXPLANATIONS

_FORMATS = "|".join(EXPLANATIONS)


def explain(
    file: File,
    what: Annotated[
        str, typer.Argument(metavar="WHAT", help="A skill or a title, by id, name or alias.", show_default=False)
    ],
    *,
    format: Annotated[str, typer.Option("--format", metavar=_FORMATS, help="What to write.")] = "terminal",  # noqa: A002
    output: Output = None,
    as_of: AsOf = None,
    blind: Blind = False,
    taxonomy: TaxonomyFolder = None,
    semantic_model: SemanticModel = None,
) -> None:
    """Show how one skill or title came to its points.

    For a skill: every mention with its line, and the readings that were refused. For a title: the sum behind the score.

    Example: gapscan explain resume.pdf pytorch

    Example: gapscan explain resume.pdf "Senior ML Engineer"
    """
    from gapscan.cli.clock import read_as_of
    from gapscan.cli.outcome import check_outcome
    from gapscan.cli.output import check_output, screen_options, write_product
    from gapscan.cli.source import open_source, source_name
    from gapscan.cli.targets import read_name
    from gapscan.report.registry import check_format, render_explanation

    check_format(EXPLANATIONS, format)
    check_output(output)
    day = read_as_of(as_of)

    from gapscan import pipeline
    from gapscan.cli.loaded import load

    known = load(taxonomy)
    subject = read_name(known, what)
    assessment = pipeline.scan(
        open_source(file), taxonomy=known, as_of=day, file_name=source_name(file), semantic_model=semantic_model
    )
    check_outcome(assessment)
    chosen = {subject.part: subject.id}
    product = render_explanation(
        assessment, known, **chosen, format=format, options=screen_options(blind=blind, output=output)
    )
    write_product(product, output)
