from datetime import date

import pytest

from gapscan.extract import extract
from gapscan.schema.document import Link
from gapscan.schema.resume import Contact, MaskKind, Resume
from tests.factories import resume_text

AS_OF = date(2026, 1, 15)


def link(url: str) -> Link:
    return Link(url=url, page=1, box=(0, 0, 10, 10))


def header(text: str, *links: Link) -> Resume:
    whole = f"{text}\n\nExperience\n\nEngineer, Acme Corp, 2019 - 2021\n• Wrote code for shops"
    return extract(resume_text(whole, [("experience", "Experience")]), links, as_of=AS_OF)


def contact(text: str, *links: Link) -> Contact:
    return header(text, *links).contact


EMAILS = {
    "plain": ("jane@example.com", ("jane@example.com",)),
    "dots and plus": ("Mail: jane.doe+cv@mail.example.org", ("jane.doe+cv@mail.example.org",)),
    "capitals": ("Jane.Doe@Example.COM", ("jane.doe@example.com",)),
    "two": ("a@example.com | b@example.net", ("a@example.com", "b@example.net")),
    "one twice": ("a@example.com, A@example.com", ("a@example.com",)),
    "full stop behind": ("Write to jane@example.com.", ("jane@example.com",)),
    "in brackets": ("<jane@example.com>", ("jane@example.com",)),
    "long ending": ("jane@mail.example.photography", ("jane@mail.example.photography",)),
    "no ending": ("jane@home", ()),
    "none": ("Jane Doe", ()),
}


@pytest.mark.parametrize(("text", "emails"), EMAILS.values(), ids=EMAILS.keys())
def test_emails(text: str, emails: tuple[str, ...]) -> None:
    assert contact(text).emails == emails


def test_an_address_behind_a_link() -> None:
    found = contact("Jane Doe", link("mailto:Jane@Example.com?subject=Hello"))
    assert found.emails == ("jane@example.com",)
    assert found.links == ()


PHONES = {
    "US": ("(415) 555-0112", ("(415) 555-0112",)),
    "US with dots": ("415.555.0112", ("415.555.0112",)),
    "US with country": ("+1 415-555-0112", ("+1 415-555-0112",)),
    "German": ("+49 30 901820", ("+49 30 901820",)),
    "British": ("+44 20 7946 0018", ("+44 20 7946 0018",)),
    "Indian": ("+91 98765 43210", ("+91 98765 43210",)),
    "after a label": ("Phone: (415) 555-0112", ("(415) 555-0112",)),
    "beside an address": ("jane@example.com | 415-555-0112 | Berlin", ("415-555-0112",)),
    "the same twice": ("415-555-0112\n(415) 555 0112", ("415-555-0112",)),
    "years": ("2018 - 2021", ()),
    "postcode": ("94110", ()),
    "none": ("Jane Doe", ()),
}


@pytest.mark.parametrize(("text", "phones"), PHONES.values(), ids=PHONES.keys())
def test_phones(text: str, phones: tuple[str, ...]) -> None:
    assert contact(text).phones == phones


def test_numbers_of_a_post_are_no_phones() -> None:
    text = resume_text("Experience\n\nHandled 415 555 0112 requests", [("experience", "Experience")])
    assert extract(text, as_of=AS_OF).contact.phones == ()


LINKS = {
    "github": ("github.com/jane", [("github", "github.com/jane")]),
    "github with https": ("https://github.com/jane/", [("github", "https://github.com/jane")]),
    "linkedin": ("www.linkedin.com/in/jane", [("linkedin", "www.linkedin.com/in/jane")]),
    "linkedin of a country": ("de.linkedin.com/in/jane", [("linkedin", "de.linkedin.com/in/jane")]),
    "kaggle": ("kaggle.com/jane", [("kaggle", "kaggle.com/jane")]),
    "scholar": ("scholar.google.com/citations?user=x", [("scholar", "scholar.google.com/citations?user=x")]),
    "own site": ("janedoe.dev", [("website", "janedoe.dev")]),
    "full stop behind": ("See janedoe.io.", [("website", "janedoe.io")]),
    "the same twice": ("github.com/jane https://www.github.com/jane", [("github", "github.com/jane")]),
    "address is no site": ("jane@janedoe.com", []),
    "library": ("ASP.NET and socket.io", []),
    "none": ("Jane Doe", []),
}


@pytest.mark.parametrize(("text", "links"), LINKS.values(), ids=LINKS.keys())
def test_links(text: str, links: list[tuple[str, str]]) -> None:
    assert [(one.kind, one.url) for one in contact(text).links] == links


def test_links_behind_words_count_once_with_those_that_are_printed() -> None:
    found = contact("github.com/jane", link("https://github.com/jane"), link("https://janedoe.dev"), link("tel:+49301"))
    assert [one.url for one in found.links] == ["github.com/jane", "https://janedoe.dev"]


def test_sites_in_posts_are_not_the_candidates_own() -> None:
    text = "Experience\n\nBuilt shop.example.com for Acme and linkedin.com/in/jane"
    found = extract(resume_text(text, [("experience", "Experience")]), as_of=AS_OF).contact
    assert [one.kind for one in found.links] == ["linkedin"]


LOCATIONS = {
    "city and state": ("Jane Doe\nSan Francisco, CA", "San Francisco, CA"),
    "in a row": ("Jane Doe\nBerlin, Germany | jane@example.com", "Berlin, Germany"),
    "labelled": ("Jane Doe\nAddress: Berlin, Germany", "Berlin, Germany"),
    "street": ("Jane Doe\n12 Elm Street", "12 Elm Street"),
    "region alone": ("Jane Doe\nNew York", "New York"),
    "none": ("Jane Doe\nData Scientist", None),
}


@pytest.mark.parametrize(("text", "location"), LOCATIONS.values(), ids=LOCATIONS.keys())
def test_location(text: str, location: str | None) -> None:
    assert contact(text).location == location


def test_all_contact_data_is_masked() -> None:
    text = "Jane Doe\njane@example.com | (415) 555-0112 | github.com/jane | San Francisco, CA"
    found = header(text)
    spans = [mask.span for mask in found.masks if mask.kind is MaskKind.CONTACT]
    masked = [text[span.start : span.end] for span in spans if span.end <= len(text)]
    assert masked == ["Jane Doe", "jane@example.com", "(415) 555-0112", "github.com/jane", "San Francisco, CA"]


def test_scoring_learns_nothing_of_it() -> None:
    facts = header("Jane Doe\njane@example.com | (415) 555-0112 | github.com/jane | San Francisco, CA").facts
    told = facts.model_dump_json()
    assert not any(part in told for part in ("Jane", "jane", "415", "Francisco", "Acme"))
    assert facts.has_portfolio_link
