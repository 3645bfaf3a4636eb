"""The one normaliser: the same letters for resumes and aliases, and the way back to the original characters.

Input: any text. Output: `NormalText`, whose every character knows which original characters it stands for.
"""

import re
import unicodedata
from dataclasses import dataclass

_DASHES = dict.fromkeys("‐‑‒–—―−﹘﹣－", "-")
_QUOTES = dict.fromkeys("‘’‚‛′ʼ`´＇", "'") | dict.fromkeys("“”„‟″«»＂", '"')
_BLANKS = dict.fromkeys("\u00a0\u1680\u202f\u205f\u3000\t\v\f\r™℠®©" + "".join(map(chr, range(0x2000, 0x200B))), " ")
_BREAKS = dict.fromkeys("\u0085\u2028\u2029", "\n")
_GONE = dict.fromkeys(
    "\u00ad\u034f\u061c\u180e\u200b\u200c\u200d\u200e\u200f\u2060\u2061\u2062\u2063\u2064\ufe0e\ufe0f\ufeff", ""
)
_SLASHES = dict.fromkeys("⁄∕", "/")
_REPLACED = _DASHES | _QUOTES | _BLANKS | _BREAKS | _GONE | _SLASHES

# letters of other alphabets that look like these Latin ones; they stand in resumes that were typed on mixed keyboards
_LOOK_ALIKES = dict(
    zip(
        "АВЕЅІЈКМНОРСТУХԌԚԜаеѕіјорсухԁԛԝһӏ" + "ΑΒΕΖΗΙΚΜΝΟΡΤΥΧοϲϳ",
        "ABESIJKMHOPCTYXGQWaesijopcyxdqwhl" + "ABEZHIKMNOPTYXocj",
        strict=True,
    )
)
# what may be looked up: a sign with the marks that stand on it, an odd blank, or any sign outside ASCII
_ODD = re.compile(r"[^\W_][\u0300-\u036f\u1ab0-\u1aff\u20d0-\u20ff]+|[\t\v\f\r`]|[^\x00-\x7f]")
_MIXED_WORD = re.compile(r"[^\W\d_]+(?:\+\+|#)?")


@dataclass(frozen=True, slots=True)
class NormalText:
    """Normalised text; character `i` stands for `original[starts[i]:ends[i]]`.

    `starts` and `ends` are None where nothing moved, which is so for plain ASCII.
    """

    text: str
    starts: tuple[int, ...] | None = None
    ends: tuple[int, ...] | None = None

    def original_span(self, start: int, end: int) -> tuple[int, int]:
        """Offsets in the original text of the normalised stretch `start:end` (at least one character long)."""
        if self.starts is None or self.ends is None:
            return start, end
        return self.starts[start], self.ends[end - 1]


def normalise(original: str) -> NormalText:
    """The text with one form for each sign.

    Ligatures, full-width letters and composed accents follow NFKC; dashes, quotes and blanks get one form each; soft
    hyphens and zero-width signs go; letters of other alphabets that look Latin become Latin inside Latin words.

    Args:
        original: any text; line breaks stay.

    Returns:
        The normalised text and its way back.
    """
    if original.isascii() and not _ODD.search(original):
        return NormalText(original)
    pieces: list[str] = []
    starts: list[int] = []
    ends: list[int] = []
    done = 0
    for found in _ODD.finditer(original):
        start, end = found.span()
        pieces.append(original[done:start])
        starts.extend(range(done, start))
        ends.extend(range(done + 1, start + 1))
        form = _one_form(found[0])
        pieces.append(form)
        starts.extend([start] * len(form))
        ends.extend([end] * len(form))
        done = end
    pieces.append(original[done:])
    starts.extend(range(done, len(original)))
    ends.extend(range(done + 1, len(original) + 1))
    return NormalText(_MIXED_WORD.sub(_latin_where_mixed, "".join(pieces)), tuple(starts), tuple(ends))


def _one_form(sign: str) -> str:
    if sign in _REPLACED:
        return _REPLACED[sign]
    form = unicodedata.normalize("NFKC", sign)
    return "".join(_REPLACED.get(part, part) for part in form)


def _latin_where_mixed(found: re.Match[str]) -> str:
    word = found[0]
    if word.isascii():
        return word
    foreign = [letter for letter in word if not letter.isascii()]
    is_named = word[-1] in "+#"
    if not all(letter in _LOOK_ALIKES for letter in foreign) or (len(foreign) == len(word) and not is_named):
        return word
    return "".join(_LOOK_ALIKES.get(letter, letter) for letter in word)
