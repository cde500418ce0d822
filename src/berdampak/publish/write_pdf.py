"""A card as a tagged PDF (PDF/UA-1), dated by the card and not by the clock."""

import json
from dataclasses import asdict
from datetime import datetime
from pathlib import Path

from berdampak.publish import words
from berdampak.publish.outline import Outline
from berdampak.publish.pictures import draw_pictures
from berdampak.report.contracts import Card

TEMPLATE = Path(__file__).parent / "card.typ"


def write(card: Card, outline: Outline) -> bytes:
    """The card on A4.

    Fonts are typst's own, so that every machine writes the same bytes. A name in letters they lack is written with the
    machine's fonts, and then PDF/UA is not claimed.
    """
    import typst

    card_data = json.dumps(_data(card, outline), ensure_ascii=False)
    source, inputs = TEMPLATE.read_bytes(), {"card": card_data}
    try:
        content = typst.compile(source, format="pdf", sys_inputs=inputs, ignore_system_fonts=True, pdf_standards="ua-1")
    except typst.TypstError:
        content = typst.compile(source, format="pdf", sys_inputs=inputs)
    return bytes(content)


def _data(card: Card, outline: Outline) -> dict[str, object]:
    as_of = datetime.fromisoformat(card.as_of)
    pictures = draw_pictures(card, outline)
    labels = {
        "weekly_card": words.WEEKLY_CARD,
        "notes": words.NOTES,
        "basis": words.BASIS,
        "quadrant_intro": words.QUADRANT_INTRO,
        "quadrant_desc": words.QUADRANT,
    }
    return {
        "outline": asdict(outline.readable()),
        "dated": [as_of.year, as_of.month, as_of.day],
        "labels": {key: text.in_(outline.language) for key, text in labels.items()},
        "pictures": {"quadrant": pictures.quadrant, "runs": pictures.runs},
    }
