"""Two scans of an invented person, before and after an edit, as JSON holds them."""

import json
from copy import deepcopy
from typing import Any

Json = dict[str, Any]

BEFORE: Json = {
    "schema_version": "1",
    "tool": {"name": "gapscan", "version": "0.1.0", "scoring_version": "1", "taxonomy_sha256": "ab" * 32},
    "as_of": "2026-01-15",
    "blind": False,
    "source": {"file": "amina.pdf", "sha256": "cd" * 32, "format": "pdf", "pages": 1, "reader": "playa"},
    "status": "ok",
    "issues": [{"code": "few-dates", "severity": "warning", "message": "Amina gave two posts no dates", "page": 1}],
    "candidate": {"name": "Amina Okafor-Lund", "emails": ["amina@okafor.example"], "phones": []},
    "experience": {"months": 40, "entries": []},
    "skills": [
        {
            "id": "sql",
            "name": "SQL",
            "counted": True,
            "claim": "listed",
            "strength": 0.4,
            "months": 0,
            "evidence": [{"quote": "Python, SQL, Tableau", "page": 1, "section": "skills"}],
        },
        {
            "id": "tableau",
            "name": "Tableau",
            "counted": True,
            "claim": "listed",
            "strength": 0.4,
            "months": 0,
            "evidence": [{"quote": "Python, SQL, Tableau", "page": 1, "section": "skills"}],
        },
    ],
    "best_fit": "data-analyst",
    "readiness": [
        {
            "title_id": "data-analyst",
            "title": "Data Analyst",
            "family": "analyst",
            "level": "entry",
            "score": 50.0,
            "verdict": "developing",
            "gates": [{"id": "evidence", "status": "fail", "required": "60 points", "observed": "30 points"}],
            "terms": [
                {
                    "requirement": "sql",
                    "label": "SQL",
                    "importance": "critical",
                    "points": 20.0,
                    "skills": ["sql"],
                    "reason": "SQL: listed, not shown in use.",
                },
                {
                    "requirement": "bi",
                    "label": "A dashboard tool",
                    "importance": "important",
                    "points": 10.0,
                    "skills": ["tableau"],
                    "reason": "Tableau: listed.",
                },
                {
                    "requirement": "years",
                    "label": "Years of work",
                    "importance": "important",
                    "points": 20.0,
                    "skills": [],
                    "reason": "3.3 years.",
                },
            ],
            "gaps": [{"requirement": "sql", "kind": "weak", "points": 20.0, "advice": "Show it."}],
        },
        {
            "title_id": "ml-engineer",
            "title": "Machine Learning Engineer",
            "family": "ml-engineer",
            "level": "mid",
            "score": 12.0,
            "verdict": "early",
            "gates": [],
            "terms": [
                {
                    "requirement": "sql",
                    "label": "SQL",
                    "importance": "critical",
                    "points": 12.0,
                    "skills": ["sql"],
                    "reason": "SQL: listed.",
                }
            ],
            "gaps": [],
        },
    ],
    "ladder": [{"family": "analyst", "ready_level": None, "next_title": "data-analyst", "next_score": 50.0}],
}


def make_before() -> Json:
    """A listed SQL, a listed Tableau; data analyst at 50."""
    return deepcopy(BEFORE)


def make_after() -> Json:
    """SQL shown in use: data analyst at 65; Tableau gone."""
    scan = make_before()
    scan["source"] |= {"sha256": "ef" * 32, "pages": 2}
    scan["issues"] = []
    sql, _ = scan["skills"]
    sql |= {"claim": "used", "strength": 0.9, "months": 24}
    sql["evidence"].append(
        {"quote": "Amina wrote the SQL behind the weekly report", "page": 1, "section": "experience"}
    )
    scan["skills"] = [sql]
    analyst, engineer = scan["readiness"]
    analyst |= {"score": 65.0, "verdict": "nearly"}
    analyst["gates"][0] |= {"status": "pass", "observed": "65 points"}
    analyst["terms"][0] |= {"points": 45.0, "reason": "SQL: used for 24 months."}
    analyst["terms"][1] |= {"points": 0.0, "skills": [], "reason": "Nothing found of Tableau."}
    analyst["gaps"] = [{"requirement": "bi", "kind": "missing", "points": 10.0, "advice": "Name one."}]
    engineer |= {"score": 20.0}
    engineer["terms"][0] |= {"points": 20.0}
    scan["ladder"][0] |= {"ready_level": "entry"}
    return scan


def content(scan: Json) -> bytes:
    """The scan as its file holds it."""
    return json.dumps(scan).encode()
