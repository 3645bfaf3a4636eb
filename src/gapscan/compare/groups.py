"""Two batches -> GroupComparison: two cohorts, or one cohort later."""

from collections import Counter, defaultdict
from collections.abc import Collection, Iterator, Sequence
from pathlib import Path

from gapscan.compare.comparable import rules_notices
from gapscan.compare.pairs import pair_people
from gapscan.compare.people import Batch, Person, keys_of, read_batch
from gapscan.errors import UsageError
from gapscan.schema.comparison import (
    GapCount,
    GroupComparison,
    GroupSide,
    LevelTally,
    Notice,
    PersonChange,
    TitleTally,
)
from gapscan.schema.scan_object import GroupScan, ScanTool
from gapscan.schema.taxonomy import Verdict

_Pair = tuple[Person, Person]


def compare_groups(
    before: Path, after: Path, *, title_id: str | None = None, is_forced: bool = False, is_blind: bool = False
) -> GroupComparison:
    """What changed from one batch to another.

    Args:
        before: results.jsonl of the earlier batch.
        after: of the later one.
        title_id: the title to look at; None for each person's best fit of the later scan.
        is_forced: whether other scoring rules are a notice only.
        is_blind: whether people are numbered instead of named.

    Raises:
        DocumentError: one of the files cannot be read.
        UsageError: the batches were scored by different rules, or nobody was scored for the title.
    """
    new = read_batch(after, wanted=lambda scan: {title_id or scan.best_fit or ""})
    aims = _aims(new, title_id)
    old = read_batch(before, wanted=lambda scan: _aims_of(scan, aims, title_id))
    notices = (*_rules(old, new, is_forced=is_forced), *_day_notices(old, new))
    if title_id is not None and not (title_id in old.titles and title_id in new.titles):
        todo = "scan both for the same titles, or leave --title out"
        raise UsageError(f"'{title_id}' is not scored in both batches", where="--title", todo=todo)
    places = pair_people(old.people, new.people)
    pairs = [(old.people[first], new.people[second]) for first, second in places]
    left = _others(old.people, {first for first, _ in places})
    joined = _others(new.people, {second for _, second in places})
    labels = _labels([*(person for _, person in pairs), *left, *joined], is_blind=is_blind)
    return GroupComparison(
        before=_side(old),
        after=_side(new),
        notices=notices,
        title_id=title_id,
        people=_people(pairs, old, new, title_id, labels),
        left=tuple(labels[id(person)] for person in left),
        joined=tuple(labels[id(person)] for person in joined),
        gaps=_gaps(pairs, title_id, {**old.labels, **new.labels}),
        titles=tuple(_titles(old, new)),
        levels=tuple(_levels(old, new)),
    )


def _others(people: Sequence[Person], paired: Collection[int]) -> list[Person]:
    return [person for at, person in enumerate(people) if at not in paired]


def _aims(batch: Batch, title_id: str | None) -> dict[tuple[str, str], set[str]]:
    """The titles of the people who have a key, so that the gaps of their earlier scans are kept for them."""
    aims: defaultdict[tuple[str, str], set[str]] = defaultdict(set)
    for person in batch.people:
        if person.best_fit and title_id is None:
            for key in person.keys:
                aims[key].add(person.best_fit)
    return aims


def _aims_of(scan: GroupScan, aims: dict[tuple[str, str], set[str]], title_id: str | None) -> Collection[str]:
    if title_id is not None:
        return {title_id}
    return {aim for key in keys_of(scan) for aim in aims.get(key, ())}


def _rules(before: Batch, after: Batch, *, is_forced: bool) -> Iterator[Notice]:
    yield from rules_notices(_tool(before), _tool(after), is_forced=is_forced)


def _tool(batch: Batch) -> ScanTool:
    """The rules of a whole batch; where a batch mixes them, all of them."""
    return ScanTool(
        version="",
        scoring_version=" and ".join(sorted(batch.scoring_versions)) or "none",
        taxonomy_sha256=" and ".join(sorted(batch.taxonomies)) or "none",
    )


def _day_notices(before: Batch, after: Batch) -> Iterator[Notice]:
    if before.days != after.days:
        words = "The scans stand on different days: time alone moves months and what counts as recent."
        yield Notice(code="as-of", message=words)
    for side, batch in (("BEFORE", before), ("AFTER", after)):
        if batch.not_read:
            files = "1 file" if batch.not_read == 1 else f"{batch.not_read} files"
            yield Notice(code="not-read", message=f"Left out: {files} of {side} that could not be read.")


def _side(batch: Batch) -> GroupSide:
    return GroupSide(
        people=len(batch.people),
        not_read=batch.not_read,
        as_of=tuple(sorted(batch.days)),
        scoring_versions=tuple(sorted(batch.scoring_versions)),
        taxonomies=tuple(sorted(batch.taxonomies)),
    )


def _labels(people: Sequence[Person], *, is_blind: bool) -> dict[int, str]:
    """What each person is called; numbers follow the content of the files, which no name can be read from."""
    if not is_blind:
        return {id(person): person.name or person.file for person in people}
    ordered = sorted(people, key=lambda person: person.sha256)
    return {id(person): f"Person {number}" for number, person in enumerate(ordered, 1)}


def _people(
    pairs: Sequence[_Pair], old: Batch, new: Batch, title_id: str | None, labels: dict[int, str]
) -> tuple[PersonChange, ...]:
    changes = []
    for first, second in pairs:
        aim = title_id or second.best_fit or ""
        scores = old.score(first, aim), new.score(second, aim)
        verdicts = old.verdict(first, aim), new.verdict(second, aim)
        if scores[0] is None or scores[1] is None or verdicts[0] is None or verdicts[1] is None:
            continue
        changes.append(
            PersonChange(
                label=labels[id(second)],
                title_id=aim,
                score_before=scores[0],
                score_after=scores[1],
                verdict_before=verdicts[0],
                verdict_after=verdicts[1],
            )
        )
    return tuple(sorted(changes, key=lambda change: (-change.points, change.label, change.title_id)))


def _gaps(pairs: Sequence[_Pair], title_id: str | None, labels: dict[str, str]) -> tuple[GapCount, ...]:
    closed: Counter[str] = Counter()
    opened: Counter[str] = Counter()
    for first, second in pairs:
        aim = title_id or second.best_fit or ""
        if aim in first.gaps and aim in second.gaps:
            closed.update(first.gaps[aim] - second.gaps[aim])
            opened.update(second.gaps[aim] - first.gaps[aim])
    counts = [
        GapCount(requirement=gap, label=labels[gap], closed=closed[gap], opened=opened[gap])
        for gap in sorted({*closed, *opened})
    ]
    return tuple(sorted(counts, key=lambda count: (count.opened - count.closed, -count.closed, count.requirement)))


def _titles(old: Batch, new: Batch) -> Iterator[TitleTally]:
    for title_id in sorted(old.titles.keys() & new.titles.keys()):
        title, level = new.names[title_id]
        yield TitleTally(
            title_id=title_id,
            title=title,
            level=level,
            before=_verdicts(old, title_id),
            after=_verdicts(new, title_id),
            mean_before=_mean(old, title_id),
            mean_after=_mean(new, title_id),
        )


def _verdicts(batch: Batch, title_id: str) -> tuple[int, ...]:
    counts = Counter(batch.verdict(person, title_id) for person in batch.people)
    return tuple(counts[verdict] for verdict in Verdict)


def _mean(batch: Batch, title_id: str) -> float | None:
    scores = [score for person in batch.people if (score := batch.score(person, title_id)) is not None]
    return sum(scores) / len(scores) if scores else None


def _levels(old: Batch, new: Batch) -> Iterator[LevelTally]:
    counts = [Counter(pair for person in batch.people for pair in person.ready.items()) for batch in (old, new)]
    for family, level in sorted({*counts[0], *counts[1]}):
        yield LevelTally(family=family, level=level, before=counts[0][family, level], after=counts[1][family, level])
