"""A batch's results.jsonl -> the people in it, each small enough that ten thousand fit in memory."""

from array import array
from collections.abc import Callable, Collection, Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path, PurePath
from sys import intern

from pydantic import ValidationError

from gapscan.errors import DocumentError
from gapscan.schema.scan_object import GroupScan, GroupTitle
from gapscan.schema.taxonomy import Verdict

_VERDICTS = tuple(Verdict)
_ABSENT = 255


@dataclass(frozen=True, slots=True)
class Person:
    """One line of the results: scores and verdicts stand in the order of the batch's titles.

    `keys` tell the person again, the surest first; `gaps` are kept for few titles only.
    """

    name: str | None
    file: str
    sha256: str
    keys: tuple[tuple[str, str], ...]
    best_fit: str | None
    scores: "array[float]"
    verdicts: bytes
    gaps: dict[str, frozenset[str]]
    ready: dict[str, str]


@dataclass
class Batch:
    """All that one results.jsonl tells of a group."""

    people: list[Person] = field(default_factory=list)
    not_read: int = 0
    days: set[str] = field(default_factory=set)
    scoring_versions: set[str] = field(default_factory=set)
    taxonomies: set[str] = field(default_factory=set)
    titles: dict[str, int] = field(default_factory=dict)
    names: dict[str, tuple[str, str]] = field(default_factory=dict)
    labels: dict[str, str] = field(default_factory=dict)

    def score(self, person: Person, title_id: str) -> float | None:
        """The person's score for a title; None where it was not scored."""
        at = self.titles.get(title_id)
        return None if at is None or self.verdict(person, title_id) is None else person.scores[at]

    def verdict(self, person: Person, title_id: str) -> Verdict | None:
        """The person's verdict for a title; None where it was not scored."""
        at = self.titles.get(title_id)
        if at is None or at >= len(person.verdicts) or person.verdicts[at] == _ABSENT:
            return None
        return _VERDICTS[person.verdicts[at]]


Wanted = Callable[[GroupScan], Collection[str]]


def read_batch(path: Path, *, wanted: Wanted) -> Batch:
    """Read a batch's results, one line at a time.

    Args:
        path: a results.jsonl.
        wanted: for which titles the gaps of a scan are kept.

    Raises:
        DocumentError: it cannot be opened, or a line is no scan; a last line that was cut is left out.
    """
    batch = Batch()
    for scan in _scans(path):
        batch.days.add(scan.as_of)
        batch.scoring_versions.add(scan.tool.scoring_version)
        batch.taxonomies.add(scan.tool.taxonomy_sha256 or "none")
        if scan.status == "failed":
            batch.not_read += 1
        else:
            batch.people.append(_person(scan, batch, wanted(scan)))
    return batch


def keys_of(scan: GroupScan) -> Iterator[tuple[str, str]]:
    """What a person may be told again by, the surest first: the same file, e-mail, name, file name."""
    yield "sha256", scan.source.sha256
    if scan.candidate:
        yield from (("email", email.casefold()) for email in scan.candidate.emails)
        if scan.candidate.name:
            yield "name", " ".join(sorted(scan.candidate.name.casefold().replace(".", " ").split()))
    yield "file", PurePath(scan.source.file).stem.casefold()


def _scans(path: Path) -> Iterator[GroupScan]:
    todo = "make it with: gapscan batch RESUMES --out DIR"
    try:
        with path.open("rb") as lines:
            for number, line in enumerate(lines, 1):
                try:
                    yield GroupScan.model_validate_json(line)
                except ValidationError as error:
                    if not line.endswith(b"\n"):
                        return  # a run that was killed may leave half a line
                    where = f"{path}:{number}"
                    what = "this line is no scan of gapscan"
                    raise DocumentError(what, code="no-scan", where=where, todo=todo) from error
    except OSError as error:
        raise DocumentError("the results cannot be read", code="unreadable-file", where=str(path), todo=todo) from error


def _person(scan: GroupScan, batch: Batch, wanted: Collection[str]) -> Person:
    places = [_place(title, batch) for title in scan.readiness]
    scores, verdicts = array("d", [0.0] * len(batch.titles)), bytearray([_ABSENT] * len(batch.titles))
    for at, title in zip(places, scan.readiness, strict=True):
        scores[at] = title.score
        verdicts[at] = _VERDICTS.index(title.verdict)
    return Person(
        name=scan.candidate.name if scan.candidate else None,
        file=scan.source.file,
        sha256=scan.source.sha256,
        keys=tuple(keys_of(scan)),
        best_fit=intern(scan.best_fit) if scan.best_fit else None,
        scores=scores,
        verdicts=bytes(verdicts),
        gaps=_gaps(scan.readiness, wanted, batch),
        ready={intern(rung.family): intern(rung.ready_level) for rung in scan.ladder if rung.ready_level},
    )


def _place(title: GroupTitle, batch: Batch) -> int:
    title_id = intern(title.title_id)
    batch.names.setdefault(title_id, (title.title, title.level))
    return batch.titles.setdefault(title_id, len(batch.titles))


def _gaps(titles: Iterable[GroupTitle], wanted: Collection[str], batch: Batch) -> dict[str, frozenset[str]]:
    kept = {}
    for title in titles:
        if title.title_id in wanted:
            for gap in title.gaps:
                batch.labels.setdefault(gap.requirement, gap.label or gap.requirement)
            kept[intern(title.title_id)] = frozenset(intern(gap.requirement) for gap in title.gaps)
    return kept
