"""Files of any text -> passages with the spans that matching knows, for `gapscan taxonomy coverage`."""

import csv
import io
from collections.abc import Iterator
from pathlib import Path

from gapscan.errors import DocumentError, UsageError
from gapscan.layout import lay_out
from gapscan.match import match_skills
from gapscan.read import Resource, open_source, read_document
from gapscan.schema.match import Method
from gapscan.schema.resume import Contact, Resume
from gapscan.schema.taxonomy import Taxonomy
from gapscan.taxonomy import Passage

_NOBODY = Resume(contact=Contact())


def survey(source: Path | str, taxonomy: Taxonomy, *, column: str | None = None) -> Iterator[Passage]:
    """Read one file and mark what the taxonomy knows in it.

    Args:
        source: a resume, an advert or a guide in any format that can be read; or a CSV file, whose rows are passages.
        taxonomy: what counts as known.
        column: the column of a CSV file that holds the text.

    Yields:
        One passage for the file, or one for each row that holds any text.

    Raises:
        DocumentError: the file cannot be read.
        UsageError: a CSV file without the column.
    """
    resource = open_source(source)
    if Path(source).suffix.casefold() == ".csv":
        for number, text in _rows(resource, column):
            yield _passage(Resource(f"{resource.name}:{number}", text.encode()), taxonomy)
    else:
        yield _passage(resource, taxonomy)


def _passage(resource: Resource, taxonomy: Taxonomy) -> Passage:
    text = lay_out(read_document(resource))
    matches = match_skills(text, _NOBODY, taxonomy)
    # what a policy refuses is known all the same: the taxonomy has the word and says that it means something else;
    # a pattern reaches over words of its own, which may hold a term
    named = (match for match in matches if match.method is not Method.PATTERN)
    spans = tuple(sorted({(match.start, match.end) for match in named}))
    return Passage(source=resource.name, text=text.text, known=spans)


def _rows(resource: Resource, column: str | None) -> Iterator[tuple[int, str]]:
    try:
        rows = csv.DictReader(io.StringIO(resource.content.decode("utf-8-sig"), newline=""))
        names = rows.fieldnames or []
        if column not in names:
            todo = f"name the column that holds the text: --column {' | '.join(names)}"
            raise UsageError(
                f"there is no column '{column}'" if column else "a CSV file", where=resource.name, todo=todo
            )
        for number, row in enumerate(rows, 1):
            if (row[column] or "").strip():
                yield number, row[column]
    except (UnicodeDecodeError, csv.Error) as error:
        what = "not a CSV file in UTF-8"
        raise DocumentError(what, code="unknown-format", where=resource.name, todo="save it as CSV in UTF-8") from error
