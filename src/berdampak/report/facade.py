"""The front door of the report."""

from berdampak.report.codec import card_schema, decode_card, encode_card

__all__ = ["card_schema", "decode_card", "encode_card"]
