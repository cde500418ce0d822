"""Files taken in: judged, made harmless, sealed, written, and only then told of in the table."""

from collections.abc import Collection
from datetime import datetime
from hashlib import sha256
from typing import Any, cast

from django.conf import settings
from django.core.files.uploadedfile import UploadedFile as Incoming
from django.db import transaction

from berdampak.kernel.clock import Clock
from berdampak.kernel.dice import system_entropy
from berdampak.uploads import disk
from berdampak.uploads.cleaning_images import clean_image
from berdampak.uploads.cleaning_pdf import clean_pdf
from berdampak.uploads.contracts import FileKind, KeptFile
from berdampak.uploads.limits import FILE_BYTES_MAX, FILES_PER_OWNER_MAX, NAME_CHARACTERS_MAX
from berdampak.uploads.models import UploadedFile
from berdampak.uploads.problems import problem
from berdampak.uploads.rules_name import harmless_name, kind_of
from berdampak.uploads.scanning import scan


def keep(
    file: "Incoming[Any]", owner: str, accepts: Collection[FileKind], clock: Clock, expires_at: datetime | None = None
) -> KeptFile:
    """Judge a file by its content, make it harmless, and keep it."""
    if UploadedFile.objects.filter(owner=owner).count() >= FILES_PER_OWNER_MAX:
        raise problem("E011", most=FILES_PER_OWNER_MAX)
    content = _read(file)
    kind = _judge(content, accepts)
    clean, pages = clean_pdf(content) if kind == "pdf" else (clean_image(content, kind), 1)
    verdict = scan(content)
    if verdict == "found":
        raise problem("E008")
    return _store(
        UploadedFile(
            code=disk.new_code(),
            owner=owner,
            kind=kind,
            name_sealed=seal(harmless_name(file.name or "", kind, NAME_CHARACTERS_MAX).encode()),
            size_bytes=len(clean),
            sha256=sha256(clean).hexdigest(),
            pages=pages,
            uploaded_at=clock(),
            expires_at=expires_at,
            is_quarantined=settings.SCANNER_REQUIRED and verdict != "clean",
        ),
        clean,
    )


def content_of(file: KeptFile) -> bytes:
    """The bytes of a kept file; raises `uploads.E009` while it waits for the scanner, `E012` when not whole."""
    if file.is_quarantined:
        raise problem("E009")
    return read_sealed(file.code, file.sha256)


def read_sealed(code: str, digest: str) -> bytes:
    """The bytes under a code, as they were when they were kept; raises `uploads.E012`."""
    sealed = disk.read(code)
    try:
        content = unseal(sealed) if sealed is not None else None
    except ValueError:
        content = None
    if content is None or sha256(content).hexdigest() != digest:
        raise problem("E012", where=code)
    return content


def kept(row: UploadedFile) -> KeptFile:
    """A row as other rooms may see it."""
    return KeptFile(
        code=row.code,
        name=unseal(bytes(row.name_sealed)).decode(),
        kind=cast(FileKind, row.kind),
        size_bytes=row.size_bytes,
        sha256=row.sha256,
        pages=row.pages,
        uploaded_at=row.uploaded_at,
        owner=row.owner,
        is_quarantined=row.is_quarantined,
    )


def seal(content: bytes) -> bytes:
    """Bytes as they lie on the disk and in the table."""
    return settings.VAULT(settings.KEYS).seal(content, system_entropy)


def unseal(sealed: bytes) -> bytes:
    """The bytes again; ValueError when they were changed."""
    return settings.VAULT(settings.KEYS).open(sealed)


def _store(row: UploadedFile, clean: bytes) -> KeptFile:
    """Bytes first, row second: a kill between leaves only bytes that nobody knows of, which are swept."""
    disk.write(row.code, seal(clean))
    try:
        with transaction.atomic():
            row.save(force_insert=True)
    except BaseException:
        disk.discard(row.code)
        raise
    return kept(row)


def _read(file: "Incoming[Any]") -> bytes:
    """The whole file, once it is sure that it is not too large, whatever it said of itself."""
    file.seek(0)
    content = file.read(FILE_BYTES_MAX + 1)
    if not content:
        raise problem("E001")
    if len(content) > FILE_BYTES_MAX:
        raise problem("E002", most_mb=FILE_BYTES_MAX // 1_000_000)
    return bytes(content)


def _judge(content: bytes, accepts: Collection[FileKind]) -> FileKind:
    kind = kind_of(content[:16])
    if kind not in accepts:
        raise problem("E003", kinds=", ".join(one.upper() for one in sorted(accepts)))
    return cast(FileKind, kind)
