"""`python -m gapscan` is the command line."""

from gapscan.cli.main import run

run()
