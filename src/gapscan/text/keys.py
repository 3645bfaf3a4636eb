"""Keys under which two spellings count as one."""

import unicodedata

from gapscan.text.normaliser import normalise
from gapscan.text.tokens import tokenise


def alias_key(spelling: str) -> str:
    """Letters, digits, `+` and `#` of a spelling in lower case: "Power-BI" and "power bi" share one key."""
    folded = unicodedata.normalize("NFKC", spelling).casefold()
    return "".join(sign for sign in folded if sign.isalnum() or sign in "+#")


def phrase_key(spelling: str) -> str:
    """The key under which matching looks a spelling up: its words in lower case and one spelling, joined by blanks."""
    return " ".join(token.key for token in tokenise(normalise(spelling).text))
