import pytest

from gapscan.compare import NoScanError, is_object, read_scan
from gapscan.errors import DocumentError
from tests.compare.factory import content, make_before

STARTS = {
    "scan": (content(make_before()), True),
    "after-a-mark-and-blanks": (b"\xef\xbb\xbf \n{}", True),
    "rtf": (b"{\\rtf1 Jo}", False),
    "text": (b"Jo Example", False),
    "list": (b"[1]", False),
    "empty": (b"", False),
}


@pytest.mark.parametrize(("found", "expected"), STARTS.values(), ids=STARTS)
def test_what_begins_as_an_object(found: bytes, expected: bool) -> None:
    assert is_object(found) is expected


def test_a_scan_is_read_with_fields_nobody_knows() -> None:
    scan = read_scan(content({**make_before(), "future": {"x": [1]}}), name="scan.json")
    assert scan.title_by_id["data-analyst"].score == 50.0


NO_SCANS = {
    "cut": (content(make_before())[:900], "scan.json:1:", "may have been cut"),
    "other-json": (b'{"a": 1}', "scan.json: ", "no scan of gapscan"),
    "parsed": (b'{"schema_version": "1", "tool": {}, "text": "Jo"}', "scan.json: ", "gapscan parse"),
    "damaged": (content({**make_before(), "as_of": 3}), "scan.json: ", "damaged at as_of"),
    "endless": (content(make_before()).replace(b"50.0", b"Infinity"), "scan.json", "scan"),
    "deep": (b'{"a":' * 20_000, "scan.json", "may have been cut"),
    "unscored": (content({**make_before(), "readiness": []}), "scan.json: ", "no scores"),
    "no-text": (b'{"\xff', "scan.json", "may have been cut"),
}


@pytest.mark.parametrize(("found", "where", "what"), NO_SCANS.values(), ids=NO_SCANS)
def test_what_is_no_scan_is_refused_with_the_next_step(found: bytes, where: str, what: str) -> None:
    with pytest.raises(NoScanError) as raised:
        read_scan(found, name="scan.json")
    message = str(raised.value)
    assert message.startswith(where)
    assert what in message
    assert "gapscan scan RESUME --format json -o scan.json" in message


def test_the_scan_of_an_unreadable_resume() -> None:
    issue = {"code": "no-text", "severity": "error", "message": "The file holds pictures"}
    failed = {**make_before(), "status": "failed", "issues": [issue], "readiness": []}
    with pytest.raises(DocumentError, match="The file holds pictures"):
        read_scan(content(failed), name="scan.json")
