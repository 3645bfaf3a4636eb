"""Where the taxonomy's files are, what they extend, and the hash of what stands in them."""

import hashlib
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from gapscan.errors import TaxonomyError, TaxonomyProblem

_PACKAGE = Path(__file__).resolve().parent.parent
_INSTALLED = _PACKAGE / "_taxonomy"
_CHECKOUT = _PACKAGE.parent.parent / "taxonomy"
BUILTIN = "builtin"
_EXTENDS = re.compile(rb"""^extends:[ \t]*["']?([^\s"'#]+)""", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class TaxonomySource:
    """A taxonomy folder: its YAML files in order of name, and the hash over names and contents.

    `base` is what an overlay extends, and part of its hash; None for a taxonomy that stands on its own.
    """

    folder: Path
    files: tuple[Path, ...]
    sha256: str
    base: "TaxonomySource | None" = None

    def name_of(self, file: Path) -> str:
        """How messages call a file: its path below the folder."""
        return file.relative_to(self.folder.parent).as_posix()


def find_source(folder: Path | None = None) -> TaxonomySource:
    """The files of a taxonomy folder, and of the taxonomy that it extends.

    Args:
        folder: a taxonomy folder, or a single taxonomy file; None for the one that travels with the package.

    Raises:
        TaxonomyError: the folder is missing, holds no YAML file or one that cannot be read, or extends itself.
    """
    return _find(folder or (_INSTALLED if _INSTALLED.is_dir() else _CHECKOUT), ())


def _find(chosen: Path, above: tuple[Path, ...]) -> TaxonomySource:
    if chosen.resolve() in above:
        raise _problem(chosen, "extends itself", f"let it extend `{BUILTIN}` or another folder")
    folder, files = _files(chosen)
    contents = _read_all(files)
    extended = {
        file: found[1]
        for file, content in contents.items()
        # a plain search first: it is a hundred times faster than the pattern
        if b"extends:" in content and (found := _EXTENDS.search(content))
    }
    if len(extended) > 1:
        second = sorted(extended)[1]
        raise _problem(second, "a second file with `extends:`", "say it in one file of the folder")
    base = None
    for file, name in extended.items():
        wanted = file.parent / name.decode(errors="replace") if name != BUILTIN.encode() else None
        base = _find(wanted, (*above, chosen.resolve())) if wanted else find_source()
    return TaxonomySource(folder, files, _hash(folder, contents, base), base)


def _files(chosen: Path) -> tuple[Path, tuple[Path, ...]]:
    if chosen.is_file():
        return chosen.parent, (chosen,)
    if not chosen.is_dir():
        raise _problem(chosen, "no such folder", "name a folder with taxonomy files")
    files = tuple(sorted(chosen.rglob("*.yaml"), key=lambda file: file.relative_to(chosen).as_posix()))
    if not files:
        raise _problem(chosen, "holds no .yaml file", "see docs/taxonomy.md for what belongs there")
    return chosen, files


def _read_all(files: Sequence[Path]) -> dict[Path, bytes]:
    contents: dict[Path, bytes] = {}
    problems = []
    for file in files:
        try:
            contents[file] = file.read_bytes()
        except OSError as error:
            what = f"cannot be read: {error.strerror}"
            problems.append(TaxonomyProblem(str(file), 1, what, "check the file's rights"))
    if problems:
        raise TaxonomyError(problems)
    return contents


def _hash(folder: Path, contents: Mapping[Path, bytes], base: TaxonomySource | None) -> str:
    digest = hashlib.sha256(base.sha256.encode() if base else b"")
    for file, content in contents.items():
        digest.update(f"{file.relative_to(folder).as_posix()}\0{len(content)}\0".encode())
        digest.update(content)
    return digest.hexdigest()


def _problem(path: Path, what: str, repair: str) -> TaxonomyError:
    return TaxonomyError([TaxonomyProblem(str(path), 1, what, repair)])
