"""The figures for other programs: CohortFigures -> JSON."""

import json

from gapscan.report.options import Options
from gapscan.schema.cohort import CohortFigures

SCHEMA_VERSION = "1"


def render_json(figures: CohortFigures, options: Options) -> str:  # noqa: ARG001  one signature for all formats
    """All figures as one object, one line for each entry of a list; `schema_version` changes when a name does."""
    content = {"schema_version": SCHEMA_VERSION, **figures.model_dump(mode="json")}
    fields = (f" {_encoded(name)}: {_listed(value)}" for name, value in content.items())
    return "{\n" + ",\n".join(fields) + "\n}\n"


def _listed(value: object) -> str:
    if not isinstance(value, list) or not value:
        return _encoded(value)
    return "[\n  " + ",\n  ".join(map(_encoded, value)) + "\n ]"


def _encoded(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, allow_nan=False)
