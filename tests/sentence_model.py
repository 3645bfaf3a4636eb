"""A sentence model small enough to make in a test: each known word points along the axis of what it means."""

from collections.abc import Mapping
from pathlib import Path
from typing import Any

import numpy as np
from onnx import TensorProto, helper, numpy_helper, save
from tokenizers import Tokenizer
from tokenizers.models import WordLevel
from tokenizers.normalizers import Lowercase
from tokenizers.pre_tokenizers import Whitespace

_UNKNOWN = "[UNK]"


def write_model(
    folder: Path,
    meanings: Mapping[str, str],
    *,
    weights: str = "model.onnx",
    asks: str = "input_ids",
    pooled: bool = False,
) -> Path:
    """Write the tokenizer and the weights of a model.

    Args:
        folder: made where it is missing.
        meanings: word -> what it means; words of one meaning have one vector, others none.
        weights: where the weights stand in the folder.
        asks: the name of the input for the tokens.
        pooled: the model gives a vector for the whole text beside those of the words.
    """
    words = {_UNKNOWN: 0} | {word: number for number, word in enumerate(sorted(meanings), 1)}
    axes = {meaning: number for number, meaning in enumerate(sorted(set(meanings.values())))}
    table = np.zeros((len(words), len(axes)), dtype=np.float32)
    for word, meaning in meanings.items():
        table[words[word], axes[meaning]] = 1.0
    file = folder / weights
    file.parent.mkdir(parents=True, exist_ok=True)
    tokenizer = Tokenizer(WordLevel(words, unk_token=_UNKNOWN))
    tokenizer.normalizer = Lowercase()
    tokenizer.pre_tokenizer = Whitespace()
    tokenizer.save(str(folder / "tokenizer.json"))
    save(_model(table, asks, pooled=pooled), str(file))
    return folder


def _model(table: np.ndarray, asks: str, *, pooled: bool) -> Any:
    number, size = TensorProto.FLOAT, table.shape[1]
    nodes = [helper.make_node("Gather", ["table", asks], ["last_hidden_state"])]
    outputs = [helper.make_tensor_value_info("last_hidden_state", number, [None, None, size])]
    tables = [numpy_helper.from_array(table, "table")]
    if pooled:
        tables.append(numpy_helper.from_array(np.array([1], dtype=np.int64), "along"))
        nodes.append(helper.make_node("ReduceSum", ["last_hidden_state", "along"], ["sentence_embedding"], keepdims=0))
        outputs.append(helper.make_tensor_value_info("sentence_embedding", number, [None, size]))
    graph = helper.make_graph(
        nodes, "words", [helper.make_tensor_value_info(asks, TensorProto.INT64, [None, None])], outputs, tables
    )
    return helper.make_model(graph, opset_imports=[helper.make_opsetid("", 17)], ir_version=10)
