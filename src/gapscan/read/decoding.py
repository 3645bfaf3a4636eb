"""Bytes of a text file -> characters, in any common encoding."""

import codecs
import re

# the longest first: the mark of UTF-32 begins with that of UTF-16
_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
# what people's editors have written in the last thirty years
_CANDIDATES = [
    "cp1250",
    "cp1251",
    "cp1253",
    "cp1254",
    "cp1255",
    "cp1256",
    "koi8_r",
    "mac_roman",
    "shift_jis",
    "euc_jp",
    "gb18030",
    "big5",
    "euc_kr",
    "cp949",
]
# text in a Western European language read as Windows-1252: no run of accented letters, no sign inside a word, no
# capital behind a small letter
_NOT_WESTERN = re.compile(
    "[\u00c0-\u00ff\u0152\u0153\u0160\u0161\u0178\u017d\u017e]{3}|[a-z][\u00a1-\u00b6\u00b8-\u00bf\u00d7\u00f7\u0192\u02c6\u02dc\u2020-\u2022\u2030\u20ac]"
    "[a-z]|[a-z\u00df-\u00ff][\u00c0-\u00de\u0160\u0178\u017d\u0152][a-z\u00df-\u00ff]|[\x80-\x9f]"
)
# control signs that no text holds; a few slip in from printers and old programs
_CONTROLS = re.compile("[\x00-\x06\x0e-\x1a\x1c-\x1f\x7f]")
_MOST_CONTROLS = 0.002
# enough to tell the encoding of a resume; a longer sample only takes longer
_SAMPLE_BYTES = 200_000


def decode(content: bytes) -> tuple[str, str] | None:
    """The characters and the name of their encoding.

    Args:
        content: a whole file.

    Returns:
        None where the bytes are no text in any known encoding. Lines end in a line feed, whatever they ended in.
    """
    for mark, encoding in _MARKS:
        if content.startswith(mark):
            return _checked(_strict(content[len(mark) :], encoding), encoding)
    for encoding in ("utf-8", _wide(content) or "utf-8"):
        if decoded := _checked(_strict(content, encoding), encoding):
            return decoded
    if b"\0" in content:
        return None
    western = _strict(content, "cp1252")
    if western is not None and not _NOT_WESTERN.search(western):
        return _checked(western, "cp1252")
    return _guessed(content) or _checked(content.decode("cp1252", "replace"), "cp1252")


def _wide(content: bytes) -> str | None:
    """UTF-16 without a mark: every other byte of Western text is zero."""
    sample = content[:2000]
    even, odd = sample[::2].count(0), sample[1::2].count(0)
    if max(even, odd) < 0.3 * len(sample) / 2:
        return None
    return "utf-16-be" if even > odd else "utf-16-le"


def _guessed(content: bytes) -> tuple[str, str] | None:
    import charset_normalizer

    best = charset_normalizer.from_bytes(content[:_SAMPLE_BYTES], cp_isolation=_CANDIDATES).best()
    if best is None:
        return None
    return _checked(content.decode(best.encoding, "replace"), best.encoding)


def _strict(content: bytes, encoding: str) -> str | None:
    try:
        return content.decode(encoding)
    except UnicodeDecodeError:
        return None


def _checked(text: str | None, encoding: str) -> tuple[str, str] | None:
    if text is None or len(_CONTROLS.findall(text)) > _MOST_CONTROLS * len(text):
        return None
    return text.replace("\r\n", "\n").replace("\r", "\n"), encoding
