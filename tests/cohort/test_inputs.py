import os
import sys
from pathlib import Path

import pytest

from gapscan.cohort import urls
from gapscan.cohort.inputs import Found, find_inputs, read_list, read_location
from gapscan.errors import DocumentError, MissingExtraError, UsageError

fsspec = pytest.importorskip("fsspec", reason="the urls extra is not installed")


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    for name in ("b.pdf", "a.txt", "sub/c.docx", "sub/deep/d.xyz", ".hidden.pdf", ".git/config", "~$b.docx", "[e].pdf"):
        file = tmp_path / "people" / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(name)
    (tmp_path / "people" / ".DS_Store").write_text("x")
    (tmp_path / "people" / "Thumbs.db").write_text("x")
    monkeypatch.chdir(tmp_path)
    return tmp_path


def names(found: Found) -> list[str]:
    return [one.name for one in found.inputs]


EVERY = ["[e].pdf", "a.txt", "b.pdf", "sub/c.docx", "sub/deep/d.xyz"]


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        pytest.param(["people"], EVERY, id="folder"),
        pytest.param(["people/"], EVERY, id="slash"),
        pytest.param(["people", "people/sub", "people/a.txt"], EVERY, id="each file once"),
        pytest.param(["people/sub"], ["c.docx", "deep/d.xyz"], id="below the folder"),
        pytest.param(["people/b.pdf"], ["b.pdf"], id="file"),
        pytest.param(["people/b.pdf", "people/sub/c.docx"], ["b.pdf", "sub/c.docx"], id="files"),
        pytest.param(["people/[e].pdf"], ["[e].pdf"], id="a name like a glob"),
        pytest.param(["people/*.pdf"], ["[e].pdf", "b.pdf"], id="glob"),
        pytest.param(["people/**/*.docx"], ["c.docx"], id="deep glob"),
        pytest.param(["peop*"], EVERY, id="glob of folders"),
        pytest.param(["people/.hidden.pdf"], [".hidden.pdf"], id="hidden but named"),
        pytest.param(["people/none.pdf"], ["none.pdf"], id="absent files are named later"),
    ],
)
def test_finds(words: list[str], expected: list[str], folder: Path) -> None:
    assert names(find_inputs(words)) == expected


def test_tells_what_is_left_out(folder: Path) -> None:
    found = find_inputs(["people"])
    assert found.left_out == [
        (".git", "hidden folder"),
        (".hidden.pdf", "hidden file"),
        ("Thumbs.db", "hidden file"),
        ("~$b.docx", "hidden file"),
    ]


def test_leaves_out_its_own_results(folder: Path) -> None:
    for out in ("people/out", "people/older"):
        Path(out).mkdir()
        for name in ("results.jsonl", "settings.json", "report.html"):
            (Path(out) / name).write_text("{}")
    (Path("people/out") / "settings.json").unlink()
    assert names(find_inputs(["people"], out=Path("people/out"))) == EVERY
    assert names(find_inputs(["people/out/*", "people/a.txt"], out=Path("people/out"))) == ["a.txt"]


@pytest.mark.skipif(sys.platform == "win32", reason="links need rights on Windows")
def test_links_to_folders_are_not_followed(folder: Path) -> None:
    Path("people/loop").symlink_to(folder / "people")
    Path("people/link.pdf").symlink_to(folder / "people" / "b.pdf")
    found = find_inputs(["people"])
    assert names(found) == ["[e].pdf", "a.txt", "b.pdf", "link.pdf", "sub/c.docx", "sub/deep/d.xyz"]
    assert ("loop", "link to a folder") in found.left_out


def test_names_do_not_depend_on_where_one_stands(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    inside = find_inputs(["people"])
    monkeypatch.chdir(folder / "people" / "sub")
    assert find_inputs([".."]) == inside
    assert find_inputs([str(folder / "people")]) == inside


@pytest.mark.parametrize("words", [[], ["people/*.odt"]])
def test_nothing_to_read_is_refused(words: list[str], folder: Path) -> None:
    with pytest.raises(UsageError):
        find_inputs(words)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("a.pdf\n\nb c.pdf\r\n", ["a.pdf", "b c.pdf"], id="lines"),
        pytest.param("a\nb.pdf\0c.pdf\0", ["a\nb.pdf", "c.pdf"], id="find -print0"),
        pytest.param("", [], id="empty"),
    ],
)
def test_reads_lists(text: str, expected: list[str]) -> None:
    assert read_list(text) == expected


def test_lists_hold_files_folders_and_no_globs(folder: Path) -> None:
    assert names(find_inputs([], ["people/sub", "people/[e].pdf", "people/*.pdf"])) == [
        "*.pdf",
        "[e].pdf",
        "sub/c.docx",
        "sub/deep/d.xyz",
    ]


@pytest.mark.skipif(sys.platform != "linux", reason="such names exist on Linux alone")
def test_names_that_are_no_text_are_written_out(folder: Path) -> None:
    Path(os.fsdecode(b"people/\xff.pdf")).write_text("x")
    (found,) = find_inputs([os.fsdecode(b"people/\xff.pdf")]).inputs
    assert found.name == "\\xff.pdf"
    assert read_location(found.location) == b"x"


@pytest.mark.parametrize(
    ("location", "code"),
    [
        ("people/none.pdf", "not-found"),
        ("people/sub", "is-a-folder"),
        ("people/b.pdf", "too-large"),
        ("people/pipe", "unreadable"),
        ("memory://nowhere/x.pdf", "not-found"),
    ],
)
def test_a_file_that_cannot_be_opened(location: str, code: str, folder: Path) -> None:
    if hasattr(os, "mkfifo"):
        os.mkfifo(folder / "people" / "pipe")
    with pytest.raises(DocumentError) as caught:
        read_location(location, most_bytes=4)
    assert caught.value.code == code


@pytest.fixture
def storage() -> object:
    memory = fsspec.filesystem("memory")
    for name in ("a.pdf", "b/c.pdf", "b/.d"):
        memory.pipe(f"/cvs/{name}", name.encode())
    yield memory
    memory.rm("/cvs", recursive=True)


@pytest.mark.parametrize(
    ("word", "expected"),
    [
        pytest.param("memory://cvs", ["a.pdf", "b/c.pdf"], id="folder"),
        pytest.param("memory://cvs/a.pdf", ["a.pdf"], id="file"),
        pytest.param("memory://cvs/b/*.pdf", ["c.pdf"], id="glob"),
        pytest.param("memory://cvs/none.pdf", ["none.pdf"], id="absent"),
    ],
)
def test_urls(word: str, expected: list[str], storage: object) -> None:
    assert names(find_inputs([word])) == expected


def test_urls_are_read(storage: object) -> None:
    found = find_inputs(["memory://cvs"])
    assert [read_location(one.location) for one in found.inputs] == [b"a.pdf", b"b/c.pdf"]
    with pytest.raises(DocumentError, match="larger"):
        read_location("memory://cvs/a.pdf", most_bytes=3)


def test_urls_beside_files_keep_their_whole_names(storage: object, folder: Path) -> None:
    found = names(find_inputs(["memory://cvs/a.pdf", "people/a.txt"]))
    assert len(found) == 2
    assert any(name.startswith("memory://") for name in found)


def test_file_urls(folder: Path) -> None:
    (found,) = find_inputs([(folder / "people" / "a.txt").as_uri()]).inputs
    assert read_location(found.location) == b"a.txt"


@pytest.mark.parametrize(
    ("missing", "url"), [("fsspec.core", "memory://x"), ("s3fs", "s3://bucket/x.pdf")], ids=["extra", "storage"]
)
def test_what_is_not_installed_is_named(missing: str, url: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, missing, None)
    with pytest.raises(MissingExtraError):
        find_inputs([url])


@pytest.mark.parametrize(
    ("word", "is_url"), [("s3://b/x", True), ("file:///x", True), ("C:\\x", False), ("a/b", False), ("x:y", False)]
)
def test_tells_urls(word: str, is_url: bool) -> None:
    assert urls.is_url(word) is is_url
