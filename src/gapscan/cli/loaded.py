"""`--taxonomy DIR` as typed -> Taxonomy."""

from pathlib import Path

from gapscan.schema.taxonomy import Taxonomy
from gapscan.taxonomy import LocatedTaxonomy, load_located, load_taxonomy


def load(folder: str | None) -> Taxonomy:
    """The taxonomy of a folder, or the built-in one for None.

    Raises:
        TaxonomyError: it cannot be loaded.
    """
    return load_taxonomy(Path(folder) if folder else None)


def load_with_places(folder: str | None) -> LocatedTaxonomy:
    """The same with the file and line of everything in it.

    Raises:
        TaxonomyError: it cannot be loaded.
    """
    return load_located(Path(folder) if folder else None)
