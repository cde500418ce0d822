"""Files that people hand in, and files that attackers would, built when they are needed."""

import struct
import zlib
from io import BytesIO

from django.core.files.uploadedfile import SimpleUploadedFile
from pikepdf import Array, Dictionary, Name, Pdf, Stream, String
from PIL import Image

EICAR = rb"X5O!P%@AP[4\PZX54(P^)7CC)7}$" + b"EICAR-STANDARD-ANTIVIRUS-TEST-FILE!" + b"$H+H*"


def incoming(content, name="surat.pdf", content_type="application/octet-stream"):
    return SimpleUploadedFile(name, content, content_type)


def image(kind="JPEG", size=(60, 40), colour=(200, 30, 30), **options):
    written = BytesIO()
    Image.new("RGB", size, colour).save(written, kind, **options)
    return written.getvalue()


def sideways_photograph():
    """A photograph 60 wide and 40 high that is to be shown upright, with a place and a maker in it."""
    exif = Image.Exif()
    exif[0x0112] = 6
    exif[0x010F] = "Kamera Sari"
    exif.get_ifd(0x8825)[1] = "N"
    return image(exif=exif, comment=b"di rumah Sari")


def giant_png(width=60_000, height=60_000):
    """A PNG of a few bytes that claims billions of pixels."""

    def chunk(name, body):
        return struct.pack(">I", len(body)) + name + body + struct.pack(">I", zlib.crc32(name + body))

    header = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    pixels = chunk(b"IDAT", zlib.compress(bytes(1000)))
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", header) + pixels + chunk(b"IEND", b"")


def pdf(pages=1, change=None, **options):
    document = Pdf.new()
    for _ in range(pages):
        document.add_blank_page()
    if change:
        change(document)
    written = BytesIO()
    document.save(written, **options)
    return written.getvalue()


def acting_pdf():
    """A PDF with everything in it that could act."""

    def arm(document):
        script = Dictionary(S=Name.JavaScript, JS=String("app.alert(1)"))
        launch = Dictionary(S=Name.Launch, F=String("cmd.exe"))
        root, page = document.Root, document.pages[0].obj
        root.OpenAction = script
        root.AA = Dictionary(WC=script)
        attached = document.make_stream(b"MZ attached", Type=Name.EmbeddedFile)
        root.Names = Dictionary(
            JavaScript=Dictionary(Names=Array([String("run"), script])),
            EmbeddedFiles=Dictionary(Names=Array([String("a.exe"), Dictionary(EF=Dictionary(F=attached))])),
        )
        field = Dictionary(Subtype=Name.Widget, FT=Name.Tx, T=String("a"), AA=Dictionary(K=script), A=launch)
        link = Dictionary(Subtype=Name.Link, Rect=Array([0, 0, 9, 9]), A=Dictionary(S=Name.URI, URI=String("x:y")))
        clip = Dictionary(Subtype=Name.FileAttachment, FS=Dictionary(EF=Dictionary(F=attached)))
        page.Annots = Array([document.make_indirect(field), link, clip])
        page.AA = Dictionary(O=Dictionary(S=Name.URI, URI=String("x:y"), Next=Array([script])))
        root.AcroForm = Dictionary(Fields=Array([page.Annots[0]]), XFA=Stream(document, b"<xdp/>"))
        document.docinfo["/Author"] = String("Sari")

    return pdf(change=arm)


def inflating_pdf(megabytes=200):
    """A small PDF whose list of objects unpacks to a flood."""
    packed = zlib.compress(b" " * 1_000_000 * megabytes, 9)
    head = b"%%PDF-1.5\n1 0 obj\n<</Type/ObjStm/N 1/First 4/Filter/FlateDecode/Length %d>>\nstream\n" % len(packed)
    xref = zlib.compress(b"".join(struct.pack(">BHB", *row) for row in ((0, 0, 0), (1, 9, 0), (2, 1, 0))))
    body = head + packed + b"\nendstream\nendobj\n"
    table = b"3 0 obj\n<</Type/XRef/Size 3/W[1 2 1]/Root 2 0 R/Filter/FlateDecode/Length %d>>\nstream\n" % len(xref)
    return body + table + xref + b"\nendstream\nendobj\nstartxref\n%d\n%%%%EOF" % len(body)
