"""The issued paper as PDF, with a QR code that leads to the page where anybody can verify it."""

import json
from datetime import datetime
from pathlib import Path
from zoneinfo import ZoneInfo

from berdampak.happening.casework import words_product as words
from berdampak.happening.casework.models import Product
from berdampak.happening.casework.private import open_entry
from berdampak.happening.casework.rules_state import CaseFile
from berdampak.happening.casework.versions import calendar_of, pack_of
from berdampak.kernel.text import Text
from berdampak.kernel.wording import day_text

TEMPLATE = Path(__file__).parent / "product.typ"
VERIFY = "/verifikasi/{word}/"


def write_product(case: CaseFile, row: Product, host: str) -> bytes:
    """The paper on A4; the same facts give the same bytes. `host` is where people reach us, such as `https://…`."""
    import typst

    pack = pack_of(case)
    service = pack.services[case.service]
    product = service.product
    assert product is not None, "the service gives a product"
    zone = ZoneInfo(calendar_of(case).zone)
    address = host + VERIFY.format(word=row.code)
    issued = row.issued_at.astimezone(zone)
    office = pack.offices.get(case.agency or case.unit)
    lines = [
        (words.HOLDER, Text(*[str(open_entry(case, 1).get("name") or words.ERASED.id)] * 2)),
        (words.NUMBER, Text(row.number, row.number)),
        (words.CASE, Text(case.number, case.number)),
        (words.ISSUED, day_text(issued.date())),
    ]
    if row.valid_until:
        lines.append((words.VALID, day_text(row.valid_until.astimezone(zone).date())))
    said = {
        "government": _both(pack.name),
        "office": _both(office.name if office else pack.name),
        "title": _both(product.name),
        "text": _both(product.text),
        "lines": [[_both(label), _both(value)] for label, value in lines],
        "by_law": _both(_by_law(service.deemed.legal.reference)) if row.by_law and service.deemed else None,
        "legal": _both(words.LEGAL.format(reference=service.legal.reference)),
        "verify": _both(words.VERIFY),
        "example": _both(words.EXAMPLE) if service.example else None,
        "revoked": _both(words.REVOKED) if row.revoked_at else None,
        "address": address,
        "qr": draw_qr(address),
        "dated": _date(issued),
    }
    source, inputs = TEMPLATE.read_bytes(), {"product": json.dumps(said, ensure_ascii=False)}
    try:
        content = typst.compile(source, format="pdf", sys_inputs=inputs, ignore_system_fonts=True, pdf_standards="ua-1")
    except typst.TypstError:  # a name in letters that typst's own fonts lack
        content = typst.compile(source, format="pdf", sys_inputs=inputs)
    return bytes(content)


def draw_qr(address: str) -> str:
    """The address as a QR code, in SVG."""
    import qrcode
    from qrcode.image.svg import SvgPathImage

    code = qrcode.QRCode(error_correction=qrcode.constants.ERROR_CORRECT_Q, border=2, image_factory=SvgPathImage)
    code.add_data(address)
    code.make(fit=True)
    return str(code.make_image().to_string(encoding="unicode"))


def _by_law(reference: str) -> Text:
    return words.BY_LAW.format(legal=reference)


def _both(text: Text) -> list[str]:
    return [text.id, text.en]


def _date(moment: datetime) -> list[int]:
    return [moment.year, moment.month, moment.day]
