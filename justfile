# Seven words; `just` alone lists them. Without just: read this file, every recipe is one or two plain lines.

python := ".venv/bin/python"

_list:
    @just --list --unsorted

# make .venv and install gapscan with all that development needs
setup:
    python3 -m venv .venv
    {{python}} -m pip install --quiet --constraint constraints.txt --editable '.[dev]'

# run the tests; words after it go to pytest: just test tests/report --update-goldens
test *words:
    {{python}} -m pytest {{words}}

# check style and order, and that no room imports a sibling
lint:
    .venv/bin/ruff check .
    .venv/bin/ruff format --check .
    .venv/bin/lint-imports

# check the types
types:
    .venv/bin/mypy

# read a resume: just scan sample_resumes/ml-engineer.pdf
scan file *words:
    .venv/bin/gapscan scan {{file}} {{words}}

# make the sample PDFs anew from their sources
samples:
    {{python}} sample_resumes/build.py

# everything that has to be green before a change is shared
check: lint types test
