from gapscan.taxonomy import load_taxonomy
from tests.taxonomy.taxonomy_page import PAGE, page_with_tables


def test_the_tables_of_the_page_are_current() -> None:
    committed = PAGE.read_text(encoding="utf-8")
    taxonomy = load_taxonomy()
    assert committed.count("<!-- table: ") == 3
    assert all(title.name in committed for title in taxonomy.titles)
    assert page_with_tables(committed, taxonomy) == committed, "run: python -m tests.taxonomy.taxonomy_page"
