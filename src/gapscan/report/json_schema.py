"""The published schemas of the JSON that other programs rely on: a name -> JSON Schema text.

What is named as required stays; other fields may join, so no object is closed. A test holds the schemas to what the
formats write.
"""

import json
from typing import get_args

from gapscan.errors import UsageError
from gapscan.report.contract import SCHEMA_VERSION
from gapscan.report.json_schema_parts import (
    BOX,
    COUNT,
    DATE,
    DAY,
    FLAG,
    NUMBER,
    RATIO,
    SCORE,
    SHA256,
    TEXT,
    Schema,
    described,
    list_of,
    named,
    of_flow,
    one_of,
    or_null,
)
from gapscan.schema.assessment import GapKind, GateId, GateStatus, LadderRung, Source
from gapscan.schema.document import Issue
from gapscan.schema.guidance import Guidance
from gapscan.schema.job import JobAdvert
from gapscan.schema.match import Claim, Method
from gapscan.schema.resume import Certification, Contact, DegreeLevel, EntryKind
from gapscan.schema.resume_text import SectionKind
from gapscan.schema.taxonomy import Importance, SkillKind, Verdict

_DIALECT = "https://json-schema.org/draft/2020-12/schema"
_STATUS = ("ok", "partial", "failed")


def json_schema(name: str) -> str:
    """A published schema as JSON text, the same for the same code.

    Args:
        name: a key of `SCHEMAS`.

    Raises:
        UsageError: there is no such schema.
    """
    if name not in SCHEMAS:
        raise UsageError(f"there is no schema '{name}'", todo=f"take one of: {', '.join(SCHEMAS)}")
    return json.dumps({"$schema": _DIALECT, **SCHEMAS[name]()}, ensure_ascii=False, indent=1) + "\n"


def _scan() -> Schema:
    schema = named(
        {**_read_fields(), "skills": list_of(_skill()), "ladder": list_of(of_flow(LadderRung))},
        maybe={**_scored_fields(), **_MAYBE_READ},
        words="One resume and how ready the person is for each title; a failed one has no readiness.",
    )
    return {
        "title": "gapscan scan",
        **schema,
        "if": {"properties": {"status": {"const": "failed"}}},
        "then": {"not": {"required": ["readiness"]}, "properties": {"issues": {"minItems": 1}}},
        "else": {"required": list(_scored_fields())[:2], "properties": {"candidate": {"type": "object"}}},
    }


def _results() -> Schema:
    scan = _scan()
    fields = scan["properties"]
    required = scan["required"]
    assert isinstance(fields, dict)  # noqa: S101
    assert isinstance(required, list)  # noqa: S101
    key = described(SHA256, "file and settings, so that running again does only what is not done")
    return {
        **scan,
        "title": "gapscan results",
        "description": "One line of results.jsonl: what scan writes, and a key.",
        "properties": {"key": key, **fields},
        "required": ["key", *required],
    }


def _parse() -> Schema:
    fields = {**_read_fields(), "text": described(TEXT, "the resume in reading order")}
    words = "What was read of one resume, unscored."
    return {"title": "gapscan parse", **named(fields, maybe=_MAYBE_READ, words=words)}


SCHEMAS = {"scan": _scan, "parse": _parse, "results": _results}

_MAYBE_READ: Schema = {
    "blind": described(FLAG, "whether name, contact, employers and schools are left out"),
    "publication_count": COUNT,
}


def _read_fields() -> Schema:
    return {
        "schema_version": {"const": SCHEMA_VERSION},
        "tool": _tool(),
        "as_of": described(DAY, "the day that `present` stands for, YYYY-MM-DD"),
        "source": of_flow(Source),
        "status": one_of(_STATUS),
        "issues": list_of(of_flow(Issue)),
        "candidate": or_null(of_flow(Contact)),
        "experience": or_null(_experience()),
        "education": list_of(_study()),
        "certifications": list_of(of_flow(Certification)),
        "sections": list_of(named({"kind": one_of(SectionKind), "heading": or_null(TEXT), "page": COUNT})),
    }


def _tool() -> Schema:
    return named(
        {"name": {"const": "gapscan"}, "version": TEXT, "scoring_version": TEXT, "taxonomy_sha256": or_null(TEXT)}
    )


def _experience() -> Schema:
    post = named(
        {
            "title": or_null(TEXT),
            "organization": or_null(TEXT),
            "location": or_null(TEXT),
            "start": or_null(DATE),
            "end": or_null(DATE),
            "months": or_null(COUNT),
            "kind": one_of(EntryKind),
            "skills": described(list_of(TEXT), "ids of the counted skills that the post shows"),
            "page": COUNT,
        }
    )
    months = described(COUNT, "overlaps count once")
    return named({"months": months, "entries": list_of(post)})


def _study() -> Schema:
    return named(
        {
            "degree": or_null(one_of(DegreeLevel)),
            "field": or_null(TEXT),
            "institution": or_null(TEXT),
            "end": or_null(DATE),
            "page": COUNT,
        }
    )


def _skill() -> Schema:
    return named(
        {
            "id": TEXT,
            "name": TEXT,
            "kind": one_of(SkillKind),
            "counted": FLAG,
            "claim": one_of(Claim),
            "strength": RATIO,
            "months": COUNT,
            "last_used": or_null(DATE),
            "evidence": list_of(_evidence()),
        },
        maybe={"implied_by": described(list_of(TEXT), "ids of the narrower skills that it follows from")},
    )


def _evidence() -> Schema:
    return named(
        {
            "quote": TEXT,
            "page": COUNT,
            "box": BOX,
            "section": one_of(SectionKind),
            "entry": or_null(described(COUNT, "index into the entries of `experience`")),
            "method": one_of(Method),
            "similarity": RATIO,
            "claim": one_of(Claim),
        }
    )


def _scored_fields() -> Schema:
    """Those of a scored resume; the first two are always there, advice only where something counts.

    `job` is there where an advert was aimed at.
    """
    return {
        "best_fit": or_null(described(TEXT, "id of the title that fits best")),
        "readiness": list_of(_readiness()),
        "job": of_flow(JobAdvert, without=("target",)),
        "guidance": of_flow(Guidance),
    }


def _readiness() -> Schema:
    gate: Schema = {"id": one_of(get_args(GateId)), "status": one_of(GateStatus), "required": TEXT, "observed": TEXT}
    gap: Schema = {"requirement": TEXT, "label": TEXT, "kind": one_of(GapKind), "importance": one_of(Importance)}
    step: Schema = {"requirement": TEXT, "label": TEXT, "points": NUMBER, "score": SCORE}
    return named(
        {
            "title_id": TEXT,
            "title": TEXT,
            "family": TEXT,
            "level": TEXT,
            "score": described(SCORE, "0 to 100, the sum of the points of the terms"),
            "verdict": one_of(Verdict),
            "gates": list_of(named(gate, words="bounds the verdict and never the points")),
            "terms": list_of(_term()),
            "gaps": list_of(named({**gap, "points": NUMBER, "advice": TEXT})),
            "path": list_of(named(step)),
            "path_title": or_null(TEXT),
            "path_verdict": or_null(one_of(Verdict)),
        }
    )


def _term() -> Schema:
    return named(
        {
            "requirement": TEXT,
            "label": TEXT,
            "importance": one_of(Importance),
            "weight": RATIO,
            "coverage": RATIO,
            "points": described(NUMBER, "100 x weight x coverage"),
            "skills": list_of(TEXT),
            "guides": list_of(TEXT),
            "reason": TEXT,
        }
    )
