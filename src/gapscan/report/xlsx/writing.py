"""One sheet into one worksheet: cells, widths, filters, colours."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from gapscan.report.inert import plain
from gapscan.report.xlsx.sheet import Cell, Column, Look, Sheet

if TYPE_CHECKING:
    from xlsxwriter import Workbook
    from xlsxwriter.format import Format
    from xlsxwriter.worksheet import Worksheet

# a cell holds no more (https://support.microsoft.com, limits of Excel)
_LONGEST_TEXT = 32_767
_FORMULA_SIGNS = ("=", "+", "-", "@")
# a sheet with many long texts has to fit on paper too
_WIDTH_AMONG_MANY = 40
_MANY_LONG = 3
_WIDTHS = {Look.LONG: (16, 60), Look.ASIDE: (16, 30), Look.SCORE: (12, 14), Look.SHARE: (12, 14)}
_USUAL_WIDTHS = (8, 38)
# a row of the usual letters is 15 points high, and no row may be higher than 409
_LINE_HEIGHT_PT = 15
_MOST_LINES = 27
_BAR = "#9DC3E6"
_HEAD = "#1F4E6B"
_GOOD, _FAIR, _POOR, _GRAVE = "good", "fair", "poor", "grave"
_COLORS = {
    _GOOD: ("#DDF1E4", "#14532D"),
    _FAIR: ("#FBF1CF", "#5C4400"),
    _POOR: ("#FCE4D2", "#7A3606"),
    _GRAVE: ("#F8DADF", "#7B1F2E"),
}
_WORDS = {
    "ready": _GOOD,
    "nearly ready": _FAIR,
    "developing": _POOR,
    "early": _GRAVE,
    "passed": _GOOD,
    "not known": _FAIR,
    "not passed": _GRAVE,
    "critical": _GRAVE,
    "important": _FAIR,
    "yes": _GOOD,
    "not yet": _POOR,
    "shown": _GOOD,
    "thin evidence": _FAIR,
    "not recent": _FAIR,
    "a neighbour stands in": _FAIR,
    "not found": _GRAVE,
    "must have": _POOR,
    "error": _GRAVE,
    "warning": _POOR,
}


class Looks:
    """The formats of one workbook, made once."""

    def __init__(self, workbook: "Workbook") -> None:
        """Add them to the workbook."""
        top = {"valign": "top"}
        self.head: Format = workbook.add_format(
            {
                "bold": True,
                "font_color": "#FFFFFF",
                "bg_color": _HEAD,
                "valign": "vcenter",
                "align": "left",
                "indent": 1,
            }
        )
        self.by_look: dict[Look, Format] = {
            look: workbook.add_format({**top, **_PROPERTIES.get(look, {})}) for look in Look
        }
        # kept as text where somebody edits the cell
        self.as_typed: Format = workbook.add_format({**top, **_PROPERTIES[Look.TEXT], "quote_prefix": True})
        self.by_grade: dict[str, Format] = {
            grade: workbook.add_format({"bg_color": fill, "font_color": ink}) for grade, (fill, ink) in _COLORS.items()
        }


_PROPERTIES: dict[Look, dict[str, object]] = {
    Look.TEXT: {"text_wrap": True, "align": "left", "indent": 1},
    Look.LONG: {"text_wrap": True, "align": "left", "indent": 1},
    Look.ASIDE: {"align": "left", "indent": 1},
    Look.WORD: {"align": "left", "indent": 1},
    Look.WHOLE: {"num_format": "0"},
    Look.POINTS: {"num_format": "0.0"},
    Look.SCORE: {"num_format": "0"},
    Look.SHARE: {"num_format": "0%"},
}


def write_sheet(worksheet: "Worksheet", sheet: Sheet, looks: Looks) -> None:
    """Fill a worksheet.

    Args:
        worksheet: an empty one.
        sheet: what to write.
        looks: the formats of the workbook.
    """
    widths = [_width(sheet, place, column) for place, column in enumerate(sheet.columns)]
    for place, column in enumerate(sheet.columns):
        worksheet.write_string(0, place, column.heading, looks.head)
        worksheet.set_column(place, place, widths[place])
    for number, row in enumerate(sheet.rows, 1):
        # programs other than Excel do not work out how high wrapped text stands
        worksheet.set_row(number, _LINE_HEIGHT_PT * _lines(sheet.columns, row, widths))
        for place, cell in enumerate(row):
            _write(worksheet, number, place, cell, looks, sheet.columns[place].look)
    worksheet.freeze_panes(1, 1)
    worksheet.autofilter(0, 0, max(1, len(sheet.rows)), len(sheet.columns) - 1)
    for place, column in enumerate(sheet.columns):
        _color(worksheet, place, len(sheet.rows), column.look, looks)


def _write(worksheet: "Worksheet", row: int, place: int, cell: Cell, looks: Looks, look: Look) -> None:
    if cell is None or cell == "":
        worksheet.write_blank(row, place, None, looks.by_look[look])
    elif isinstance(cell, str):
        text = plain(cell)[:_LONGEST_TEXT]
        shown = looks.as_typed if text.startswith(_FORMULA_SIGNS) else looks.by_look[look]
        worksheet.write_string(row, place, text, shown)
    else:
        worksheet.write_number(row, place, cell, looks.by_look[look])


def _width(sheet: Sheet, place: int, column: Column) -> float:
    """As wide as the longest cell, within bounds; longer texts wrap."""
    least, most = _WIDTHS.get(column.look, _USUAL_WIDTHS)
    if column.look is Look.LONG and sum(each.look is Look.LONG for each in sheet.columns) > _MANY_LONG:
        most = _WIDTH_AMONG_MANY
    longest = max((len(str(row[place])) for row in sheet.rows if isinstance(row[place], str | int)), default=0)
    # the mark of the filter takes the room of two letters
    return min(max(least, longest + 3, len(column.heading) + 5), max(most, len(column.heading) + 5))


def _lines(columns: Sequence[Column], row: Sequence[Cell], widths: Sequence[float]) -> int:
    """How many lines the longest wrapped text of a row takes, about."""
    lines = (
        wrapped_lines(cell, width)
        for column, cell, width in zip(columns, row, widths, strict=True)
        if isinstance(cell, str) and column.look in {Look.TEXT, Look.LONG}
    )
    return min(max(lines, default=1), _MOST_LINES)


def wrapped_lines(text: str, width: float) -> int:
    """The lines of a text that breaks between words, in a column as wide as so many digits."""
    lines, room = 1, 0.0
    for word in plain(text).split():
        room += len(word) + 1
        if room > width + 1 and room > len(word) + 1:
            lines, room = lines + 1, len(word) + 1.0
        if len(word) > width:
            lines += int(len(word) // width)
    return lines


def _color(worksheet: "Worksheet", place: int, rows: int, look: Look, looks: Looks) -> None:
    """Bars in columns of scores and shares, colours in columns of words."""
    if not rows:
        return
    cells = (1, place, rows, place)
    if look in {Look.SCORE, Look.SHARE}:
        most = 100 if look is Look.SCORE else 1
        scale = {"min_type": "num", "min_value": 0, "max_type": "num", "max_value": most}
        worksheet.conditional_format(*cells, {"type": "data_bar", "bar_color": _BAR, "bar_solid": True, **scale})
    if look is Look.WORD:
        for word, grade in _WORDS.items():
            rule = {"type": "cell", "criteria": "==", "value": f'"{word}"', "format": looks.by_grade[grade]}
            worksheet.conditional_format(*cells, rule)
