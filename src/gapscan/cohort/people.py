"""The results of a batch -> a compact record of each person, kept beside them: results.jsonl -> PersonRecord[].

A line of the results weighs a megabyte, a record a few kilobytes. The records are derived: they are made anew whenever
they are not there or do not fit the results.
"""

import atexit
import hashlib
import os
import shutil
import tempfile
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from pydantic import ValidationError
from pydantic_core import from_json

from gapscan.cohort.record import Compiler
from gapscan.errors import UsageError
from gapscan.schema.cohort import Catalogue, PersonRecord

RESULTS = "results.jsonl"
_CATALOGUE = ".people.json"
_RECORDS = ".people.jsonl"
_VERSION = 1
# both ends of the results, size and time of change: enough to tell that a file of gigabytes is another one
_PROBE_BYTES = 65536


@dataclass(frozen=True, slots=True)
class People:
    """The records of a folder: `catalogue` at once, the records one by one from disk as often as asked."""

    catalogue: Catalogue
    path: Path

    def records(self) -> Iterator[PersonRecord]:
        """Each record in the order of the results."""
        with self.path.open("rb") as lines:
            for line in lines:
                yield PersonRecord.model_validate_json(line)


def open_people(folder: Path) -> People:
    """The records of a batch folder, made first where they are absent or stale.

    Args:
        folder: one that `gapscan batch` has written, or any with a results.jsonl.

    Returns:
        Catalogue and records. Where the folder may not be written, they last as long as the program.

    Raises:
        UsageError: there are no results, or a line of them cannot be read.
    """
    results = folder / RESULTS
    if not results.is_file():
        raise UsageError(
            f"there is no {RESULTS}", where=str(folder), todo=f"run gapscan batch INPUT... --out {folder} first"
        )
    return _kept(folder, _stamp(results)) or build_people(folder)


def build_people(folder: Path) -> People:
    """Make the records of a batch folder anew.

    Args:
        folder: with a finished results.jsonl.

    Raises:
        UsageError: a line of the results cannot be read.
    """
    results = folder / RESULTS
    home = _home(folder)
    compiler = Compiler()
    handle, temporary = tempfile.mkstemp(prefix=f"{_RECORDS}.", dir=home)
    try:
        with os.fdopen(handle, "wb") as file:
            for record in _compiled(results, compiler):
                file.write(record.model_dump_json(exclude_defaults=True).encode() + b"\n")
        Path(temporary).replace(home / _RECORDS)
    finally:
        Path(temporary).unlink(missing_ok=True)
    catalogue = compiler.catalogue(version=_VERSION, stamp=_stamp(results))
    _write_whole(home / _CATALOGUE, catalogue.model_dump_json().encode())
    return People(catalogue, home / _RECORDS)


def _compiled(results: Path, compiler: Compiler) -> Iterator[PersonRecord]:
    with results.open("rb") as lines:
        for number, line in enumerate(_whole(lines), start=1):
            try:
                yield compiler.record(from_json(line), number)
            except (ValueError, KeyError, TypeError) as error:
                raise UsageError(
                    f"line {number} is no result of gapscan", where=str(results), todo="run gapscan batch again"
                ) from error


def _whole(lines: Iterable[bytes]) -> Iterator[bytes]:
    """The lines that are whole: the last one of a running batch may be torn."""
    for line in lines:
        if line.endswith(b"\n") and line.strip():
            yield line


def _kept(folder: Path, stamp: str) -> People | None:
    try:
        catalogue = Catalogue.model_validate_json((folder / _CATALOGUE).read_bytes())
    except (OSError, ValidationError):
        return None
    is_fitting = (catalogue.version, catalogue.stamp) == (_VERSION, stamp) and (folder / _RECORDS).is_file()
    return People(catalogue, folder / _RECORDS) if is_fitting else None


def _home(folder: Path) -> Path:
    """Where the records go: beside the results, or into a fresh folder that nobody else may open.

    A folder with a name that others can foretell could be theirs, and hold what they like.
    """
    if os.access(folder, os.W_OK | os.X_OK):
        return folder
    home = tempfile.mkdtemp(prefix="gapscan-")
    atexit.register(shutil.rmtree, home, ignore_errors=True)
    return Path(home)


def _stamp(results: Path) -> str:
    state = results.stat()
    digest = hashlib.sha256(f"{state.st_size} {state.st_mtime_ns}".encode())
    with results.open("rb") as file:
        digest.update(file.read(_PROBE_BYTES))
        file.seek(max(0, state.st_size - _PROBE_BYTES))
        digest.update(file.read(_PROBE_BYTES))
    return digest.hexdigest()


def _write_whole(path: Path, content: bytes) -> None:
    handle, temporary = tempfile.mkstemp(prefix=f"{path.name}.", dir=path.parent)
    with os.fdopen(handle, "wb") as file:
        file.write(content)
    Path(temporary).replace(path)
