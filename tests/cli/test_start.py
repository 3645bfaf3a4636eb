"""What the start costs: `gapscan --help` loads nothing heavy and answers at once."""

import subprocess
import sys
import time

HEAVY = ("spacy", "numpy", "pdfplumber", "pypdfium2", "pydantic", "rapidfuzz", "yaml", "jinja2", "rich")
SHOW_LOADED = (
    "import sys; sys.argv = ['gapscan', '--help']\n"
    "from gapscan.cli.main import run\n"
    "try: run()\n"
    f"finally: sys.stderr.write(' '.join(name for name in {HEAVY!r} if name in sys.modules))"
)


def test_help_loads_nothing_heavy() -> None:
    left = subprocess.run([sys.executable, "-c", SHOW_LOADED], capture_output=True, text=True, check=True)
    assert "Exit codes" in left.stdout
    assert left.stderr == ""


def test_help_answers_at_once() -> None:
    elapsed_s = []
    for _ in range(3):
        start = time.perf_counter()
        subprocess.run([sys.executable, "-m", "gapscan.cli", "--help"], capture_output=True, check=True)
        elapsed_s.append(time.perf_counter() - start)
    assert min(elapsed_s) < 0.4
