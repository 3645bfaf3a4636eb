"""Questions of one's own: the tables are as documented, and a query reads nothing but them."""

from pathlib import Path

import pytest

from gapscan.cohort.people import People, open_people
from gapscan.cohort.sql import VIEWS, ask, write_parquet
from gapscan.errors import UsageError
from tests.cohort.made_results import FILES, result_lines, write_results

duckdb = pytest.importorskip("duckdb", reason="duckdb is not installed: pip install 'gapscan[sql]'")


@pytest.fixture(scope="module")
def people(tmp_path_factory: pytest.TempPathFactory) -> People:
    return open_people(write_results(tmp_path_factory.mktemp("sql"), result_lines()))


def rows(people: People, query: str, *, blind: bool = False, unique: bool = False) -> tuple[tuple[object, ...], ...]:
    return ask(people, query, blind=blind, unique=unique).rows


@pytest.mark.parametrize("view", VIEWS)
def test_a_table_has_the_columns_that_are_documented(people: People, view: str) -> None:
    answer = ask(people, f"select * from {view}", blind=False, unique=False)  # noqa: S608
    assert ", ".join(answer.columns) == VIEWS[view]
    assert answer.rows


def test_figures_are_those_of_the_results(people: People) -> None:
    line = result_lines()[0]
    titles = {title["title_id"]: title for title in line["readiness"]}  # type: ignore[attr-defined]
    found = rows(people, "select title_id, score, verdict, years from readiness where person = 1")
    assert {row[0] for row in found} == set(titles)
    for title_id, score, verdict, years in found:
        told = titles[title_id]
        assert (score, verdict) == (told["score"], told["verdict"])
        assert years == next((gate["status"] for gate in told["gates"] if gate["id"] == "years"), None)
    gaps = rows(people, "select title_id, requirement, kind from gaps where person = 1")
    assert set(gaps) == {(i, gap["requirement"], gap["kind"]) for i, t in titles.items() for gap in t["gaps"]}


def test_each_person_once_and_nobody_named(people: People) -> None:
    assert rows(people, "select count(*) from people") == ((FILES,),)
    assert rows(people, "select count(*) from people", unique=True) == ((FILES - 1,),)
    told = str(rows(people, "select * from people left join issues using (person)", blind=True))
    assert "Person 1" in told
    assert [word for word in ("Amina", "Brandt", "file-", "x.example") if word in told] == []


@pytest.mark.parametrize(
    "query",
    [
        "drop table records",
        "delete from records",
        "insert into records select * from records",
        "create table mine as select 1",
        "copy (select 1) to 'mine.csv'",
        "attach 'mine.db'",
        "install httpfs",
        "load httpfs",
        "set enable_external_access = true",
        "pragma database_list",
        "select 1; select 2",
        "select 1; drop table records",
        "",
        "select nothing from nowhere",
    ],
)
def test_what_is_no_select_over_the_tables_is_refused(
    people: People, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, query: str
) -> None:
    monkeypatch.chdir(tmp_path)
    with pytest.raises(UsageError):
        rows(people, query)
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(
    "source",
    [
        "'{file}'",
        "read_csv('{file}')",
        "read_text('{file}')",
        "read_blob('{file}')",
        "read_json('{file}')",
        "read_parquet('{file}')",
        "glob('{folder}/*')",
        "read_csv('https://x.example/a.csv')",
        "sqlite_scan('{file}', 'a')",
    ],
)
def test_no_file_is_opened(people: People, tmp_path: Path, source: str) -> None:
    file = tmp_path / "other.csv"
    file.write_text("secret\n1\n")
    with pytest.raises(UsageError):
        rows(people, f"select * from {source.format(file=file, folder=tmp_path)}")  # noqa: S608


def test_parquet_holds_the_same_rows(people: People, tmp_path: Path) -> None:
    paths = write_parquet(people, tmp_path / "a 'quoted' folder", blind=False, unique=False)
    assert [path.stem for path in paths] == list(VIEWS)
    for path in paths:
        found = duckdb.read_parquet(str(path))
        assert ", ".join(found.columns) == VIEWS[path.stem]
        assert sorted(map(str, found.fetchall())) == sorted(map(str, rows(people, f"select * from {path.stem}")))  # noqa: S608


def test_parquet_is_the_same_every_time(people: People, tmp_path: Path) -> None:
    made = [write_parquet(people, tmp_path / name, blind=True, unique=True) for name in ("one", "other")]
    assert [path.read_bytes() for path in made[0]] == [path.read_bytes() for path in made[1]]


def test_parquet_where_nothing_can_be_written(people: People, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    (tmp_path / "people.parquet").mkdir()
    for folder in (tmp_path / "file", tmp_path):
        with pytest.raises(UsageError, match="cannot be written"):
            write_parquet(people, folder, blind=False, unique=False)
