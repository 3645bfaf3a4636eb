"""`--semantic-model DIR` as typed -> one line on whether skills can be suggested by meaning, and what is missing."""

from importlib import util
from pathlib import Path

from gapscan.errors import GapscanError

INSTALL = "pip install 'gapscan[semantic]'"
HOW = (
    "save model.onnx and tokenizer.json of a sentence-transformers model exported to ONNX (all-MiniLM-L6-v2 is small)"
    " in a folder, and name it with --semantic-model or GAPSCAN_SEMANTIC_MODEL"
)


def model_state(folder: Path | None) -> str:
    """Whether the extra is there and the model opens, else what to do.

    Args:
        folder: the folder that was named, None without one.
    """
    if any(util.find_spec(name) is None for name in ("onnxruntime", "tokenizers")):
        return f"missing  ->  {INSTALL}; then {HOW}"
    if folder is None:
        return f"no model  ->  {HOW}"
    from gapscan.match.embedding import open_embedder

    try:
        opened = open_embedder(folder)
    except GapscanError as error:
        return f"{folder}: {error.what}  ->  {HOW}"
    return f"{folder}: sha256 {opened.sha256[:12]}"
