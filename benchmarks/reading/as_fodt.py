"""A person and a layout -> a flat OpenDocument text for LibreOffice Writer; one column, tables and tab stops."""

from collections.abc import Iterator, Sequence
from html import escape
from itertools import groupby

from layouts import Layout
from people import Person, Post, Study
from printing import cased, contact_lines, head_cased, heading_text, icon_of, page_parts

SPACES = " ".join(
    f'xmlns:{name}="urn:oasis:names:tc:opendocument:xmlns:{path}:1.0"'
    for name, path in (
        ("office", "office"),
        ("style", "style"),
        ("text", "text"),
        ("table", "table"),
        ("fo", "xsl-fo-compatible"),
    )
)
HEADINGS = {
    "rule": 'fo:border-bottom="0.5pt solid #888888"',
    "lower-rule": 'fo:border-bottom="0.5pt solid #888888"',
    "boxed": 'fo:background-color="#e3e8ee" fo:padding="0.05cm"',
    "centred": 'fo:text-align="center" fo:border-top="0.5pt solid #555555" fo:border-bottom="0.5pt solid #555555"',
}
FONTS = {"sans": "Liberation Sans", "serif": "Liberation Serif"}

FONT_FACE = (
    '<office:font-face-decls><style:font-face style:name="F" '
    'xmlns:svg="urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0" '
    "svg:font-family=\"'{}'\"/></office:font-face-decls>"
)
TAB = '<style:tab-stops><style:tab-stop style:position="17.8cm" style:type="right"/></style:tab-stops>'
SPANS = "".join(
    f'<style:style style:name="{name}" style:family="text"><style:text-properties fo:{look}/></style:style>'
    for name, look in (("B", 'font-weight="bold"'), ("I", 'font-style="italic"'))
)
COLUMNS = "".join(
    f'<style:style style:name="{name}" style:family="table-column"><style:table-column-properties '
    f'style:column-width="{width}"/></style:style>'
    for name, width in (("Narrow", "3.6cm"), ("Wide", "14.2cm"))
)
CELL = (
    '<style:style style:name="Boxed" style:family="table-cell"><style:table-cell-properties '
    'fo:border="0.5pt solid #999999" fo:padding="0.08cm"/></style:style>'
)
PAGE = (
    '<style:page-layout style:name="P"><style:page-layout-properties fo:page-width="21cm" '
    'fo:page-height="29.7cm" fo:margin="1.6cm"/><style:header-style/><style:footer-style/></style:page-layout>'
)


def render_fodt(person: Person, layout: Layout) -> str:
    """The whole document."""
    return Writing(person, layout).document()


class Writing:
    """The parts of one resume as OpenDocument XML."""

    def __init__(self, person: Person, layout: Layout) -> None:
        self.person = person
        self.layout = layout

    def document(self) -> str:
        """Styles, page and body."""
        return (
            f'<?xml version="1.0" encoding="UTF-8"?><office:document {SPACES} office:version="1.2" '
            f'office:mimetype="application/vnd.oasis.opendocument.text">{self._styles()}'
            f"<office:body><office:text>{self._body()}</office:text></office:body></office:document>"
        )

    def _styles(self) -> str:
        master = (
            '<office:master-styles><style:master-page style:name="Standard" style:page-layout-name="P">'
            f"{self._running()}</style:master-page></office:master-styles>"
        )
        paragraphs = "".join(self._paragraph_styles())
        return (
            f"{FONT_FACE.format(FONTS[self.layout.font])}<office:styles>{paragraphs}</office:styles>"
            f"<office:automatic-styles>{SPANS}{COLUMNS}{CELL}{PAGE}</office:automatic-styles>{master}"
        )

    def _paragraph_styles(self) -> Iterator[str]:
        layout = self.layout
        size = layout.size_pt
        aligned = 'fo:text-align="justify"' if layout.justify else ""
        spacing = 'fo:letter-spacing="0.25cm"' if layout.spaced_name else ""
        above = 'fo:margin-top="0.35cm" fo:margin-bottom="0.12cm" fo:keep-with-next="always"'
        bold = 'fo:font-weight="bold"'
        yield _style("Standard", 'fo:margin-bottom="0.06cm"', f'fo:font-size="{size}pt" style:font-name="F"')
        yield _style("Name", "", f'fo:font-size="{size * 2.2}pt" {bold} {spacing}')
        yield _style("Body", aligned, "")
        yield _style("Pair", 'fo:keep-with-next="always"', "", TAB)
        yield _style("Point", f'fo:margin-left="0.5cm" fo:text-indent="-0.4cm" {aligned}', "")
        look = f'fo:font-size="{size * 1.2}pt" {bold} fo:color="{layout.colour}"'
        yield _style("Head", f"{above} {HEADINGS.get(layout.heading, '')}", look)

    def _running(self) -> str:
        found = ""
        if self.layout.running in {"header", "both"}:
            line = _paragraph("Standard", f"{escape(self.person.name)} · {escape(self.person.running_title)}")
            found += f"<style:header>{line}</style:header>"
        if self.layout.running in {"footer", "both"}:
            number = "<text:page-number>1</text:page-number> / <text:page-count>2</text:page-count>"
            found += f"<style:footer>{_paragraph('Standard', f'{self.person.page_word} {number}')}</style:footer>"
        return found

    def _body(self) -> str:
        head, main, _ = page_parts(self.person, self.layout)
        top = (
            _paragraph("Name", self._text(self.person.name))
            + _paragraph("Standard", self._text(self.person.headline))
            + _paragraph("Standard", " · ".join(map(escape, contact_lines(self.person))))
        )
        return top + "".join(self._section(kind) for kind in [*head, *main])

    def _text(self, words: str) -> str:
        return escape(cased(words, self.layout))

    def _section(self, kind: str) -> str:
        heading = escape(heading_text(self.person, self.layout, kind))
        icon = f"{icon_of(kind)} " if self.layout.heading == "icon" else ""
        shown = "" if self.layout.heading == "none" else _paragraph("Head", icon + heading)
        return shown + str(getattr(self, f"_{kind}")())

    def _summary(self) -> str:
        return _paragraph("Body", self._text(self.person.summary))

    def _experience(self) -> str:
        if self.layout.head != "grouped":
            return self._entries(self.person.posts)
        found = []
        for employer, posts in groupby(self.person.posts, key=lambda post: post.organization):
            found.append(_paragraph("Pair", _bold(escape(head_cased(employer, self.layout)))))
            for post in posts:
                line = f"{_italic(escape(head_cased(post.title, self.layout)))}<text:tab/>{self._text(post.dates)}"
                found.append(_paragraph("Pair", line) + self._points(post.bullets))
        return "".join(found)

    def _education(self) -> str:
        return self._entries(self.person.studies)

    def _entries(self, entries: Sequence[Post | Study]) -> str:
        drawn = [(entry.dates, self._entry(entry)) for entry in entries]
        if self.layout.head != "rail-left":
            return "".join(text for _, text in drawn)
        rows = "".join(_row([_paragraph("Standard", self._text(dates)), text]) for dates, text in drawn)
        return _table(rows)

    def _entry(self, entry: Post | Study) -> str:
        post = entry if isinstance(entry, Post) else None
        what = escape(head_cased(entry.title if isinstance(entry, Post) else entry.degree, self.layout))
        where = escape(head_cased(entry.organization if isinstance(entry, Post) else entry.school, self.layout))
        place, dates = escape(post.place) if post else "", self._text(entry.dates)
        both = f"{where}, {place}" if place else where
        heads = {
            "title-dates/org": [f"{_bold(what)}<text:tab/>{dates}", _italic(both)],
            "org-place/title-dates": [f"{_bold(where)}<text:tab/>{place}", f"{_italic(what)}<text:tab/>{dates}"],
            "title|org|dates": [f"{_bold(what)} | {where} | {dates}"],
            "title, org (dates)": [f"{_bold(what)}, {where} ({dates})"],
            "title/org/dates": [_bold(what), where, _italic(dates)],
            "dates: title, org": [f"{dates}: {_bold(what)}, {where}"],
            "org — title/dates": [f"{_bold(where)} — {what}", _italic(dates)],
            "rail-left": [_bold(what), where],
            "grouped": [f"{_bold(what)}, {where}<text:tab/>{dates}"],
        }
        lines = "".join(_paragraph("Pair", line) for line in heads[self.layout.head])
        return lines + (self._points(post.bullets) if post else "")

    def _points(self, bullets: Sequence[str]) -> str:
        return "".join(_paragraph("Point", f"{self.layout.bullets} {self._text(bullet)}") for bullet in bullets)

    def _skills(self) -> str:
        groups = self.person.skills
        if self.layout.skills == "table":
            rows = (
                _row([_paragraph("Standard", self._text(part)) for part in (name, ", ".join(found))], "Boxed")
                for name, found in groups.items()
            )
            return _table("".join(rows))
        if self.layout.skills == "rows":
            return "".join(
                _paragraph("Standard", f"{_bold(self._text(name) + ':')} {self._text(', '.join(found))}")
                for name, found in groups.items()
            )
        return _paragraph("Standard", " · ".join(self._text(skill) for found in groups.values() for skill in found))

    def _projects(self) -> str:
        return "".join(
            _paragraph("Pair", _bold(self._text(name))) + _paragraph("Body", self._text(text))
            for name, text in self.person.projects
        )

    def _languages(self) -> str:
        return "".join(_paragraph("Standard", self._text(line)) for line in self.person.spoken)

    def _certifications(self) -> str:
        return "".join(_paragraph("Standard", self._text(line)) for line in self.person.certificates)

    def _interests(self) -> str:
        return _paragraph("Standard", self._text(", ".join(self.person.interests)))


def _style(name: str, paragraph: str, text: str, inside: str = "") -> str:
    parent = "" if name == "Standard" else ' style:parent-style-name="Standard"'
    return (
        f'<style:style style:name="{name}" style:family="paragraph"{parent}>'
        f"<style:paragraph-properties {paragraph}>{inside}</style:paragraph-properties>"
        f"<style:text-properties {text}/></style:style>"
    )


def _paragraph(style: str, inside: str) -> str:
    return f'<text:p text:style-name="{style}">{inside}</text:p>'


def _bold(inside: str) -> str:
    return f'<text:span text:style-name="B">{inside}</text:span>'


def _italic(inside: str) -> str:
    return f'<text:span text:style-name="I">{inside}</text:span>'


def _row(cells: Sequence[str], style: str = "") -> str:
    named = f' table:style-name="{style}"' if style else ""
    return (
        "<table:table-row>"
        + "".join(f"<table:table-cell{named}>{cell}</table:table-cell>" for cell in cells)
        + "</table:table-row>"
    )


def _table(rows: str) -> str:
    columns = '<table:table-column table:style-name="Narrow"/><table:table-column table:style-name="Wide"/>'
    return f"<table:table>{columns}{rows}</table:table>"
