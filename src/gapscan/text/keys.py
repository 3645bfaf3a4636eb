"""Keys under which two spellings count as one."""

import unicodedata


def alias_key(spelling: str) -> str:
    """Letters, digits, `+` and `#` of a spelling in lower case: "Power-BI" and "power bi" share one key."""
    folded = unicodedata.normalize("NFKC", spelling).casefold()
    return "".join(sign for sign in folded if sign.isalnum() or sign in "+#")
