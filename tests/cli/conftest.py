"""A command line with a stand-in pipeline: what the commands do with an assessment, without reading any file."""

import sys
from collections.abc import Callable
from dataclasses import dataclass

import pytest

from gapscan import pipeline
from gapscan.cli import loaded, main
from gapscan.schema.assessment import Assessment
from tests.report.factory import make_assessment, make_taxonomy


@dataclass(frozen=True)
class Left:
    """What a command left behind."""

    code: int
    out: str
    err: str


Command = Callable[..., Left]


class StandIn:
    """Hands out one assessment and remembers what it was asked."""

    def __init__(self) -> None:
        self.assessment = make_assessment()
        self.asked: dict[str, object] = {}
        self.error: Exception | None = None

    def __call__(self, source: object, **options: object) -> Assessment:
        self.asked = {"source": source, **options}
        if self.error is not None:
            raise self.error
        return self.assessment


@pytest.fixture
def stand_in(monkeypatch: pytest.MonkeyPatch) -> StandIn:
    """A pipeline that reads nothing."""
    stand_in = StandIn()
    monkeypatch.setattr(pipeline, "scan", stand_in, raising=False)
    monkeypatch.setattr(pipeline, "parse", stand_in, raising=False)
    monkeypatch.setattr(loaded, "load_taxonomy", lambda _folder: make_taxonomy())
    return stand_in


@pytest.fixture
def command(stand_in: StandIn, monkeypatch: pytest.MonkeyPatch, capfdbinary: pytest.CaptureFixture[bytes]) -> Command:
    """Runs `gapscan` with these words."""
    monkeypatch.delenv("GAPSCAN_DEBUG", raising=False)

    def run(*words: str) -> Left:
        monkeypatch.setattr(sys, "argv", ["gapscan", *words])
        with pytest.raises(SystemExit) as left:
            main.run()
        out, err = capfdbinary.readouterr()
        return Left(int(left.value.code or 0), out.decode(), err.decode())

    return run
