"""The figures for other programs: CohortFigures -> JSON."""

from gapscan.report.json_text import object_text
from gapscan.report.options import Options
from gapscan.schema.cohort import CohortFigures

SCHEMA_VERSION = "1"


def render_json(figures: CohortFigures, options: Options) -> str:  # noqa: ARG001  one signature for all formats
    """All figures as one object, one line for each entry of a list; `schema_version` changes when a name does."""
    content = {"schema_version": SCHEMA_VERSION, **figures.model_dump(mode="json")}
    return object_text(content)
