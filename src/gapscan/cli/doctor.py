"""`gapscan doctor`: what is installed, what is missing, and the line that installs it."""

from gapscan.cli.arguments import SemanticModel, TaxonomyFolder

MISSING = "missing  ->  pip install --force-reinstall gapscan"


def doctor(taxonomy: TaxonomyFolder = None, semantic_model: SemanticModel = None) -> None:
    """Check the installation, and say what is missing.

    Versions, optional parts, formats, text recognition, taxonomy.

    Example: gapscan doctor
    """
    import platform

    from gapscan.cli.installed import parts_of
    from gapscan.cli.loaded import load
    from gapscan.cli.output import write_product
    from gapscan.cli.semantic_model import model_state
    from gapscan.read.ocr import INSTALL, find_engine
    from gapscan.read.registry import KNOWN_FORMATS
    from gapscan.version import __version__

    core, *extras = parts_of("gapscan")
    lines = [f"gapscan   {__version__}", f"python    {platform.python_version()} on {platform.system()}"]
    lines += [f"          {name} {version or MISSING}" for name, version in core.versions.items()]
    lines += [f"extra     {part.name}: {part.state}" for part in extras]
    engine = find_engine()
    lines.append(f"reads     {KNOWN_FORMATS}")
    lines.append(f"scans     {engine.name if engine else f'missing  ->  {INSTALL}'}")
    lines.append(f"meaning   {model_state(semantic_model)}")
    write_product("\n".join(lines) + "\n", None)
    known = load(taxonomy)
    counts = f"{len(known.titles)} titles, {len(known.skills)} skills, sha256 {known.sha256[:12]}"
    write_product(f"taxonomy  {taxonomy or 'built in'}: {counts}\n", None)
