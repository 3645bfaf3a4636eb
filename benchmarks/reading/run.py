"""How well resumes of many layouts are read.

    python benchmarks/reading/run.py                      # the layouts that may be tuned on
    python benchmarks/reading/run.py --held-out           # the third that may not
    python benchmarks/reading/run.py --layouts newspaper --show
    python benchmarks/reading/run.py --all --compare      # fails where a figure is below the committed baseline

PDFs are built from invented people into a cache folder and never committed. Figures are 0..1; times are milliseconds
per page of reading (words) and of layout with extraction.
"""

import argparse
import json
import sys
import tempfile
import time
from collections import defaultdict
from collections.abc import Sequence
from datetime import date
from pathlib import Path
from typing import Any

from engines import Job, build, missing_engines
from layouts import CHROMIUM, LAYOUTS, LIBREOFFICE, TYPST, Layout
from people import make_person
from scoring import Counts, lost_bigrams, match_posts, score

from gapscan.extract import extract
from gapscan.layout import lay_out
from gapscan.read import open_source, read_document
from gapscan.schema.resume import Resume
from gapscan.schema.resume_text import ResumeText

HERE = Path(__file__).resolve().parent
BASELINE = HERE / "baseline.json"
AS_OF = date(2026, 1, 1)
PEOPLE_PER_LAYOUT = 4
COLUMNS = {
    "entries_precision": "entP",
    "entries_recall": "entR",
    "dates_exact": "dates",
    "employers": "org",
    "education_precision": "eduP",
    "education_recall": "eduR",
    "education_ends": "eduE",
    "name": "name",
    "email": "mail",
    "sections_f1": "sect",
    "bigrams": "order",
    "ms_per_page": "ms/p",
    "layout_ms_per_page": "lay/p",
}
# figures that may not drop, and by how much they may swing where an engine's version sets lines a little differently
COMPARED = tuple(name for name in COLUMNS if not name.endswith("per_page"))
TOLERANCE = 0.005


def jobs_of(layouts: Sequence[Layout], engines: Sequence[str]) -> list[Job]:
    """Every PDF of these layouts: each layout in each of its engines, each time with other people."""
    return [
        Job(
            engine,
            layout,
            make_person(
                f"{layout.name}/{engine}/{number}",
                languages=layout.languages,
                posts=layout.posts,
                date_style=layout.dates,
                grouped=layout.head == "grouped",
            ),
        )
        for layout in layouts
        for engine in layout.engines
        if engine in engines
        for number in range(PEOPLE_PER_LAYOUT)
    ]


def measure(job: Job, pdf: Path, *, show: bool) -> Counts:
    """Read one PDF and count."""
    begin = time.perf_counter()
    document = read_document(open_source(pdf))
    middle = time.perf_counter()
    text = lay_out(document)
    resume = extract(text, document.links, as_of=AS_OF)
    end = time.perf_counter()
    counts = score(job.person, job.layout, text, resume)
    counts.pages, counts.read_ms, counts.understand_ms = (
        len(document.pages),
        1e3 * (middle - begin),
        1e3 * (end - middle),
    )
    if show:
        _show(job, pdf, counts, text, resume)
    return counts


def _show(job: Job, pdf: Path, counts: Counts, text: ResumeText, resume: Resume) -> None:
    wrong = {
        name: value for name, value in counts.figures().items() if name in COMPARED and value is not None and value < 1
    }
    if not wrong:
        return
    print(f"{pdf}\n  {wrong}")
    pairs = match_posts(job.person.posts, resume.experience)
    for post in job.person.posts:
        read = next((read for true, read in pairs if true is post), None)
        if read is None or (read.period.start, read.period.end) != (post.start, post.end):
            print(f"  true {post.title} | {post.organization} | {post.dates} | {post.start} {post.end}")
    for read in resume.experience:
        if read not in [one for _, one in pairs] or len(pairs) < len(job.person.posts):
            print(f"  read {read.title} | {read.organization} | {read.period.start} {read.period.end}")
    if counts.studies_right < max(counts.studies_read, counts.studies_true):
        print("  true", [(study.level, study.degree, study.end) for study in job.person.studies])
        print("  read", [(study.degree, study.field, study.institution, study.end) for study in resume.education])
    if counts.bigrams_kept < counts.bigrams_true:
        print("  lost", ", ".join(" ".join(pair) for pair in lost_bigrams(job.person, text)))
    if not counts.names_right:
        print(f"  true {job.person.name} | read {resume.contact.name}")


def table(rows: dict[str, Counts]) -> str:
    """One line for each row of figures."""
    wide = max(map(len, rows))
    lines = [" " * wide + "".join(f"{short:>7}" for short in COLUMNS.values())]
    for name, counts in rows.items():
        figures = counts.figures()
        values = (figures[column] for column in COLUMNS)
        lines.append(
            f"{name:<{wide}}"
            + "".join(
                "      -" if value is None else f"{value:7.3f}" if value < 10 else f"{value:7.1f}" for value in values
            )
        )
    return "\n".join(lines)


def dropped(figures: dict[str, dict[str, Any]], baseline: dict[str, dict[str, Any]]) -> list[str]:
    """Figures that are below the baseline, as lines to print."""
    found = []
    for row, before in baseline.items():
        now = figures.get(row)
        if now is None:
            continue
        found += [
            f"{row}: {name} {before[name]} -> {now[name]}"
            for name in COMPARED
            if before[name] is not None and (now[name] is None or now[name] < before[name] - TOLERANCE)
        ]
    return found


def main(arguments: Sequence[str] | None = None) -> int:
    """Build, read, count, print.

    Returns:
        0, or 1 where `--compare` found a figure that dropped.
    """
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--layouts", nargs="*", default=[], help="only layouts whose name holds one of these")
    parser.add_argument("--engines", nargs="*", default=[CHROMIUM, TYPST, LIBREOFFICE])
    parser.add_argument(
        "--held-out", action="store_true", help="the layouts that are never tuned on, instead of the others"
    )
    parser.add_argument("--all", action="store_true", help="both")
    parser.add_argument("--show", action="store_true", help="what was read wrong; refused for held-out layouts")
    parser.add_argument("--cache", type=Path, default=Path(tempfile.gettempdir()) / "gapscan-reading")
    parser.add_argument("--json", type=Path, help="write the figures here too")
    parser.add_argument("--compare", action="store_true", help="fail where a figure is below baseline.json")
    parser.add_argument("--write-baseline", action="store_true")
    options = parser.parse_args(arguments)
    if options.show and (options.held_out or options.all):
        parser.error("held-out layouts are counted and never looked at: leave out --show")
    absent = [engine for engine in missing_engines() if engine in options.engines]
    if absent:
        print(f"not installed, left out: {', '.join(absent)}", file=sys.stderr)
    layouts = [
        layout
        for layout in LAYOUTS
        if (options.all or layout.held_out == options.held_out)
        and (not options.layouts or any(part in layout.name for part in options.layouts))
    ]
    jobs = jobs_of(layouts, [engine for engine in options.engines if engine not in absent])
    build(jobs, options.cache)
    figures = _measured(jobs, options)
    if options.json:
        options.json.write_text(json.dumps(figures, indent=1) + "\n", encoding="utf-8")
    if options.write_baseline:
        BASELINE.write_text(json.dumps(figures, indent=1) + "\n", encoding="utf-8")
    worse = dropped(figures, json.loads(BASELINE.read_text(encoding="utf-8"))) if options.compare else []
    print("\n".join(worse))
    return int(bool(worse))


def _measured(jobs: Sequence[Job], options: argparse.Namespace) -> dict[str, dict[str, Any]]:
    rows: dict[str, Counts] = defaultdict(Counts)
    for job in jobs:
        counts = measure(job, job.path(options.cache), show=options.show)
        group = "held out" if job.layout.held_out else "open"
        for row in (f"{job.layout.name} {job.engine}", f"engine {job.engine} ({group})", f"total {group}"):
            rows[row].add(counts)
    ordered = dict(sorted(rows.items(), key=lambda row: (row[0].startswith("total"), row[0].startswith("engine"))))
    print(table(ordered))
    print(f"{len(jobs)} PDFs, {sum(counts.pages for name, counts in rows.items() if name.startswith('total'))} pages")
    return {name: counts.figures() | {"resumes": counts.resumes} for name, counts in ordered.items()}


if __name__ == "__main__":
    raise SystemExit(main())
