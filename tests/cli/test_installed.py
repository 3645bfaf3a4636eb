from importlib import metadata

import pytest

from gapscan.cli.installed import Part, parts_of

LINES = [
    "typer>=0.15",
    'typst>=0.13; extra == "samples"',
    'gapscan[samples]; extra == "dev"',
    "no-such-thing; extra == 'dev'",
]


def test_names_what_is_missing_and_the_line_that_installs_it(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(metadata, "requires", lambda _name: LINES)
    core, dev, samples = parts_of("gapscan")
    assert (core.name, core.missing) == ("", ())
    assert core.versions["typer"]
    assert (dev.name, dev.missing) == ("dev", ("no-such-thing",))
    assert dev.state == "missing no-such-thing  ->  pip install 'gapscan[dev]'"
    assert samples.state == "present"


def test_a_long_list_of_what_is_missing_is_cut() -> None:
    part = Part("dev", {f"part-{number}": None for number in range(7)})
    assert part.state == "missing part-0, part-1, part-2, part-3, 3 more  ->  pip install 'gapscan[dev]'"
