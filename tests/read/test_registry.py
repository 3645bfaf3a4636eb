"""What no resume has, words by the ten thousand or without an end, is refused or left out whatever the format."""

import pytest

from gapscan.errors import DocumentError
from gapscan.read import open_source, read_document
from gapscan.read.limits import LIMITS
from gapscan.schema.document import Severity

MANY = "word " * 20 + "\n"
FORMATS = {
    "text": ("a.txt", "Jane Doe\n\n{}"),
    "markdown": ("a.md", "# Jane Doe\n\n- Python\n\n{}"),
    "html": ("a.html", "<!DOCTYPE html><html><body><h1>Jane Doe</h1><p>{}</p></body></html>"),
    "rtf": ("a.rtf", r"{{\rtf1\ansi Jane Doe\par {}}}"),
}


def read(name: str, content: str) -> object:
    return read_document(open_source(content.encode(), file_name=name))


@pytest.mark.parametrize(("name", "frame"), FORMATS.values(), ids=FORMATS.keys())
def test_more_words_than_a_resume_has_are_refused(name: str, frame: str) -> None:
    with pytest.raises(DocumentError) as raised:
        read(name, frame.format(MANY * (LIMITS.words // 20 + 1)))
    assert raised.value.code == "too-large"
    assert raised.value.where == name
    assert raised.value.todo


@pytest.mark.parametrize(("name", "frame"), FORMATS.values(), ids=FORMATS.keys())
def test_as_many_words_as_a_long_resume_has_are_read(name: str, frame: str) -> None:
    document = read_document(open_source(frame.format(MANY * 200).encode(), file_name=name))
    assert 4_000 < len(document.words) < 4_010
    assert not document.issues


@pytest.mark.parametrize(("name", "frame"), FORMATS.values(), ids=FORMATS.keys())
def test_runs_too_long_for_a_word_are_left_out_and_counted(name: str, frame: str) -> None:
    longest, longer = "a" * LIMITS.word_chars, "b" * (LIMITS.word_chars + 1)
    document = read_document(open_source(frame.format(f"{longest} {longer} {longer} end").encode(), file_name=name))
    texts = [word.text for word in document.words]
    assert longest in texts
    assert longer not in texts
    assert texts[-1] == "end"
    (issue,) = document.issues
    assert (issue.code, issue.severity) == ("long-word", Severity.WARNING)
    assert issue.message.startswith("2 runs")
