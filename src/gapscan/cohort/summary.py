"""Entries in input order -> what `summary.json` says of a batch.

No clock and no machine is in it: the same files give the same bytes.
"""

from collections import Counter
from collections.abc import Sequence
from dataclasses import asdict, dataclass

from gapscan.cohort.journal import Entry
from gapscan.cohort.settings import Job

SCHEMA_VERSION = "1"
_STATUSES = ("ok", "partial", "failed")


@dataclass(frozen=True, slots=True)
class Duplicates:
    """Files that hold the same bytes, and files of one person, as groups of names in input order."""

    same_file: tuple[tuple[str, ...], ...]
    same_person: tuple[tuple[str, ...], ...]

    @property
    def extra(self) -> list[str]:
        """All names but the first of each person, sorted: what is left out where each is to be counted once."""
        person_of: dict[str, str] = {}
        for group in (*self.same_person, *self.same_file):
            first = next((person_of[name] for name in group if name in person_of), group[0])
            person_of.update({name: person_of.get(name, first) for name in group})
        return sorted(name for name, first in person_of.items() if name != first)


def find_duplicates(entries: Sequence[Entry]) -> Duplicates:
    """Which files hold the same bytes, and which are of one person.

    Two files are of one person where they name the same e-mail address; in a blind batch none does, and only files of
    the same bytes are found.
    """
    by_key: dict[bytes, list[str]] = {}
    by_mark: dict[bytes, list[str]] = {}
    for entry in entries:
        names = by_key.setdefault(entry.head.key, [])
        names.append(entry.head.name)
        if len(names) == 1:
            for mark in entry.head.marks:
                by_mark.setdefault(mark, []).append(entry.head.name)
    same_file = tuple(tuple(names) for names in by_key.values() if len(names) > 1)
    return Duplicates(same_file, _merged([names for names in by_mark.values() if len(names) > 1]))


def summary_object(
    entries: Sequence[Entry], job: Job, *, unique: bool, left_out: Sequence[tuple[str, str]]
) -> dict[str, object]:
    """The summary as plain values.

    Args:
        entries: of all inputs, in their order.
        job: the settings and limits they were made with.
        unique: whether each person is to be counted once.
        left_out: files and folders that were not read, with the reason.
    """
    settings, heads = job.settings, [entry.head for entry in entries]
    statuses = Counter(head.status for head in heads)
    codes = Counter(code for head in heads for code in head.codes)
    duplicates = find_duplicates([entry for entry in entries if entry.head.status != "failed"])
    return {
        "schema_version": SCHEMA_VERSION,
        "tool": {
            "name": "gapscan",
            "version": settings.tool_version,
            "scoring_version": settings.scoring_version,
            "taxonomy_sha256": settings.taxonomy_sha256,
        },
        "settings": {
            "as_of": settings.as_of,
            "titles": settings.titles,
            "advert_sha256": settings.advert_sha256,
            "blind": settings.blind,
            "fingerprint": settings.fingerprint,
            **asdict(job.limits),
        },
        "files": len(heads),
        "counts": {status: statuses[status] for status in _STATUSES},
        "issues": dict(sorted(codes.items())),
        "failed": [
            {"file": head.name, "code": head.codes[0], "message": head.reason}
            for head in heads
            if head.status == "failed"
        ],
        "duplicates": {"same_file": duplicates.same_file, "same_person": duplicates.same_person},
        "unique": unique,
        "not_counted": duplicates.extra if unique else [],
        "left_out": _left_out(left_out, blind=settings.blind),
    }


def _left_out(left_out: Sequence[tuple[str, str]], *, blind: bool) -> list[dict[str, object]]:
    if blind:  # names of files are often names of people
        return [{"reason": reason, "count": count} for reason, count in sorted(Counter(r for _, r in left_out).items())]
    return [{"file": name, "reason": reason} for name, reason in left_out]


def _merged(groups: list[list[str]]) -> tuple[tuple[str, ...], ...]:
    """Groups that share a name become one."""
    place: dict[str, int] = {}
    first_of: dict[str, str] = {}

    def first(name: str) -> str:
        while first_of.setdefault(name, name) != name:
            name = first_of[name]
        return name

    for group in groups:
        for name in group:
            place.setdefault(name, len(place))
            first_of[first(name)] = first(group[0])
    found: dict[str, list[str]] = {}
    for name in place:
        found.setdefault(first(name), []).append(name)
    return tuple(tuple(names) for names in found.values())
