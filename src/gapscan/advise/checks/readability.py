"""How well a program reads the file, since that is how most resumes are first read."""

from gapscan.advise.checks.outcome import Outcome, judged, passed
from gapscan.advise.sheet import Sheet
from gapscan.schema.guidance import CheckLine
from gapscan.schema.knowledge import Advice

# what makes reading unsure; other issues are about the career told
_OF_READING = frozenset(
    {
        "garbled-font",
        "hidden-text",
        "little-text",
        "no-entries",
        "no-studies",
        "ocr-unsure",
        "ocr-used",
        "page-not-read",
        "pages-not-read",
    }
)
_MOST_LINES = 3


def text_is_readable(sheet: Sheet, advice: Advice) -> Outcome:  # noqa: ARG001
    """Whether text, dates and parts were found as they should."""
    issues = [issue for issue in sheet.situation.assessment.issues if issue.code in _OF_READING]
    if not issues:
        return passed("Text, headings and dates were read without trouble")
    told = f"Reading met with trouble: {issues[0].message}"
    if len(issues) > 1:
        told += f"; and {len(issues) - 1} more, see the notes"
    return judged(told, [CheckLine(quote=issue.message, page=issue.page) for issue in issues[:_MOST_LINES]], good=False)
