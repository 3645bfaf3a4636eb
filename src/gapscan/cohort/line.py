"""One result as one line of JSON: the contract's object with its key, what tells it apart first.

The head of a line (key, source, status, issues, candidate) is all that a batch needs to know of it, so that lines of a
megabyte are neither parsed nor kept.
"""

import hashlib
import json
from dataclasses import dataclass

from gapscan.report.readiness_json import compact_json

HEAD_FIELDS = ("key", "source", "status", "issues", "candidate")
_HEAD_BYTES = 1 << 16
_STATUSES = ("ok", "partial", "failed")


@dataclass(frozen=True, slots=True)
class Head:
    """What a line begins with.

    `reason` is the message of a failed one. `marks` are short hashes of the person's addresses: two lines that share
    one are of the same person.
    """

    key: bytes
    name: str
    status: str
    codes: tuple[str, ...] = ()
    reason: str = ""
    marks: tuple[bytes, ...] = ()


def encode_line(content: dict[str, object], key: str) -> bytes:
    """A contract object as a whole line; a value of bytes is JSON already."""
    fields: dict[str, object] = {"key": key, **{name: content[name] for name in HEAD_FIELDS[1:]}, **content}
    members = [
        b"%s:%s" % (compact_json(name), value if isinstance(value, bytes) else compact_json(value))
        for name, value in fields.items()
    ]
    return b"{%s}\n" % b",".join(members)


def read_head(line: bytes) -> Head | None:
    """The head of a line, or None where this is no line of a batch.

    Args:
        line: the whole line, or its beginning as long as the head stands in it.
    """
    if not line.startswith(b'{"key":"'):
        return None
    fields = _fields(line[:_HEAD_BYTES]) or _fields(line)
    try:
        return _head(fields) if fields else None
    except (KeyError, TypeError, ValueError, AttributeError):
        return None


def renamed(line: bytes, old: str, new: str) -> bytes:
    """The same result for a file of the same bytes with another name."""
    start, end = _name_span(line, old)
    return line[:start] + compact_json(new) + line[end:]


def _name_span(line: bytes, name: str) -> tuple[int, int]:
    opening = b'"source":{"file":'
    start = line.index(opening) + len(opening)
    return start, start + len(compact_json(name))


def _fields(text: bytes) -> dict[str, object] | None:
    """The first members of an object, decoded one by one; None where the text ends too early."""
    decode, readable = json.JSONDecoder().raw_decode, text.decode(errors="replace")
    found: dict[str, object] = {}
    place = 1
    try:
        while len(found) < len(HEAD_FIELDS):
            name, place = decode(readable, place)
            value, place = decode(readable, place + 1)
            found[name] = value
            place += 1
    except (json.JSONDecodeError, TypeError):
        return None
    return found if tuple(found) == HEAD_FIELDS else None


def _head(fields: dict[str, object]) -> Head:
    source, issues, candidate = fields["source"], fields["issues"], fields["candidate"]
    assert isinstance(source, dict)  # noqa: S101  only tells mypy
    assert isinstance(issues, list)  # noqa: S101
    status = _STATUSES[_STATUSES.index(str(fields["status"]))]
    errors = [issue for issue in issues if issue["severity"] == "error"]
    return Head(
        key=bytes.fromhex(str(fields["key"])),
        name=str(source["file"]),
        status=status,
        codes=tuple(sorted({str(issue["code"]) for issue in issues})),
        reason=str(errors[0]["message"]) if errors and status == "failed" else "",
        marks=_marks(candidate) if isinstance(candidate, dict) else (),
    )


def _marks(candidate: dict[str, object]) -> tuple[bytes, ...]:
    emails = candidate.get("emails")
    found = {str(one).casefold() for one in emails} if isinstance(emails, list) else set()
    return tuple(hashlib.sha256(one.encode(errors="replace")).digest()[:12] for one in sorted(found))
