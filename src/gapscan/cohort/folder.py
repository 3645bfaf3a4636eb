"""What a batch folder keeps besides its results: the settings they were made with, and the summary."""

import json
import os
from dataclasses import asdict
from pathlib import Path

from gapscan.cohort.inputs import RESULTS, SETTINGS, SUMMARY
from gapscan.cohort.settings import Settings
from gapscan.errors import UsageError


def open_folder(out: Path) -> None:
    """Make the folder where it is absent.

    Raises:
        UsageError: it cannot be made or is a file.
    """
    try:
        out.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        todo = "name a folder where you may write"
        raise UsageError(f"the output folder cannot be made: {error.strerror}", where=str(out), todo=todo) from error


def clear_folder(out: Path) -> None:
    """Remove what earlier runs wrote, and nothing else."""
    for name in (RESULTS, SETTINGS, SUMMARY):
        (out / name).unlink(missing_ok=True)


def kept_settings(out: Path) -> Settings | None:
    """The settings of the last run in this folder; None where there was none or they cannot be read."""
    try:
        kept = json.loads((out / SETTINGS).read_text(encoding="utf-8"))
        titles = kept.pop("titles")
        return Settings(titles=None if titles is None else tuple(titles), **kept)
    except (OSError, ValueError, TypeError, KeyError, AttributeError):
        return None


def keep_settings(out: Path, settings: Settings) -> None:
    """Keep the settings for the next run.

    Raises:
        UsageError: the file cannot be written.
    """
    write_json(out / SETTINGS, asdict(settings))


def differences(before: Settings, now: Settings) -> list[str]:
    """Each setting that changed, in words."""
    old, new = asdict(before), asdict(now)
    return [f"{name} {_short(name, old[name])} -> {_short(name, new[name])}" for name in old if old[name] != new[name]]


def write_json(path: Path, content: object) -> None:
    """Write a file that is whole or absent.

    Raises:
        UsageError: it cannot be written.
    """
    fresh = path.with_name(f".{path.name}.new")
    text = json.dumps(content, ensure_ascii=False, indent=1) + "\n"
    try:
        with fresh.open("wb") as file:
            file.write(text.encode(errors="replace"))
            file.flush()
            os.fsync(file.fileno())
        fresh.replace(path)
    except OSError as error:
        fresh.unlink(missing_ok=True)
        todo = "make room or mend it, and run the same command again: what is done stays done"
        raise UsageError(f"cannot be written: {error.strerror}", where=str(path), todo=todo) from error


def _short(name: str, value: object) -> str:
    if isinstance(value, str) and len(value) == 64:
        return value[:12]
    if value is None:
        return "all" if name == "titles" else "none"
    return f"{len(value)} of them" if isinstance(value, list | tuple) else str(value)
