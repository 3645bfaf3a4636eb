"""Adverts read as `gapscan scan --job` reads them."""

from datetime import date

from gapscan.adverts import read_job
from gapscan.schema.job import JobAdvert, Wanted
from gapscan.taxonomy import load_taxonomy

TAXONOMY = load_taxonomy()
AS_OF = date(2026, 1, 1)


def read(text: str) -> JobAdvert:
    """The advert of a text."""
    return read_job(text.encode(), TAXONOMY, as_of=AS_OF, file_name="advert.txt")


def asked(advert: JobAdvert, wanted: Wanted) -> set[frozenset[str]]:
    """The skills asked for so firmly, each choice as a set."""
    return {frozenset(each.skills) for each in advert.requirements if each.wanted is wanted}


def sets(*choices: str) -> set[frozenset[str]]:
    """`python|r` -> a choice of two."""
    return {frozenset(choice.split("|")) for choice in choices}
