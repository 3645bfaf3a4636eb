"""Sources -> PDFs, by typst, headless Chromium and LibreOffice; what is built once is kept in a cache folder."""

import hashlib
import shutil
import subprocess
import tempfile
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import typst
from as_fodt import render_fodt
from as_html import render_html
from as_typst import render_typst
from layouts import CHROMIUM, LIBREOFFICE, TYPST, Layout
from people import Person

HERE = Path(__file__).resolve().parent
TEMPLATE = HERE / "resume.typ"
SUFFIX = {CHROMIUM: "html", TYPST: "json", LIBREOFFICE: "fodt"}
PROGRAMS = {CHROMIUM: ("chromium", "chromium-browser", "google-chrome"), LIBREOFFICE: ("soffice", "libreoffice")}


@dataclass(frozen=True)
class Job:
    """One PDF to build."""

    engine: str
    layout: Layout
    person: Person

    def source(self) -> str:
        """What the engine is given."""
        render = {CHROMIUM: render_html, TYPST: render_typst, LIBREOFFICE: render_fodt}[self.engine]
        return render(self.person, self.layout)

    def path(self, cache: Path) -> Path:
        """Where the PDF is kept: the name changes with the source and the template."""
        template = TEMPLATE.read_text(encoding="utf-8") if self.engine == TYPST else ""
        sign = hashlib.sha256((self.engine + self.source() + template).encode()).hexdigest()[:16]
        return cache / f"{self.layout.name}-{self.engine}-{sign}.pdf"


def missing_engines() -> list[str]:
    """Engines whose program is not installed."""
    return [engine for engine, names in PROGRAMS.items() if not any(map(shutil.which, names))]


def build(jobs: Sequence[Job], cache: Path) -> None:
    """Write the PDF of every job that is not in the cache yet.

    Raises:
        subprocess.CalledProcessError: an engine failed.
        FileNotFoundError: an engine gave no PDF.
    """
    cache.mkdir(parents=True, exist_ok=True)
    wanted = [job for job in jobs if not job.path(cache).is_file()]
    office = [job for job in wanted if job.engine == LIBREOFFICE]
    for job in wanted:
        if job.engine == TYPST:
            job.path(cache).write_bytes(
                typst.compile(TEMPLATE, root=HERE, sys_inputs={"resume": job.source()}, timestamp=0)
            )
    with tempfile.TemporaryDirectory() as folder:
        for job in wanted:
            if job.engine == CHROMIUM:
                _print_html(job, cache, Path(folder))
        if office:
            _print_fodt(office, cache, Path(folder))


def _program(engine: str) -> str:
    found = next(filter(None, map(shutil.which, PROGRAMS[engine])), None)
    if found is None:
        raise FileNotFoundError(f"{engine} is not installed; leave it out with --engines")
    return found


def _print_html(job: Job, cache: Path, folder: Path) -> None:
    page = folder / f"{job.layout.name}.html"
    page.write_text(job.source(), encoding="utf-8")
    flags = [
        "--headless",
        "--no-sandbox",
        "--disable-gpu",
        "--no-pdf-header-footer",
        f"--user-data-dir={folder / 'profile'}",
    ]
    printed = folder / "page.pdf"
    subprocess.run(
        [_program(CHROMIUM), *flags, f"--print-to-pdf={printed}", page.as_uri()],
        check=True,
        capture_output=True,
        timeout=90,
    )
    shutil.move(printed, job.path(cache))


def _print_fodt(jobs: Sequence[Job], cache: Path, folder: Path) -> None:
    sources = []
    for job in jobs:
        source = folder / f"{job.path(cache).stem}.fodt"
        source.write_text(job.source(), encoding="utf-8")
        sources.append(str(source))
    profile = f"-env:UserInstallation={(folder / 'office').as_uri()}"
    command = [_program(LIBREOFFICE), profile, "--headless", "--convert-to", "pdf", "--outdir", str(folder), *sources]
    subprocess.run(command, check=True, capture_output=True, timeout=600)
    for job in jobs:
        shutil.move(folder / job.path(cache).name, job.path(cache))
