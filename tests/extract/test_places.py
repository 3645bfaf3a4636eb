import pytest

from gapscan.extract.places import is_place, is_region

PLACES = {
    "city and state": ("San Francisco, CA", True),
    "city and country": ("Berlin, Germany", True),
    "city, state, country": ("Austin, Texas, USA", True),
    "postcode": ("Portland, OR 97201", True),
    "country": ("Switzerland", True),
    "state": ("New York", True),
    "remote": ("Remote", True),
    "remote in brackets": ("(Remote)", True),
    "city and remote": ("Austin, TX (Remote)", True),
    "accents": ("México, D.F., Mexico", False),
    "accented country": ("Zürich, Schweiz", True),
    "hyphen": ("Paris, Ile-de-France", True),
    "city alone": ("Springfield", False),
    "employer": ("Acme, Inc.", False),
    "post": ("Director, Research", False),
    "sentence": ("I live in Germany", False),
    "many words": ("A town too long to be, USA", False),
    "nothing after the comma": ("Dresden,", False),
    "nothing": ("", False),
}


@pytest.mark.parametrize(("text", "place"), PLACES.values(), ids=PLACES.keys())
def test_is_place(text: str, place: bool) -> None:
    assert is_place(text) is place


REGIONS = {
    "code": ("CA", True),
    "code with dots": ("U.S.A.", True),
    "code in lower case": ("ca", False),
    "country": ("south korea", True),
    "city": ("Berlin", True),
    "word": ("Python", False),
}


@pytest.mark.parametrize(("text", "region"), REGIONS.values(), ids=REGIONS.keys())
def test_is_region(text: str, region: bool) -> None:
    assert is_region(text) is region
