import pytest
from hypothesis import given
from hypothesis import strategies as st

from gapscan.text.tokens import BARRIER, tokenise

CASES = {
    "C family": ("C, C++, C# and F#", ["C", "C++", "C#", "and", "F#"]),
    "C family, small": ("c++/c#, vitamin c #4", ["c++", "c#", "vitamin", "c", "4"]),
    "C with a blank": ("C ++/C #", ["C ++", "C #"]),
    "C++ with a year": ("C++17", ["C++", "17"]),
    "dot net": (".NET and ASP.NET", [".NET", "and", "ASP", "NET"]),
    "node": ("Node.js/Vue.js", ["Node", "js", "Vue", "js"]),
    "hyphens and underscores": ("Python-based scikit_learn", ["Python", "based", "scikit", "learn"]),
    "ampersand": ("R&D", ["R", "&", "D"]),
    "possessive": ("Python's GIL", ["Python", "GIL"]),
    "plus as a sign": ("5+ years, ES6+", ["5", "years", "ES6"]),
    "plus in a name": ("g++ Notepad++", ["g++", "Notepad++"]),
    "digits belong to names": ("k8s S3 Word2Vec", ["k8s", "S3", "Word2Vec"]),
    "glued bullet": ("•Python▪Go", ["Python", "Go"]),
    "accents": ("Poincaré", ["Poincaré"]),
}


@pytest.mark.parametrize(("text", "expected"), CASES.values(), ids=CASES.keys())
def test_words(text: str, expected: list[str]) -> None:
    assert [token.text for token in tokenise(text)] == expected


GAPS = {
    "blank": ("a b", " "),
    "hyphen": ("a-b", " "),
    "underscore": ("a_b", " "),
    "line break": ("a\nb", " "),
    "hyphen and line break": ("a-\nb", " "),
    "line break and hyphen": ("a\n-b", " "),
    "hyphen as a bullet": ("a\n- b", BARRIER),
    "dot": ("a.b", "."),
    "slash": ("a / b", "/"),
    "slash and line break": ("a/\nb", "/"),
    "comma": ("a, b", BARRIER),
    "sentence end": ("a. b", BARRIER),
    "empty line": ("a\n\nb", BARRIER),
    "bullet": ("a • b", BARRIER),
    "bracket": ("a (b", BARRIER),
}


@pytest.mark.parametrize(("text", "gap"), GAPS.values(), ids=GAPS.keys())
def test_gaps(text: str, gap: str) -> None:
    assert tokenise(text)[1].gap == gap


@given(st.text(alphabet="aBé1+#.-/_ \n'&,•C"))
def test_tokens_stand_where_they_say(text: str) -> None:
    reached = 0
    for token in tokenise(text):
        assert token.start >= reached
        assert text[token.start : token.end] == token.text
        reached = token.end
