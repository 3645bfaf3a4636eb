"""What a person or program can read in a report, whatever its format."""

import io
import zipfile

import pdfplumber


def readable(product: str | bytes, form: str) -> str:
    """All text of a report: pages and properties of a PDF, every part of a workbook."""
    if isinstance(product, str):
        return product
    if form == "xlsx":
        with zipfile.ZipFile(io.BytesIO(product)) as parts:
            return "\n".join(parts.read(name).decode() for name in parts.namelist())
    with pdfplumber.open(io.BytesIO(product)) as document:
        pages = [page.extract_text() for page in document.pages]
        return "\n".join([*pages, str(document.metadata)])
