"""`gapscan parse`: one resume -> what was read, unscored."""

from typing import Annotated

import typer

from gapscan.cli.arguments import AsOf, Blind, File, Output
from gapscan.report.registry import PARSES

_FORMATS = "|".join(PARSES)


def parse(
    file: File,
    *,
    format: Annotated[str, typer.Option("--format", metavar=_FORMATS, help="What to write.")] = "text",  # noqa: A002
    output: Output = None,
    as_of: AsOf = None,
    blind: Blind = False,
) -> None:
    """Show what was read: contact, posts, education, text.

    The text stands in reading order under the headings that were found.

    Example: gapscan parse resume.pdf --format text
    """
    from gapscan.cli.clock import read_as_of
    from gapscan.cli.outcome import check_outcome, write_parse
    from gapscan.cli.output import check_output
    from gapscan.cli.source import open_source, source_name
    from gapscan.report.registry import check_format

    check_format(PARSES, format)
    check_output(output)
    day = read_as_of(as_of)

    from gapscan import pipeline

    assessment = pipeline.parse(open_source(file), as_of=day, file_name=source_name(file))
    write_parse(assessment, format=format, output=output, blind=blind)
    check_outcome(assessment)
