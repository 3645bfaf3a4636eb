"""Label files -> the rows that must be found and the names that must not."""

import hashlib
import json
import re
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from gapscan.text.keys import alias_key

# what the text says that the person lacks or only wants
NOT_CLAIMED = frozenset({"negated", "interest"})
# own resumes that are counted and never looked at while matching is mended
HELD_OUT = re.compile(r"c\d\d")


@dataclass(frozen=True)
class Row:
    """A skill that a reader finds: its usual name, the words in the text, the broader skill it was filed under."""

    name: str
    surfaces: tuple[str, ...]
    filed_under: str | None

    @cached_property
    def keys(self) -> frozenset[str]:
        """The keys of its spellings."""
        return frozenset(map(alias_key, (self.name, *self.surfaces)))


@dataclass(frozen=True)
class LabelledResume:
    """One file with its labels; `weight` is below 1 where several files show the same person."""

    key: str
    path: Path
    rows: tuple[Row, ...]
    traps: tuple[str, ...]
    weight: float

    @property
    def held_out(self) -> bool:
        """Whether it is counted and never looked at while matching is mended."""
        return HELD_OUT.match(self.key) is not None


def read_labels(folder: Path) -> list[LabelledResume]:
    """All labelled resumes of a folder `gold`; the paths in them start at the folder above.

    Raises:
        SystemExit: a resume is not there, or is another than the one that was labelled.
    """
    files = {file.stem: json.loads(file.read_text(encoding="utf-8")) for file in sorted(folder.glob("*.json"))}
    same = [[row["name"] for row in labels["skills"]] for labels in files.values()]
    resumes = []
    for key, labels in files.items():
        path = folder.parent / labels["source"]["path"]
        if not path.is_file() or hashlib.sha256(path.read_bytes()).hexdigest() != labels["source"]["sha256"]:
            raise SystemExit(f"{path} is not the file that {key}.json labels")
        rows = tuple(
            Row(row["name"], tuple(row["surface"]), row["inventory_id"])
            for row in labels["skills"]
            if row["claim"] not in NOT_CLAIMED
        )
        traps = tuple(trap["name"] for trap in labels["not_skills"])
        resumes.append(
            LabelledResume(key, path, rows, traps, 1 / same.count([row["name"] for row in labels["skills"]]))
        )
    return resumes
