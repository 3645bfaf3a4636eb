"""`python -m gapscan.cli`: the same as `gapscan`."""

from gapscan.cli.main import run

run()
