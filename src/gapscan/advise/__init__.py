"""`Assessment` + `Taxonomy` -> `Guidance`: how to close the gaps, where to go next, how the resume reads."""

from gapscan.advise.guidance import advise

__all__ = ["advise"]
