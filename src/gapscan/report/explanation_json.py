"""An explanation for other programs: Explanation -> str."""

import json
from dataclasses import asdict

from gapscan.report.explanation import Explanation
from gapscan.report.options import Options


def render_explanation_json(explanation: Explanation, options: Options) -> str:  # noqa: ARG001
    """The explanation's fields as one JSON object."""
    return json.dumps(asdict(explanation), ensure_ascii=False, indent=2, allow_nan=False) + "\n"
