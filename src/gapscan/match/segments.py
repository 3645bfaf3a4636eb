"""ResumeText -> the stretches that are read as one thought: bullets, sentences, rows."""

import re

from gapscan.schema.resume_text import Line, ResumeText

Stretch = tuple[int, int]

BULLET = re.compile(r"\s*(?:[•◦▪▫‣●○■□▶►▸➢➤➔✓✔❖◆♦⁃∙·*]|[-–—](?=\s)|\(?\d{1,2}[.)](?=\s))")
_ROW_LABEL = re.compile(r"\s*[A-Z][^:.!?]{1,40}:\s")
_GOES_ON = re.compile(r"(?:[,(/&+-]|\b(?:and|or|of|in|with|for|to|the|a|an|on|by|using|from|as|at))\s*$")
# a full stop, not one of an abbreviation or an initial, and what can begin a sentence; looked for first, because the
# exceptions would be tried at every letter
_SENTENCE_END = re.compile(
    r"(?=[.!?])(?<!\b[A-Z])(?<!\be\.g)(?<!\bi\.e)(?<!\betc)(?<!\bvs)(?<!\bInc)(?<!\bSr)(?<!\bJr)(?<!\bDr)(?<!\bNo)(?<!\bapprox)(?<!\bProf)(?<!\bMr)(?<!\bMs)(?<!\bSt)(?<!\.Sc)(?<!\.D)"
    r"[.!?]['\")]?\s+(?=[\"'(]?[A-Z0-9•])"
)
# a line that reaches this share of its block's width was wrapped, a shorter one ended
_FULL_LINE = 0.75
# white space above a line, in font sizes, that begins a new paragraph
_PARAGRAPH_GAP = 0.7


def split_segments(resume_text: ResumeText) -> list[Stretch]:
    """All bullets, sentences and rows of a resume, in order and without overlap.

    Args:
        resume_text: the text with its lines.

    Returns:
        Offsets `start, end` into the text.
    """
    segments: list[Stretch] = []
    for start, end in _paragraphs(resume_text):
        at = start
        for stop in _SENTENCE_END.finditer(resume_text.text, start, end):
            segments.append((at, stop.end()))
            at = stop.end()
        if at < end:
            segments.append((at, end))
    return segments


def _paragraphs(resume_text: ResumeText) -> list[Stretch]:
    edges: dict[int, tuple[float, float]] = {}
    for line in resume_text.lines:
        left, right = edges.get(line.block, (line.box[0], line.box[2]))
        edges[line.block] = min(left, line.box[0]), max(right, line.box[2])
    boundaries = {offset for s in resume_text.sections for offset in (s.heading_start, s.start)}
    found: list[Stretch] = []
    before: Line | None = None
    for line in resume_text.lines:
        if before is None or line.start in boundaries or _begins_anew(resume_text, before, line, edges[before.block]):
            found.append((line.start, line.end))
        else:
            found[-1] = (found[-1][0], line.end)
        before = line
    return found


def _begins_anew(resume_text: ResumeText, before: Line, line: Line, edge: tuple[float, float]) -> bool:
    text, text_before = resume_text.line_text(line), resume_text.line_text(before)
    if line.block != before.block or line.page != before.page or BULLET.match(text):
        return True
    if abs(line.font_size_pt - before.font_size_pt) > 0.6 or line.bold != before.bold:
        return True
    if (line.gap_above_pt or 0.0) > _PARAGRAPH_GAP * line.font_size_pt or _ROW_LABEL.match(text):
        return True
    if _GOES_ON.search(text_before) or text.lstrip()[:1].islower():
        return False
    left, right = edge
    return before.box[2] - left < _FULL_LINE * (right - left)
