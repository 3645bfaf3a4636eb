"""playa as the readers of PDFs use it: its classes told apart from dictionaries, and the errors it lets through.

Compiled classes of playa share the cache of their abstract base: whether something is a `ContentStream` and whether it
is a `Mapping` becomes one question, answered as whichever was asked first. A dictionary then counts as a stream, or
`os.environ | {}` fails for the whole process. Importing this module gives each such class a cache of its own.
"""

import struct
import sys
import zlib
from abc import ABCMeta

import playa
from pdfminer.psexceptions import PSException
from pdfplumber.utils.exceptions import MalformedPDFException, PdfminerException

# what PDF engines let through on files whose inner structure is broken
BROKEN = (
    playa.PDFException,
    PSException,
    PdfminerException,
    MalformedPDFException,
    ValueError,
    TypeError,
    LookupError,
    AttributeError,
    AssertionError,
    ArithmeticError,
    RuntimeError,
    EOFError,
    StopIteration,
    struct.error,
    zlib.error,
)

_CACHE = "_abc_impl"


def open_pdf(content: bytes) -> playa.Document:
    """Open a PDF whose places count from the top left of its pages; to be used as a context.

    Raises:
        Exception: whatever playa meets in broken or encrypted files.
    """
    # a comment without an end would be looked for again from each of its signs
    return playa.parse(content if content.endswith(b"\n") else content + b"\n", space="screen")


def _separate(package: str) -> None:
    """Give every abstract class of a package that has none a cache of its own."""
    modules = [module for name, module in sys.modules.items() if name.partition(".")[0] == package]
    classes = {known for module in modules for known in vars(module).values() if isinstance(known, ABCMeta)}
    for known in classes:
        if known.__module__.partition(".")[0] == package and _CACHE not in vars(known):
            setattr(known, _CACHE, vars(ABCMeta("Own", (), {}))[_CACHE])


_separate("playa")
