"""The `gapscan` command: words -> exit code.

Everything heavy is imported inside the commands, so that `gapscan --help` answers at once. This is also the only place
that turns an error into a message and an exit code.
"""

import os
import sys
from typing import Annotated, NoReturn

import typer

from gapscan.cli import batch, cohort, compare, doctor, explain, parse, scan, schema, taxonomy
from gapscan.errors import GapscanError, InternalError

_HELP = """Reads a resume and says how ready the person is for each job title of the machine-learning ladder.

\b
Example:
  gapscan scan resume.pdf
"""

_EXIT_CODES = """\b
Exit codes:
  0   done
  1   the score is below --fail-under
  2   usage: an argument that cannot be used
  3   document: a file that cannot be read as a resume
  4   taxonomy: it cannot be loaded, or lint found something
  5   an optional part is not installed
  6   a batch finished with failures
  70  a bug of gapscan
"""

app = typer.Typer(
    name="gapscan",
    help=_HELP,
    epilog=_EXIT_CODES,
    no_args_is_help=True,
    add_completion=False,
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
)
app.command("scan")(scan.scan)
app.command("explain")(explain.explain)
app.command("parse")(parse.parse)
app.command("batch")(batch.batch)
app.command("cohort")(cohort.cohort)
app.command("compare")(compare.compare)
app.add_typer(taxonomy.app, name="taxonomy")
app.command("schema")(schema.schema)
app.command("doctor")(doctor.doctor)


def _show_version(wanted: bool) -> None:
    if wanted:
        from gapscan.version import __version__

        typer.echo(f"gapscan {__version__}")
        raise typer.Exit


@app.callback()
def _common(
    version: Annotated[
        bool, typer.Option("--version", help="Print the version.", is_eager=True, callback=_show_version)
    ] = False,
) -> None:
    """Options that stand before every command."""


def run() -> NoReturn:
    """Run the command line and leave with its exit code; the entry point of the `gapscan` script."""
    try:
        app(prog_name="gapscan")
    except GapscanError as error:
        _leave(error)
    except BrokenPipeError:
        _leave_closed_pipe()
    except Exception as error:  # noqa: BLE001  the last door: a bug becomes a message, never a wall of text
        _leave(_as_bug(error))
    sys.exit(0)


def _leave(error: GapscanError) -> NoReturn:
    if os.environ.get("GAPSCAN_DEBUG") == "1":
        import traceback

        traceback.print_exc()
    # a file name may hold terminal escapes
    message = "".join(sign for sign in str(error) if sign.isprintable() or sign == "\n")
    sys.stderr.write(f"error: {message}\n")
    sys.exit(error.exit_code)


def _leave_closed_pipe() -> NoReturn:
    # whoever reads has seen enough, as in `gapscan scan cv.pdf | head`; Python must not flush into the closed pipe
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    sys.exit(0)


def _as_bug(error: Exception) -> InternalError:
    return InternalError(
        f"this is a bug of gapscan: {type(error).__name__}",
        todo="please report the command and, if you may, the file; GAPSCAN_DEBUG=1 shows where it broke",
    )
