"""Certification sections, and certificates named elsewhere, by their printed names."""

import re
from collections.abc import Sequence

from gapscan.extract.dates import find_ranges
from gapscan.extract.line_roles import is_bullet_line, section_lines
from gapscan.schema.resume import Certification
from gapscan.schema.resume_text import Line, ResumeText, SectionKind

_MARK = re.compile(r"^[\s•●○◦▪▫■□◆◇►▶▸‣⁃∙·*✓✔➢➤→»–—-]+")
_CERTIFICATE = re.compile(
    r"\bcertifi(?:ed|cation|cate)\b|\bspeciali[sz]ation\b|\bnanodegree\b|\bprofessional\b|\bPMP\b|\bCFA\b|\bCPA\b",
    re.IGNORECASE,
)
_TAIL = re.compile(r"(?:[\s,;:|•·(–—-]+|\s*\([^()]*)$")
# where a date was
_GONE = "\0"
# a remark with a date in it: "Registered Nurse (active, 2015)"
_REMARK = re.compile(r"\([^()]*\0[^()]*\)?")
_BARS = re.compile(r"\s+[|•·]\s+")
_LONGEST = 110
_LEAST_LETTERS = 3
# names stand further apart than the lines of one by this
_LEAST_DIFFERENCE_PT = 0.8
_SAME_GAP_PT = 0.4
_BLANK = 0.25
_JOINTS = ("–", "-", "—", "&", ",", " and", " of", " in", " for")


def find_certifications(text: ResumeText) -> tuple[Certification, ...]:
    """The certificates that stand in certification sections, one a line, without their dates."""
    found: dict[str, Certification] = {}
    for section in text.sections:
        if section.kind is not SectionKind.CERTIFICATIONS:
            continue
        lines = _whole_lines(text, [line for _, line in section_lines(text, section)])
        marked = any(map(is_bullet_line, lines))
        for words in (part for line in lines for part in _parts(line)):
            name = _name(words)
            if not name or (marked and not is_bullet_line(words) and not _CERTIFICATE.search(name)):
                continue
            found.setdefault(name.casefold(), Certification(name=name))
    return tuple(found.values())


def _parts(words: str) -> list[str]:
    """The certificates of a line, where bars part several that have dates or name themselves certificates."""
    parts = _BARS.split(words)
    return parts if all(find_ranges(part) or _CERTIFICATE.search(part) for part in parts) else [words]


def _whole_lines(text: ResumeText, lines: Sequence[Line]) -> list[str]:
    """The lines of a section, those that wrap joined: nearer than names are to each other, and full up to the edge."""
    gaps = [line.gap_above_pt for line in lines[1:] if line.gap_above_pt is not None]
    apart = bool(gaps) and max(gaps) - min(gaps) >= _LEAST_DIFFERENCE_PT
    right = max((line.box[2] for line in lines), default=0.0)
    whole: list[str] = []
    for number, line in enumerate(lines):
        words = text.line_text(line)
        before = lines[number - 1] if number else None
        near = line.gap_above_pt is not None and line.gap_above_pt < min(gaps, default=0.0) + _SAME_GAP_PT
        if before and apart and near and _goes_on(text, before, line, right):
            whole[-1] = f"{whole[-1]} {words}"
        else:
            whole.append(words)
    return whole


def _goes_on(text: ResumeText, before: Line, line: Line, right: float) -> bool:
    alike = (before.block, before.bold, before.italic, before.color) == (line.block, line.bold, line.italic, line.color)
    words = text.line_text(line)
    if not alike or "\t" in words or is_bullet_line(words) or find_ranges(words):
        return False
    first = text.words[line.first_word]
    full = before.box[2] + _BLANK * line.font_size_pt + first.x1 - first.x0 > right
    return full or text.line_text(before).endswith(_JOINTS)


def _name(words: str) -> str | None:
    kept = list(words)
    for date in find_ranges(words):
        kept[date.start : date.end_offset] = _GONE * (date.end_offset - date.start)
    bare = _REMARK.sub(" ", "".join(kept)).replace(_GONE, " ")
    cells = (_TAIL.sub("", _MARK.sub("", cell)).strip() for cell in bare.split("\t"))
    name = next((cell for cell in cells if sum(map(str.isalpha, cell)) >= _LEAST_LETTERS), "")
    return name if name and len(name) <= _LONGEST and not name[0].islower() else None
