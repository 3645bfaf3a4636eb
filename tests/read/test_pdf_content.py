import time

import pytest

from gapscan.read.pdf_content import Operation, numbers, operands_of, operations, strings


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        pytest.param(b"", [], id="nothing"),
        pytest.param(b"BT /F1 9 Tf 10 20 Td (a b) Tj ET", [b"BT", b"Tf", b"Td", b"Tj"], id="text"),
        pytest.param(b"q 0 0 9 9 re f 1 0 0 1 5 5 cm Q", [b"q", b"cm", b"Q"], id="paths-are-passed-over"),
        pytest.param(b"/P <</MCID 0 /A (x)>> BDC (y)' EMC", [b"'"], id="marked-content-is-passed-over"),
        pytest.param(b"[(a)-20(b)<0041>]TJ\nT*\n", [b"TJ", b"T*"], id="no-blanks"),
        pytest.param(rb"(a(b(c))d\)) Tj", [b"Tj"], id="brackets-in-a-string"),
        pytest.param(b"1 2 Td-3", None, id="what-is-no-operator"),
        pytest.param(b"BI /W 1 /H 1 ID \x00 EI", None, id="inline-image"),
        pytest.param(b"q % a comment\nQ", None, id="comment"),
        pytest.param(b"(never closed Tj", None, id="open-string"),
        pytest.param(b"q 1 2", None, id="operands-of-nothing"),
    ],
)
def test_operations(content: bytes, expected: list[bytes] | None) -> None:
    found = operations(content)
    assert (found if found is None else [operator for operator, _ in found]) == expected


def test_operands_stand_as_written() -> None:
    expected: list[Operation] = [(b"Tf", b"/F1 9 "), (b"Tj", b"(x) ")]
    assert operations(b"/F1 9 Tf (x) Tj") == expected


@pytest.mark.parametrize(
    ("operands", "expected"),
    [
        pytest.param(b"(plain)", [b"plain"], id="plain"),
        pytest.param(rb"(\(\101\\\n\7)", [b"(A\\\n\x07"], id="escapes"),
        pytest.param(b"(a\\\nb\r\nc)", [b"ab\nc"], id="line-ends"),
        pytest.param(b"[(a) -20.5 (b)]", [b"a", -20.5, b"b"], id="shifts"),
        pytest.param(b"<48 4>", [b"H@"], id="hex-of-odd-length"),
        pytest.param(b"3 .5 (a)", [3.0, 0.5, b"a"], id="spacing-before"),
    ],
)
def test_strings(operands: bytes, expected: list[bytes | float]) -> None:
    assert strings(operands) == expected


@pytest.mark.parametrize(
    ("operands", "expected"),
    [
        pytest.param(b"1 -2.5 +.5 ", [1.0, -2.5, 0.5], id="blanks"),
        pytest.param(b"1-2.5", [1.0, -2.5], id="no-blank"),
        pytest.param(b"1 /Name", [], id="a-name"),
    ],
)
def test_numbers(operands: bytes, expected: list[float]) -> None:
    assert list(numbers(operands)) == expected


def test_operands_of_any_kind() -> None:
    assert operands_of(b"/F1 12 0.5 (s) <41>", str.lower) == ["f1", 12, 0.5, b"s", b"A"]


@pytest.mark.parametrize("sign", [b"(", b"[", b"<", b"(a)", b"1 ", b"[1 ", b"/a", b"((", b"<<", b"a", b"\\", b"1"])
def test_each_sign_is_looked_at_once(sign: bytes) -> None:
    began = time.perf_counter()
    operations(sign * 200_000)
    assert time.perf_counter() - began < 2
