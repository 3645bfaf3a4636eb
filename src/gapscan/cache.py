"""Files that only save time, in the user's cache folder.

Whatever is wrong with a cached file, what it holds is made anew; a folder that cannot be written is no error. Values
are kept as pickles behind a checksum, read by an unpickler that knows the types it is told and nothing else, so that a
foreign file can do no harm.
"""

import contextlib
import gc
import hashlib
import io
import os
import pickle
import re
import tempfile
from collections.abc import Iterator
from collections.abc import Set as AbstractSet
from pathlib import Path

from platformdirs import user_cache_path

from gapscan.version import __version__

_PACKAGE = Path(__file__).resolve().parent
_CHECKSUM_BYTES = hashlib.sha256().digest_size
_DAMAGES = (
    pickle.UnpicklingError,
    EOFError,
    ValueError,
    TypeError,
    LookupError,
    AttributeError,
    ImportError,
    OverflowError,
    MemoryError,
    RecursionError,
)
"""What the unpickler raises at bytes that no pickler wrote."""


# of each kind of file (taxonomies, indexes, vectors) so many are kept, of all versions together: the built-in taxonomy,
# some overlays, and those of the version before; an index takes 5 MB
_MOST_OF_A_KIND = 16
_KIND = re.compile(r"[^-]+-(\w+)-.+")


def _path(name: str) -> Path:
    return user_cache_path("gapscan") / f"{__version__}-{name}"


def read_cached(name: str) -> bytes | None:
    """What was kept under a name by this version, or None where nothing was."""
    try:
        content = _path(name).read_bytes()
    except OSError:
        return None
    with contextlib.suppress(OSError):
        os.utime(_path(name))  # what is used stays longest
    return content


def write_cached(name: str, content: bytes) -> None:
    """Keep bytes under a name, whole or not at all; the files of its kind that were used longest ago go."""
    target = _path(name)
    with contextlib.suppress(OSError):
        target.parent.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryDirectory(dir=target.parent) as folder:
            file = Path(folder) / target.name
            file.write_bytes(content)
            file.replace(target)
        _clear(target)


def _clear(newest: Path) -> None:
    """Remove all but the last few files of a kind; one that another process removes meanwhile is gone all the same."""
    kind = _kind_of(newest)
    used: list[tuple[int, Path]] = []
    for file in newest.parent.iterdir() if kind else ():
        with contextlib.suppress(OSError):
            if file != newest and _kind_of(file) == kind and file.is_file():
                used.append((file.stat().st_mtime_ns, file))
    for _, file in sorted(used, reverse=True)[_MOST_OF_A_KIND - 1 :]:
        with contextlib.suppress(OSError):
            file.unlink()


def _kind_of(file: Path) -> str | None:
    found = _KIND.fullmatch(file.name)
    return found[1] if found else None


@contextlib.contextmanager
def garbage_collection_paused() -> Iterator[None]:
    """Keep the collector from walking all the objects of a large value while it is made, and once more at the end."""
    was_enabled = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_enabled:
            if not gc.get_freeze_count():  # what somebody else has frozen stays so
                gc.freeze()  # and at once back: the new objects count as old ones, unwalked
                gc.unfreeze()
            gc.enable()


def code_hash(*rooms: str) -> str:
    """A hash of the code in some rooms, for the names of what it makes: another compiler makes another value."""
    digest = hashlib.sha256()
    for room in rooms:
        for file in sorted((_PACKAGE / room).glob("*.py")):
            digest.update(file.read_bytes())
    return digest.hexdigest()[:16]


def read_value(name: str, types: AbstractSet[tuple[str, str]]) -> object | None:
    """The value kept under a name, or None where nothing is, or what is there is damaged or foreign.

    Args:
        name: as given to `write_pickle`.
        types: module and name of every type and function that the value is built with; any other is refused.
    """
    content = memoryview(read_cached(name) or b"")
    checksum, pickled = content[:_CHECKSUM_BYTES], content[_CHECKSUM_BYTES:]
    if not pickled or hashlib.sha256(pickled).digest() != checksum:
        return None
    try:
        value: object = _Unpickler(io.BytesIO(pickled), types).load()
    except _DAMAGES:
        return None
    return value


def write_pickle(name: str, pickled: bytes) -> None:
    """Keep a pickled value under a name."""
    write_cached(name, hashlib.sha256(pickled).digest() + pickled)


class _Unpickler(pickle.Unpickler):
    """Reads values of some types and refuses every other type."""

    def __init__(self, file: io.BytesIO, types: AbstractSet[tuple[str, str]]) -> None:
        super().__init__(file)
        self._types = types

    def find_class(self, module_name: str, global_name: str, /) -> object:
        if (module_name, global_name) not in self._types:
            raise pickle.UnpicklingError(f"{module_name}.{global_name} has no place here")
        return super().find_class(module_name, global_name)
