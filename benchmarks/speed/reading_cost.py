"""What reading resumes costs, as a share of what pdfplumber takes to split the same files into words.

    python benchmarks/speed/reading_cost.py FOLDER_OR_FILE ...
    python benchmarks/speed/reading_cost.py --sample 4 FOLDER --at-most 0.5

Reading is all from bytes to a resume: words, the search for hidden text, layout, extraction. Plain is
`extract_words(extra_attrs=["size", "fontname"])` on every page. Both take turns on each file, so that what else the
machine does falls on both; times are seconds of this process.
"""

import argparse
import io
import sys
import time
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from datetime import date
from pathlib import Path

import pdfplumber

from gapscan.errors import DocumentError
from gapscan.extract import extract, judge
from gapscan.layout import lay_out
from gapscan.read import Resource, open_source, read_document

AS_OF = date(2026, 1, 1)


def pdf_paths(given: Sequence[Path]) -> list[Path]:
    """The PDF files among files and folders, in order."""
    return sorted({path for one in given for path in ([one] if one.is_file() else one.rglob("*.pdf"))})


def plain_words(content: bytes) -> int:
    """How many words plain pdfplumber finds."""
    with pdfplumber.open(io.BytesIO(content)) as pdf:
        return sum(len(page.extract_words(extra_attrs=["size", "fontname"])) for page in pdf.pages)


def steps(resource: Resource) -> Iterator[tuple[str, Callable[[], object]]]:
    """The steps of reading a file, each to be run before the next is asked for."""
    found: dict[str, object] = {}

    def step(name: str, run: Callable[[], object]) -> tuple[str, Callable[[], object]]:
        return name, lambda: found.__setitem__(name, run())

    yield step("words", lambda: read_document(resource))
    document = found["words"]
    yield step("layout", lambda: lay_out(document))
    text = found["layout"]
    yield step("extract", lambda: extract(text, document.links, as_of=AS_OF))
    yield step("judge", lambda: judge(text, found["extract"]))


def measure(path: Path) -> tuple[Counter[str], int, int]:
    """Seconds by step, pages, and plain words of one file."""
    resource = open_source(path)
    spent: Counter[str] = Counter()
    begin = time.process_time()
    words = plain_words(resource.content)
    spent["plain"] = time.process_time() - begin
    try:
        for name, run in steps(resource):
            begin = time.process_time()
            try:
                run()
            finally:
                spent[name] += time.process_time() - begin
    except DocumentError as error:
        print(f"{path.name}: {error.code}", file=sys.stderr)
    with pdfplumber.open(io.BytesIO(resource.content)) as pdf:
        return spent, len(pdf.pages), words


def main(arguments: Sequence[str] | None = None) -> int:
    """Measure and print.

    Returns:
        0, or 1 where reading takes a larger share than `--at-most`.
    """
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("paths", nargs="+", type=Path)
    parser.add_argument("--sample", type=int, default=1, help="only every so many-th file")
    parser.add_argument("--rounds", type=int, default=1)
    parser.add_argument("--at-most", type=float, default=float("inf"), help="fail where the share is larger")
    options = parser.parse_args(arguments)
    paths = pdf_paths(options.paths)[:: options.sample]
    if not paths:
        parser.error("no PDF files there")
    measure(paths[0])
    total: Counter[str] = Counter()
    pages = words = 0
    for path in paths * options.rounds:
        spent, its_pages, its_words = measure(path)
        total += spent
        pages, words = pages + its_pages, words + its_words
    plain = total.pop("plain")
    share = total.total() / plain
    print(f"{len(paths)} files, {options.rounds} rounds, {pages} pages, {words} words by plain pdfplumber")
    print(f"{'plain':<8} {1e3 * plain / pages:7.2f} ms a page")
    for name, seconds in total.items():
        print(f"{name:<8} {1e3 * seconds / pages:7.2f} ms a page  {seconds / plain:.3f} of plain")
    print(f"reading  {1e3 * total.total() / pages:7.2f} ms a page  {share:.3f} of plain")
    return int(share > options.at_most)


if __name__ == "__main__":
    raise SystemExit(main())
