"""The name of a distribution -> its dependencies, extra by extra, as they are installed."""

import re
from dataclasses import dataclass
from importlib import metadata

_NAME = re.compile(r"[A-Za-z0-9._-]+")
_EXTRA = re.compile(r"""extra\s*==\s*["']([\w-]+)["']""")
# what one line holds; the command that installs one part installs all of them
_MOST_NAMED = 4


@dataclass(frozen=True, slots=True)
class Part:
    """The core (an empty name) or one extra, with the version of each dependency, None where it is missing."""

    name: str
    versions: dict[str, str | None]

    @property
    def missing(self) -> tuple[str, ...]:
        """Dependencies that are not installed."""
        return tuple(name for name, version in self.versions.items() if version is None)

    @property
    def state(self) -> str:
        """Present, or what is missing and the line that installs it."""
        if not self.missing:
            return "present"
        named = [*self.missing[:_MOST_NAMED], *_more(len(self.missing) - _MOST_NAMED)]
        return f"missing {', '.join(named)}  ->  pip install 'gapscan[{self.name}]'"


def _more(count: int) -> list[str]:
    return [f"{count} more"] if count > 0 else []


def parts_of(distribution: str) -> tuple[Part, ...]:
    """The core first, then every extra by name.

    Raises:
        importlib.metadata.PackageNotFoundError: the distribution itself is not installed.
    """
    by_extra: dict[str, dict[str, str | None]] = {"": {}}
    for line in metadata.requires(distribution) or ():
        extra, name = _EXTRA.search(line), _NAME.match(line)
        if name and name[0] != distribution:
            by_extra.setdefault(extra[1] if extra else "", {})[name[0]] = _version(name[0])
    return tuple(Part(extra, dict(sorted(versions.items()))) for extra, versions in sorted(by_extra.items()))


def _version(name: str) -> str | None:
    try:
        return metadata.version(name)
    except metadata.PackageNotFoundError:
        return None
