"""The one place that looks at the calendar."""

from datetime import date

from gapscan.errors import UsageError


def read_as_of(text: str | None) -> date:
    """The day on which the resume is read.

    Args:
        text: `YYYY-MM-DD`, or None for today.

    Raises:
        UsageError: the text is no date.
    """
    if text is None:
        return date.today()
    try:
        return date.fromisoformat(text)
    except ValueError as error:
        raise UsageError(
            f"'{text}' is no date", where="--as-of", todo="write it as YYYY-MM-DD, e.g. 2026-01-31"
        ) from error
