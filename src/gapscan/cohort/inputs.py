"""Files, folders, globs, lists and URLs as typed -> the files to be read, in one stable order.

Nothing is opened here but folders. A file that cannot be read is an input like any other: it ends as a failed result
and is never dropped. What is left out (hidden files, what gapscan itself wrote) is told.
"""

import glob
import os
import stat
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

from gapscan.cohort import urls
from gapscan.errors import DocumentError, UsageError

# what a batch writes; a folder that holds the first two is one
RESULTS, SETTINGS, SUMMARY = "results.jsonl", "settings.json", "summary.json"
_MAGIC = frozenset("*?[")
_NOT_FILES_OF_PEOPLE = frozenset({"thumbs.db", "desktop.ini"})


@dataclass(frozen=True, slots=True, order=True)
class Input:
    """One file: how results call it, and where it is (a path or a URL)."""

    name: str
    location: str


@dataclass(slots=True)
class Found:
    """All inputs by name, and what was left out with the reason."""

    inputs: list[Input] = field(default_factory=list)
    left_out: list[tuple[str, str]] = field(default_factory=list)


def find_inputs(words: Iterable[str], listed: Iterable[str] = (), *, out: Path | None = None) -> Found:
    """The files that are meant, each once, sorted by name.

    Args:
        words: files, folders (with all that is in them), globs, URLs.
        listed: the same without globs, as lines of a list hold them.
        out: the folder that the batch writes to, which is never read.

    Returns:
        Names are paths below the deepest folder that holds all inputs.

    Raises:
        UsageError: a glob that nothing matches, or no input at all.
        MissingExtraError: a URL without the `urls` extra.
    """
    walk = _Walk(out)
    for word in words:
        for path in _matched(word):
            walk.add(path)
    for line in listed:
        walk.add(line)
    if not walk.locations:
        raise UsageError("there is no file to read", where="INPUT", todo="name files, folders or --from-file LIST")
    return walk.found()


def read_list(text: str) -> list[str]:
    """The entries of a list: one a line, or ended by NUL as `find -print0` writes them."""
    separated = text.split("\0") if "\0" in text else text.splitlines()
    return [entry for entry in separated if entry.strip()]


def read_location(location: str, *, most_bytes: int | None = None) -> bytes:
    """The bytes of an input.

    Args:
        location: a path or URL.
        most_bytes: larger files are refused before they are read; the readers' own limit if None.

    Raises:
        DocumentError: there is no such file (`not-found`), it is a folder (`is-a-folder`) or no file (`unreadable`), it
            may not be read (`unreadable`), or it is too large (`too-large`).
        MissingExtraError: a URL without the `urls` extra.
    """
    from gapscan.read import open_source
    from gapscan.read.limits import LIMITS

    most = LIMITS.file_bytes if most_bytes is None else most_bytes
    if urls.is_url(location):
        content = urls.read(location, most + 1)
    else:
        size = _size(location)
        content = open_source(Path(location)).content if size <= most else b" " * (most + 1)
    if len(content) > most:
        what = f"the file is larger than {most >> 20} MB"
        raise DocumentError(what, code="too-large", where=location, todo="save the resume with smaller pictures")
    return content


def _size(location: str) -> int:
    """The size of a file; 0 where it cannot be told, and opening it will say why.

    Raises:
        DocumentError: it is a pipe or a device, which might never end.
    """
    try:
        state = Path(location).stat()
    except (OSError, ValueError):
        return 0
    if stat.S_ISDIR(state.st_mode):
        return 0
    if not stat.S_ISREG(state.st_mode):
        raise DocumentError("this is no regular file", code="unreadable", where=location, todo="save it as a file")
    return state.st_size


def _matched(word: str) -> Iterator[str]:
    """The paths that a word stands for: itself, or what it matches as a glob."""
    if urls.is_url(word):
        yield from urls.matched(word)
    elif _MAGIC.isdisjoint(word) or Path(word).exists():
        yield word
    else:
        found = sorted(glob.glob(str(Path(word).expanduser()), recursive=True))  # noqa: PTH207  keeps the way it was typed
        if not found:
            raise UsageError("nothing matches", where=word, todo="check the pattern, and the folder that you are in")
        # `**` matches folders as well as what is in them
        is_deep = "**" in word
        yield from (path for path in found if not (is_deep and Path(path).is_dir()) and not _is_lock(path))


def _is_lock(path: str) -> bool:
    """Whether Word left this beside a file that is open."""
    return Path(path).name.startswith("~$")


class _Walk:
    """Collects the locations of files, and the folders that names are told from."""

    def __init__(self, out: Path | None) -> None:
        self.locations: set[str] = set()
        self._roots: set[str] = set()
        self._left_out: list[tuple[str, str]] = []
        self._out = out.resolve() if out else None

    def add(self, word: str) -> None:
        """A file, a folder or a URL."""
        if urls.is_url(word):
            self.locations.update(urls.files_of(word))
            return
        path = os.path.abspath(Path(word).expanduser())  # noqa: PTH100  links keep their own name
        if self._out and Path(path).resolve().is_relative_to(self._out):
            return
        if Path(path).is_dir():
            self._roots.add(path)
            self._add_folder(path)
        else:
            self._roots.add(str(Path(path).parent))
            self.locations.add(path)

    def found(self) -> Found:
        """The inputs by name."""
        root = self._common_root()
        inputs = sorted(Input(_shown(_below(path, root)), path) for path in self.locations)
        return Found(inputs, [(_shown(_below(path, root)), why) for path, why in sorted(self._left_out)])

    def _add_folder(self, top: str) -> None:
        for folder, below, files in os.walk(top, onerror=self._skip_folder):
            if self._is_own(folder, files):
                below.clear()
                continue
            kept = [name for name in below if not self._is_hidden(folder, name, "hidden folder")]
            below[:] = sorted(kept)
            links = [name for name in kept if Path(folder, name).is_symlink()]
            self._left_out.extend((str(Path(folder, name)), "link to a folder") for name in links)
            self.locations.update(
                str(Path(folder, name)) for name in files if not self._is_hidden(folder, name, "hidden file")
            )

    def _is_own(self, folder: str, files: list[str]) -> bool:
        return Path(folder).resolve() == self._out or {RESULTS, SETTINGS} <= set(files)

    def _is_hidden(self, folder: str, name: str, why: str) -> bool:
        is_hidden = name.startswith((".", "~$")) or name.casefold() in _NOT_FILES_OF_PEOPLE
        if is_hidden and name != ".DS_Store":
            self._left_out.append((str(Path(folder, name)), why))
        return is_hidden

    def _skip_folder(self, error: OSError) -> None:
        self._left_out.append((str(error.filename), f"folder that cannot be opened: {error.strerror}"))

    def _common_root(self) -> str:
        if any(urls.is_url(location) for location in self.locations) and self._roots:
            return ""
        if not self._roots:
            return urls.common_root(self.locations)
        try:
            return os.path.commonpath(sorted(self._roots))
        except ValueError:  # two drives
            return ""


def _below(path: str, root: str) -> str:
    if not root or not path.startswith(root):
        return path
    if urls.is_url(path):
        return path.removeprefix(root).lstrip("/")
    return os.path.relpath(path, root)


def _shown(name: str) -> str:
    """The name with forward slashes; bytes that are no UTF-8 are written out."""
    readable = os.fsencode(name).decode(errors="backslashreplace")
    return readable.replace(os.sep, "/")
