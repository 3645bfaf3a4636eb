"""`gapscan explain`: one resume and a skill, title or advert -> the evidence line by line, and how it became points."""

from typing import TYPE_CHECKING, Annotated

import typer

from gapscan.cli.arguments import AsOf, Blind, File, JobAdvert, Output, SemanticModel, TaxonomyFolder
from gapscan.report.registry import EXPLANATIONS

if TYPE_CHECKING:
    from gapscan.schema.taxonomy import Taxonomy

_FORMATS = "|".join(EXPLANATIONS)


def explain(
    file: File,
    what: Annotated[
        str | None,
        typer.Argument(
            metavar="WHAT",
            help="A skill or a title, by id, name or alias; may be left out beside --job.",
            show_default=False,
        ),
    ] = None,
    *,
    job: JobAdvert = None,
    format: Annotated[str, typer.Option("--format", metavar=_FORMATS, help="What to write.")] = "terminal",  # noqa: A002
    output: Output = None,
    as_of: AsOf = None,
    blind: Blind = False,
    taxonomy: TaxonomyFolder = None,
    semantic_model: SemanticModel = None,
) -> None:
    """Show how one skill or title came to its points.

    For a skill: every mention with its line, and the readings that were refused. For a title, or for the advert of
    --job: the sum behind the score.

    Example: gapscan explain resume.pdf pytorch

    Example: gapscan explain resume.pdf "Senior ML Engineer"

    Example: gapscan explain resume.pdf --job advert.pdf
    """
    from gapscan.cli.clock import read_as_of
    from gapscan.cli.outcome import check_outcome
    from gapscan.cli.output import check_output, screen_options, write_product
    from gapscan.cli.source import open_source, source_name
    from gapscan.cli.targets import read_advert
    from gapscan.report.registry import check_format, render_explanation

    check_format(EXPLANATIONS, format)
    check_output(output)
    day = read_as_of(as_of)

    from gapscan import pipeline
    from gapscan.cli.loaded import load

    known = load(taxonomy)
    subject = _subject(what, job, known)
    advert = read_advert(job, known, resume=file, as_of=day) if job else None
    assessment = pipeline.scan(
        open_source(file),
        taxonomy=known,
        as_of=day,
        titles=[subject["title"]] if advert and what and "title" in subject else None,
        file_name=source_name(file),
        semantic_model=semantic_model,
        job=advert,
    )
    check_outcome(assessment)
    options = screen_options(blind=blind, output=output)
    write_product(render_explanation(assessment, known, **subject, format=format, options=options), output)


def _subject(what: str | None, job: str | None, known: "Taxonomy") -> dict[str, str]:
    """What is to be explained: `skill` or `title` with its id.

    Raises:
        UsageError: nothing is named, or nothing has that name.
    """
    from gapscan.cli.targets import read_name
    from gapscan.errors import UsageError
    from gapscan.schema.job import JOB_ID

    if what is not None:
        named = read_name(known, what)
        return {named.part: named.id}
    if job is None:
        raise UsageError("nothing to explain is named", where="WHAT", todo="name a skill or a title, or give --job")
    return {"title": JOB_ID}
