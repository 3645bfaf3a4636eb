"""Certification sections, and certificates named elsewhere, by their printed names."""

import re

from gapscan.extract.dates import find_ranges
from gapscan.extract.line_roles import is_bullet_line, section_lines
from gapscan.schema.resume import Certification
from gapscan.schema.resume_text import ResumeText, SectionKind

_MARK = re.compile(r"^[\s•●○◦▪▫■□◆◇►▶▸‣⁃∙·*✓✔➢➤→»–—-]+")
_CERTIFICATE = re.compile(
    r"\bcertifi(?:ed|cation|cate)\b|\bspeciali[sz]ation\b|\bnanodegree\b|\bprofessional\b|\bPMP\b|\bCFA\b|\bCPA\b",
    re.IGNORECASE,
)
_TAIL = re.compile(r"[\s,;:|•·()–—-]+$")
# a remark whose date was taken out of its brackets: "Registered Nurse (active, 2015)"
_OPEN = re.compile(r"\s*\([^()]*$")
_LONGEST = 110


def find_certifications(text: ResumeText) -> tuple[Certification, ...]:
    """The certificates that stand in certification sections, one a line, without their dates."""
    found: dict[str, Certification] = {}
    for section in text.sections:
        if section.kind is not SectionKind.CERTIFICATIONS:
            continue
        marked = any(is_bullet_line(text.line_text(line)) for _, line in section_lines(text, section))
        for _, line in section_lines(text, section):
            words = text.line_text(line)
            name = _name(words)
            if not name or (marked and not is_bullet_line(words) and not _CERTIFICATE.search(name)):
                continue
            found.setdefault(name.casefold(), Certification(name=name))
    return tuple(found.values())


def _name(words: str) -> str | None:
    kept = list(words)
    for date in find_ranges(words):
        kept[date.start : date.end_offset] = " " * (date.end_offset - date.start)
    name = _OPEN.sub("", _TAIL.sub("", _MARK.sub("", "".join(kept).split("\t")[0]))).strip()
    letters = sum(sign.isalpha() for sign in name)
    return name if letters >= 3 and len(name) <= _LONGEST and not name[0].islower() else None
