"""Whether a resume is set in small letters throughout, so that a capital cannot tell a head from a sentence's tail."""

import re

from gapscan.schema.resume_text import ResumeText

_FIRST_LETTER = re.compile(r"^[\W\d_]*([^\W\d_])")
# of ordinary resumes a third of the lines at most goes on with a small letter
_SMALL_LINES = 0.7


def is_set_small(text: ResumeText) -> bool:
    """Whether nearly all lines begin with a small letter."""
    firsts = [match[1] for line in text.lines if (match := _FIRST_LETTER.match(text.line_text(line)))]
    return bool(firsts) and sum(first.islower() for first in firsts) >= _SMALL_LINES * len(firsts)
