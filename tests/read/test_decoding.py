import codecs

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gapscan.read.decoding import decode

WESTERN = "Renée Müller – Ingénieure à Zürich, “naïve Bayes”, 50 €, Ångström, España"
POLISH = "Łukasz Żółciński, inżynier uczenia maszynowego. Wdrożyłem usługi rozpoznawania mowy i zarządzałem zespołem."
RUSSIAN = "Опыт работы: инженер машинного обучения, разработка моделей прогнозирования спроса и ранжирования товаров."
GREEK = "Μηχανικός μηχανικής μάθησης με εμπειρία στην επεξεργασία φυσικής γλώσσας και στην ανάλυση δεδομένων."
JAPANESE = "機械学習エンジニアとして五年間、推薦システムと自然言語処理の開発に従事しました。データ分析も担当。"
CHINESE = "机器学习工程师,负责推荐系统和自然语言处理的研发工作,熟悉数据分析与模型部署,有五年工作经验。"
FRENCH = "Ingénieur en apprentissage automatique, déjà cinq années d'expérience à l'étranger, très motivé"

TEXTS = {
    "UTF-8": (WESTERN.encode(), WESTERN),
    "UTF-8 with a mark": (codecs.BOM_UTF8 + WESTERN.encode(), WESTERN),
    "UTF-16, little end first": (codecs.BOM_UTF16_LE + RUSSIAN.encode("utf-16-le"), RUSSIAN),
    "UTF-16, big end first": (codecs.BOM_UTF16_BE + RUSSIAN.encode("utf-16-be"), RUSSIAN),
    "UTF-16 without a mark": (WESTERN.encode("utf-16-le"), WESTERN),
    "UTF-32": (codecs.BOM_UTF32_LE + WESTERN.encode("utf-32-le"), WESTERN),
    "Windows, Western": (WESTERN.encode("cp1252"), WESTERN),
    "Latin-1": (FRENCH.encode("latin-1"), FRENCH),
    "Windows, Central European": (POLISH.encode("cp1250"), POLISH),
    "Windows, Cyrillic": (RUSSIAN.encode("cp1251"), RUSSIAN),
    "KOI8-R": (RUSSIAN.encode("koi8_r"), RUSSIAN),
    "Windows, Greek": (GREEK.encode("cp1253"), GREEK),
    "Macintosh": (FRENCH.encode("mac_roman"), FRENCH),
    "Shift-JIS": (JAPANESE.encode("shift_jis"), JAPANESE),
    "GB 18030": (CHINESE.encode("gb18030"), CHINESE),
}


@pytest.mark.parametrize(("content", "text"), TEXTS.values(), ids=TEXTS.keys())
def test_text_in_common_encodings(content: bytes, text: str) -> None:
    decoded = decode(content)
    assert decoded is not None
    assert decoded[0] == text


NO_TEXT = {
    "zeros": bytes(100),
    "a program": b"\x7fELF\x02\x01\x01" + bytes(range(256)) * 4,
    "a picture": b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR" + bytes(range(256)),
    "broken UTF-16": codecs.BOM_UTF16_LE + b"\x00\xd8\x00",
}


@pytest.mark.parametrize("content", NO_TEXT.values(), ids=NO_TEXT.keys())
def test_what_is_no_text(content: bytes) -> None:
    assert decode(content) is None


def test_line_ends_of_all_systems() -> None:
    assert decode(b"a\r\nb\rc\n") == ("a\nb\nc\n", "utf-8")


@given(st.text(st.characters(exclude_categories=["Cc", "Cs"])))
def test_utf8_always_comes_back(text: str) -> None:
    assert decode(text.removeprefix("\ufeff").encode()) == (text.removeprefix("\ufeff"), "utf-8")


@given(st.binary(max_size=300))
def test_no_bytes_break_it(content: bytes) -> None:
    decode(content)
