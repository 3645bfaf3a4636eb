"""The words of RTF: which groups are silent, which words are signs, and what its colour and font tables say."""

import re

# groups that hold no text of the document
SILENT = frozenset(
    "fonttbl colortbl stylesheet info pict object themedata colorschememapping latentstyles datastore "
    "listtable listoverridetable rsidtbl generator xmlnstbl mmathPr filetbl revtbl bkmkstart bkmkend "
    "pnseclvl falt panose blipuid nonshppict objdata shppict sp headerl headerr footerl footerr "
    "annotation atnid atnauthor atnref fldinst userprops wgrffmtfilter pgdsctbl passwordhash ftnsep "
    "ftnsepc aftnsep aftnsepc shprslt".split()
)
# groups marked as skippable that do hold text
TOLD = frozenset(
    {"shptxt", "shpinst", "fldrslt", "fldinst", "pntext", "listtext", "header", "headerf", "footer", "footerf"}
)
SIGNS = {
    "tab": "\t",
    "line": "\n",
    "lbr": "\n",
    "emdash": "—",
    "endash": "–",
    "bullet": "•",
    "lquote": "\u2018",
    "rquote": "\u2019",
    "ldblquote": "\u201c",
    "rdblquote": "\u201d",
    "emspace": " ",
    "enspace": " ",
    "qmspace": " ",
}
CODE_PAGES = {"mac": "mac_roman", "pc": "cp437", "pca": "cp850"}
_CHARSETS = {128: "cp932", 129: "cp949", 134: "gb18030", 136: "big5", 161: "cp1253", 162: "cp1254", 177: "cp1255"}
_CHARSETS |= {178: "cp1256", 186: "cp1257", 204: "cp1251", 222: "cp874", 238: "cp1250", 77: "mac_roman"}


def read_colors(content: bytes) -> list[str | None]:
    """The colour table as `#rrggbb`; None where an entry is automatic."""
    table = re.search(rb"\{\\colortbl(.*?)\}", content, re.DOTALL)
    if table is None:
        return []
    found: list[str | None] = []
    for entry in table[1].split(b";")[:-1]:
        parts = {name: int(value) for name, value in re.findall(rb"\\(red|green|blue)(\d{1,3})", entry)}
        channels = [min(255, parts[name]) for name in (b"red", b"green", b"blue") if name in parts]
        found.append("#" + "".join(f"{channel:02x}" for channel in channels) if len(channels) == 3 else None)
    return found


def read_font_codecs(content: bytes) -> dict[int, str]:
    """The encoding of fonts whose letters are not those of the whole file."""
    fonts = re.findall(rb"\\f(\d{1,5})[^{};]{0,80}?\\fcharset(\d{1,3})", content)
    return {int(font): _CHARSETS[int(charset)] for font, charset in fonts if int(charset) in _CHARSETS}
