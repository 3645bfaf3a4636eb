"""What each stage takes for one resume, beside plain pdfplumber on the same file."""

import gc
import io
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

import pdfplumber
from timing import least_ms

from gapscan.cohort.line import encode_line
from gapscan.errors import DocumentError
from gapscan.extract import extract, judge
from gapscan.layout import lay_out
from gapscan.match import match_skills
from gapscan.pipeline import scan
from gapscan.read import Resource, open_source, read_document
from gapscan.report import Options, render
from gapscan.report.contract import scan_object
from gapscan.report.readiness_json import ReadinessWriter
from gapscan.schema.assessment import Assessment
from gapscan.schema.taxonomy import Taxonomy
from gapscan.score import assess

AS_OF = date(2026, 1, 1)
STAGES = ("read", "layout", "extract", "match", "score", "line", "report")


@dataclass(frozen=True)
class StageTimes:
    """Milliseconds by stage for one file, its words in reading order, and plain pdfplumber's milliseconds."""

    name: str
    words: int
    stages_ms: dict[str, float]
    plain_ms: float

    @property
    def scan_ms(self) -> float:
        """From bytes to the line that a batch writes; the report of one resume is another way to end."""
        return sum(ms for stage, ms in self.stages_ms.items() if stage != "report")


def measure_files(paths: Sequence[Path], taxonomy: Taxonomy, rounds: int) -> Iterator[StageTimes]:
    """Times of all files that are resumes; what loads at its first use is loaded before the clock starts."""
    resources = [open_source(path) for path in paths]
    scans = [scan(each.content, as_of=AS_OF, taxonomy=taxonomy, file_name=each.name) for each in resources]
    before = next((each for each in scans if each.scores), scans[0])
    gc.collect()
    gc.freeze()  # else the collector would walk the whole taxonomy before every run
    for resource in resources:
        try:
            yield _measure(resource, before, taxonomy, rounds)
        except DocumentError:  # no resume, or refused: there are no later stages to measure
            continue


def _measure(resource: Resource, before: Assessment, taxonomy: Taxonomy, rounds: int) -> StageTimes:
    plain_ms, _ = least_ms(lambda: _plain_words(resource.content), rounds)
    read_ms, document = least_ms(lambda: read_document(resource), rounds)
    layout_ms, text = least_ms(lambda: lay_out(document), rounds)
    extract_ms, resume = least_ms(lambda: extract(text, document.links, as_of=AS_OF), rounds)
    judge_ms, _ = least_ms(lambda: judge(text, resume), rounds)
    match_ms, matches = least_ms(lambda: match_skills(text, resume, taxonomy), rounds)
    score_ms, _ = least_ms(lambda: assess(matches, resume.facts, taxonomy, as_of=AS_OF), rounds)
    result = scan(resource.content, as_of=AS_OF, taxonomy=taxonomy, file_name=resource.name)
    line_ms = _line_ms(result, before, rounds)
    report_ms, _ = least_ms(lambda: render(result, taxonomy, format="json", options=Options()), rounds)
    times = (read_ms, layout_ms, extract_ms + judge_ms, match_ms, score_ms, line_ms, report_ms)
    return StageTimes(resource.name, len(text.text.split()), dict(zip(STAGES, times, strict=True)), plain_ms)


def _line_ms(result: Assessment, before: Assessment, rounds: int) -> float:
    """Milliseconds for a line behind the line of another resume, as in a batch."""

    def line(assessment: Assessment) -> bytes:
        return encode_line(scan_object(assessment, Options(), writer=writer), assessment.source.sha256)

    best = float("inf")
    for _ in range(rounds):
        writer = ReadinessWriter()
        line(before)
        best = min(best, least_ms(lambda: line(result), 1)[0])
    return best


def _plain_words(content: bytes) -> int:
    with pdfplumber.open(io.BytesIO(content)) as pdf:
        return sum(len(page.extract_words(extra_attrs=["size", "fontname"])) for page in pdf.pages)
