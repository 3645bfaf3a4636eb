"""Which formats there are: one line each; the module behind a line is imported only when it is asked for.

A new format is one file with a function of its registry's signature, one line here, one test and one golden.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping
from importlib import import_module
from typing import TYPE_CHECKING

from gapscan.errors import UsageError

if TYPE_CHECKING:
    from gapscan.report.explanation import Explanation
    from gapscan.report.options import Options
    from gapscan.schema.assessment import Assessment
    from gapscan.schema.guidance import Guidance
    from gapscan.schema.picture import PagePicture
    from gapscan.schema.taxonomy import Taxonomy

# (Material, Options) -> str | bytes
FORMATS = {
    "terminal": "gapscan.report.terminal:render_terminal",
    "json": "gapscan.report.contract:render_json",
    "markdown": "gapscan.report.markdown:render_markdown",
    "html": "gapscan.report.html:render_html",
    "pdf": "gapscan.report.pdf:render_pdf",
    "xlsx": "gapscan.report.xlsx:render_xlsx",
}

# the formats that show the pages a resume was read from
_FORMATS_WITH_PAGES = frozenset({"html"})

# the formats that are no text, so a terminal cannot show them
BINARY_FORMATS = frozenset({"pdf", "xlsx"})

# (Assessment, Options) -> str | bytes
PARSES = {
    "text": "gapscan.report.parsed_text:render_parsed_text",
    "json": "gapscan.report.contract:render_parsed_json",
    "json-resume": "gapscan.report.json_resume:render_json_resume",
}

# (Explanation, Options) -> str | bytes
EXPLANATIONS = {
    "terminal": "gapscan.report.explanation_terminal:render_explanation_terminal",
    "json": "gapscan.report.explanation_json:render_explanation_json",
}


def render(
    assessment: Assessment,
    taxonomy: Taxonomy,
    *,
    format: str,  # noqa: A002
    options: Options,
    guidance: Guidance | None = None,
    pictures: tuple[PagePicture, ...] = (),
) -> str | bytes:
    """A whole report.

    Args:
        assessment: a scored one, or a failed one.
        taxonomy: the one it was scored with.
        format: a key of `FORMATS`.
        options: width, colour, blindness.
        guidance: the advice on it; made from the same view of it, so from the blinded one where the report is blind.
        pictures: its pages; those of a blind report are not shown.

    Raises:
        UsageError: there is no such format.
    """
    from gapscan.schema.material import Material

    shown = () if options.blind else pictures
    material = Material(assessment=shown_to(assessment, options), taxonomy=taxonomy, guidance=guidance, pictures=shown)
    return _writer(FORMATS, format)(material, options)


def render_parse(assessment: Assessment, *, format: str, options: Options) -> str | bytes:  # noqa: A002
    """What was read, unscored.

    Args:
        assessment: with or without scores.
        format: a key of `PARSES`.
        options: width, colour, blindness.

    Raises:
        UsageError: there is no such format.
    """
    return _writer(PARSES, format)(shown_to(assessment, options), options)


def render_explanation(
    assessment: Assessment,
    taxonomy: Taxonomy,
    *,
    skill: str | None = None,
    title: str | None = None,
    format: str,  # noqa: A002
    options: Options,
) -> str | bytes:
    """How one skill or one title came to its points.

    Args:
        assessment: a scored one.
        taxonomy: the one it was scored with.
        skill: id of the skill to explain, or None.
        title: id of the title to explain, where no skill is named.
        format: a key of `EXPLANATIONS`.
        options: width, colour, blindness.

    Raises:
        UsageError: there is no such format, or the title was not scored.
    """
    from gapscan.report.explanation import explain_skill, explain_title

    write = _writer(EXPLANATIONS, format)
    shown = shown_to(assessment, options)
    explanation: Explanation = (
        explain_skill(shown, taxonomy, skill) if skill is not None else explain_title(shown, taxonomy, title or "")
    )
    return write(explanation, options)


def check_format(formats: Collection[str], format: str) -> None:  # noqa: A002
    """Refuse a format that does not exist, before any work is done.

    Raises:
        UsageError: naming the formats that do.
    """
    if format not in formats:
        raise UsageError(f"there is no format '{format}'", where="--format", todo=f"take one of: {', '.join(formats)}")


def shows_pages(format: str, options: Options) -> bool:  # noqa: A002
    """Whether a report has a use for pictures of the pages; a blind one has none, since they show the person."""
    return format in _FORMATS_WITH_PAGES and not options.blind


def shown_to(assessment: Assessment, options: Options) -> Assessment:
    """What may be seen of an assessment: all of it, or what names nobody where the report is blind."""
    if not options.blind:
        return assessment
    from gapscan.report.blind import blinded

    return blinded(assessment)


def _writer(formats: Mapping[str, str], format: str) -> Callable[..., str | bytes]:  # noqa: A002
    check_format(formats, format)
    module, function = formats[format].split(":")
    writer: Callable[..., str | bytes] = getattr(import_module(module), function)
    return writer
