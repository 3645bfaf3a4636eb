"""Lines whose parts only their style tells apart."""

from dataclasses import replace
from datetime import date

import pytest

from gapscan.extract import extract
from gapscan.extract.parted import parted_text
from gapscan.schema.resume_text import ResumeText
from tests.factories import body_text, resume_text

AS_OF = date(2026, 1, 15)


def bold(text: ResumeText, *parts: str) -> ResumeText:
    """The same text with the words of `parts` bold."""
    spans = [(text.text.index(part), text.text.index(part) + len(part)) for part in parts]
    words = tuple(
        replace(word, bold=any(first <= start < last for first, last in spans))
        for word, start in zip(text.words, text.word_starts, strict=True)
    )
    return text.model_copy(update={"words": words})


LINES = {
    "bold, then plain": ("Data Engineer Acme Works", ["Data Engineer"], "Data Engineer\tAcme Works"),
    "one style": ("Data Engineer Acme Works", [], "Data Engineer Acme Works"),
    "small letter behind": ("Data Engineer at Acme", ["Data Engineer"], "Data Engineer at Acme"),
    "joint before": ("Head of Data", ["Head of"], "Head of Data"),
    "words stressed in a sentence": ("Used Ada Then Bo Then Cy", ["Ada", "Bo", "Cy"], "Used Ada Then Bo Then Cy"),
    "bullet": ("• Python Pandas", ["Python"], "• Python Pandas"),
}


@pytest.mark.parametrize(("line", "stressed", "parted"), LINES.values(), ids=LINES.keys())
def test_parted_at_changes_of_style(line: str, stressed: list[str], parted: str) -> None:
    text = bold(resume_text(line), *stressed)
    assert parted_text(text, text.lines[0]) == parted


def test_a_post_beside_its_employer() -> None:
    text = bold(body_text("2019 - 2021\nData Engineer Acme Works\n• Built things", "experience"), "Data Engineer")
    (post,) = extract(text, as_of=AS_OF).experience
    assert (post.title, post.organization) == ("Data Engineer", "Acme Works")


def test_a_degree_beside_its_school() -> None:
    text = bold(body_text("MSc in Physics Acre College\n2019", "education"), "MSc in Physics")
    (study,) = extract(text, as_of=AS_OF).education
    assert (study.field, study.institution) == ("physics", "Acre College")
