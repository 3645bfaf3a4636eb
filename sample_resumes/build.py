"""The sample resumes as PDFs: `sources/*.yaml` set with `templates/*.typ`.

Run `python sample_resumes/build.py` to write every PDF, with `--check` to compare them with their sources instead.
The same source and typst version give the same bytes; across versions the text of each page is what counts.
"""

import argparse
import json
import sys
from pathlib import Path
from typing import Any

import pypdfium2
import typst
import yaml

HERE = Path(__file__).resolve().parent


def source_files(folder: Path = HERE / "sources") -> list[Path]:
    """All sources, sorted by name."""
    return sorted(folder.glob("*.yaml"))


def load_resume(source: Path) -> dict[str, Any]:
    """One resume as plain values.

    Raises:
        yaml.YAMLError: the file is not YAML.
        TypeError: the file holds no mapping.
    """
    resume = yaml.safe_load(source.read_text(encoding="utf-8"))
    if not isinstance(resume, dict):
        raise TypeError(f"{source.name}: a source is a mapping, this is {type(resume).__name__}")
    return resume


def render_pdf(resume: dict[str, Any]) -> bytes:
    """The PDF of one resume; its text reaches the template as JSON, so none of it is read as markup.

    Raises:
        RuntimeError: the template is missing, or cannot be set (then it is a typst.TypstError).
    """
    return typst.compile(
        HERE / "templates" / f"{resume['template']}.typ",
        root=HERE,
        font_paths=[HERE / "fonts"],
        ignore_system_fonts=True,
        sys_inputs={"resume": json.dumps(resume, ensure_ascii=False)},
        timestamp=0,
    )


def page_texts(pdf: bytes) -> list[str]:
    """The text of every page, blanks and line breaks evened out."""
    with pypdfium2.PdfDocument(pdf) as document:
        return [" ".join(page.get_textpage().get_text_range().split()) for page in document]


def is_current(source: Path) -> bool:
    """Whether the PDF beside `sources/` says, page by page, what its source says."""
    printed = HERE / f"{source.stem}.pdf"
    return printed.is_file() and page_texts(printed.read_bytes()) == page_texts(render_pdf(load_resume(source)))


def main(arguments: list[str] | None = None) -> int:
    """Write all PDFs, or with `--check` list those that differ from their source.

    Returns:
        0, or 1 where `--check` found a PDF that is missing or not current.
    """
    parser = argparse.ArgumentParser(description="Build the sample resumes.")
    parser.add_argument("--check", action="store_true", help="write nothing; fail if a PDF is not current")
    if parser.parse_args(arguments).check:
        stale = [source.stem for source in source_files() if not is_current(source)]
        for stem in stale:
            print(f"{stem}.pdf is not current: run python sample_resumes/build.py", file=sys.stderr)
        return int(bool(stale))
    for source in source_files():
        (HERE / f"{source.stem}.pdf").write_bytes(render_pdf(load_resume(source)))
        print(f"{source.stem}.pdf")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
