"""Where the taxonomy's files are, and the hash of what stands in them."""

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from gapscan.errors import TaxonomyError, TaxonomyProblem

_PACKAGE = Path(__file__).resolve().parent.parent
_INSTALLED = _PACKAGE / "_taxonomy"
_CHECKOUT = _PACKAGE.parent.parent / "taxonomy"


@dataclass(frozen=True, slots=True)
class TaxonomySource:
    """A taxonomy folder: its YAML files in order of name, and the hash over names and contents."""

    folder: Path
    files: tuple[Path, ...]
    sha256: str

    def name_of(self, file: Path) -> str:
        """How messages call a file: its path below the folder."""
        return file.relative_to(self.folder.parent).as_posix()


def find_source(folder: Path | None = None) -> TaxonomySource:
    """The files of a taxonomy folder.

    Args:
        folder: a taxonomy folder; None for the one that travels with the package.

    Raises:
        TaxonomyError: the folder is missing, holds no YAML file, or one that cannot be read.
    """
    chosen = folder or (_INSTALLED if _INSTALLED.is_dir() else _CHECKOUT)
    if not chosen.is_dir():
        raise TaxonomyError([TaxonomyProblem(str(chosen), 1, "no such folder", "name a folder with taxonomy files")])
    files = tuple(sorted(chosen.rglob("*.yaml"), key=lambda file: file.relative_to(chosen).as_posix()))
    if not files:
        raise TaxonomyError(
            [TaxonomyProblem(str(chosen), 1, "holds no .yaml file", "see docs/taxonomy.md for what belongs there")]
        )
    return TaxonomySource(chosen, files, _hash(chosen, files))


def _hash(folder: Path, files: Sequence[Path]) -> str:
    digest = hashlib.sha256()
    problems = []
    for file in files:
        try:
            content = file.read_bytes()
        except OSError as error:
            what = f"cannot be read: {error.strerror}"
            problems.append(TaxonomyProblem(str(file), 1, what, "check the file's rights"))
            continue
        digest.update(f"{file.relative_to(folder).as_posix()}\0{len(content)}\0".encode())
        digest.update(content)
    if problems:
        raise TaxonomyError(problems)
    return digest.hexdigest()
