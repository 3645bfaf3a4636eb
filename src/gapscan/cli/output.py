"""A finished product -> standard output, or a file that is whole or absent."""

import os
import sys
import tempfile
from pathlib import Path

from gapscan.errors import UsageError
from gapscan.report import Options
from gapscan.report.registry import BINARY_FORMATS

_STDOUT = "-"
_WIDTH = 80
_WIDEST = 100
_SIGNS = "█░▸→“”…·"


def check_output(output: str | None, *, format: str = "") -> None:  # noqa: A002
    """Refuse an output that cannot be written, before any work is done.

    Args:
        output: a file name; None or `-` for standard output.
        format: what will be written there, where that matters.

    Raises:
        UsageError: its folder is missing or not writable, it is a folder itself, or a terminal for what is no text.
    """
    if output is None or output == _STDOUT:
        if format in BINARY_FORMATS and sys.stdout.isatty():
            raise UsageError(
                f"a terminal cannot show {format.upper()}", where="--format", todo=f"name a file: -o report.{format}"
            )
        return
    path = Path(output)
    if path.is_dir():
        raise UsageError("the output is a folder", where=output, todo="name a file in it")
    if not path.parent.is_dir():
        raise UsageError(
            "the output folder does not exist", where=str(path.parent), todo="make it, or name another one"
        )
    if not os.access(path.parent, os.W_OK | os.X_OK):
        raise _unwritable(path)


def write_product(product: str | bytes, output: str | None) -> None:
    """Hand over the product.

    Args:
        product: text is written as UTF-8.
        output: a file name; None or `-` for standard output. A file appears whole or not at all.

    Raises:
        UsageError: the file cannot be written.
    """
    # a file name that is no Unicode arrives with lone surrogates, which UTF-8 refuses
    content = product.encode(errors="replace") if isinstance(product, str) else product
    if output is None or output == _STDOUT:
        sys.stdout.flush()
        sys.stdout.buffer.write(content)
        sys.stdout.buffer.flush()
        return
    _replace(Path(output), content)


def screen_options(*, blind: bool, output: str | None) -> Options:
    """What the place of output can show: colour and width of a terminal, plain 80 columns anywhere else."""
    to_screen = output in {None, _STDOUT} and sys.stdout.isatty()
    if not to_screen:
        return Options(width=_WIDTH, blind=blind)
    import shutil

    columns = min(shutil.get_terminal_size((_WIDTH, 24)).columns, _WIDEST)
    color = "NO_COLOR" not in os.environ and os.environ.get("TERM") != "dumb"
    return Options(width=columns, color=color, unicode=_holds_signs(sys.stdout.encoding), blind=blind)


def _holds_signs(encoding: str | None) -> bool:
    try:
        _SIGNS.encode(encoding or "ascii")
    except (UnicodeEncodeError, LookupError):
        return False
    return True


def _replace(path: Path, content: bytes) -> None:
    try:
        handle, temporary = tempfile.mkstemp(prefix=f".{path.name}.", dir=path.parent)
    except OSError as error:
        raise _unwritable(path) from error
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(content)
        _give_usual_rights(temporary)
        Path(temporary).replace(path)
    except OSError as error:
        Path(temporary).unlink(missing_ok=True)
        raise _unwritable(path) from error


def _give_usual_rights(temporary: str) -> None:
    # mkstemp makes files that nobody else can read; a report has the rights of any new file
    mask = os.umask(0)
    os.umask(mask)
    Path(temporary).chmod(0o666 & ~mask)


def _unwritable(path: Path) -> UsageError:
    return UsageError("the output cannot be written", where=str(path), todo="choose a folder where you may write")
