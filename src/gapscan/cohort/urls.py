"""URLs as inputs, through fsspec: `s3://`, `gs://`, `https://`, `memory://` and whatever else it knows."""

import re
from collections.abc import Iterable, Iterator
from itertools import takewhile
from typing import Any

from gapscan.errors import DocumentError, MissingExtraError, UsageError

_SCHEME = re.compile(r"[A-Za-z][A-Za-z0-9+.-]+://")
_MAGIC = frozenset("*[")


def is_url(word: str) -> bool:
    """Whether a word begins with a scheme."""
    return _SCHEME.match(word) is not None


def matched(url: str) -> Iterator[str]:
    """The URL itself, or what it matches as a glob.

    Raises:
        UsageError: nothing matches.
        MissingExtraError: the `urls` extra, or what this scheme needs, is not installed.
    """
    if _MAGIC.isdisjoint(url):
        yield url
        return
    system, path = _opened(url)
    found = sorted(system.glob(path))
    if not found:
        raise UsageError("nothing matches", where=url, todo="check the pattern")
    yield from map(system.unstrip_protocol, found)


def files_of(url: str) -> list[str]:
    """The files below a folder, hidden ones left out, or the URL itself where it is a file or nothing.

    Raises:
        MissingExtraError: as above.
    """
    system, path = _opened(url)
    try:
        found = system.find(path) if system.isdir(path) else [path]
    except OSError:
        found = [path]
    return [system.unstrip_protocol(one) for one in found if not one.rpartition("/")[2].startswith(".")]


def read(url: str, most_bytes: int) -> bytes:
    """The first bytes of a file.

    Raises:
        DocumentError: there is no such file (`not-found`) or it cannot be read (`unreadable`).
        MissingExtraError: as above.
    """
    system, path = _opened(url)
    try:
        with system.open(path, "rb") as file:
            content: bytes = file.read(most_bytes)
    except FileNotFoundError:
        raise DocumentError("no such file", code="not-found", where=url, todo="check the address") from None
    except Exception as error:
        what = f"cannot be opened: {type(error).__name__}"
        raise DocumentError(what, code="unreadable", where=url, todo="check the address and your rights") from error
    return content


def common_root(locations: Iterable[str]) -> str:
    """The deepest folder above all URLs; empty where they have none in common."""
    every = sorted(locations)
    if len(every) == 1:
        return every[0].rpartition("/")[0]
    # the first and the last in order differ first where any two do
    first, last = every[0].split("/")[:-1], every[-1].split("/")[:-1]
    shared = [one for one, _ in takewhile(lambda pair: pair[0] == pair[1], zip(first, last, strict=False))]
    return "/".join(shared) if len(shared) > 2 else ""


def _opened(url: str) -> tuple[Any, str]:
    try:
        from fsspec.core import url_to_fs  # type: ignore[import-untyped]
    except ImportError:
        raise MissingExtraError(f"{url} needs fsspec, which is not installed", extra="urls") from None
    try:
        system, path = url_to_fs(url)
    except ImportError as error:
        raise MissingExtraError(f"{url}: {error}", extra="urls") from None
    except ValueError as error:
        raise UsageError(str(error), where=url, todo="check the beginning of the address") from None
    return system, path
