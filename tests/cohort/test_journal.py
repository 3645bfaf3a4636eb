import os
import random
import resource
import signal
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from gapscan.cohort.journal import Entry, Journal, JournalError
from gapscan.cohort.line import read_head, renamed
from gapscan.cohort.work import Task
from gapscan.errors import UsageError
from tests.cohort.hostile import make_line


def make(number: int, *, name: str = "", size: int = 50, email: str = "") -> bytes:
    return make_line(Task(number, name or f"{number}.txt", "", f"{number:064x}"), size=size, email=email)


def filled(path: Path, count: int, **fields: int) -> list[bytes]:
    lines = [make(number, **fields) for number in range(count)]
    path.write_bytes(b"".join(lines))
    return lines


def names(journal: Journal) -> list[str]:
    return sorted(name for entries in journal.entries.values() for name in entries)


def test_lines_come_back_in_the_wanted_order(tmp_path: Path) -> None:
    path = tmp_path / "results.jsonl"
    lines = [make(number) for number in range(6)]
    journal = Journal(path)
    entries = {number: journal.append(lines[number]) for number in (3, 0, 5, 1, 4, 2)}
    assert journal.put_in_order([entries[number] for number in range(6)]) == 0
    assert path.read_bytes() == b"".join(lines)
    assert [file.name for file in tmp_path.iterdir()] == ["results.jsonl"]


def test_ordering_drops_what_is_not_wanted_and_says_so(tmp_path: Path) -> None:
    lines = filled(tmp_path / "r", 4)
    journal = Journal(tmp_path / "r")
    wanted = [journal.find(f"{number:064x}")[f"{number}.txt"] for number in (2, 0)]
    assert journal.put_in_order(wanted) == 2
    assert (tmp_path / "r").read_bytes() == lines[2] + lines[0]


def test_a_file_in_order_is_left_alone(tmp_path: Path) -> None:
    path = tmp_path / "r"
    filled(path, 3)
    before = path.stat()
    journal = Journal(path)
    journal.put_in_order([journal.find(f"{number:064x}")[f"{number}.txt"] for number in range(3)])
    journal.close()
    assert path.stat().st_ino == before.st_ino


def test_a_torn_tail_is_dropped_wherever_it_was_torn(tmp_path: Path) -> None:
    path = tmp_path / "r"
    whole = filled(path, 3, size=20)
    kept = len(whole[0]) + len(whole[1])
    for end in range(kept + 1, kept + len(whole[2])):
        path.write_bytes(b"".join(whole)[:end])
        journal = Journal(path)
        assert names(journal) == ["0.txt", "1.txt"]
        assert journal.dropped_bytes == end - kept
        journal.append(whole[2])
        journal.close()
        assert path.read_bytes() == b"".join(whole)


def test_lines_larger_than_what_is_read_at_once(tmp_path: Path) -> None:
    path = tmp_path / "r"
    lines = [make(number, size=size) for number, size in enumerate([5_000_000, 10, 9_000_000, 4_194_304])]
    path.write_bytes(b"".join(lines))
    journal = Journal(path)
    assert names(journal) == ["0.txt", "1.txt", "2.txt", "3.txt"]
    entries = [journal.find(f"{number:064x}")[f"{number}.txt"] for number in (3, 2, 1, 0)]
    journal.put_in_order(entries)
    assert path.read_bytes() == b"".join(reversed(lines))


def test_a_head_longer_than_its_share_is_read_from_the_whole_line(tmp_path: Path) -> None:
    path = tmp_path / "r"
    path.write_bytes(make(1, name="n" * 80_000) + make(2))
    assert [len(name) for name in names(Journal(path))] == [5, 80_000]


@pytest.mark.parametrize("place", [0.1, 0.5, 0.9])
def test_blocks_of_zeros_after_a_power_loss_cost_their_lines(place: float, tmp_path: Path) -> None:
    path = tmp_path / "r"
    content = bytearray(b"".join(filled(path, 10, size=900)))
    start = int(len(content) * place)
    content[start : start + 100] = bytes(100)
    path.write_bytes(content)
    journal = Journal(path)
    assert len(names(journal)) == 9
    entries = [next(iter(entries.values())) for entries in journal.entries.values()]
    journal.put_in_order(entries)
    assert b"\0" not in path.read_bytes()


def test_a_file_of_something_else_is_refused_and_left(tmp_path: Path) -> None:
    path = tmp_path / "results.jsonl"
    path.write_text('{"id": 1}\n{"id": 2}\n')
    with pytest.raises(UsageError, match="no results of a batch"):
        Journal(path)
    assert path.read_text() == '{"id": 1}\n{"id": 2}\n'


@pytest.mark.parametrize("line", [b"", b"{}\n", b'{"key":"00"}\n', make(1)[:-1], b"x" * 100_000 + b"\n"])
def test_what_is_no_line_is_never_appended(line: bytes, tmp_path: Path) -> None:
    journal = Journal(tmp_path / "r")
    with pytest.raises(ValueError, match="no line"):
        journal.append(line)
    assert (tmp_path / "r").read_bytes() == b""


@pytest.fixture
def small_files() -> object:
    """No file may grow beyond 10,000 bytes, as on a disk that is full."""
    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    handler = signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    resource.setrlimit(resource.RLIMIT_FSIZE, (10_000, before[1]))
    yield
    resource.setrlimit(resource.RLIMIT_FSIZE, before)
    signal.signal(signal.SIGXFSZ, handler)


def test_a_full_disk_leaves_whole_lines(tmp_path: Path, small_files: object) -> None:
    path = tmp_path / "r"
    journal = Journal(path)
    journal.append(make(0, size=6000))
    with pytest.raises(JournalError, match="cannot be written") as caught:
        journal.append(make(1, size=6000))
    assert caught.value.exit_code == 2
    assert "same command again" in str(caught.value)
    assert path.read_bytes() == make(0, size=6000)
    journal.append(make(2, size=100))
    journal.close()
    assert names(Journal(path)) == ["0.txt", "2.txt"]


def test_no_room_for_a_second_copy_keeps_the_first(tmp_path: Path, small_files: object) -> None:
    path = tmp_path / "r"
    content = b"".join(make(number, size=900) for number in range(12))
    resource.setrlimit(resource.RLIMIT_FSIZE, (50_000, resource.getrlimit(resource.RLIMIT_FSIZE)[1]))
    path.write_bytes(content)
    resource.setrlimit(resource.RLIMIT_FSIZE, (10_000, resource.getrlimit(resource.RLIMIT_FSIZE)[1]))
    journal = Journal(path)
    entries = [next(iter(entries.values())) for entries in journal.entries.values()]
    with pytest.raises(JournalError):
        journal.put_in_order(entries[::-1])
    assert path.read_bytes() == content
    assert [file.name for file in tmp_path.iterdir()] == ["r"]


def test_a_copy_differs_in_the_name_alone(tmp_path: Path) -> None:
    journal = Journal(tmp_path / "r")
    first = journal.append(make(1, name='a "quoted" näme.txt'))
    copied = journal.copy(first, "b/ü.txt")
    assert (tmp_path / "r").read_bytes() == make(1, name='a "quoted" näme.txt') + make(1, name="b/ü.txt")
    assert copied.head.name == "b/ü.txt"
    assert sorted(journal.find(f"{1:064x}")) == ['a "quoted" näme.txt', "b/ü.txt"]


def test_the_last_of_two_results_for_a_file_counts(tmp_path: Path) -> None:
    path = tmp_path / "r"
    path.write_bytes(make(1, size=10) + make(1, size=99))
    journal = Journal(path)
    (entry,) = journal.find(f"{1:064x}").values()
    assert entry.size == len(make(1, size=99))


@given(st.text(min_size=1).filter(lambda text: "\0" not in text), st.text(min_size=1))
@settings(max_examples=200, deadline=None)
def test_names_survive(old: str, new: str) -> None:
    old, new = (text.encode(errors="replace").decode() for text in (old, new))
    head = read_head(make(1, name=old))
    assert head is not None
    assert head.name == old
    assert renamed(make(1, name=old), old, new) == make(1, name=new)


def test_people_are_told_apart_by_their_addresses() -> None:
    marks = [read_head(make(1, email=email)) for email in ("A@b.org", "a@B.ORG", "c@b.org", "")]
    one, same, other, none = (head.marks for head in marks if head is not None)
    assert one == same
    assert one != other
    assert none == ()
    assert b"a@b.org" not in b"".join(one)


def test_any_cut_and_any_order_end_with_the_same_bytes(tmp_path: Path) -> None:
    chance = random.Random(7)  # noqa: S311
    lines = [make(number, size=chance.randrange(400)) for number in range(30)]
    path = tmp_path / "r"
    for _ in range(25):
        journal = Journal(path)
        missing = [number for number in range(30) if not journal.find(f"{number:064x}")]
        chance.shuffle(missing)
        for number in missing[: chance.randrange(1, 6)]:
            journal.append(lines[number])
        journal.close()
        os.truncate(path, max(0, path.stat().st_size - chance.randrange(300)))
    journal = Journal(path)
    entries: list[Entry] = []
    for number in range(30):
        found = journal.find(f"{number:064x}")
        entries.append(next(iter(found.values())) if found else journal.append(lines[number]))
    journal.put_in_order(entries)
    assert path.read_bytes() == b"".join(lines)
