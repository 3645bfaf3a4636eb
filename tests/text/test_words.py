import pytest

from gapscan.text.words import singular, without_version, word_key

KEYS = {
    "case": ("PyTorch", "pytorch"),
    "accent": ("Poincaré", "poincare"),
    "optimisation": ("optimisation", word_key("optimization")),
    "analysing": ("analysing", word_key("analyzing")),
    "analyse": ("analyse", word_key("analyze")),
    "modelling": ("modelling", word_key("modeling")),
    "behaviour": ("behavioural", word_key("behavioral")),
    "endeavour": ("endeavour", word_key("endeavor")),
    "centre": ("centre", word_key("center")),
    "programme": ("programmes", word_key("programs")),
    "ampersand": ("&", "and"),
}
SINGULARS = {
    "networks": "network",
    "libraries": "library",
    "boxes": "box",
    "classes": "class",
    "analyses": "analysis",
    "matrices": "matrix",
    "analysis": "analysis",
    "redis": "redis",
    "aws": "aw",
    "as": "as",
    "cms": "cm",
    "series": "series",
    "economics": "economics",
    "metrics": "metric",
}
VERSIONS = {
    "python3": "python",
    "html5": "html",
    "tensorflow2": "tensorflow",
    "yolov5": "yolo",
    "s3": "s3",
    "k8s": "k8s",
    "word2vec": "word2vec",
}


@pytest.mark.parametrize(("word", "key"), KEYS.values(), ids=KEYS.keys())
def test_word_key(word: str, key: str) -> None:
    assert word_key(word) == key


@pytest.mark.parametrize(("key", "expected"), SINGULARS.items(), ids=SINGULARS.keys())
def test_singular(key: str, expected: str) -> None:
    assert singular(key) == expected


@pytest.mark.parametrize(("key", "expected"), VERSIONS.items(), ids=VERSIONS.keys())
def test_without_version(key: str, expected: str) -> None:
    assert without_version(key) == expected
