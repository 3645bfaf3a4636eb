"""The bytes of a scan's JSON -> ScanObject."""

import json
from collections.abc import Iterable

from pydantic import ValidationError

from gapscan.errors import DocumentError
from gapscan.schema.scan_object import ScanObject

_BOM = b"\xef\xbb\xbf"
_MAKE_ONE = "make one with: gapscan scan RESUME --format json -o scan.json"


class NoScanError(DocumentError):
    """Bytes that hold JSON, yet no scan of gapscan."""


def is_object(content: bytes) -> bool:
    """Whether bytes begin as a JSON object does; RTF begins with a brace too."""
    start = content[:64].removeprefix(_BOM).lstrip()
    return start.startswith(b"{") and not start.startswith(b"{\\rtf")


def read_scan(content: bytes, *, name: str) -> ScanObject:
    """The scan in these bytes.

    Args:
        content: what `gapscan scan --format json` wrote, or one line of a batch's results.
        name: the file, for messages.

    Raises:
        NoScanError: it is no JSON, or JSON of something else.
        DocumentError: it is the scan of a resume that could not be read, so there is nothing to compare.
    """
    try:
        scan = ScanObject.model_validate_json(content.removeprefix(_BOM))
    except ValidationError as error:
        raise _no_scan(content, error, name) from error
    if scan.status == "failed":
        reason = next((issue.message for issue in scan.issues), "no reason is given")
        what = f"the resume of this scan could not be read: {reason}"
        raise DocumentError(what, code="failed-scan", where=name, todo="mend the resume and scan it again")
    if not scan.readiness:
        what = "this scan holds no scores"
        raise NoScanError(what, code="no-scan", where=name, todo=f"gapscan parse writes none; {_MAKE_ONE}")
    return scan


def _no_scan(content: bytes, error: ValidationError, name: str) -> NoScanError:
    try:
        found = json.loads(content.removeprefix(_BOM))
    except (ValueError, RecursionError) as broken:
        place = f"{name}:{broken.lineno}:{broken.colno}" if isinstance(broken, json.JSONDecodeError) else name
        what = "the file is no whole JSON; it may have been cut"
        return NoScanError(what, code="broken-json", where=place, todo=_MAKE_ONE)
    fields = found if isinstance(found, dict) else {}
    if "schema_version" in fields and "readiness" not in fields:
        what = "this JSON holds no scores"
        return NoScanError(what, code="no-scan", where=name, todo=f"gapscan parse writes none; {_MAKE_ONE}")
    if "schema_version" in fields and "tool" in fields:
        what = f"the scan's JSON is damaged at {_place(error.errors()[0]['loc'])}"
        return NoScanError(what, code="broken-scan", where=name, todo=_MAKE_ONE)
    return NoScanError("this JSON is no scan of gapscan", code="no-scan", where=name, todo=_MAKE_ONE)


def _place(location: Iterable[int | str]) -> str:
    return ".".join(map(str, location)) or "its beginning"
