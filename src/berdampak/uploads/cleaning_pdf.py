"""PDFs written anew without anything that acts: scripts, actions, attached files, players, forms that compute."""

from io import BytesIO
from typing import TYPE_CHECKING, Any

from berdampak.kernel.errors import BerdampakError
from berdampak.uploads.limits import INFLATED_BYTES_MAX, PAGES_MAX, PDF_OBJECTS_MAX
from berdampak.uploads.problems import problem

if TYPE_CHECKING:
    from pikepdf import Pdf

ACTING = frozenset(
    {
        "/AA",
        "/AF",
        "/Collection",
        "/EF",
        "/EmbeddedFiles",
        "/JS",
        "/JavaScript",
        "/Launch",
        "/OpenAction",
        "/PA",
        "/RF",
        "/Renditions",
        "/RichMediaContent",
        "/XFA",
    }
)
"""Keys that are taken out wherever they stand."""
TELLING = frozenset({"/Metadata", "/PieceInfo", "/LastModified"})
"""Keys that tell of the author's machine rather than of the document."""
PLAYING = frozenset({"/FileAttachment", "/RichMedia", "/Screen", "/Movie", "/Sound", "/3D"})
"""Kinds of annotations that open or play something."""
DEPTH_MAX = 100


def clean_pdf(content: bytes) -> tuple[bytes, int]:
    """The document again, and how many pages it has.

    Raises `uploads.E004` for what cannot be opened, `E005` for what is locked, `E006` for what is too long.
    """
    from pikepdf import PasswordError, Pdf, settings

    settings.set_qpdf_limits(
        flate_max_memory=INFLATED_BYTES_MAX,
        run_length_max_memory=INFLATED_BYTES_MAX,
        png_max_memory=INFLATED_BYTES_MAX,
        tiff_max_memory=INFLATED_BYTES_MAX,
        parser_max_container_size=PDF_OBJECTS_MAX,
        max_stream_filters=4,
        doc_max_warnings=100,
    )
    try:
        with Pdf.open(BytesIO(content), suppress_warnings=True) as document:
            if document.is_encrypted:
                raise problem("E005")
            return _cleaned(document)
    except BerdampakError:
        raise
    except PasswordError as error:
        raise problem("E005") from error
    except Exception as error:  # whatever a reader stumbles over is the fault of the file
        raise problem("E004") from error


def _cleaned(document: "Pdf") -> tuple[bytes, int]:
    pages = len(document.pages)
    if pages > PAGES_MAX:
        raise problem("E006", pages=pages, most=PAGES_MAX)
    if not pages or len(document.objects) > PDF_OBJECTS_MAX:
        raise problem("E004")
    for page in document.pages:
        _strip_annotations(page.obj)
    for item in document.objects:
        _disarm(item)
    if "/Info" in document.trailer:
        del document.trailer["/Info"]
    written = BytesIO()
    document.save(written, deterministic_id=True)
    return written.getvalue(), pages


def _strip_annotations(page: Any) -> None:
    """Take out what opens or plays something; what is only drawn or marked stays."""
    from pikepdf import Array

    marks = page.get("/Annots")
    if isinstance(marks, Array):
        page["/Annots"] = Array([mark for mark in marks if str(mark.get("/Subtype", "")) not in PLAYING])


def _disarm(item: Any, depth: int = 0) -> None:
    """Take every acting key out of an object and of what stands in it; what it only refers to has its own turn."""
    from pikepdf import Array, Dictionary, Stream

    if depth > DEPTH_MAX:
        raise problem("E004")
    if isinstance(item, Dictionary | Stream):
        for key in list(item.keys()):
            value = item[key]
            if key in ACTING or key in TELLING or (key in ("/A", "/Next") and _acts(value)):
                del item[key]
            elif isinstance(value, Dictionary | Array) and not value.is_indirect:
                _disarm(value, depth + 1)
    elif isinstance(item, Array):
        for value in item:
            if isinstance(value, Dictionary | Array) and not value.is_indirect:
                _disarm(value, depth + 1)


def _acts(value: Any) -> bool:
    """Whether something is an action, or a list of them, rather than a place to go or attributes of a structure."""
    from pikepdf import Array, Dictionary

    if isinstance(value, Array):
        return any(_acts(one) for one in value)
    return isinstance(value, Dictionary) and "/S" in value
