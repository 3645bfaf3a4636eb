"""Files that are one: the same bytes, or the same person in two files."""

import unicodedata
from collections.abc import Hashable, Iterable, Iterator, Sequence
from dataclasses import dataclass

SAME_BYTES = "same bytes"
SAME_PERSON = "same person"


@dataclass(frozen=True, slots=True)
class Identity:
    """What tells whether two files are one; `number` is the line of the results, `is_read` whether there are scores."""

    number: int
    key: str
    file: str
    sha256: str
    name: str | None
    marks: tuple[str, ...]
    is_read: bool


@dataclass(frozen=True, slots=True)
class Twins:
    """Lines that are one, the one that counts first."""

    reason: str
    numbers: tuple[int, ...]


def find_duplicates(identities: Sequence[Identity]) -> tuple[Twins, ...]:
    """All sets of files that are one.

    The same person is one with the same name and an e-mail address or a phone number in common; a name alone is not
    enough, since many people share theirs.

    Args:
        identities: of every line.

    Returns:
        Sets of two and more in the order of their first lines. A readable file goes before one that is not, then the
        earlier one.
    """
    parent = {identity.number: identity.number for identity in identities}
    first: dict[Hashable, int] = {}
    for identity in identities:
        for sign in _signs(identity):
            _join(parent, first.setdefault(sign, identity.number), identity.number)
    sets: dict[int, list[Identity]] = {}
    for identity in identities:
        sets.setdefault(_root(parent, identity.number), []).append(identity)
    return tuple(_twins(members) for members in sets.values() if len(members) > 1)


def _twins(members: Sequence[Identity]) -> Twins:
    ordered = sorted(members, key=lambda member: (not member.is_read, member.number))
    same = len({member.sha256 for member in members}) == 1
    return Twins(SAME_BYTES if same else SAME_PERSON, tuple(member.number for member in ordered))


def _signs(identity: Identity) -> Iterator[Hashable]:
    yield identity.sha256
    name = _plain_name(identity.name or "")
    if name:
        yield from ((name, mark) for mark in identity.marks)


def _plain_name(name: str) -> tuple[str, ...]:
    """The words of a name without accents, case and order."""
    bare = "".join(sign for sign in unicodedata.normalize("NFKD", name) if not unicodedata.combining(sign))
    words: Iterable[str] = "".join(sign if sign.isalnum() else " " for sign in bare.casefold()).split()
    return tuple(sorted(words))


def _root(parent: dict[int, int], number: int) -> int:
    while parent[number] != number:
        parent[number] = parent[parent[number]]
        number = parent[number]
    return number


def _join(parent: dict[int, int], one: int, other: int) -> None:
    low, high = sorted((_root(parent, one), _root(parent, other)))
    parent[high] = low
