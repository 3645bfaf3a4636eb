"""Where a statement comes from: guide and line."""

from typing import Annotated

from pydantic import BeforeValidator

from gapscan.schema.base import Flow


class GuideFact(Flow):
    """A guide states this, there: guide id and line (from 1)."""

    guide: str
    line: int


def _fact_from_text(value: object) -> object:
    if not isinstance(value, str) or ":" not in value:
        return value
    guide, _, line = value.rpartition(":")
    return {"guide": guide, "line": line}


Fact = Annotated[GuideFact, BeforeValidator(_fact_from_text)]
"""A fact, which the files write as `guide-id:line`."""

Facts = tuple[Fact, ...]
