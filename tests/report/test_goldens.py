import pytest

from gapscan.report import Options, render, render_explanation, render_parse
from tests.conftest import Golden
from tests.report.factory import make_assessment, make_failed, make_taxonomy

EXTENSIONS = {"terminal": "txt", "json": "json", "markdown": "md"}
OPTIONS = {
    "plain": Options(),
    "color": Options(color=True),
    "ascii": Options(unicode=False),
    "narrow": Options(width=60),
    "blind": Options(blind=True),
}


@pytest.mark.parametrize("form", EXTENSIONS)
@pytest.mark.parametrize("who", ["whole", "blind", "failed"])
def test_report(form: str, who: str, golden: Golden) -> None:
    assessment = make_failed() if who == "failed" else make_assessment()
    options = OPTIONS["blind" if who == "blind" else "plain"]
    product = render(assessment, make_taxonomy(), format=form, options=options)
    assert isinstance(product, str)
    golden(f"report/{who}.{EXTENSIONS[form]}", product)


@pytest.mark.parametrize("option", ["color", "ascii", "narrow"])
def test_terminal_options(option: str, golden: Golden) -> None:
    product = render(make_assessment(), make_taxonomy(), format="terminal", options=OPTIONS[option])
    assert isinstance(product, str)
    golden(f"report/whole-{option}.txt", product)


@pytest.mark.parametrize("who", ["plain", "blind"])
def test_parse(who: str, golden: Golden) -> None:
    for form, extension in (("text", "txt"), ("json", "json")):
        product = render_parse(make_assessment(), format=form, options=OPTIONS[who])
        assert isinstance(product, str)
        golden(f"report/parse-{who}.{extension}", product)


@pytest.mark.parametrize(
    ("name", "skill", "title"),
    [
        ("chosen-skill", "pytorch", None),
        ("refused-skill", "go", None),
        ("implied-skill", "deep-learning", None),
        ("title", None, "senior-ml-engineer"),
    ],
)
def test_explanation(name: str, skill: str | None, title: str | None, golden: Golden) -> None:
    for form, extension in (("terminal", "txt"), ("json", "json")):
        product = render_explanation(
            make_assessment(), make_taxonomy(), skill=skill, title=title, format=form, options=Options()
        )
        assert isinstance(product, str)
        golden(f"report/explain-{name}.{extension}", product)
