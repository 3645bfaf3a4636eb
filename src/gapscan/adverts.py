"""A job advert in any format that can be read -> `JobAdvert`, for `gapscan scan --job`."""

from datetime import date
from pathlib import Path

from gapscan.errors import DocumentError
from gapscan.extract import extract, is_resume
from gapscan.job import read_advert, with_line_breaks
from gapscan.layout import lay_out
from gapscan.match import match_skills
from gapscan.read import Resource, open_source, read_document
from gapscan.schema.job import JobAdvert, PlacedName
from gapscan.schema.match import Method, SkillMatch
from gapscan.schema.resume import Contact, Resume
from gapscan.schema.resume_text import ResumeText
from gapscan.schema.taxonomy import Taxonomy
from gapscan.score.post_titles import index_titles, resolve_title
from gapscan.taxonomy import Passage, find_unknown_terms

_NOBODY = Resume(contact=Contact())


def read_job(source: Path | str | bytes, taxonomy: Taxonomy, *, as_of: date, file_name: str | None = None) -> JobAdvert:
    """Read a job advert and find what it asks for.

    Args:
        source: a path, or the bytes of a file.
        taxonomy: what is matched against.
        as_of: the day that "present" stands for, should it turn out to be a resume.
        file_name: the name to show for bytes.

    Raises:
        DocumentError: it cannot be read, holds no text, is a resume, or asks for nothing.
    """
    resource = open_source(source, file_name=file_name)
    text = _laid_out(resource, as_of)
    matches = match_skills(text, _NOBODY, taxonomy)
    titles = index_titles(taxonomy)

    def place(printed: str) -> PlacedName:
        held = resolve_title(printed, titles)
        return PlacedName(title_id=held.title_id, family=held.family, level=held.level)

    return read_advert(
        text.text,
        matches,
        taxonomy,
        place=place,
        unknown=_unknown(text, matches, taxonomy),
        file=resource.name,
        sha256=resource.sha256,
    )


def _laid_out(resource: Resource, as_of: date) -> ResumeText:
    """The advert's text in reading order, with its line breaks.

    Raises:
        DocumentError: there is no text, or it is that of a resume.
    """
    document = read_document(resource)
    text = lay_out(document)
    todo = "give the job advert as PDF, DOCX, HTML or text"
    if not text.text.strip():
        raise DocumentError("there is no text in the job advert", code="little-text", where=resource.name, todo=todo)
    if is_resume(text, extract(text, document.links, as_of=as_of)):
        what = "this reads like a resume, not like a job advert"
        raise DocumentError(what, code="not-an-advert", where=resource.name, todo=todo)
    parted = with_line_breaks(text.text)
    return text if parted == text.text else lay_out(read_document(Resource("advert.txt", parted.encode())))


def _unknown(text: ResumeText, matches: tuple[SkillMatch, ...], taxonomy: Taxonomy) -> list[str]:
    """Terms that look like skills and are none of the taxonomy's, as they are written."""
    spans = sorted({(match.start, match.end) for match in matches if match.method is not Method.PATTERN})
    passage = Passage(source="advert", text=text.text, known=tuple(spans))
    return [spelling for term in find_unknown_terms([passage], taxonomy) for spelling in term.spellings[:1]]
