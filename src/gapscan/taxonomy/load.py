"""A taxonomy folder -> `Taxonomy`, strictly."""

from pathlib import Path

from pydantic import ValidationError

from gapscan.cache import garbage_collection_paused
from gapscan.errors import TaxonomyError, TaxonomyProblem
from gapscan.schema.taxonomy import Taxonomy
from gapscan.taxonomy.cache import read_cached, write_cached
from gapscan.taxonomy.entries import TaxonomyFile
from gapscan.taxonomy.link import Loaded, link
from gapscan.taxonomy.located import LocatedTaxonomy
from gapscan.taxonomy.located_yaml import YamlFile, read_yaml
from gapscan.taxonomy.overlay import lay_over
from gapscan.taxonomy.source import TaxonomySource, find_source

_REPAIRS = {
    "extra_forbidden": "remove the field or mend its name; docs/taxonomy.md lists the fields",
    "missing": "add the field; docs/taxonomy.md shows an entry",
    "string_pattern_mismatch": "ids are kebab-case: lower-case letters and digits with single hyphens",
    "enum": "take one of the values named",
    "literal_error": "take one of the values named",
}


def load_taxonomy(folder: Path | None = None, *, use_cache: bool = True) -> Taxonomy:
    """The taxonomy of a folder, from the cache where its files have not changed.

    Args:
        folder: a taxonomy folder, an overlay on one, or a single file; None for what travels with the package.
        use_cache: whether a compiled copy may be read and kept.

    Raises:
        TaxonomyError: with every problem found, each with file, line and repair.
    """
    source = find_source(folder)
    with garbage_collection_paused():
        cached = read_cached(source.sha256) if use_cache else None
        if cached is not None:
            return cached
        taxonomy = compile_source(source)
    if use_cache:
        write_cached(taxonomy)
    return taxonomy


def compile_source(source: TaxonomySource) -> Taxonomy:
    """Read, validate and link all files of a source.

    Raises:
        TaxonomyError: with every problem found.
    """
    return _compile(source).taxonomy


def load_located(folder: Path | None = None) -> LocatedTaxonomy:
    """The taxonomy of a folder, never from the cache, with the file and line of everything in it.

    Args:
        folder: a taxonomy folder, an overlay on one, or a single file; None for what travels with the package.

    Raises:
        TaxonomyError: with every problem found, each with file, line and repair.
    """
    with garbage_collection_paused():
        return _compile(find_source(folder))


def _compile(source: TaxonomySource) -> LocatedTaxonomy:
    loaded: list[Loaded] = []
    problems: list[TaxonomyProblem] = []
    for file in _read(source):
        content = _validated(file)
        problems.extend(file.problems)
        if content is not None:
            loaded.append((file, content))
    taxonomy, link_problems = link(loaded, source.sha256) if not problems else (None, [])
    problems.extend(link_problems)
    if taxonomy is None:
        raise TaxonomyError(problems)
    return LocatedTaxonomy(taxonomy, tuple(loaded))


def _read(source: TaxonomySource) -> list[YamlFile]:
    files = [read_yaml(path, source.name_of(path)) for path in source.files]
    return lay_over(_read(source.base), files) if source.base else files


def _validated(file: YamlFile) -> TaxonomyFile | None:
    try:
        return TaxonomyFile.model_validate(file.content)
    except ValidationError as error:
        for detail in error.errors():
            what = f"{'.'.join(map(str, detail['loc']))}: {detail['msg']}"
            repair = _REPAIRS.get(detail["type"], "see docs/taxonomy.md")
            file.problems.append(file.problem(detail["loc"], what, repair))
        return None
