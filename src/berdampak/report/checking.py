"""Whether a bundle is what was sealed, and its card what its rows make: every check, the first fault named."""

import duckdb

from berdampak.kernel.canonical import canonical_json, sha256_hex
from berdampak.kernel.errors import BerdampakError
from berdampak.kernel.text import Text, same
from berdampak.ledger.contracts import leaf_hash, root_of
from berdampak.report.bundle import Bundle
from berdampak.report.contracts import Card
from berdampak.report.problems import problem
from berdampak.report.published import KIND, stream_of
from berdampak.report.recomputing import find_difference, recompute

SHOWN = 16


def check_bundle(bundle: Bundle) -> Card:
    """The card of a bundle, when its rows, its seal and its figures all agree (E004 to E008).

    That the book has the seal is not asked here: that is for the bundle's proof.
    """
    card = bundle.value
    _check_seal(bundle, card)
    difference = _find_difference(bundle, card)
    _check_rows(bundle, difference)
    _check_card(bundle, difference)
    if difference is not None:
        raise problem("E008", difference=_say(difference))
    return card


def _check_seal(bundle: Bundle, card: Card) -> None:
    """Refuse a seal that is not of this card (E007)."""
    seal, week = bundle.seal, card.week.name
    sides = (
        ("stream", seal.stream, stream_of(card.subject.kind, card.subject.code, week)),
        ("kind", seal.kind, KIND),
        ("week", seal.body.get("week"), week),
        ("of", seal.body.get("of"), card.subject.kind),
    )
    for part, sealed, found in sides:
        if sealed != found:
            raise problem("E007", part=part, sealed=sealed, found=found)


def _check_rows(bundle: Bundle, difference: "Difference") -> None:
    """Refuse rows that are not those sealed (E005)."""
    found = root_of([leaf_hash(canonical_json(row)) for row in bundle.rows]).hex()
    sealed, sealed_n = str(bundle.seal.body.get("rows")), bundle.seal.body.get("n")
    if (found, len(bundle.rows)) != (sealed, sealed_n):
        raise problem(
            "E005",
            sealed_n=sealed_n,
            sealed=sealed[:SHOWN],
            found_n=len(bundle.rows),
            found=found[:SHOWN],
            difference=_say(difference) if difference else SAME_FIGURES,
        )


def _check_card(bundle: Bundle, difference: "Difference") -> None:
    """Refuse a card that is not the one sealed (E006)."""
    found, sealed = sha256_hex(bundle.card.encode()), str(bundle.seal.body.get("card"))
    if found != sealed:
        said = _say(difference) if difference else NOT_A_FIGURE
        raise problem("E006", sealed=sealed[:SHOWN], found=found[:SHOWN], difference=said)


Difference = tuple[str, str, str] | None


def _find_difference(bundle: Bundle, card: Card) -> Difference:
    """The first figure that the rows make otherwise (E004 for rows that make no card)."""
    try:
        return find_difference(card, recompute(card, bundle.parts, bundle.rows))
    except BerdampakError as error:
        raise problem("E004", detail=error.problems[0].what.en) from error
    except (ValueError, ArithmeticError, LookupError, TypeError, duckdb.Error) as error:
        raise problem("E004", detail=type(error).__name__) from error


def _say(difference: tuple[str, str, str]) -> Text:
    path, said, made = difference
    return FIRST.format(path=same(path), said=same(said), made=same(made))


FIRST = Text(
    "Beda pertama: {path}; rapor mengatakan {said}, barisnya menghasilkan {made}.",
    "First difference: {path}; the card says {said}, its rows make {made}.",
)
SAME_FIGURES = Text("Angka rapor tidak berubah karenanya.", "No figure of the card changes by it.")
NOT_A_FIGURE = Text(
    "Angkanya sama; yang berbeda nama, catatan, atau dasarnya.",
    "Its figures agree; what differs is a name, a note or what it stands on.",
)
