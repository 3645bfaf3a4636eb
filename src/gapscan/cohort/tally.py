"""Counts over all titles: records one after another -> rows, spreads, levels and skills."""

from collections import Counter, defaultdict
from collections.abc import Iterator

from gapscan.cohort.roster import Roster
from gapscan.cohort.spread import Spread, title_spread, verdict_counts
from gapscan.report.words import shown_score
from gapscan.schema.cohort import (
    Catalogue,
    Cell,
    CellCounts,
    FocusTitle,
    LevelSize,
    PersonRecord,
    PersonRow,
    Sheet,
    SkillRow,
    TitleSpread,
    TitleStanding,
)
from gapscan.schema.taxonomy import Taxonomy, Verdict

# as many as a screen and a sheet of paper take; the rest is asked with --sql
SKILLS_SHOWN = 40
GAPS_PER_ROW = 3
_VERDICTS = list(Verdict)
_STEP = 101
_NOTHING = -1


class Tally:
    """Counts people; call `add` for each, then read the results."""

    def __init__(self, catalogue: Catalogue, roster: Roster, taxonomy: Taxonomy, focus: FocusTitle | None) -> None:
        """Prepare the map of families and levels."""
        self._catalogue, self._roster, self._taxonomy, self._focus = catalogue, roster, taxonomy, focus
        places = sorted(
            {
                (self._family_rank(sheet), self._level_rank(sheet.level), sheet.family, sheet.level)
                for sheet in catalogue.sheets
            }
        )
        self.cells = tuple(Cell(family=family, level=level) for *_, family, level in places)
        cell_at = {(cell.family, cell.level): place for place, cell in enumerate(self.cells)}
        self._cell_of = [cell_at[sheet.family, sheet.level] for sheet in catalogue.sheets]
        self._spreads: defaultdict[str, Spread] = defaultdict(Spread)
        self._cell_verdicts = [Counter[Verdict]() for _ in self.cells]
        self._best_fits: Counter[str] = Counter()
        self._levels: Counter[str | None] = Counter()
        self._skills: defaultdict[str, Counter[str | None]] = defaultdict(Counter)
        self._strengths: Counter[str] = Counter()
        self._rows: list[PersonRow] = []
        self.read = self.partial = 0

    def add(self, record: PersonRecord) -> None:
        """One more person."""
        self.read += bool(record.titles)
        self.partial += record.status == "partial"
        cells = self._cells_of(record)
        level = self._ready_level(record)
        if record.titles:
            self._levels[level] += 1
            self._best_fits[record.best_fit or ""] += 1
        for title in record.titles:
            self._spreads[self._catalogue.sheets[title.sheet].title_id].add(title.score, title.verdict)
        for place, code in enumerate(cells):
            if code != _NOTHING:
                self._cell_verdicts[place][_VERDICTS[code // _STEP]] += 1
        for skill in record.skills:
            if skill.counted:
                self._skills[skill.id][level] += 1
                self._strengths[skill.id] += skill.strength  # type: ignore[assignment]  # a sum of floats
        self._rows.append(self._row(record, level, cells))

    @property
    def persons(self) -> tuple[PersonRow, ...]:
        """A row for everybody, in the order of the roster."""
        return tuple(sorted(self._rows, key=lambda row: row.number))

    @property
    def levels(self) -> tuple[LevelSize, ...]:
        """How many are ready for each level and none above; first those who are ready for none."""
        used = {sheet.level for sheet in self._catalogue.sheets}
        names = [(level.id, level.name) for level in self._taxonomy.levels if level.id in used]
        rows = [(None, "None yet"), *names, *((level, level) for level in sorted(used - dict(names).keys()))]
        return tuple(LevelSize(level=level, name=name, people=self._levels[level]) for level, name in rows)

    @property
    def families(self) -> tuple[CellCounts, ...]:
        """The best verdict of people in each family at each level."""
        family_names = {family.id: family.name for family in self._taxonomy.families}
        level_names = {level.id: level.name for level in self._taxonomy.levels}
        return tuple(
            CellCounts(
                family=cell.family,
                family_name=family_names.get(cell.family, cell.family),
                level=cell.level,
                level_name=level_names.get(cell.level, cell.level),
                counts=verdict_counts(counts),
            )
            for cell, counts in zip(self.cells, self._cell_verdicts, strict=True)
        )

    @property
    def titles(self) -> tuple[TitleSpread, ...]:
        """Every title, the most common best fits first, then by the ladder."""
        sheets = {sheet.title_id: sheet for sheet in self._catalogue.sheets}
        spreads = [
            title_spread(
                self._spreads[title_id],
                title_id=title_id,
                title=sheet.title,
                family=sheet.family,
                level=sheet.level,
                best_fits=self._best_fits[title_id],
            )
            for title_id, sheet in sheets.items()
            if title_id in self._spreads
        ]
        return tuple(sorted(spreads, key=lambda row: (-self._best_fits[row.title_id], row.title_id)))

    @property
    def skills(self) -> tuple[SkillRow, ...]:
        """The skills that most people show, over the levels of these people."""
        count = {skill_id: by_level.total() for skill_id, by_level in self._skills.items()}
        most = sorted(count, key=lambda skill_id: (-count[skill_id], skill_id))[:SKILLS_SHOWN]
        levels = [size.level for size in self.levels]
        return tuple(
            SkillRow(
                id=skill_id,
                name=self._catalogue.skills[skill_id].name,
                kind=self._catalogue.skills[skill_id].kind,
                people=count[skill_id],
                by_level=tuple(self._skills[skill_id][level] for level in levels),
                mean_percent=shown_score(100 * self._strengths[skill_id] / count[skill_id]),
            )
            for skill_id in most
        )

    def _row(self, record: PersonRecord, level: str | None, cells: tuple[int, ...]) -> PersonRow:
        sheets = self._catalogue.sheets
        best = next((title for title in record.titles if sheets[title.sheet].title_id == record.best_fit), None)
        focus_id = self._focus.title_id if self._focus else None
        focus = next((title for title in record.titles if sheets[title.sheet].title_id == focus_id), None)
        label = self._roster.label[record.number]
        is_blind = label != (record.name or record.file)
        return PersonRow(
            number=self._roster.rank[record.number],
            label=label,
            file=None if is_blind else record.file,
            status=record.status,
            months=record.months,
            ready_level=level,
            best_fit=record.best_fit,
            score=shown_score(best.score) if best else None,
            verdict=best.verdict if best else None,
            focus_score=shown_score(focus.score) if focus else None,
            focus_verdict=focus.verdict if focus else None,
            coverage=tuple(shown_score(100 * covered) for covered in focus.coverages) if focus else (),
            gaps=tuple(_largest_gaps(focus, sheets[focus.sheet])) if focus else (),
            cells=cells,
        )

    def _cells_of(self, record: PersonRecord) -> tuple[int, ...]:
        """The best title of each family and level: by verdict first, then by score."""
        best = [(len(_VERDICTS), 0)] * len(self.cells)
        for title in record.titles:
            place = self._cell_of[title.sheet]
            best[place] = min(best[place], (_VERDICTS.index(title.verdict), -shown_score(title.score)))
        return tuple(_NOTHING if verdict == len(_VERDICTS) else verdict * _STEP - less for verdict, less in best)

    def _ready_level(self, record: PersonRecord) -> str | None:
        ready = (self._catalogue.sheets[t.sheet].level for t in record.titles if t.verdict is Verdict.READY)
        return max(ready, key=self._level_rank, default=None)

    def _level_rank(self, level: str) -> int:
        return self._taxonomy.level_rank.get(level, len(self._taxonomy.levels))

    def _family_rank(self, sheet: Sheet) -> int:
        ids = [family.id for family in self._taxonomy.families]
        return ids.index(sheet.family) if sheet.family in ids else len(ids)


def _largest_gaps(standing: TitleStanding, sheet: Sheet) -> Iterator[str]:
    gaps = [
        (-round(100 * term.weight * (1 - covered), 6), term.requirement, term.label)
        for term, covered in zip(sheet.terms, standing.coverages, strict=True)
        if covered < 1
    ]
    yield from (label for *_, label in sorted(gaps)[:GAPS_PER_ROW])
