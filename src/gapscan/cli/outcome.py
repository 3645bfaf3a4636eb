"""What a command leaves behind: the product, and the exit code that goes with it."""

import sys
from pathlib import Path

import typer

from gapscan import pipeline
from gapscan.cli.output import screen_options, write_product
from gapscan.errors import DocumentError
from gapscan.report import render_parse
from gapscan.report.picking import focus_of
from gapscan.schema.assessment import Assessment
from gapscan.schema.document import Severity
from gapscan.schema.taxonomy import Taxonomy

# a program that asked for JSON learns of the failure from the object, who opens a file finds the reason in it; all
# others have the message alone
_FORMATS_OF_FAILURE = {"json", "html", "pdf", "xlsx"}


def write_report(
    assessment: Assessment,
    taxonomy: Taxonomy,
    *,
    format: str,  # noqa: A002
    output: str | None,
    blind: bool,
    source: Path | bytes | None = None,
) -> None:
    """Write the report, unless the document failed and the format has no way to say so.

    Raises:
        UsageError: the output cannot be written.
    """
    if assessment.status != "failed" or format in _FORMATS_OF_FAILURE:
        options = screen_options(blind=blind, output=output)
        product = pipeline.compose(assessment, taxonomy, format=format, options=options, source=source)
        write_product(product, output)


def write_parse(assessment: Assessment, *, format: str, output: str | None, blind: bool) -> None:  # noqa: A002
    """Write what was read, unless the document failed and the format has no way to say so.

    Raises:
        UsageError: the output cannot be written.
    """
    if assessment.status != "failed" or format in _FORMATS_OF_FAILURE:
        options = screen_options(blind=blind, output=output)
        write_product(render_parse(assessment, format=format, options=options), output)


def check_outcome(assessment: Assessment, *, fail_under: float | None = None) -> None:
    """Leave with the right exit code after the product is out.

    Raises:
        DocumentError: the document could not be read.
        typer.Exit: with 1, the best title's score is below `fail_under`.
    """
    if assessment.status == "failed":
        issue = next((issue for issue in assessment.issues if issue.severity is Severity.ERROR), assessment.issues[0])
        raise DocumentError(issue.message, code=issue.code, where=assessment.source.file)
    focus = focus_of(assessment.scores) if assessment.scores else None
    if fail_under is not None and (focus is None or focus.score < fail_under):
        reached = f"{focus.title} {focus.score:.1f}" if focus else "no title was scored"
        sys.stderr.write(f"below --fail-under {fail_under:g}: {reached}\n")
        raise typer.Exit(1)
