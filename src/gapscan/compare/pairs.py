"""The people of two batches -> who is who."""

from collections import defaultdict
from collections.abc import Collection, Sequence

from gapscan.compare.people import Person

_KINDS = ("sha256", "email", "name", "file")


def pair_people(before: Sequence[Person], after: Sequence[Person]) -> list[tuple[int, int]]:
    """The people who are in both batches.

    A key pairs two people where nobody else in either batch has it; the surest kind of key comes first. A file name
    alone pairs nobody whose names differ altogether.

    Args:
        before: of the earlier batch.
        after: of the later one.

    Returns:
        Positions in `before` and `after`, in the order of `after`.
    """
    taken: dict[int, int] = {}
    paired: set[int] = set()
    for kind in _KINDS:
        old = _by_key(before, kind, without=paired)
        new = _by_key(after, kind, without=taken.keys())
        for key in sorted(old.keys() & new.keys()):
            first, second = old[key], new[key]
            if len(first) != 1 or len(second) != 1 or first[0] in paired or second[0] in taken:
                continue
            if kind != "file" or not _are_strangers(before[first[0]], after[second[0]]):
                taken[second[0]] = first[0]
                paired.add(first[0])
    return [(taken[at], at) for at in sorted(taken)]


def _by_key(people: Sequence[Person], kind: str, *, without: Collection[int]) -> dict[str, list[int]]:
    found: defaultdict[str, list[int]] = defaultdict(list)
    for at, person in enumerate(people):
        if at not in without:
            for key in dict.fromkeys(key for named, key in person.keys if named == kind):
                found[key].append(at)
    return found


def _are_strangers(before: Person, after: Person) -> bool:
    if not before.name or not after.name:
        return False
    return not set(before.name.casefold().split()) & set(after.name.casefold().split())
