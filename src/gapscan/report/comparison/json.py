"""A comparison for programs: Comparison -> str. Everything is there, with the differences worked out."""

import json

from gapscan.report.contract import SCHEMA_VERSION
from gapscan.schema.comparison import Comparison, GroupComparison, TitleChange

# as in the contract: far finer than anything measured
_DIGITS = 9


def comparison_json(comparison: Comparison | GroupComparison) -> str:
    """One JSON object; `points` of a title's causes add up to its `points`, to 1e-6."""
    content = {"schema_version": SCHEMA_VERSION, **comparison.model_dump(mode="json")}
    if isinstance(comparison, Comparison):
        content["titles"] = [_title(title) for title in comparison.titles]
    return json.dumps(_rounded(content), ensure_ascii=False, allow_nan=False, indent=1) + "\n"


def _title(title: TitleChange) -> dict[str, object]:
    causes = [{**cause.model_dump(mode="json"), "points": cause.points} for cause in title.causes]
    return {**title.model_dump(mode="json"), "points": title.points, "causes": causes}


def _rounded(value: object) -> object:
    if isinstance(value, float):
        return round(value, _DIGITS)
    if isinstance(value, dict):
        return {name: _rounded(each) for name, each in value.items()}
    return [_rounded(each) for each in value] if isinstance(value, list) else value
