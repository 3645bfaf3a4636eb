"""The table of contents: what happens to a resume, one line per room."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from gapscan.advise import advise
from gapscan.errors import DocumentError
from gapscan.extract import extract, judge
from gapscan.layout import lay_out
from gapscan.match import match_skills, open_suggester
from gapscan.read import Resource, draw_pages, open_source, read_document
from gapscan.report import Options, render, shown_to, shows_pages
from gapscan.report.picking import focus_of
from gapscan.schema.assessment import Assessment, Scores, Source
from gapscan.schema.document import Document, Issue, Severity
from gapscan.schema.job import JobAdvert
from gapscan.schema.match import SkillMatch
from gapscan.schema.resume import Resume
from gapscan.schema.resume_text import ResumeText
from gapscan.schema.taxonomy import Taxonomy
from gapscan.score import SCORING_VERSION, aimed_at, assess, targets_of
from gapscan.taxonomy import load_taxonomy
from gapscan.version import __version__


def scan(
    source: Path | str | bytes,
    *,
    as_of: date,
    taxonomy: Taxonomy | None = None,
    titles: Sequence[str] | None = None,
    file_name: str | None = None,
    semantic_model: Path | None = None,
    job: JobAdvert | None = None,
) -> Assessment:
    """Read one resume and say how ready the person is for every title.

    Args:
        source: a path, or the bytes of a file.
        as_of: the day that "present" stands for.
        taxonomy: what to match and score against; the one that travels with the package if None.
        titles: ids of the titles to score; all if None.
        file_name: the name to show for bytes.
        semantic_model: a folder with a sentence model that suggests skills by meaning; they are never counted.
        job: an advert to aim at, from `gapscan.adverts`; its target comes first, then `titles`, or the nearest title.

    Returns:
        The assessment; a file that is there and cannot be read gives one with status `failed`.

    Raises:
        DocumentError: there is no such file, it is a folder, or it may not be read.
        TaxonomyError: no taxonomy was given and the one of the package is damaged.
        MissingExtraError: a model is named and the `semantic` extra is not installed.
        UsageError: the folder of the model holds none, or one that cannot be opened.
    """
    suggest = open_suggester(semantic_model)
    known = taxonomy or load_taxonomy()
    reading = _read(open_source(source, file_name=file_name), as_of)
    if reading.text is None or reading.resume is None:
        return reading.assessment(as_of, known, job=job)
    matches = match_skills(reading.text, reading.resume, known, suggest=suggest)
    targets = targets_of(job, titles) if job else titles
    scores = assess(matches, reading.resume.facts, known, as_of=as_of, titles=targets)
    return reading.assessment(as_of, known, matches=matches, scores=aimed_at(scores, job) if job else scores, job=job)


def parse(
    source: Path | str | bytes, *, as_of: date, taxonomy: Taxonomy | None = None, file_name: str | None = None
) -> Assessment:
    """Read one resume without scoring it.

    Args:
        source: a path, or the bytes of a file.
        as_of: the day that "present" stands for.
        taxonomy: named in the result where one is used.
        file_name: the name to show for bytes.

    Returns:
        The assessment without matches and scores.

    Raises:
        DocumentError: there is no such file, it is a folder, or it may not be read.
    """
    return _read(open_source(source, file_name=file_name), as_of).assessment(as_of, taxonomy)


def compose(
    assessment: Assessment,
    taxonomy: Taxonomy,
    *,
    format: str,  # noqa: A002
    options: Options,
    source: Path | str | bytes | None = None,
) -> str | bytes:
    """The report about an assessment, with advice and, where the format shows them, pictures of its pages.

    Args:
        assessment: a scored one, or a failed one.
        taxonomy: the one it was scored with.
        format: a key of the report's formats.
        options: width, colour, blindness.
        source: the file that was read, for the pictures; none are shown if None.

    Raises:
        UsageError: there is no such format.
    """
    shown = shown_to(assessment, options)
    focus = focus_of(shown.scores) if shown.scores else None
    targets = (shown.job.target,) if shown.job else ()
    guidance = (
        advise(shown, taxonomy, title_id=focus.title_id, targets=targets, is_blind=options.blind) if focus else None
    )
    is_drawn = focus is not None and shows_pages(format, options)
    pictures = draw_pages(open_source(source)) if is_drawn and source is not None else ()
    return render(assessment, taxonomy, format=format, options=options, guidance=guidance, pictures=pictures)


@dataclass(frozen=True, slots=True)
class _Reading:
    """What came of reading: a document with its text and resume, or the reason why not."""

    resource: Resource
    document: Document | None = None
    text: ResumeText | None = None
    resume: Resume | None = None
    doubts: tuple[Issue, ...] = ()
    failure: DocumentError | None = None

    def assessment(
        self,
        as_of: date,
        taxonomy: Taxonomy | None,
        *,
        matches: tuple[SkillMatch, ...] = (),
        scores: Scores | None = None,
        job: JobAdvert | None = None,
    ) -> Assessment:
        """The result that reports are made from."""
        issues = self._issues() + (scores.issues if scores else ())
        partial = any(issue.severity is Severity.ERROR for issue in issues)
        return Assessment(
            as_of=as_of.isoformat(),
            tool_version=__version__,
            scoring_version=SCORING_VERSION,
            taxonomy_sha256=taxonomy.sha256 if taxonomy else "",
            source=self._source(),
            status="failed" if self.failure else "partial" if partial else "ok",
            issues=issues,
            resume=self.resume,
            text=self.text.text if self.text else "",
            sections=self.text.sections if self.text else (),
            lines=self.text.lines if self.text else (),
            matches=matches,
            scores=scores,
            job=job,
        )

    def _issues(self) -> tuple[Issue, ...]:
        if self.failure:
            message = "; ".join(part for part in (self.failure.what, self.failure.todo) if part)
            return (Issue(code=self.failure.code, severity=Severity.ERROR, message=message),)
        parts = (self.document, self.text, self.resume)
        return (*(issue for part in parts if part for issue in part.issues), *self.doubts)

    def _source(self) -> Source:
        return Source(
            file=self.resource.name,
            sha256=self.resource.sha256,
            format=self.document.format if self.document else "unknown",
            pages=len(self.document.pages) if self.document else 0,
            reader=self.document.reader if self.document else "none",
        )


def _read(resource: Resource, as_of: date) -> _Reading:
    try:
        document = read_document(resource)
    except DocumentError as error:
        return _Reading(resource, failure=error)
    text = lay_out(document)
    resume = extract(text, document.links, as_of=as_of)
    try:
        return _Reading(resource, document, text, resume, doubts=judge(text, resume))
    except DocumentError as error:
        return _Reading(resource, document, failure=error)
