"""Questions of one's own: People + a query -> rows. The views and their columns stand in `VIEWS`.

The records go into a database in memory in their compact form; the views unfold them while a query runs. Before the
query comes, the database is cut off: no file, no network, no extension, no setting.
"""

import gzip
import json
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from gapscan.cohort.people import People
from gapscan.cohort.roster import Roster, make_roster
from gapscan.errors import MissingExtraError, UsageError

if TYPE_CHECKING:
    from duckdb import DuckDBPyConnection

VIEWS = {
    "people": "person, label, file, status, months, best_fit, score, verdict",
    "readiness": "person, title_id, title, family, level, score, verdict, years, degree, critical, evidence",
    "skills": "person, skill, name, kind, counted, claim, strength, months",
    "gaps": "person, title_id, requirement, label, importance, kind, points, coverage",
    "issues": "person, code, severity, message",
}
"""Each view with its columns, in order; `person` joins them."""

_GATE = "case substr(t.gates, {place}, 1) when 'p' then 'pass' when 'f' then 'fail' when 'u' then 'unknown' end"
_KIND = "case letter when 'm' then 'missing' when 'w' then 'weak' when 's' then 'stale' when 'a' then 'adjacent' end"
_DEFINITIONS = f"""
create view readiness as
  select r.person, s.title_id, s.title, s.family, s.level, t.score, t.verdict,
    {_GATE.format(place=1)} as years, {_GATE.format(place=2)} as degree,
    {_GATE.format(place=3)} as critical, {_GATE.format(place=4)} as evidence
  from (select person, unnest(titles) as t from records) r join sheets s on s.sheet = t.sheet;
create view people as
  select r.person, r.label, r.file, r.status, r.months, r.best_fit, b.score, b.verdict
  from records r left join readiness b on b.person = r.person and b.title_id = r.best_fit;
create view skills as
  select r.person, k.id as skill, n.name, n.kind, k.counted, k.claim, k.strength, coalesce(k.months, 0) as months
  from (select person, unnest(skills) as k from records) r left join skill_names n on n.skill = k.id;
create view gaps as
  select person, title_id, term.requirement as requirement, term.label as label, term.importance as importance,
    {_KIND} as kind, 100 * term.weight * (1 - coverage) as points, coverage
  from (
    select r.person, s.title_id, unnest(s.terms) as term, unnest(string_split(t.gaps, '')) as letter,
      unnest(string_split(t.coverage, ' '))::double as coverage
    from (select person, unnest(titles) as t from records) r join sheets s on s.sheet = t.sheet
  ) where letter <> '.';
create view issues as
  select person, i.code as code, i.severity as severity, i.message as message
  from (select person, unnest(issues) as i from records);
"""  # noqa: S608  own names only
_RECORD = (
    "{person: 'BIGINT', label: 'VARCHAR', file: 'VARCHAR', status: 'VARCHAR', months: 'BIGINT', best_fit: 'VARCHAR', "
    "issues: 'STRUCT(code VARCHAR, severity VARCHAR, message VARCHAR)[]', "
    "titles: 'STRUCT(sheet BIGINT, score DOUBLE, verdict VARCHAR, gates VARCHAR, coverage VARCHAR, gaps VARCHAR)[]', "
    "skills: 'STRUCT(id VARCHAR, counted BOOLEAN, claim VARCHAR, strength DOUBLE, months BIGINT)[]'}"
)
_SHEET = (
    "{sheet: 'BIGINT', title_id: 'VARCHAR', title: 'VARCHAR', family: 'VARCHAR', level: 'VARCHAR', "
    "terms: 'STRUCT(requirement VARCHAR, label VARCHAR, importance VARCHAR, weight DOUBLE)[]'}"
)
_SKILL = "{skill: 'VARCHAR', name: 'VARCHAR', kind: 'VARCHAR'}"


@dataclass(frozen=True, slots=True)
class Answer:
    """Names of the columns, and the rows."""

    columns: tuple[str, ...]
    rows: tuple[tuple[object, ...], ...]


def ask(people: People, query: str, *, blind: bool, unique: bool) -> Answer:
    """The answer to a query over the views.

    Args:
        people: the records of the folder.
        query: one that only reads.
        blind: name nobody.
        unique: files that are one are there once.

    Raises:
        MissingExtraError: duckdb is not installed.
        UsageError: the query is wrong, or does more than read.
    """
    connection = _database(people, blind=blind, unique=unique)
    import duckdb

    try:
        statements = connection.extract_statements(query)
        if len(statements) != 1 or statements[0].type != duckdb.StatementType.SELECT:
            raise UsageError("only one select at a time is answered", where="--sql", todo='begin with "select"')
        found = connection.execute(statements[0])
        columns = tuple(each[0] for each in found.description or ())
        return Answer(columns, tuple(map(tuple, found.fetchall())))
    except duckdb.Error as error:
        views = "; ".join(f"{view}({columns})" for view, columns in VIEWS.items())
        raise UsageError(f"the query failed: {error}", where="--sql", todo=f"there are: {views}") from error
    finally:
        connection.close()


def write_parquet(people: People, folder: Path, *, blind: bool, unique: bool) -> tuple[Path, ...]:
    """Each view as one Parquet file.

    Args:
        people: the records of the folder.
        folder: where the files go; made where it is not there.
        blind: name nobody.
        unique: files that are one are there once.

    Raises:
        MissingExtraError: duckdb is not installed.
        UsageError: the folder cannot be written.
    """
    connection = _database(people, blind=blind, unique=unique, is_shut=False)
    import duckdb

    try:
        folder.mkdir(parents=True, exist_ok=True)
        paths = tuple(folder / f"{view}.parquet" for view in VIEWS)
        for view, path in zip(VIEWS, paths, strict=True):
            order = {"readiness": ", 2", "skills": ", 2", "gaps": ", 2, 3", "issues": ", 2, 4"}.get(view, "")
            target = str(path).replace("'", "''")
            connection.execute(f"copy (select * from {view} order by 1{order}) to '{target}' (format parquet)")  # noqa: S608
    except (OSError, duckdb.Error) as error:
        raise UsageError("the folder cannot be written", where=str(folder), todo="name another one") from error
    finally:
        connection.close()
    return paths


def _database(people: People, *, blind: bool, unique: bool, is_shut: bool = True) -> "DuckDBPyConnection":
    try:
        import duckdb
    except ImportError as error:
        raise MissingExtraError("answering questions is not installed", extra="sql") from error
    roster = make_roster(people.records(), blind=blind, unique=unique)
    connection = duckdb.connect(":memory:")
    connection.execute("set threads = 2")
    with tempfile.TemporaryDirectory() as home:
        for table, columns, lines in (
            ("records", _RECORD, _records(people, roster, blind=blind)),
            ("sheets", _SHEET, _sheets(people)),
            ("skill_names", _SKILL, _skills(people)),
        ):
            path = Path(home) / f"{table}.jsonl.gz"
            with gzip.open(path, "wt", encoding="utf-8", compresslevel=1) as file:
                file.writelines(f"{json.dumps(line)}\n" for line in lines)
            quoted = str(path).replace("'", "''")
            source = f"read_json('{quoted}', format = 'newline_delimited', columns = {columns})"
            connection.execute(f"create table {table} as select * from {source}")  # noqa: S608  own names only
    connection.execute(_DEFINITIONS)
    if is_shut:
        connection.execute("set enable_external_access = false; set lock_configuration = true")
    return connection


def _records(people: People, roster: Roster, *, blind: bool) -> Iterator[dict[str, object]]:
    for record in people.records():
        if record.number not in roster.counted:
            continue
        fields = record.model_dump(
            mode="json", include={"status", "months", "best_fit", "titles", "skills", "issues", "file"}
        )
        if blind:
            fields["file"] = None
            fields["issues"] = [{**issue, "message": None} for issue in fields["issues"]]
        yield {"person": roster.rank[record.number], "label": roster.label[record.number], **fields}


def _sheets(people: People) -> Iterator[dict[str, object]]:
    for place, sheet in enumerate(people.catalogue.sheets):
        yield {"sheet": place, **sheet.model_dump(mode="json")}


def _skills(people: People) -> Iterator[dict[str, object]]:
    for skill_id, name in people.catalogue.skills.items():
        yield {"skill": skill_id, "name": name.name, "kind": name.kind}
