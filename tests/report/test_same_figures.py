"""All formats show the same figures of the same person."""

from dataclasses import fields

import pytest

from tests.report.figures import READERS, Figures
from tests.report.figures_of_files import FILE_READERS
from tests.report.html.samples import report_on

SAMPLES = ("senior-ml-engineer", "data-analyst", "nurse-career-changer", "keyword-stuffed", "vp-of-ml")
OTHERS = [form for form in (*READERS, *FILE_READERS) if form != "json"]
# what is shown in part: a terminal tells the five largest gaps
AT_MOST = {("terminal", "gaps"): 5}


@pytest.mark.parametrize("form", OTHERS)
@pytest.mark.parametrize("name", SAMPLES)
def test_a_format_shows_the_figures_of_the_contract(name: str, form: str) -> None:
    exact, shown = figures(name, "json"), figures(name, form)
    for field in fields(Figures):
        expected, found = getattr(exact, field.name), getattr(shown, field.name)
        if expected is None or found is None or field.name == "headline":
            assert found == expected or None in {found, expected}, field.name
        elif (form, field.name) in AT_MOST:
            assert len(found) == min(len(expected), AT_MOST[form, field.name])
            assert set(found) <= set(expected), field.name
        else:
            assert sorted(found) == sorted(expected), field.name


@pytest.mark.parametrize("name", SAMPLES)
def test_all_agree_on_every_family(name: str) -> None:
    shown = figures(name, "html").families
    for form in ("markdown", "pdf", "xlsx"):
        assert shown == figures(name, form).families, form
    assert shown is not None
    assert len(shown) > 5


@pytest.mark.parametrize("form", [*READERS, *FILE_READERS])
def test_the_readers_find_what_they_look_for(form: str) -> None:
    shown = figures("nurse-career-changer", form)
    assert shown.headline
    assert len(shown.rungs or ()) >= 5
    assert len(shown.gaps or ()) >= 5
    assert len(shown.steps or ()) >= 1


def figures(name: str, form: str) -> Figures:
    product = report_on(name, form)
    if isinstance(product, bytes):
        return FILE_READERS[form](product)
    return READERS[form](product)
