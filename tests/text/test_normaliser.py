import pytest
from hypothesis import given
from hypothesis import strategies as st

from gapscan.text.normaliser import normalise

CASES = {
    "ligature": ("ﬁne-tuning", "fine-tuning"),
    "full-width": ("Ｐｙｔｈｏｎ", "Python"),
    "soft hyphen": ("soft\u00adware", "software"),
    "zero width": ("Py\u200bTorch", "PyTorch"),
    "dashes": ("scikit–learn, A‑B", "scikit-learn, A-B"),
    "quotes": ("“R” and ‘Go’", "\"R\" and 'Go'"),
    "odd blanks": ("Apache\u00a0Spark\tSQL", "Apache Spark SQL"),
    "Cyrillic letters in a Latin word": ("Руthоn", "Python"),
    "Cyrillic C before plus signs": ("С++", "C++"),
    "a Russian word stays": ("сор", "сор"),
    "a Greek word stays": ("μετρο", "μετρο"),
    "trade mark": ("React™ app", "React  app"),
    "composed accent": ("cafe\u0301", "café"),
    "line breaks stay": ("a\nb", "a\nb"),
    "superscript": ("R²", "R2"),
}


@pytest.mark.parametrize(("original", "expected"), CASES.values(), ids=CASES.keys())
def test_every_sign_has_one_form(original: str, expected: str) -> None:
    assert normalise(original).text == expected


def test_a_span_leads_back_to_the_original_characters() -> None:
    normal = normalise("• ﬁne\u00adtuning in Ｐyt\u200bhon")
    start = normal.text.index("Python")
    assert normal.original_span(start, start + 6) == (16, 23)


def test_plain_text_needs_no_map() -> None:
    normal = normalise("Python, C++ and\nR")
    assert normal.starts is None
    assert normal.original_span(3, 5) == (3, 5)


@given(st.text(alphabet=st.one_of(st.characters(), st.sampled_from("ﬁﬀ\u00ad\u200b\u0301–’Ａое С+#aé\n "))))
def test_offsets_map_back(original: str) -> None:
    normal = normalise(original)
    reached = 0
    for index in range(len(normal.text)):
        start, end = normal.original_span(index, index + 1)
        assert 0 <= start < end <= len(original)
        assert start >= reached - (end - start)
        # a character that nothing changed stands where the map says
        if normal.text[index].isascii() and end - start == 1 and original[start].isascii() and original[start] > "\r":
            assert original[start] in {normal.text[index], "`"}
        reached = end
    if normal.starts is not None:
        assert list(normal.starts) == sorted(normal.starts)
        assert len(normal.starts) == len(normal.ends or ()) == len(normal.text)


@given(st.text())
def test_normalising_ascii_letters_is_idempotent(original: str) -> None:
    once = normalise(original).text
    if once.isascii():
        assert normalise(once).text == once
