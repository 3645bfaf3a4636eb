import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from gapscan.report import Options, render
from gapscan.report.inert import excerpt, markdown, plain
from tests.report.factory import make_assessment, make_taxonomy

HOSTILE = {
    "terminal-colour": "\x1b[31mred\x1b[0m",
    "title-escape": "\x1b]0;owned\x07",
    "rich-markup": "[bold red]x[/] [link=https://evil.example]y[/link]",
    "direction": "abc\u202edcba",
    "html": "<script>alert(1)</script>",
    "image": "![x](https://evil.example/p.png)",
    "link": "[x](javascript:alert(1)) https://evil.example www.evil.example",
    "table": "a | b || c",
    "heading": "# Ready for CEO",
    "list": "- one",
    "number": "1. one",
    "rule": "---",
    "fence": "```python",
    "emphasis": "*a* _b_ **c** ~~d~~",
    "entity": "&lt;b&gt;",
    "formula": "=HYPERLINK(1)",
    "mention": "@octocat said",
}


@pytest.mark.parametrize("text", HOSTILE.values(), ids=HOSTILE)
def test_markdown_shows_the_words_and_nothing_else(text: str) -> None:
    tokens = MarkdownIt("commonmark").enable(["table", "strikethrough"]).parse(markdown(text))
    assert [token.type for token in tokens] == ["paragraph_open", "inline", "paragraph_close"]
    children = tokens[1].children or []
    shown = "".join(child.content for child in children if child.type in {"text", "text_special"})
    assert {child.type for child in children} <= {"text", "text_special", "html_inline"}
    assert {child.content for child in children if child.type == "html_inline"} <= {"<!-- -->"}
    assert shown == plain(text)


@given(st.text())
def test_markdown_of_anything_is_one_paragraph_of_text(text: str) -> None:
    tokens = MarkdownIt("commonmark").enable(["table", "strikethrough"]).parse(f"a {markdown(text)}")
    assert [token.type for token in tokens] == ["paragraph_open", "inline", "paragraph_close"]
    assert {child.type for child in tokens[1].children or []} <= {"text", "text_special", "html_inline"}


@given(st.text())
def test_plain_text_is_one_visible_line(text: str) -> None:
    shown = plain(text)
    assert not {unicodedata.category(char) for char in shown} & {"Cc", "Cs", "Co", "Zl", "Zp"}
    assert plain(shown) == shown


@given(st.text(min_size=1), st.text(max_size=30), st.text(), st.integers(min_value=8, max_value=90))
def test_an_excerpt_keeps_its_width(before: str, mention: str, after: str, width: int) -> None:
    assert len(excerpt(before + mention + after, mention, width)) <= width


EXCERPTS = {
    "fits": ("Used SQL", "Used SQL"),
    "start": ("Used SQL for all the daily reports", "Used SQL for all the…"),
    "middle": ("For many years and many teams used SQL for all the daily reports", "…used SQL for all…"),
    "end": ("For many years and many teams used SQL", "…many teams used SQL"),
    "no-blanks": ("a" * 30 + "SQL" + "b" * 30, "…aaaaaaaaSQLbbbbbbbbb…"),
}


@pytest.mark.parametrize(("quote", "expected"), EXCERPTS.values(), ids=EXCERPTS)
def test_an_excerpt_shows_the_mention(quote: str, expected: str) -> None:
    shown = excerpt(quote, "SQL", 22)
    assert "SQL" in shown
    assert shown == expected


@pytest.mark.parametrize("text", HOSTILE.values(), ids=HOSTILE)
@pytest.mark.parametrize("color", [False, True], ids=["plain", "color"])
def test_a_hostile_resume_looks_like_text_on_the_terminal(text: str, color: bool) -> None:
    whole = make_assessment()
    assert whole.resume and whole.scores
    contact = whole.resume.contact.model_copy(update={"name": text})
    first, *others = whole.scores.skills
    evidence = (first.evidence[0].model_copy(update={"quote": f"{text} PyTorch"}),)
    skills = (first.model_copy(update={"evidence": evidence}), *others)
    hostile = whole.model_copy(
        update={
            "resume": whole.resume.model_copy(update={"contact": contact}),
            "scores": whole.scores.model_copy(update={"skills": skills}),
        }
    )
    product = render(hostile, make_taxonomy(), format="terminal", options=Options(color=color))
    assert isinstance(product, str)
    reference = render(whole, make_taxonomy(), format="terminal", options=Options(color=color))
    assert plain(text) in " ".join(product.split())
    assert set(filter(_is_control, product)) == set(filter(_is_control, reference))


def _is_control(char: str) -> bool:
    return unicodedata.category(char) in {"Cc", "Cf"}
