"""Reading a PDF leaves dictionaries what they are, for the whole process."""

import os
from collections.abc import Mapping

from playa.pdftypes import ContentStream

from gapscan.read import open_source, read_document
from tests.pdf_factory import resume_pdf


def test_a_dictionary_is_a_mapping_and_no_stream() -> None:
    for _ in range(2):
        assert not isinstance({}, ContentStream)
        assert isinstance({}, Mapping)
        assert isinstance(ContentStream(), ContentStream)
        assert isinstance(ContentStream(), Mapping)
        read_document(open_source(resume_pdf("Jane Doe", "Data engineer"), file_name="a.pdf"))
    assert "LIKELY_UNSET" in os.environ | {"LIKELY_UNSET": ""}


def test_an_honest_file_is_read_by_the_fast_engine() -> None:
    document = read_document(open_source(resume_pdf("Jane Doe", "Data engineer"), file_name="a.pdf"))
    assert document.reader.startswith("playa ")
