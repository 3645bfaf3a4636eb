"""Text of strangers made harmless: str -> str.

A resume may hold terminal escapes, text-direction overrides or markup. What passes through here is only ever read as
words. Rich needs no escaping beside this, because `terminal` hands it `Text` objects and never markup.
"""

import re
import unicodedata

_DROPPED = {"Cc", "Cf", "Cs", "Co"}
_JOINERS = {"\u200c", "\u200d"}  # they change how Persian and Indic names are written, and move nothing
_BULLET = re.compile(r"^\s*[\u2022\u2023\u203a\u25aa-\u25ab\u25b8\u25cf\u25e6\u2043\u2219\u00b7*\u2013-] +")
_MARKDOWN = re.compile(r"([\\`*_{}\[\]<>#|~&$])")
_BLOCK_START = re.compile(r"^(\d{0,9})([-+=.)])(?=[\s=-]|$)")


def plain(text: str) -> str:
    """One line without control characters, escapes or direction overrides.

    Args:
        text: anything that a resume or a file name may hold.

    Returns:
        The text with white space collapsed and invisible characters gone.
    """
    spaced = "".join(" " if char.isspace() else char for char in text)
    kept = (char for char in spaced if char in _JOINERS or unicodedata.category(char) not in _DROPPED)
    return " ".join("".join(kept).split())


def markdown(text: str) -> str:
    """The same line for Markdown: no markup, no link, no table cell and no mention comes of it.

    Args:
        text: anything that a resume may hold.

    Returns:
        Escaped text for CommonMark and GitHub, to stand inside a paragraph, a list entry or a table cell.
    """
    escaped = _MARKDOWN.sub(r"\\\1", plain(text))
    escaped = _BLOCK_START.sub(r"\1\\\2", escaped)
    # the comment keeps GitHub from reading @name as a person to notify, which a backslash does not
    return escaped.replace("://", "\\://").replace("www.", "www\\.").replace("@", "@<!-- -->")


def unbulleted(quote: str) -> str:
    """A quote without the bullet that its line begins with."""
    return _BULLET.sub("", quote)


def excerpt(quote: str, surface: str, width: int) -> str:
    """The part of a quote that shows the mention, at most `width` characters long.

    Args:
        quote: the line around a mention.
        surface: the mention as it is printed.
        width: characters, at least 8.

    Returns:
        One plain line, with an ellipsis on each side that was cut.
    """
    line, mention = plain(quote), plain(surface)
    if len(line) <= width:
        return line
    first = max(0, line.lower().find(mention.lower()))
    last = min(first + len(mention), first + width - 2)
    start = 0 if last < width else min(first - (width - 2 - (last - first)) // 2, len(line) - width + 1)
    end = len(line) if start + width - 1 >= len(line) else start + width - 1 - (start > 0)
    head = f"…{_from_word(line, start, first)}" if start else ""
    tail = f"{_to_word(line, last, end)}…" if end < len(line) else line[last:]
    return head + line[first if start else 0 : last] + tail


def _from_word(line: str, start: int, end: int) -> str:
    """The whole words of `line[start:end]`, the first left out where it was cut."""
    blank = line.find(" ", start - 1, end)
    return line[blank + 1 if blank >= 0 else start : end]


def _to_word(line: str, start: int, end: int) -> str:
    """The whole words of `line[start:end]`, the last left out where it was cut."""
    blank = line.rfind(" ", start, end + 1)
    return line[start : blank if blank >= 0 else end]
