"""Ctrl-C, and the same wish from other programs, as an exception."""

import signal
from collections.abc import Iterator
from contextlib import contextmanager
from types import FrameType

_SIGNALS = ("SIGINT", "SIGTERM", "SIGHUP")


class Interrupted(BaseException):
    """Somebody wants the program to stop; as the shell has it, the exit code is 128 and the signal's number."""

    def __init__(self, number: int) -> None:
        """Keep the signal."""
        super().__init__(number)
        self.exit_code = 128 + number


@contextmanager
def interruptible() -> Iterator[None]:
    """Raise `Interrupted` where a signal asks to stop; a second one while that is tidied up is not heard.

    Raises:
        Interrupted: in the main thread, wherever it stands.
    """
    wanted = [getattr(signal, name) for name in _SIGNALS if hasattr(signal, name)]

    def stop(number: int, _frame: FrameType | None) -> None:
        for one in wanted:
            signal.signal(one, signal.SIG_IGN)
        raise Interrupted(number)

    before = {one: signal.getsignal(one) for one in wanted}
    for one in wanted:
        # a program started with nohup must outlive its terminal
        if before[one] is not signal.SIG_IGN or one is signal.SIGINT:
            signal.signal(one, stop)
    try:
        yield
    finally:
        for one, handler in before.items():
            signal.signal(one, handler)
