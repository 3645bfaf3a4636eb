"""One invented person in every format: the sources of the sample resumes as paragraphs, then as files."""

import html
import io
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from xml.sax.saxutils import escape

import docx
import yaml
from docx.enum.text import WD_TAB_ALIGNMENT
from docx.shared import Pt

SAMPLES = Path(__file__).resolve().parents[2] / "sample_resumes"
MONTHS = "January February March April May June July August September October November December".split()


@dataclass(frozen=True)
class Part:
    """A paragraph: `kind` is name, heading, post, line or bullet; `right` stands at the right margin."""

    kind: str
    text: str
    right: str = ""
    label: str = ""


def load(stem: str) -> dict[str, Any]:
    return dict(yaml.safe_load((SAMPLES / "sources" / f"{stem}.yaml").read_text(encoding="utf-8")))


def parts(resume: dict[str, Any]) -> Iterator[Part]:
    contact = resume["contact"]
    yield Part("name", resume["name"])
    if "headline" in resume:
        yield Part("line", resume["headline"])
    links = [link["url"] for link in contact.get("links", [])]
    yield Part("line", " | ".join(filter(None, [contact["email"], contact["phone"], contact.get("location"), *links])))
    for section in resume["sections"]:
        yield Part("heading", section["heading"])
        yield from _body(section, resume)


def _body(section: dict[str, Any], resume: dict[str, Any]) -> Iterator[Part]:
    if section["kind"] == "text":
        yield Part("line", section["text"])
    elif section["kind"] == "skills":
        for group in section["groups"]:
            items = [item if isinstance(item, str) else item["name"] for item in group["items"]]
            yield Part("line", ", ".join(items), label=f"{group['label']}: " if group.get("label") else "")
    elif "items" in section:
        yield from (Part("line" if section["kind"] == "lines" else "bullet", item) for item in section["items"])
    else:
        for entry in section["entries"]:
            yield from _entry(entry, resume)


def _entry(entry: dict[str, Any], resume: dict[str, Any]) -> Iterator[Part]:
    what = entry.get("title") or entry.get("degree") or entry.get("name")
    where = entry.get("org") or entry.get("institution") or entry.get("link")
    dates = [printed(entry[edge], resume) for edge in ("start", "end") if edge in entry]
    yield Part("post", what, right=" – ".join(dates))
    if place := ", ".join(filter(None, [where, entry.get("location")])):
        yield Part("line", place)
    yield from (Part("bullet", bullet) for bullet in entry.get("bullets", []))
    if entry.get("tools"):
        yield Part("line", entry["tools"], label="Tools: ")


def printed(date: str, resume: dict[str, Any]) -> str:
    date = str(date)
    if date == "present":
        return str(resume.get("present", "Present"))
    year, _, month = date.partition("-")
    return f"{MONTHS[int(month) - 1]} {year}" if month else year


def as_docx(resume: dict[str, Any]) -> bytes:
    document = docx.Document()
    document.styles["Normal"].font.size = Pt(10.5)
    for part in parts(resume):
        style = {"name": "Title", "heading": "Heading 1", "bullet": "List Bullet"}.get(part.kind)
        paragraph = document.add_paragraph(style=style)
        paragraph.add_run(part.label).bold = True
        paragraph.add_run(part.text).bold = part.kind == "post" or None
        if part.right:
            paragraph.paragraph_format.tab_stops.add_tab_stop(Pt(440), WD_TAB_ALIGNMENT.RIGHT)
            paragraph.add_run("\t" + part.right)
    written = io.BytesIO()
    document.save(written)
    return written.getvalue()


ODT_STYLES = """<style:style style:name="B" style:family="text"><style:text-properties fo:font-weight="bold"/>
</style:style><style:style style:name="Name" style:family="paragraph"><style:text-properties fo:font-size="20pt"/>
</style:style><style:style style:name="H" style:family="paragraph">
<style:text-properties fo:font-size="14pt" fo:font-weight="bold"/></style:style>"""
ODF = "urn:oasis:names:tc:opendocument:xmlns:"
ODT_NAMESPACES = (
    " ".join(f'xmlns:{name}="{ODF}{name}:1.0"' for name in ("office", "text", "style", "table"))
    + f' xmlns:draw="{ODF}drawing:1.0" xmlns:fo="{ODF}xsl-fo-compatible:1.0" xmlns:xlink="http://www.w3.org/1999/xlink"'
)


def as_odt(resume: dict[str, Any]) -> bytes:
    body = []
    for part in parts(resume):
        text = escape(part.text)
        if part.kind == "name":
            body.append(f'<text:p text:style-name="Name">{text}</text:p>')
        elif part.kind == "heading":
            body.append(f'<text:h text:style-name="H" text:outline-level="1">{text}</text:h>')
        elif part.kind == "bullet":
            body.append(f"<text:list><text:list-item><text:p>{text}</text:p></text:list-item></text:list>")
        else:
            bold, light = (part.text, "") if part.kind == "post" else (part.label, part.text)
            span = f'<text:span text:style-name="B">{escape(bold)}</text:span>' if bold else ""
            right = f"<text:tab/>{escape(part.right)}" if part.right else ""
            body.append(f"<text:p>{span}{escape(light)}{right}</text:p>")
    return odt("".join(body), styles=ODT_STYLES)


def odt(body: str, *, styles: str = "", common: str = "") -> bytes:
    """An ODT file with this body, automatic styles, and content of styles.xml."""
    content = (
        f"<office:document-content {ODT_NAMESPACES}><office:automatic-styles>{styles}</office:automatic-styles>"
        f"<office:body><office:text>{body}</office:text></office:body></office:document-content>"
    )
    members = {"mimetype": "application/vnd.oasis.opendocument.text", "content.xml": content}
    if common:
        members["styles.xml"] = f"<office:document-styles {ODT_NAMESPACES}>{common}</office:document-styles>"
    return zipped(members)


def zipped(members: dict[str, str | bytes]) -> bytes:
    """A ZIP file; the first member is stored as it is, as OpenDocument asks for."""
    written = io.BytesIO()
    with zipfile.ZipFile(written, "w") as archive:
        for number, (name, content) in enumerate(members.items()):
            archive.writestr(name, content, zipfile.ZIP_STORED if number == 0 else zipfile.ZIP_DEFLATED)
    return written.getvalue()


def as_html(resume: dict[str, Any]) -> bytes:
    body, in_list = [], False
    for part in parts(resume):
        if in_list != (part.kind == "bullet"):
            body.append("</ul>" if in_list else "<ul>")
            in_list = not in_list
        text, label = html.escape(part.text), html.escape(part.label)
        right = f'<span class="right">{html.escape(part.right)}</span>' if part.right else ""
        body.append(
            {
                "name": f"<h1>{text}</h1>",
                "heading": f"<h2>{text}</h2>",
                "post": f"<h3>{text}{right}</h3>",
                "bullet": f"  <li>{text}</li>",
                "line": f"<p>{f'<b>{label}</b>' if label else ''}{text}</p>",
            }[part.kind]
        )
    style = "<style>body { font: 11pt serif } .right { float: right }</style>"
    page = f"<!DOCTYPE html><html><head><meta charset=utf-8><title>CV</title>{style}</head><body>"
    return (page + "\n".join(body) + "</body></html>").encode()


def as_markdown(resume: dict[str, Any]) -> bytes:
    lines = []
    for part in parts(resume):
        lines += {
            "name": [f"# {part.text}", ""],
            "heading": ["", f"## {part.text}", ""],
            "post": ["", f"**{part.text}**" + (f"  \n{part.right}" if part.right else ""), ""],
            "bullet": [f"- {part.text}"],
            "line": ["", (f"**{part.label.strip()}** " if part.label else "") + part.text],
        }[part.kind]
    return "\n".join(lines).encode()


def as_text(resume: dict[str, Any]) -> bytes:
    lines = []
    for part in parts(resume):
        lines += {
            "name": [part.text, ""],
            "heading": ["", part.text.upper(), ""],
            "post": ["", part.text + (f"    {part.right}" if part.right else "")],
            "bullet": [f"- {part.text}"],
            "line": [part.label + part.text],
        }[part.kind]
    return "\n".join(lines).encode()


def as_rtf(resume: dict[str, Any]) -> bytes:
    body = []
    for part in parts(resume):
        text, label, right = (rtf_text(words) for words in (part.text, part.label, part.right))
        body.append(
            {
                "name": rf"\pard\plain\fs40\b {text}\par",
                "heading": rf"\pard\plain\fs28\b {text}\par",
                "post": rf"\pard\plain\fs20\b {text}\b0\tab {right}\par",
                "bullet": rf"\pard\plain\fs20{{\listtext\'b7\tab}}{text}\par",
                "line": rf"\pard\plain\fs20 {{\b {label}}}{text}\par",
            }[part.kind]
        )
    return (r"{\rtf1\ansi\ansicpg1252\deff0{\fonttbl{\f0 Arial;}}" + "\n".join(body) + "}").encode("ascii")


def rtf_text(text: str) -> str:
    """Characters as RTF writes them."""
    escaped = text.replace("\\", "\\\\").replace("{", r"\{").replace("}", r"\}")
    return "".join(
        sign if ord(sign) < 128 else rf"\u{ord(sign) - (0x10000 if ord(sign) > 0x7FFF else 0)}?" for sign in escaped
    )


WRITERS = {
    "docx": as_docx,
    "odt": as_odt,
    "rtf": as_rtf,
    "html": as_html,
    "markdown": as_markdown,
    "text": as_text,
}
