import pytest

from gapscan.errors import DocumentError
from tests.read.reading import lines, read, word

TEXTS = {
    "lines": ("Jane Doe\nData scientist\n", ["Jane Doe", "Data scientist"]),
    "wide blanks part columns": ("Engineer, Acme      2019 - 2021\n", ["Engineer, Acme\t2019 - 2021"]),
    "two blanks follow a full stop": ("Built it.  Ran it.\n", ["Built it. Ran it."]),
    "tabs": ("Engineer\t\t2019\n", ["Engineer\t2019"]),
    "rules are no text": ("Jane\n----------\nWork\n* * * * *\nAcme\n", ["Jane", "Work", "Acme"]),
    "one long line for each paragraph": (
        "one " * 80 + "\n" + "two " * 70 + "\n",
        [("one " * 80).strip(), ("two " * 70).strip()],
    ),
}


@pytest.mark.parametrize(("text", "expected"), TEXTS.values(), ids=TEXTS.keys())
def test_lines_stand_where_they_stand(text: str, expected: list[str]) -> None:
    assert lines(text.encode()) == expected


def test_an_underlined_line_is_a_heading() -> None:
    document = read(b"Jane Doe\n\nSkills\n======\nPython\n")
    assert word(document, "Skills").bold
    assert not word(document, "Python").bold


def test_form_feeds_turn_the_page() -> None:
    document = read(b"Jane\n\fDoe\n")
    assert [(one.text, one.page) for one in document.words] == [("Jane", 1), ("Doe", 2)]
    assert len(document.pages) == 2


def test_the_reader_names_the_encoding() -> None:
    assert (read("Renée".encode("cp1252")).format, read("Renée".encode("cp1252")).reader) == (
        "text",
        "gapscan text (cp1252)",
    )


REFUSED = {
    "50 MB of text": (b"word " * 10_000_000, "too-long"),
    "signs only": (b"-- ** --\n", "no-text"),
}


@pytest.mark.parametrize(("content", "code"), REFUSED.values(), ids=REFUSED.keys())
def test_what_is_no_resume_is_refused(content: bytes, code: str) -> None:
    with pytest.raises(DocumentError) as raised:
        read(content)
    assert raised.value.code == code


@pytest.mark.parametrize("sign", " \t-#*<[{(_.a")
def test_one_sign_without_end_takes_no_time(sign: str) -> None:
    try:
        read(b"Jane\n" + sign.encode() * 400_000)
    except DocumentError as error:
        assert error.code in {"no-text", "too-long"}
