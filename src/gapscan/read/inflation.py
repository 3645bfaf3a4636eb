"""How much the streams of a PDF unpack to: measured slice by slice, before any engine unpacks them whole.

Engines unpack a stream in one go and hold all of it; a kilobyte can hold a megabyte, and packed twice a gigabyte.
Streams are found by their keyword and not through the cross-reference table, so that none is missed.
"""

import base64
import re
import zlib
from collections.abc import Iterable, Iterator
from itertools import islice

from playa.pdftypes import ContentStream

from gapscan.read.limits import LIMITS, LimitError, Limits
from gapscan.read.pdf_engine import open_pdf

_KEYWORD = b"stream"
_ESCAPED = re.compile(rb"#([0-9A-Fa-f]{2})")
_FILTER = re.compile(rb"/(AHx|A85|LZW|Fl|RL|(?:ASCIIHex|ASCII85|LZW|Flate|RunLength)Decode)\b")
_NUMBER = re.compile(rb"/(Width|Height|BitsPerComponent)\s+(\d{1,9})")
_ZLIB_HEADER = re.compile(rb"\x78[\x01\x5e\x9c\xda]")
# what the best packed byte becomes
_FLATE_RATIO = 1032
_TEXT_FILTERS = (b"ASCIIHex", b"AHx", b"ASCII85", b"A85")
_MOST_PACKERS = 2
_SLICE = 1 << 20
_END = re.compile(rb"endstream")
# a hundred thousand signs in one line are five thousand million steps, and a minute
_MOST_STEPS = 100_000_000
# of a stream that is packed twice, so much of the first unpacking is kept for the second
_KEPT_BYTES = 16 << 20
_LARGEST_IMAGE = 1 << 30


def measure_streams(content: bytes, limits: Limits = LIMITS) -> int:
    """Unpack every stream of a PDF without keeping it.

    Returns:
        The bytes of its largest image as a bitmap, as the image's own description has it.

    Raises:
        LimitError: a stream, all streams together, or an image is larger than its limit (`too-large`).
    """
    if len(content) > limits.file_bytes:
        raise LimitError(f"the file is larger than {limits.file_bytes >> 20} MB")
    meter = _Meter(limits, file_bytes=len(content))
    largest = 0
    for dictionary, packed in _streams(content):
        largest = max(largest, _image_bytes(dictionary))
        meter.add(dictionary, packed)
    if b"/Encrypt" in content:
        for dictionary, packed in _decrypted_streams(content):
            meter.add(dictionary, packed)
    if largest > _LARGEST_IMAGE:
        raise LimitError(f"an image of the file unpacks to more than {_LARGEST_IMAGE >> 20} MB")
    return largest


def _streams(content: bytes) -> Iterator[tuple[bytes, memoryview]]:
    """The text in front of each stream, which holds its dictionary, and all that follows."""
    view = memoryview(content)
    last = 0
    at = content.find(_KEYWORD)
    while at >= 0:
        end = at + len(_KEYWORD)
        if not content.endswith(b"end", 0, at):
            begin = max(last, content.rfind(b"obj", last, at))
            last = end + (content[end : end + 1] == b"\r")
            last += content[last : last + 1] == b"\n"
            yield _ESCAPED.sub(_unescaped, content[begin:at]), view[last:]
        at = content.find(_KEYWORD, end)


def _unescaped(sign: re.Match[bytes]) -> bytes:
    return bytes([int(sign[1], 16)])


def _decrypted_streams(content: bytes) -> Iterator[tuple[bytes, memoryview]]:
    """The same for files that open without a password and are encrypted nevertheless."""
    try:
        with open_pdf(content) as pdf:
            for indirect in pdf.objects:
                stream = indirect.obj
                if isinstance(stream, ContentStream) and stream.decipher is not None:
                    plain = stream.decipher(indirect.objid, indirect.genno, stream.rawdata, stream.attrs)
                    names = b"".join(b"/" + name.name.encode("latin-1", "replace") for name in stream.filters)
                    yield names, memoryview(plain)
    except LimitError:
        raise
    except Exception:  # noqa: BLE001 - a broken file: the engines meet the same and say so
        return


def _filters(dictionary: bytes) -> list[bytes]:
    return [name.removesuffix(b"Decode") for name in _FILTER.findall(dictionary)]


def _image_bytes(dictionary: bytes) -> int:
    told = {name: int(number) for name, number in _NUMBER.findall(dictionary)}
    bits = told.get(b"BitsPerComponent", 1 if b"/ImageMask" in dictionary else 8)
    colors = 1 if bits == 1 or b"/DeviceGray" in dictionary else 3
    return told.get(b"Width", 0) * told.get(b"Height", 0) * bits * colors // 8


class _Meter:
    """Adds up what streams unpack to."""

    def __init__(self, limits: Limits, *, file_bytes: int) -> None:
        self._limits = limits
        self._total = 0
        # a small file cannot reach any limit when it is unpacked once
        self._harmless = file_bytes * _FLATE_RATIO <= limits.stream_bytes

    def add(self, dictionary: bytes, packed: memoryview) -> None:
        """Measure one stream.

        Raises:
            LimitError: it is too large, or all together are, or no parser gets through it (`too-large`).
        """
        filters = _filters(dictionary)
        packers = [name for name in filters if name not in _TEXT_FILTERS]
        if not packers and _ZLIB_HEADER.match(packed):
            packers = [b"Flate"]
        elif packers and filters[0] in _TEXT_FILTERS:
            packed = memoryview(_from_text(filters[0], packed))
        if len(packers) > _MOST_PACKERS:
            raise LimitError("a part of the file is packed again and again")
        if len(packers) == 2:
            packed = memoryview(self._once_unpacked(packers[0], packed))
        if not packers:
            _check_last_line([_up_to_end(packed)])
        elif packers[-1] not in (b"Flate", b"Fl"):
            self._count(_lzw_sizes(packed) if packers[-1].startswith(b"LZW") else _run_sizes(packed))
        elif b"/Image" in dictionary:
            if len(packers) == 2 or not self._harmless:
                self._count(map(len, _inflated(packed)))
        else:
            _check_last_line(self._counted(_inflated(packed)))

    def _counted(self, pieces: Iterable[bytes]) -> Iterator[bytes]:
        before = self._total
        for piece in pieces:
            self._add(len(piece), before)
            yield piece

    def _count(self, sizes: Iterable[int]) -> None:
        before = self._total
        for size in sizes:
            self._add(size, before)

    def _add(self, size: int, before: int) -> None:
        self._total += size
        if self._total - before > self._limits.stream_bytes or self._total > self._limits.inflated_bytes:
            raise LimitError("the file unpacks to more than a resume can hold")

    def _once_unpacked(self, packer: bytes, packed: memoryview) -> bytes:
        if packer not in (b"Flate", b"Fl"):
            raise LimitError("a part of the file is packed twice in an unusual way")
        kept = b"".join(islice(_inflated(packed), 1 + _KEPT_BYTES // _SLICE))
        if len(kept) > _KEPT_BYTES:
            raise LimitError("a part of the file is packed twice and too large")
        return kept


def _up_to_end(content: memoryview) -> bytes:
    end = _END.search(content)
    # the line's end before the keyword is none of the stream's
    return bytes(content[: end.start()] if end else content).rstrip(b"\r\n")


def _check_last_line(pieces: Iterable[bytes]) -> None:
    """Refuse a last line of comment signs: a parser that looks for its end from each of them never gets through."""
    length = signs = 0
    for piece in pieces:
        line = piece[max(piece.rfind(b"\n"), piece.rfind(b"\r")) + 1 :]
        if len(line) < len(piece):
            length = signs = 0
        length, signs = length + len(line), signs + line.count(b"%")
    if length * signs > _MOST_STEPS:
        raise LimitError("a part of the file is one endless comment")


def _inflated(packed: memoryview) -> Iterator[bytes]:
    unpacker = zlib.decompressobj()
    for start in range(0, len(packed), _SLICE):
        rest: bytes | memoryview = packed[start : start + _SLICE]
        while rest and not unpacker.eof:
            try:
                yield unpacker.decompress(rest, _SLICE)
            except zlib.error:
                return
            rest = unpacker.unconsumed_tail
        if unpacker.eof:
            return


def _lzw_sizes(packed: memoryview) -> Iterator[int]:
    """What each code stands for, in bytes; the bytes themselves are not needed for that."""
    lengths = [1] * 258
    width, buffer, bits, previous = 9, 0, 0, 0
    for byte in packed:
        buffer, bits = (buffer << 8 | byte) & 0xFFFFFF, bits + 8
        if bits < width:
            continue
        bits -= width
        code = buffer >> bits & ((1 << width) - 1)
        if code == 257 or code > len(lengths):
            return
        if code == 256:
            lengths, width, previous = [1] * 258, 9, 0
            continue
        size = lengths[code] if code < len(lengths) else previous + 1
        if previous and len(lengths) < 4096:
            lengths.append(previous + 1)
            width = min(12, (len(lengths) + 1).bit_length())
        previous = size
        yield size


def _run_sizes(packed: memoryview) -> Iterator[int]:
    at = 0
    while at < len(packed) and packed[at] != 128:
        length = packed[at]
        yield 257 - length if length > 128 else length + 1
        at += 2 if length > 128 else length + 2


def _from_text(name: bytes, packed: memoryview) -> bytes:
    """What ASCII85 or hexadecimal signs stand for; nothing where they stand for nothing."""
    end = re.search(rb"~?>", packed)
    text = bytes(packed[: end.start()] if end else packed)
    try:
        if name in (b"ASCIIHex", b"AHx"):
            return bytes.fromhex(text.decode("ascii"))
        return base64.a85decode(text.removeprefix(b"<~"), ignorechars=b" \t\n\r\0\f")
    except ValueError:
        return b""
