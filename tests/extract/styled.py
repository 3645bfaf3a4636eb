"""Resume texts whose lines are set large or bold, as names, headings and posts are."""

from collections.abc import Mapping
from dataclasses import replace

from gapscan.schema.resume_text import Line, ResumeText

LARGE_PT = 20.0


def styled(text: ResumeText, *, large: str = "", bold: tuple[str, ...] = ()) -> ResumeText:
    """The same text with the line that holds `large` set large, and the lines that hold one of `bold` set bold."""
    looks: dict[int, Mapping[str, float | bool]] = {}
    for index, line in enumerate(text.lines):
        words = text.line_text(line)
        look: dict[str, float | bool] = {}
        if large and large in words:
            look["font_size_pt"] = LARGE_PT
        if any(part in words for part in bold):
            look["bold"] = True
        looks[index] = look
    lines = tuple(Line(**dict(line) | looks[index]) for index, line in enumerate(text.lines))
    words_of = {
        number: looks[index]
        for index, line in enumerate(text.lines)
        for number in range(line.first_word, line.last_word + 1)
    }
    words = tuple(replace(word, **words_of.get(number, {})) for number, word in enumerate(text.words))  # type: ignore[arg-type]
    return ResumeText(text=text.text, words=words, word_starts=text.word_starts, lines=lines, sections=text.sections)
