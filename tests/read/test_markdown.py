import pytest

from tests.read.reading import hidden, lines, read, word

TEXTS = {
    "headings, lists and bold": (
        "# Jane\n\n## Skills\n\n- **Python**: 5 years\n* SQL\n",
        ["Jane", "Skills", "• Python: 5 years", "• SQL"],
    ),
    "a line's end stays one": ("# Jane\n**Engineer**, Acme\n2019 - 2021\n", ["Jane", "Engineer, Acme", "2019 - 2021"]),
    "heading by underline": ("Jane\n====\n\n**a**\n\n- b\n", ["Jane", "a", "• b"]),
    "table": ("# Jane\n\n| a | b |\n|---|---|\n| c | d |\n", ["Jane", "a\tb", "c\td"]),
    "code": ("# Jane\n\n```\nx = 1\n```\n", ["Jane", "x = 1"]),
    "front matter": (
        "---\nname: Jane\nrole: Engineer\n---\n\n# Skills\n\n- a\n",
        ["name: Jane", "role: Engineer", "Skills", "• a"],
    ),
}


@pytest.mark.parametrize(("text", "expected"), TEXTS.values(), ids=TEXTS.keys())
def test_it_reads_as_it_is_shown(text: str, expected: list[str]) -> None:
    assert lines(text.encode()) == expected
    assert read(text.encode()).format == "markdown"


def test_links_looks_and_hidden_markup() -> None:
    document = read(
        b"# Jane\n\n[site](https://jane.example) *it* <span style='display:none'>unseen</span>\n\n<!-- note -->\n"
    )
    assert document.links[0].url == "https://jane.example"
    assert word(document, "it").italic
    assert word(document, "Jane").bold
    assert hidden(document) == ["unseen"]


PLAIN = {
    "a list alone": "Skills\n- Python\n- SQL\n",
    "one number sign": "# of projects: 12\n",
    "stars for marks": "* Python\n* SQL\n",
    "C#": "C# and F#\n",
}


@pytest.mark.parametrize("text", PLAIN.values(), ids=PLAIN.keys())
def test_text_is_not_taken_for_markdown(text: str) -> None:
    assert read(text.encode()).format == "text"
