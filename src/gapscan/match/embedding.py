"""A folder with a sentence-embedding model -> vectors of texts; the only file that knows onnxruntime and tokenizers.

Both are the `semantic` extra and are imported when a model is opened.
"""

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Any

from gapscan.errors import MissingExtraError, UsageError

if TYPE_CHECKING:
    import numpy as np

WEIGHTS = "model.onnx"
TOKENIZER = "tokenizer.json"
# where exports to ONNX put the weights: beside the tokenizer, or one folder below
_PLACES = (WEIGHTS, f"onnx/{WEIGHTS}")
# a quote of 240 signs has fewer pieces, and sentence models are trained on as many
_MOST_PIECES = 256
_HOW = f"name a folder that holds {TOKENIZER} and {WEIGHTS} of a sentence-transformers model; see gapscan doctor"


@dataclass(frozen=True)
class Embedder:
    """An opened model; `folder` names it in messages."""

    folder: Path
    sha256: str
    session: Any
    tokenizer: Any

    def embed(self, texts: Sequence[str]) -> "np.ndarray":
        """One vector of length 1 for each text.

        Args:
            texts: read one by one, so that no text's vector depends on its company.

        Returns:
            A row for each text, 32-bit floats.

        Raises:
            UsageError: the model does not turn tokens into vectors.
        """
        import numpy as np

        return np.stack([self._vector(text) for text in texts])

    @cached_property
    def _output(self) -> str:
        names = [output.name for output in self.session.get_outputs()]
        return "sentence_embedding" if "sentence_embedding" in names else str(names[0])

    def _vector(self, text: str) -> "np.ndarray":
        import numpy as np

        pieces = self.tokenizer.encode(text)
        known = {
            "input_ids": pieces.ids,
            "attention_mask": pieces.attention_mask,
            "token_type_ids": pieces.type_ids,
        }
        try:
            fed = {asked.name: np.array([known[asked.name]], dtype=np.int64) for asked in self.session.get_inputs()}
            (found,) = self.session.run([self._output], fed)
            return _unit(_pooled(np.asarray(found, dtype=np.float32)[0]))
        except Exception as error:  # onnxruntime's errors share no narrower base
            raise _unusable(self.folder, f"the model gives no sentence vectors ({error})") from error


def open_embedder(folder: Path) -> Embedder:
    """Open the model of a folder.

    Args:
        folder: holds `tokenizer.json` and `model.onnx` (or `onnx/model.onnx`).

    Raises:
        MissingExtraError: onnxruntime or tokenizers is not installed.
        UsageError: the folder holds no model, or one that cannot be opened.
    """
    try:
        import onnxruntime
        from tokenizers import Tokenizer
    except ImportError as error:
        raise MissingExtraError("suggesting skills by meaning is not installed", extra="semantic") from error
    weights = next((folder / place for place in _PLACES if (folder / place).is_file()), None)
    if weights is None or not (folder / TOKENIZER).is_file():
        raise _unusable(folder, "there is no sentence model")
    try:
        tokenizer = Tokenizer.from_file(str(folder / TOKENIZER))
        session = onnxruntime.InferenceSession(
            str(weights), _single_threaded(onnxruntime.SessionOptions()), providers=["CPUExecutionProvider"]
        )
    except Exception as error:  # both raise nothing narrower, whatever is wrong with a file
        raise _unusable(folder, f"the sentence model cannot be opened ({error})") from error
    tokenizer.no_padding()
    tokenizer.enable_truncation(max_length=_MOST_PIECES)
    return Embedder(folder, _hash_of(weights, folder / TOKENIZER), session, tokenizer)


def _single_threaded(options: Any) -> Any:
    """One thread adds in one order: the same bytes at every run."""
    options.intra_op_num_threads = 1
    options.inter_op_num_threads = 1
    options.use_deterministic_compute = True
    # errors alone: progress and warnings are no business of a person who reads a report
    options.log_severity_level = 3
    return options


def _pooled(found: "np.ndarray") -> "np.ndarray":
    """The mean of the pieces' vectors where the model gives one for each; nothing is padded, so all of them count."""
    if found.ndim == 1:
        return found
    if found.ndim != 2:
        raise ValueError(f"{found.ndim} dimensions")
    mean: np.ndarray = found.mean(axis=0)
    return mean


def _unit(vector: "np.ndarray") -> "np.ndarray":
    length = float((vector.astype("float64") ** 2).sum()) ** 0.5
    return vector / length if length else vector


def _hash_of(*files: Path) -> str:
    digest = hashlib.sha256()
    for file in files:
        with file.open("rb") as opened:
            digest.update(hashlib.file_digest(opened, "sha256").digest())
    return digest.hexdigest()


def _unusable(folder: Path, what: str) -> UsageError:
    return UsageError(what, where=str(folder), todo=_HOW)
