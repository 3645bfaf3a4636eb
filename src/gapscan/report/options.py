"""What a caller may choose about a report: no input, -> Options."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Options:
    """Choices that hold for every format; each format reads the ones that concern it.

    `width` is in columns. `unicode` is False where the output cannot hold bars and arrows. `blind` hides name,
    contact, employers and schools.
    """

    width: int = 80
    color: bool = False
    unicode: bool = True
    blind: bool = False
