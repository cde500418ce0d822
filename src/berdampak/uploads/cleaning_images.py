"""Images made anew from their pixels alone: upright, and without whatever else the file carried."""

from io import BytesIO
from typing import TYPE_CHECKING

from berdampak.kernel.errors import BerdampakError
from berdampak.uploads.limits import PIXELS_MAX, SIDE_PIXELS_MAX
from berdampak.uploads.problems import problem

if TYPE_CHECKING:
    from PIL.Image import Image

JPEG_QUALITY = 88
FORMATS = {"jpg": "JPEG", "png": "PNG"}


def clean_image(content: bytes, kind: str) -> bytes:
    """The image again, of the same kind. Raises `uploads.E004` for what cannot be opened, `E007` for a giant."""
    from PIL import Image, ImageOps

    try:
        with Image.open(BytesIO(content), formats=[FORMATS[kind]]) as opened:
            _require_size(*opened.size)
            upright = ImageOps.exif_transpose(opened)
            return _write(_plain(upright, kind), kind)
    except BerdampakError:
        raise
    except (Image.DecompressionBombError, Image.DecompressionBombWarning) as error:
        raise _too_large() from error
    except Exception as error:  # whatever a decoder stumbles over is the fault of the file
        raise problem("E004") from error


def _require_size(width: int, height: int) -> None:
    if width * height > PIXELS_MAX or max(width, height) > SIDE_PIXELS_MAX:
        raise _too_large()


def _too_large() -> BerdampakError:
    return problem("E007", most=PIXELS_MAX // 1_000_000, side=SIDE_PIXELS_MAX)


def _plain(image: "Image", kind: str) -> "Image":
    """The pixels in a mode that every reader knows, with nothing attached."""
    if image.mode.startswith("I"):  # 16 bits a pixel
        image = image.convert("I").point(lambda value: value / 256, "L")
    elif "transparency" in image.info or image.mode in ("LA", "PA", "RGBA", "La", "RGBa"):
        image = image.convert("RGBA")
    elif image.mode not in ("L", "RGB"):
        image = image.convert("L" if image.mode == "1" else "RGB")
    if kind == "jpg" and image.mode == "RGBA":
        image = image.convert("RGB")
    bare = image.copy()
    bare.info = {}
    return bare


def _write(image: "Image", kind: str) -> bytes:
    written = BytesIO()
    options = {"quality": JPEG_QUALITY} if kind == "jpg" else {"compress_level": 6}
    image.save(written, FORMATS[kind], **options)
    return written.getvalue()
