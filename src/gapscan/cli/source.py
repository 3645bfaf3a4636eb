"""FILE as typed -> what the pipeline reads."""

import sys
from pathlib import Path

STDIN = "-"


def open_source(file: str) -> Path | bytes:
    """The path, or all of standard input for `-`."""
    return sys.stdin.buffer.read() if file == STDIN else Path(file)


def source_name(file: str) -> str | None:
    """How reports call the file; None lets the path speak for itself."""
    return "standard input" if file == STDIN else None
