"""The engine of one machine: a guarded pool of worker processes."""

from collections.abc import Iterator

from gapscan.cohort.pool import run_guarded
from gapscan.cohort.settings import Job
from gapscan.cohort.work import Task


def run(tasks: Iterator[Task], job: Job) -> Iterator[tuple[Task, bytes]]:
    """Each task with its line, as they are finished.

    Args:
        tasks: drawn one by one, when a worker is free.
        job: how many workers, and what one file may take of them.

    Raises:
        InternalError: workers end before they take their first task.
    """
    return run_guarded(tasks, job)
