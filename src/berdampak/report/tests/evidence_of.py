"""A bundle of a few weeks of work, sealed by a book that is not there."""

from dataclasses import replace

from berdampak.kernel.canonical import canonical_json, sha256_hex
from berdampak.ledger.contracts import EntryParts, compose_entry
from berdampak.measure.facade import build_facts, parse_week
from berdampak.measure.tests.events import RULES, at, event, event_set
from berdampak.report.bundle import Bundle, decode_bundle, encode_bundle
from berdampak.report.evidence import Evidence, RowsSeal, read_rows
from berdampak.report.facade import encode_card, get_card
from berdampak.report.published import KIND, stream_of
from berdampak.report.rules_public import find_public_card

WEEK = "2026-W46"
MONDAYS = ("10-05", "10-12", "10-19", "10-26", "11-02", "11-09")
OFFICERS = ("budi", "wulan", "sari", "anton", "dewi", "rina")


def dice(count: int) -> bytes:
    """Dice that always fall alike."""
    return bytes(range(count))


def work() -> list[dict]:
    """Six weeks of two services at two counters, some late, some sent back, some still open."""
    rows = []
    for week, monday in enumerate(MONDAYS):
        for number in range(24):
            case, unit = f"{monday}-{number}", ("front", "back")[number % 2]
            service = ("ktp", "kk")[number % 3 == 0]
            more = {"unit": unit, "service": service}
            filed, minute = at(monday, f"08:{number:02d}"), 10 + number * 7 + week
            rows.append(
                event(case, "file", filed, officer=OFFICERS[number % 6], opens=True, due=at(monday, "11:00"), **more)
            )
            if number % 8 == 7:
                continue
            if number % 5 == 0:
                rows.append(event(case, "ask", at(monday, "09:30"), officer=OFFICERS[number % 6], pauses=True, **more))
            done = at(monday, f"{10 + minute // 60}:{minute % 60:02d}")
            rows.append(event(case, "decide", done, officer=OFFICERS[(number + 1) % 6], closes=True, **more))
    return rows


def facts_in(folder, rules=RULES):
    """The facts of that work."""
    return build_facts(event_set(folder, work(), replace(rules, unclosed="open")))


def card_and_seal(folder, kind="unit", code="front", week=WEEK, facts=None):
    """One card, the seal of its rows, and the rows as they are read again from the disk."""
    facts = facts or facts_in(folder)
    evidence = Evidence(facts, [kind], folder / "evidence", dice)
    card = get_card(facts, kind, code, parse_week(week))
    (seal,) = evidence.seal([card])
    parts, rows = read_rows(folder / "evidence", evidence.publication, kind, card.subject.code, parse_week(week))
    return card, seal, parts, rows


def entry_of(card_text: str, subject, week: str, seal: RowsSeal, **body) -> str:
    """What the book would say of the card."""
    said = {"card": sha256_hex(card_text.encode()), "rows": seal.root.hex(), "n": seal.rows, "week": week}
    said |= {"of": subject.kind, "revision": 1, "publication": "p"} | body
    stream = stream_of(subject.kind, subject.code, week)
    parts = EntryParts("2026-11-16T00:00:00.000000Z", said, 0, KIND, b"", b"", bytes(16), 1, stream)
    return compose_entry(parts).decode()


def bundle_in(folder, **which) -> Bundle:
    """A good bundle."""
    card, seal, parts, rows = card_and_seal(folder, **which)
    text = encode_card(find_public_card(card) or card).decode()
    return decode_bundle(encode_bundle(text, parts, rows, entry_of(text, card.subject, card.week.name, seal), None))


def with_card(bundle: Bundle, card) -> Bundle:
    """The bundle with another card in it, whose bytes are well made."""
    return replace(bundle, card=encode_card(card).decode())


def as_bytes(bundle: Bundle) -> bytes:
    """The bundle as a file."""
    rows = [canonical_json(row).decode() for row in bundle.rows]
    return encode_bundle(bundle.card, bundle.parts, rows, bundle.entry, bundle.proof)
