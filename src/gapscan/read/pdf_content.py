"""The content of a page -> the operations that text hangs on, matched whole: three times as fast as token by token.

Only content that is written plainly is taken apart here: inline images, comments and strings with deeply nested
brackets have a grammar of their own, and whoever meets them leaves the content to the engine.
"""

import re
from collections.abc import Callable, Sequence

Operation = tuple[bytes, bytes]
"""An operator and its operands as they are written."""

# every repetition is possessive, so that each sign is looked at once (ISO 32000-1, 7.2 and 7.3)
_BLANK = rb"[\0\t\n\v\f\r ]"
_NUMBER = rb"[+-]?+(?:\d++\.?+\d*+|\.\d++)"
_SIGNS = rb"[^()\\]++|\\[\0-\xff]"
_INNER = rb"\((?:" + _SIGNS + rb"|\((?:" + _SIGNS + rb")*+\))*+\)"
_STRING = rb"\((?:" + _SIGNS + b"|" + _INNER + rb")*+\)"
_HEX = rb"<[0-9A-Fa-f\t\n\v\f\r ]*+>"
_NAME = rb"/[^\0\s()<>\[\]{}/%#]*+"
_ARRAY = rb"\[(?:" + b"|".join((_NUMBER, _STRING, _HEX, _NAME, _BLANK + b"++")) + rb")*+\]"
_DICTIONARY = rb"<<(?:[^<>()%]++|" + _STRING + b"|" + _HEX + rb")*+>>"
_OPERAND = b"|".join((_NUMBER, _STRING, _ARRAY, _NAME, _HEX, _DICTIONARY))
_OPERATOR = rb"(?:[A-Za-z][A-Za-z0-9*]*+|['\"])(?=[\0\s/\[(<]|\Z)"
# the last two alternatives are the end and any sign that fits nowhere
_OPERATION = re.compile(
    _BLANK + rb"*+(?:((?:(?:" + _OPERAND + rb")" + _BLANK + rb"*+)*+)(" + _OPERATOR + rb")|(\Z)|[\0-\xff])"
)
_TEXT_STATE = b"BT TL T* Tc Td TD Tf Tm Tr Ts Tw Tz".split()
_STATE = b"q Q cm gs Do cs sc scn g rg k".split()
_FOLLOWED = frozenset([b"Tj", b"TJ", b"'", b'"', *_TEXT_STATE, *_STATE])
_INLINE_IMAGE = b"BI"

_PART = re.compile(b"(" + _NUMBER + b")|(" + _STRING + b")|(" + _HEX + b")|" + _NAME)
_NUMBERS = re.compile(_NUMBER)
_LINE_END = re.compile(rb"\r\n?")
_ESCAPE = re.compile(rb"\\([0-7]{1,3}|\n|[\0-\xff])")
_ESCAPED = {b"b": b"\b", b"t": b"\t", b"n": b"\n", b"f": b"\f", b"r": b"\r", b"\n": b""}
_NOT_HEX = re.compile(rb"[^0-9A-Fa-f]+")


def operations(content: bytes) -> list[Operation] | None:
    """The operations that place text or change how it is drawn; None where something is not written plainly."""
    found = []
    for match in _OPERATION.finditer(content):
        operator = match[2]
        if operator in _FOLLOWED:
            found.append((operator, match[1]))
        elif operator is None:
            return None if match[3] is None else found
        elif operator == _INLINE_IMAGE:
            return None
    return found


def numbers(operands: bytes) -> Sequence[float]:
    """The numbers of operands that are nothing else; none where something else stands among them."""
    try:
        return [*map(float, operands.split())]
    except ValueError:
        # "0.5-3" are two
        return () if _NUMBERS.sub(b"", operands).strip() else [*map(float, _NUMBERS.findall(operands))]


def strings(operands: bytes) -> list[bytes | float]:
    """The strings of a text operator and the shifts between them."""
    parts: list[bytes | float] = []
    for number, string, digits in _PART.findall(operands):
        if string:
            parts.append(_string(string))
        elif number:
            parts.append(float(number))
        elif digits:
            parts.append(_from_hex(digits))
    return parts


def operands_of(written: bytes, name: Callable[[str], object]) -> list[object]:
    """Operands of any kind but dictionaries; `name` makes the engine's name of a `/name`."""
    found: list[object] = []
    for match in _PART.finditer(written):
        number, string, digits = match.groups()
        if number is not None:
            found.append(float(number) if b"." in number else int(number))
        elif string is not None:
            found.append(_string(string))
        elif digits is not None:
            found.append(_from_hex(digits))
        else:
            found.append(name(match[0][1:].decode("utf-8", "replace")))
    return found


def _string(written: bytes) -> bytes:
    string = written[1:-1]
    if b"\r" in string:
        string = _LINE_END.sub(b"\n", string)
    return _ESCAPE.sub(_unescaped, string) if b"\\" in string else string


def _unescaped(escape: re.Match[bytes]) -> bytes:
    sign = escape[1]
    if b"0" <= sign[:1] <= b"7":
        code = int(sign, 8)
        # what does not fit a byte is no sign
        return bytes((code,)) if code < 256 else b""
    return _ESCAPED.get(sign, sign)


def _from_hex(written: bytes) -> bytes:
    digits = _NOT_HEX.sub(b"", written)
    return bytes.fromhex((digits + b"0" * (len(digits) % 2)).decode("ascii"))
