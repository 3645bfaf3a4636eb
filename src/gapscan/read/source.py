"""A path or bytes as a person hands them over -> bytes with a name and a hash."""

import hashlib
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from gapscan.errors import DocumentError


@dataclass(frozen=True)
class Resource:
    """A file's bytes and the name that messages and results use."""

    name: str
    content: bytes

    @cached_property
    def sha256(self) -> str:
        """The hash of the bytes, in hex."""
        return hashlib.sha256(self.content).hexdigest()


def open_source(source: Path | str | bytes, *, file_name: str | None = None) -> Resource:
    """Take the bytes of a file.

    Args:
        source: a path, or the bytes themselves.
        file_name: the name to use; the path's own name if None.

    Raises:
        DocumentError: no such file (`not-found`), a folder (`is-a-folder`), or no right to read (`unreadable`).
    """
    if isinstance(source, bytes):
        return Resource(file_name or "resume", source)
    path = Path(source)
    try:
        return Resource(file_name or path.name, path.read_bytes())
    except FileNotFoundError:
        todo = "check the path and its spelling"
        raise DocumentError("no such file", code="not-found", where=str(path), todo=todo) from None
    except IsADirectoryError:
        todo = "name one file in it"
        raise DocumentError("this is a folder", code="is-a-folder", where=str(path), todo=todo) from None
    except OSError as error:
        todo = "check the file's rights"
        what = f"cannot be opened: {error.strerror}"
        raise DocumentError(what, code="unreadable", where=str(path), todo=todo) from None
