"""gapscan reads a resume and says how ready the person is for each job title of a career ladder.

`scan` is the public door; the types of what it returns stand in `gapscan.schema`.
"""

from typing import TYPE_CHECKING

from gapscan.version import __version__

if TYPE_CHECKING:
    from gapscan.pipeline import scan

__all__ = ["__version__", "scan"]


def __getattr__(name: str) -> object:
    # loaded late: `gapscan --help` must not wait for PDF and language libraries
    if name == "scan":
        from gapscan.pipeline import scan

        return scan
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
