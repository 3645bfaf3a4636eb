"""Files that broke other PDF libraries: each is read or refused by name, soon and in little memory."""

import multiprocessing
import os
import resource
from concurrent.futures import ProcessPoolExecutor
from datetime import date
from functools import cache
from pathlib import Path
from typing import NamedTuple

import pytest

from gapscan import scan
from gapscan.schema.document import Severity
from gapscan.schema.taxonomy import Taxonomy
from gapscan.taxonomy import load_taxonomy

TORTURE = Path(__file__).resolve().parents[3] / "shared" / "corpus" / "torture"
# with these nothing is scored
REFUSED = {"empty-file", "unknown-format", "encrypted", "damaged", "too-many-pages", "too-large", "no-text"}
# with these a file was read, and what it says is no resume, or not all of one
DOUBTED = {"little-text", "not-a-resume", "other-language", "page-not-read", "pages-not-read"}
LONGEST_S, MOST_MIB = 20.0, 1024


class Outcome(NamedTuple):
    """How a file ended, the codes of its errors, seconds of processor time, and the peak of its process so far."""

    name: str
    status: str
    codes: frozenset[str]
    seconds: float
    peak_mib: float


@cache
def taxonomy() -> Taxonomy:
    return load_taxonomy()


def spent_s() -> float:
    """Processor time of this process and of the programs that it started."""
    both = [resource.getrusage(who) for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)]
    return sum(one.ru_utime + one.ru_stime for one in both)


def peak_mib() -> float:
    """The most memory of this process; `ru_maxrss` would tell that of the one that started it, where it was more."""
    status = Path("/proc/self/status")
    if status.is_file():
        lines = dict(line.split(":", 1) for line in status.read_text(encoding="ascii").splitlines())
        return int(lines["VmHWM"].split()[0]) / 1024
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def outcome(path: Path) -> Outcome:
    known = taxonomy()
    began = spent_s()
    result = scan(path, as_of=date(2026, 1, 1), taxonomy=known)
    codes = frozenset(issue.code for issue in result.issues if issue.severity is Severity.ERROR)
    return Outcome(path.name, str(result.status), codes, spent_s() - began, peak_mib())


@pytest.fixture(scope="module")
def outcomes() -> list[Outcome]:
    if not TORTURE.is_dir():
        pytest.skip(f"no torture files at {TORTURE}")
    paths = sorted(TORTURE.rglob("*.pdf"))
    assert len(paths) >= 200
    context = multiprocessing.get_context("spawn")
    with ProcessPoolExecutor(min(4, os.cpu_count() or 1), mp_context=context) as pool:
        return list(pool.map(outcome, paths))


def test_each_file_ends_with_a_known_reason(outcomes: list[Outcome]) -> None:
    for found in outcomes:
        assert found.status in {"ok", "partial", "failed"}, found
        assert found.codes <= REFUSED | DOUBTED, found
        assert bool(found.codes) == (found.status != "ok"), found


def test_each_file_ends_soon_and_in_little_memory(outcomes: list[Outcome]) -> None:
    assert [found for found in outcomes if found.seconds >= LONGEST_S or found.peak_mib >= MOST_MIB] == []


def test_most_files_are_read(outcomes: list[Outcome]) -> None:
    refused = sum(bool(found.codes & REFUSED) for found in outcomes)
    assert refused < len(outcomes) / 4
    assert sum("encrypted" in found.codes for found in outcomes) >= 10
