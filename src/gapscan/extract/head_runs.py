"""Lines of a section -> runs of head lines, each cut into pieces that hold one dated post."""

from collections.abc import Sequence

from gapscan.extract.line_roles import RoleLine, is_bullet_line
from gapscan.extract.post_heads import without_text_above
from gapscan.extract.post_words import names_post

# a line on what the employer does is rarely longer
_DESCRIPTION_LINES = 3


def head_runs(lines: Sequence[RoleLine]) -> list[list[RoleLine]]:
    """Runs of head lines; a date that stands a few lines of prose below its post still belongs to it."""
    runs: list[list[RoleLine]] = []
    between: list[RoleLine] = []
    for line in lines:
        if not line.is_head:
            between.append(line)
        elif runs and (not between or _belongs(runs[-1], between, line)):
            runs[-1].append(line)
            between = []
        else:
            runs.append([line])
            between = []
    return runs


def _belongs(run: Sequence[RoleLine], between: Sequence[RoleLine], line: RoleLine) -> bool:
    """Whether a bare date closes the head above, past an employer's description."""
    dated_above = any(one.ranges for one in run)
    dated = any(found.is_range for found in line.ranges)
    prose = len(between) <= _DESCRIPTION_LINES and not any(is_bullet_line(one.text) for one in between)
    return (
        dated and not dated_above and prose and not names_post(line.text) and any(names_post(one.text) for one in run)
    )


def pieces_of(run: Sequence[RoleLine]) -> list[list[RoleLine]]:
    """Cut a run of heads where it holds several dated posts: before or after each date, as the first one stands."""
    dated = [index for index, line in enumerate(run) if any(found.is_range for found in line.ranges)]
    if dated and dated[0] == 0 and names_post(run[0].text):
        # one post to a line: there "Summer 2008" dates one as well as a range does
        dated = [index for index, line in enumerate(run) if index in dated or (line.ranges and names_post(line.text))]
    # a bare year set as the bare ranges are dates a post of its own
    bare = [run[index] for index in dated if _is_bare_date(run[index])]
    dated = [
        index
        for index, line in enumerate(run)
        if index in dated or (_is_bare_date(line) and any(_set_alike(line, one) for one in bare))
    ]
    if len(dated) < 2:
        return [list(without_text_above(run))]
    if dated[0] == 0:
        cuts = [*dated, len(run)]
    else:
        cuts = [0, *(index + 1 for index in dated[:-1]), len(run)]
    parts = [run[begin:end] for begin, end in zip(cuts, cuts[1:], strict=False) if end > begin]
    return [list(without_text_above(part)) for part in parts]


def _is_bare_date(line: RoleLine) -> bool:
    return len(line.ranges) == 1 and line.text.strip() == line.text[line.ranges[0].start : line.ranges[0].end_offset]


def _set_alike(line: RoleLine, other: RoleLine) -> bool:
    one, two = line.line, other.line
    return (one.font_size_pt, one.bold, one.italic, one.color) == (two.font_size_pt, two.bold, two.italic, two.color)
