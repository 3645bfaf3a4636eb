"""ZIP bytes -> members, under limits that an honest document never reaches."""

import io
import zipfile
import zlib
from dataclasses import dataclass, field

from gapscan.errors import DocumentError
from gapscan.read.source import Resource

# a document with a hundred pictures has some three hundred members
_MAX_MEMBERS = 4_000
# the text of a 60-page CV takes 3 MB of XML; all parts that are read count together
_MAX_BYTES = 40_000_000
_DIRECTORY_ENTRY = b"PK\x01\x02"
_BROKEN = (
    zipfile.BadZipFile,
    zlib.error,
    EOFError,
    NotImplementedError,
    RuntimeError,
    OSError,
    ValueError,
    LookupError,
)


@dataclass
class Archive:
    """A ZIP file in memory: members are read by name and never written to disk, so no path leads anywhere."""

    resource: Resource
    zipped: zipfile.ZipFile
    names: frozenset[str]
    left_bytes: int = field(default=_MAX_BYTES)

    def read(self, name: str) -> bytes:
        """The bytes of a member.

        Raises:
            DocumentError: it is missing or broken (`damaged`), or too large when unpacked (`too-large`).
        """
        try:
            with self.zipped.open(name) as member:
                content = member.read(self.left_bytes + 1)
        except _BROKEN as error:
            raise damaged(self.resource) from error
        self.left_bytes -= len(content)
        if self.left_bytes < 0:
            raise _too_large(self.resource, f"it unpacks to more than {_MAX_BYTES // 1_000_000} MB")
        return content


def open_archive(resource: Resource) -> Archive:
    """Open a ZIP file for reading by member.

    Raises:
        DocumentError: it is broken (`damaged`), encrypted (`encrypted`) or holds too many members (`too-large`).
    """
    # counted before the directory is read, which would take half a kilobyte of memory for each entry
    if resource.content.count(_DIRECTORY_ENTRY) > _MAX_MEMBERS:
        raise _too_large(resource, f"it holds more than {_MAX_MEMBERS} parts")
    try:
        zipped = zipfile.ZipFile(io.BytesIO(resource.content))
    except _BROKEN as error:
        raise damaged(resource) from error
    infos = zipped.infolist()
    if any(info.flag_bits & 1 for info in infos):
        todo = "save it without a password and try again"
        raise DocumentError("the file is encrypted", code="encrypted", where=resource.name, todo=todo)
    return Archive(resource, zipped, frozenset(info.filename for info in infos))


def member_names(content: bytes) -> frozenset[str]:
    """The names of all members; none where the bytes are no readable ZIP file."""
    try:
        return open_archive(Resource("", content)).names
    except DocumentError:
        return frozenset()


def damaged(resource: Resource) -> DocumentError:
    """The error for a file whose inner structure is broken."""
    todo = "open it in its editor and save it again, or export it as PDF"
    return DocumentError("the file is damaged and cannot be read", code="damaged", where=resource.name, todo=todo)


def _too_large(resource: Resource, cause: str) -> DocumentError:
    todo = "save the resume again as a plain document or as PDF"
    return DocumentError(f"the file is too large: {cause}", code="too-large", where=resource.name, todo=todo)
