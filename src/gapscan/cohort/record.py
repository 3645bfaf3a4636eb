"""One line of the results -> PersonRecord, and what all lines share -> Catalogue."""

import re
from collections.abc import Iterator, Mapping
from typing import Any

from gapscan.schema.assessment import GapKind
from gapscan.schema.cohort import (
    Catalogue,
    HeldSkill,
    PersonRecord,
    RecordIssue,
    Sheet,
    SheetTerm,
    SkillName,
    TitleStanding,
)
from gapscan.schema.job import JOB_ID

Line = Mapping[str, Any]
"""A result as plain values; its fields are those of the contract."""

NOTHING = "."
GATES = ("years", "degree", "critical", "evidence")
_GAP_LETTERS = {kind.value: kind.value[0] for kind in GapKind}
# the part of a phone number that every notation of it shares
_PHONE_TAIL = 9
_POINTS = re.compile(r"\d+(?:\.\d+)?")


class Compiler:
    """Makes records, and remembers the sheets and skills that they refer to."""

    def __init__(self) -> None:
        """Begin with nothing known."""
        self._sheets: dict[tuple[object, ...], int] = {}
        self._terms: list[Sheet] = []
        self._skills: dict[str, SkillName] = {}
        self._seen: dict[str, set[str]] = {"as_of": set(), "version": set(), "scoring": set(), "taxonomy": set()}
        self._people = 0

    def record(self, line: Line, number: int) -> PersonRecord:
        """The record of one result.

        Args:
            line: the result.
            number: its place in the results, from 1.

        Raises:
            KeyError: a field of the contract is missing.
            ValueError: a field holds what it may not.
        """
        self._remember(line)
        candidate, experience = line.get("candidate") or {}, line.get("experience") or {}
        return PersonRecord(
            number=number,
            key=line.get("key") or line["source"]["sha256"],
            file=line["source"]["file"],
            sha256=line["source"]["sha256"],
            status=line["status"],
            name=candidate.get("name"),
            marks=tuple(sorted(set(_marks(candidate)))),
            months=experience.get("months"),
            best_fit=line.get("best_fit"),
            issues=tuple(
                RecordIssue(code=issue["code"], severity=issue["severity"], message=issue["message"])
                for issue in line.get("issues", ())
            ),
            titles=tuple(sorted(map(self._standing, line.get("readiness", ())), key=lambda title: title.sheet)),
            skills=tuple(map(self._skill, line.get("skills", ()))),
        )

    def catalogue(self, *, version: int, stamp: str) -> Catalogue:
        """What the records so far share."""
        seen = {name: tuple(sorted(values)) for name, values in self._seen.items()}
        return Catalogue(
            version=version,
            stamp=stamp,
            people=self._people,
            as_of=seen["as_of"],
            tool_versions=seen["version"],
            scoring_versions=seen["scoring"],
            taxonomy_sha256s=seen["taxonomy"],
            sheets=tuple(self._terms),
            skills=dict(sorted(self._skills.items())),
        )

    def _remember(self, line: Line) -> None:
        self._people += 1
        tool = line["tool"]
        self._seen["as_of"].add(line["as_of"])
        self._seen["version"].add(tool["version"])
        if line.get("readiness"):
            self._seen["scoring"].add(tool["scoring_version"])
            self._seen["taxonomy"].add(tool["taxonomy_sha256"] or "")

    def _standing(self, title: Line) -> TitleStanding:
        terms = title["terms"]
        letters = {gap["requirement"]: _GAP_LETTERS[gap["kind"]] for gap in title["gaps"]}
        gates = {gate["id"]: gate["status"][0] for gate in title["gates"]}
        evidence = next((gate["observed"] for gate in title["gates"] if gate["id"] == "evidence"), "")
        shown = _POINTS.match(evidence)
        return TitleStanding(
            sheet=self._sheet(title),
            score=title["score"],
            verdict=title["verdict"],
            gates="".join([gates.get(gate, NOTHING) for gate in GATES]),
            shown=float(shown[0]) if shown else None,
            coverage=" ".join([f"{term['coverage']:.9g}" for term in terms]),
            gaps="".join([letters.get(term["requirement"], NOTHING) for term in terms]),
        )

    def _sheet(self, title: Line) -> int:
        """Where the catalogue holds what the title asked; the same title may have asked other things in other runs."""
        asked = tuple([(term["requirement"], term["weight"]) for term in title["terms"]])
        key = (title["title_id"], asked)
        if key not in self._sheets:
            self._sheets[key] = len(self._terms)
            self._terms.append(
                Sheet(
                    **{name: title[name] for name in ("title_id", "family", "level")},
                    title=f"The job: {title['title']}" if title["title_id"] == JOB_ID else title["title"],
                    terms=tuple(
                        SheetTerm(**{name: term[name] for name in SheetTerm.model_fields}) for term in title["terms"]
                    ),
                )
            )
        return self._sheets[key]

    def _skill(self, skill: Line) -> HeldSkill:
        if skill["id"] not in self._skills:
            self._skills[skill["id"]] = SkillName(name=skill["name"], kind=skill["kind"])
        return HeldSkill(**{name: skill[name] for name in HeldSkill.model_fields if name in skill})


def _marks(candidate: Line) -> Iterator[str]:
    """E-mail addresses and phone numbers in one notation."""
    for email in candidate.get("emails", ()):
        yield f"mail:{email.strip().casefold()}"
    for phone in candidate.get("phones", ()):
        digits = "".join(sign for sign in phone if sign.isdigit())
        if len(digits) >= _PHONE_TAIL - 2:
            yield f"phone:{digits[-_PHONE_TAIL:]}"
