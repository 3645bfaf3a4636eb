"""Files that only save time, in the user's cache folder.

Whatever is wrong with a cached file, what it holds is made anew; a folder that cannot be written is no error.
"""

import contextlib
import tempfile
from pathlib import Path

from platformdirs import user_cache_path

from gapscan.version import __version__


def _path(name: str) -> Path:
    return user_cache_path("gapscan") / f"{__version__}-{name}"


def read_cached(name: str) -> bytes | None:
    """What was kept under a name by this version, or None where nothing was."""
    try:
        return _path(name).read_bytes()
    except OSError:
        return None


def write_cached(name: str, content: bytes) -> None:
    """Keep bytes under a name: whole or not at all."""
    target = _path(name)
    with contextlib.suppress(OSError):
        target.parent.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryDirectory(dir=target.parent) as folder:
            file = Path(folder) / target.name
            file.write_bytes(content)
            file.replace(target)
