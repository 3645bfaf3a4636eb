"""Who is in a cohort: records -> what each person is called, who counts, and which files are one."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from gapscan.cohort.duplicates import Identity, Twins, find_duplicates
from gapscan.schema.cohort import DuplicateSet, PersonRecord, Unread


@dataclass(frozen=True, slots=True)
class Roster:
    """The people of a cohort.

    `rank` gives each line its place and `label` its name in the report; `counted` are the lines that count; `focus` is
    the most common best fit among them.
    """

    rank: dict[int, int]
    label: dict[int, str]
    counted: frozenset[int]
    duplicates: tuple[DuplicateSet, ...]
    unread: tuple[Unread, ...]
    best_fit: str | None


def make_roster(records: Iterable[PersonRecord], *, blind: bool, unique: bool) -> Roster:
    """Go through all records once.

    Args:
        records: in the order of the results.
        blind: call people `Person 1` and so on, in the order of their files' hashes, since the order of the results is
            that of file names.
        unique: count files that are one once.
    """
    identities, fits, failures = [], {}, []
    for record in records:
        identities.append(_identity(record))
        fits[record.number] = record.best_fit
        if not record.titles:
            failures.append((record.number, *_reason(record)))
    rank = _ranks(identities, blind=blind)
    label = {each.number: f"Person {rank[each.number]}" if blind else each.name or each.file for each in identities}
    twins = find_duplicates(identities)
    spare = {number for each in twins for number in each.numbers[1:]} if unique else set()
    counted = frozenset(each.number for each in identities if each.number not in spare)
    return Roster(
        rank=rank,
        label=label,
        counted=counted,
        duplicates=_duplicates(twins, identities, label, rank, blind=blind),
        unread=tuple(
            Unread(label=label[number], code=code, message="" if blind else message)
            for number, code, message in sorted(failures, key=lambda failure: rank[failure[0]])
            if number in counted
        ),
        best_fit=_most_common(fits[number] for number in sorted(counted)),
    )


def _identity(record: PersonRecord) -> Identity:
    return Identity(
        number=record.number,
        key=record.key,
        file=record.file,
        sha256=record.sha256,
        name=record.name,
        marks=record.marks,
        is_read=bool(record.titles),
    )


def _reason(record: PersonRecord) -> tuple[str, str]:
    """Code and words of the first error, or of the first issue where none is one."""
    first = next((issue for issue in record.issues if issue.severity == "error"), next(iter(record.issues), None))
    return (first.code, first.message) if first else ("not-scored", "no title was scored")


def _ranks(identities: Sequence[Identity], *, blind: bool) -> dict[int, int]:
    if not blind:
        return {identity.number: identity.number for identity in identities}
    ordered = sorted(identities, key=lambda identity: (identity.sha256, identity.key, identity.number))
    return {identity.number: rank for rank, identity in enumerate(ordered, start=1)}


def _duplicates(
    twins: Iterable[Twins], identities: Sequence[Identity], label: dict[int, str], rank: dict[int, int], *, blind: bool
) -> tuple[DuplicateSet, ...]:
    file = {identity.number: identity.file for identity in identities}
    names = label if blind else file
    ordered = sorted(twins, key=lambda each: rank[each.numbers[0]])
    return tuple(DuplicateSet(reason=t.reason, labels=tuple(names[number] for number in t.numbers)) for t in ordered)


def _most_common(fits: Iterable[str | None]) -> str | None:
    count = Counter(fit for fit in fits if fit)
    return min(count, key=lambda fit: (-count[fit], fit)) if count else None
