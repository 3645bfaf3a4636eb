"""The work of a batch, with three files that hurt their worker: told by their content, in this benchmark alone."""

import ctypes

from gapscan.cohort import work
from gapscan.cohort.inputs import read_location
from gapscan.cohort.settings import Job
from gapscan.cohort.work import Task, Work


def open_work(job: Job) -> Work:
    read_one = work.open_work(job)

    def read_or_suffer(task: Task) -> bytes:
        content = read_location(task.location)
        if content.startswith(b"hang"):
            while True:
                pass
        if content.startswith(b"crash"):
            ctypes.string_at(0)
        kept = []
        while content.startswith(b"hog"):
            kept.append(b"x" * (1 << 24))
        return read_one(task)

    return read_or_suffer
