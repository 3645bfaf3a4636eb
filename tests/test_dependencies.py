"""Every runtime dependency is explained in its decision record, and nothing else is."""

import re
import tomllib
from pathlib import Path

ROOT = Path(__file__).parent.parent
RECORD = ROOT / "docs" / "adr" / "0003-dependencies.md"


def test_every_dependency_has_a_row() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    declared = {re.split(r"[<>=~! \[]", line)[0] for line in project["dependencies"]}
    explained = set(re.findall(r"^\| ([a-z0-9-]+) \|", RECORD.read_text(encoding="utf-8"), re.MULTILINE)) - {"package"}
    assert len(declared) >= 10
    assert explained == declared
