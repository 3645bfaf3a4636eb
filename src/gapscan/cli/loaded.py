"""`--taxonomy DIR` as typed -> Taxonomy."""

from pathlib import Path

from gapscan.schema.taxonomy import Taxonomy
from gapscan.taxonomy import load_taxonomy


def load(folder: str | None) -> Taxonomy:
    """The taxonomy of a folder, or the built-in one for None.

    Raises:
        TaxonomyError: it cannot be loaded.
    """
    return load_taxonomy(Path(folder) if folder else None)
