"""JSON Resume -> `Document`: the fields set as a resume prints them.

Source: the schema at https://jsonresume.org/schema, version 1.0.0.
"""

import json
import re
from collections.abc import Iterator, Mapping
from typing import Any

from gapscan.errors import DocumentError
from gapscan.read.blocks import Block, Paragraph, Run
from gapscan.read.decoding import decode
from gapscan.read.flow import typeset
from gapscan.read.source import Resource
from gapscan.schema.document import Document

_PARTS = frozenset(
    "basics work volunteer education awards certificates publications skills languages interests references "
    "projects".split()
)
_OBJECT = re.compile(rb"(?:\xef\xbb\xbf)?\s*\{")
_DATE = re.compile(r"(\d{4})(?:-(\d{2}))?(?:-\d{2})?")
_MONTHS = "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec".split()
# (part, heading, what comes first, who or where, lists of text)
_ENTRIES = (
    ("work", "Work Experience", ("position",), ("name", "company"), ("highlights",)),
    ("volunteer", "Volunteering", ("position",), ("organization",), ("highlights",)),
    ("education", "Education", ("studyType", "area"), ("institution",), ()),
    ("projects", "Projects", ("name",), ("entity",), ("highlights",)),
)
# (part, heading, what comes first, who gave it out)
_ITEMS = (
    ("certificates", "Certifications", ("name",), ("issuer",)),
    ("publications", "Publications", ("name",), ("publisher",)),
    ("awards", "Awards", ("title",), ("awarder",)),
)


def is_json_resume(content: bytes) -> bool:
    """Whether the bytes are one JSON object; whether it is a resume is told when it is read."""
    return bool(_OBJECT.match(content)) and _loaded(content) is not None


def read_json_resume(resource: Resource) -> Document:
    """Read a JSON Resume.

    Raises:
        DocumentError: other JSON (`unknown-format`), or `no-text`.
    """
    fields = _loaded(resource.content) or {}
    if not any(isinstance(fields.get(part), dict | list) for part in _PARTS):
        todo = "give it the fields of JSON Resume (basics, work, education, skills), or send the resume as PDF"
        raise DocumentError("JSON, and no JSON Resume", code="unknown-format", where=resource.name, todo=todo)
    return typeset(resource, _blocks(fields), format="json-resume", reader="gapscan json-resume")


def _loaded(content: bytes) -> dict[str, Any] | None:
    decoded = decode(content)
    try:
        fields = json.loads(decoded[0]) if decoded else None
    except (ValueError, RecursionError):
        return None
    return fields if isinstance(fields, dict) else None


def _blocks(fields: Mapping[str, Any]) -> Iterator[Block]:
    basics = fields.get("basics")
    if isinstance(basics, dict):
        yield from _contact(basics)
    for part, heading, first, second, lists in _ENTRIES:
        entries = _mappings(fields.get(part))
        if entries:
            yield _line(heading, heading=2)
        for entry in entries:
            yield from _entry(entry, first, second, lists)
    for part, heading, first, second in _ITEMS:
        items = _mappings(fields.get(part))
        if items:
            yield _line(heading, heading=2)
        yield from (_item(entry, first, second) for entry in items)
    yield from _labelled("Skills", fields.get("skills"), "name", ("keywords",))
    yield from _labelled("Languages", fields.get("languages"), "language", ("fluency",))
    yield from _labelled("Interests", fields.get("interests"), "name", ("keywords",))
    for number, entry in enumerate(_mappings(fields.get("references"))):
        if not number:
            yield _line("References", heading=2)
        yield _line(" ".join(filter(None, (_text(entry, "reference"), _text(entry, "name")))))


def _contact(basics: Mapping[str, Any]) -> Iterator[Block]:
    yield _line(_text(basics, "name"), heading=1)
    yield _line(_text(basics, "label"))
    place = basics.get("location")
    place = place if isinstance(place, dict) else {}
    located = ", ".join(filter(None, (_text(place, name) for name in ("address", "city", "region", "countryCode"))))
    yield _line(" | ".join(filter(None, (_text(basics, "email"), _text(basics, "phone"), located))))
    urls = [_text(basics, "url"), *(_text(profile, "url") for profile in _mappings(basics.get("profiles")))]
    for url in filter(None, urls):
        yield Paragraph((Run(url, url=url),))
    if summary := _text(basics, "summary"):
        yield _line("Summary", heading=2)
        yield _line(summary)


def _entry(
    entry: Mapping[str, Any], first: tuple[str, ...], second: tuple[str, ...], lists: tuple[str, ...]
) -> Iterator[Block]:
    """What and when in one line, who and where in the next, and the rest as a list."""
    known = [text for name in first if (text := _text(entry, name))]
    where = next((found for name in second if (found := _text(entry, name))), "")
    if len(known) < len(first):
        # a degree alone in its line, "Bootcamp", would read as a heading
        told = [word for word in known if word.casefold() not in where.casefold()]
        known, where = [", ".join(filter(None, (*told, where)))], ""
    what = " in ".join(known)
    period = _period(entry)
    yield Paragraph((Run(what or where, bold=True), *([Run(f"\t{period}")] if period else [])))
    place = _text(entry, "location")
    yield _line("\t".join(filter(None, (where if what else "", place))))
    yield _line(_text(entry, "description"))
    told = [_text(entry, "summary"), *(text for name in lists for text in _texts(entry.get(name)))]
    yield from (Paragraph((Run(text),), bullet="•") for text in told if text)
    for label, name in (("Courses", "courses"), ("Keywords", "keywords")):
        named = ", ".join(_texts(entry.get(name)))
        yield _line(f"{label}: {named}" if named else "")


def _item(entry: Mapping[str, Any], first: tuple[str, ...], second: tuple[str, ...]) -> Paragraph:
    """One list item for a certificate, a paper or an award: name, who gave it, when, and what is said of it."""
    named = [_text(entry, name) for name in (*first, *second)]
    head = ", ".join(filter(None, (*named, _period(entry))))
    return Paragraph((Run(". ".join(filter(None, (head, _text(entry, "summary"))))),), bullet="•")


def _labelled(heading: str, entries: object, label: str, lists: tuple[str, ...]) -> Iterator[Block]:
    if _mappings(entries):
        yield _line(heading, heading=2)
    for entry in _mappings(entries):
        named, values = _text(entry, label), [text for name in lists for text in _texts(entry.get(name))]
        yield _line(f"{named}: {', '.join(values)}" if named and values else named or ", ".join(values))


def _period(entry: Mapping[str, Any]) -> str:
    if start := _printed(_text(entry, "startDate")):
        # a post without an end goes on, says the schema's own example
        return f"{start} – {_printed(_text(entry, 'endDate')) or 'Present'}"
    return _printed(_text(entry, "endDate") or _text(entry, "date") or _text(entry, "releaseDate"))


def _printed(date: str) -> str:
    stamp = _DATE.fullmatch(date.strip())
    if stamp is None:
        return date
    month = int(stamp[2] or 0)
    return f"{_MONTHS[month - 1]} {stamp[1]}" if 1 <= month <= 12 else stamp[1]


def _line(text: str, *, heading: int = 0) -> Paragraph:
    return Paragraph((Run(text),), heading=heading)


def _text(entry: Mapping[str, Any], name: str) -> str:
    value = entry.get(name)
    return str(value).strip() if isinstance(value, str | int | float) and not isinstance(value, bool) else ""


def _texts(value: object) -> list[str]:
    if isinstance(value, str):
        return [value]
    return [text for text in value if isinstance(text, str) and text.strip()] if isinstance(value, list) else []


def _mappings(value: object) -> list[Mapping[str, Any]]:
    return [entry for entry in value if isinstance(entry, dict)] if isinstance(value, list) else []
