"""`gapscan scan`: one resume -> how ready the person is for every title."""

from typing import Annotated

import typer

from gapscan.cli.arguments import (
    AsOf,
    Blind,
    FamilyName,
    File,
    JobAdvert,
    LevelName,
    Output,
    SemanticModel,
    TaxonomyFolder,
    Titles,
)
from gapscan.report.registry import FORMATS

_FORMATS = "|".join(FORMATS)


def scan(
    file: File,
    *,
    title: Titles = None,
    level: LevelName = None,
    family: FamilyName = None,
    job: JobAdvert = None,
    format: Annotated[str, typer.Option("--format", metavar=_FORMATS, help="What to write.")] = "terminal",  # noqa: A002
    output: Output = None,
    as_of: AsOf = None,
    blind: Blind = False,
    taxonomy: TaxonomyFolder = None,
    semantic_model: SemanticModel = None,
    fail_under: Annotated[
        float | None,
        typer.Option("--fail-under", metavar="N", help="Exit with 1 if the best title's score is below N."),
    ] = None,
) -> None:
    """Read one resume and score it for every job title.

    Example: gapscan scan resume.pdf

    Example: gapscan scan resume.pdf --title ml-engineer --format markdown

    Example: gapscan scan resume.pdf --job advert.pdf

    Example: gapscan scan - --format json -o report.json < resume.pdf
    """
    from gapscan.cli.clock import read_as_of
    from gapscan.cli.outcome import check_outcome, write_report
    from gapscan.cli.output import check_output
    from gapscan.cli.source import open_source, source_name
    from gapscan.cli.targets import read_advert, read_titles
    from gapscan.report.registry import check_format

    check_format(FORMATS, format)
    check_output(output, format=format)
    day = read_as_of(as_of)

    from gapscan import pipeline
    from gapscan.cli.loaded import load

    known = load(taxonomy)
    titles = read_titles(known, title or (), level, family)
    advert = read_advert(job, known, resume=file, as_of=day) if job else None
    source = open_source(file)
    assessment = pipeline.scan(
        source,
        taxonomy=known,
        as_of=day,
        titles=titles,
        file_name=source_name(file),
        semantic_model=semantic_model,
        job=advert,
    )
    write_report(assessment, known, format=format, output=output, blind=blind, source=source)
    check_outcome(assessment, fail_under=fail_under)
