import pytest

from gapscan.match.tool_phrases import names_a_tool

TOOLS = {
    "written in": ("A parser written in ", "Zig", ""),
    "rewrote": ("Rewrote the ingestion daemon in ", "Go", ", halving memory use"),
    "proficient": ("Proficient in ", "Stan", " and R"),
    "second of two": ("Experience with Kafka and ", "Beam", "."),
    "using": ("Rendered scenes using ", "Blender", " for training"),
    "made with": ("Automated deployments with ", "Puppet", ""),
    "a thing of software": ("Author of a ", "Swift", " SDK"),
    "a language's services": ("Owns two ", "Go", " services"),
    "ported": ("Ported the batch from Perl to ", "Go", ""),
    "a module at the start": ("", "Puppet", " modules for forty hosts"),
    "a codec in it": ("Wrote the codec in ", "Rust", ""),
    "its scripts at the start": ("", "Ruby", " scripts rename scans"),
    "rolled out": ("Rolled out ", "Superset", " to 80 planners"),
    "things of software": ("Browser tests in ", "Playwright", ""),
    "done with": ("Rotated passwords with ", "Vault", ""),
    "a known abbreviation": ("Experience with ", "SAS", ""),
    "via a place's name": ("Loaded orders via ", "Aurora", ", Redshift"),
}
OTHERS = {
    "a partner": ("Built dashboards with ", "Julia", ""),
    "a place": ("Built data centres in ", "Phoenix", ""),
    "experience in a place": ("Experience in ", "Phoenix", " and Denver"),
    "a town of a state": ("Built a game in ", "Orange", ", Texas"),
    "nothing of software": ("Built houses in ", "Kotlin", ""),
    "a name goes on": ("Experience with ", "Maple", " syrup"),
    "an abbreviation": ("Experience with ", "EMR", ""),
    "a quick service": ("", "Swift", " service to guests"),
    "a capital by its place": ("", "Express", " package to Lyon"),
    "a church's services": ("Sang at ", "Unity", " services"),
    "a partner in software": ("Discussed data models with ", "Superset", ""),
    "introduced people": ("Introduced ", "Julia", " and Max to swimming"),
    "a novel in a town": ("Wrote a novel in ", "Delphi", ""),
    "no verb": ("Worked with ", "Chef", ""),
    "another sentence part": ("Wrote software; lived in ", "Delphi", ""),
}


@pytest.mark.parametrize(("before", "name", "after"), TOOLS.values(), ids=TOOLS.keys())
def test_grammar_names_a_tool(before: str, name: str, after: str) -> None:
    assert names_a_tool(before, name, after)


@pytest.mark.parametrize(("before", "name", "after"), OTHERS.values(), ids=OTHERS.keys())
def test_grammar_names_something_else(before: str, name: str, after: str) -> None:
    assert not names_a_tool(before, name, after)
