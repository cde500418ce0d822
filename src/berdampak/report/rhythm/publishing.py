"""Held cards: read by the line from its moment, commented and signed by their head, and out when theirs has come."""

from collections.abc import Collection
from datetime import datetime
from functools import partial
from typing import TYPE_CHECKING, Any

from berdampak.kernel.clock import Clock
from berdampak.kernel.errors import BerdampakError
from berdampak.report.codec import decode_card
from berdampak.report.published import stream_of
from berdampak.report.rhythm.contracts import CardState, Held, How, Moments
from berdampak.report.rhythm.problems import problem
from berdampak.report.rhythm.rules_state import COMMENT_MAX, COMMENTED, RANKS, SIGNED, Deed, can, fold, waits_for_parts
from berdampak.report.shelf import seal_row

if TYPE_CHECKING:
    from berdampak.ledger.facade import Vault
    from berdampak.report.rhythm.models import HeldCard


def sweep_rhythm(clock: Clock, limit: int) -> int:
    """Put out every card whose moment has come: signed ones, and those that nobody signed in time; how many."""
    moved = 0
    for row in _due(clock()):
        if moved >= limit:
            break
        moved += _put_out(row.pk, clock)
    return moved


def state_of(kind: str, code: str, week: str) -> CardState:
    """How a card stands, from the book alone."""
    from berdampak.ledger.facade import stream_of as entries_of

    return fold((entry.kind, entry.body) for entry in entries_of(stream_of(kind, code, week)))


def find_held(kind: str, code: str, week: str, now: datetime) -> Held | None:
    """The newest revision of a card as the line sees it, once it may; the caller asks `may` before it shows it."""
    from berdampak.report.rhythm.models import HeldCard

    if "\0" in kind + code + week:
        return None  # PostgreSQL refuses to be asked for such a text
    rows = HeldCard.objects.filter(subject_kind=kind, subject_code=code, week=week, line_at__lte=now)
    row = rows.order_by("-revision").first()
    return _held(row) if row else None


def list_held_weeks(kind: str, code: str, now: datetime) -> list[str]:
    """The weeks of which the line may see a card of this office, newest first."""
    from berdampak.report.rhythm.models import HeldCard

    rows = HeldCard.objects.filter(subject_kind=kind, subject_code=code, line_at__lte=now)
    return list(rows.order_by("-week").values_list("week", flat=True).distinct())


def list_made_weeks() -> list[str]:
    """The weeks of which cards were made, out or not, newest first."""
    from berdampak.report.models import PublishedCard
    from berdampak.report.rhythm.models import HeldCard

    names = (model.objects.values_list("week", flat=True).distinct() for model in (PublishedCard, HeldCard))
    return sorted({week for found in names for week in found}, reverse=True)


def find_week_out(until: str) -> str | None:
    """The newest week, up to one, of which every card is out; None before there is one."""
    from berdampak.report.models import PublishedCard
    from berdampak.report.rhythm.models import HeldCard

    waiting = HeldCard.objects.filter(state="held").values("week")
    out = PublishedCard.objects.filter(week__lte=until).exclude(week__in=waiting)
    return out.order_by("-week").values_list("week", flat=True).first()


def comment(held: Held, words: str, by: str, names: Collection[str], vault: "Vault", clock: Clock) -> None:
    """Say something of the week beside the card, for everyone to read; a later comment takes the place of this one.

    `names` are those of people who must not stand in it. Raises `report.E020` to `E023`.
    """
    written = " ".join(words.split())
    if not written or len(written) > COMMENT_MAX:
        raise problem("E021", "comment", most=COMMENT_MAX)
    if named := next((name for name in names if _names(name, written)), None):
        raise problem("E022", "comment", name=named)
    if sum(mark.isdigit() for mark in written) > DIGITS_MAX:
        raise problem("E023", "comment")
    _do(held, "comment", by, clock, {"words": written}, vault, comment=written, commented_by=by)


def sign(held: Held, by: str, clock: Clock) -> None:
    """Sign the card as it stands; it is out at its public moment. Raises `report.E020` when it is no longer so."""
    _do(held, "sign", by, clock, None, None, signed_by=by, signed_at=clock())


DIGITS_MAX = 12
"""More digits than this in a comment are somebody's number."""
KIND_OF: dict[Deed, str] = {"comment": COMMENTED, "sign": SIGNED}


def _do(
    held: Held,
    deed: Deed,
    by: str,
    clock: Clock,
    private: dict[str, Any] | None,
    vault: "Vault | None",
    **changed: Any,
) -> None:
    """Note the deed, if the card still stands as it was read, and have its row follow."""
    from django.db import transaction

    from berdampak.ledger.facade import append
    from berdampak.report.rhythm.models import HeldCard

    state = state_of(held.kind, held.code, held.week)
    if not can(state, deed) or (state.composed, state.sha256) != (held.revision, held.sha256):
        raise problem("E020")
    body = {"revision": held.revision, "card": held.sha256, "by": by}
    stream = stream_of(held.kind, held.code, held.week)
    with transaction.atomic():
        append(stream, KIND_OF[deed], body, private=private, vault=vault, expected_seq=state.head + 1, clock=clock)
        HeldCard.objects.filter(
            subject_kind=held.kind, subject_code=held.code, week=held.week, revision=held.revision, state="held"
        ).update(**changed)


def _due(now: datetime) -> list["HeldCard"]:
    """The cards whose moment has come, parts before those that show them."""
    from django.db.models import Q

    from berdampak.report.rhythm.models import HeldCard

    come = Q(itself_at__lte=now) | Q(public_at__lte=now, signed_at__isnull=False)
    rows = HeldCard.objects.filter(come, state="held").only("pk", "week", "subject_kind", "subject_code")
    return sorted(rows, key=lambda row: (row.week, RANKS.get(row.subject_kind, 0), row.subject_code))


def _put_out(pk: int, clock: Clock) -> bool:
    """Put one card out, unless another did, or an office that it shows still waits."""
    from django.db import transaction

    from berdampak.ledger.facade import append
    from berdampak.report.models import PublishedCard
    from berdampak.report.rhythm.models import HeldCard

    try:
        with transaction.atomic():
            row = HeldCard.objects.select_for_update().filter(pk=pk, state="held").first()
            if row is None or waits_for_parts(decode_card(row.body), _waiting(row)):
                return False
            state = state_of(row.subject_kind, row.subject_code, row.week)
            shelf = _shelf_row(row, clock())
            if not can(state, "publish") or state.sha256 != row.card_sha256:
                return False
            record = partial(append, expected_seq=state.head + 1)
            shelf.entry_seq = seal_row(shelf, row.rows, record, clock)
            PublishedCard.objects.bulk_create([shelf])
            return bool(HeldCard.objects.filter(pk=pk, state="held").update(state="published"))
    except BerdampakError as error:
        if any(each.id == MOVED_ON for each in error.problems):
            return False  # somebody else wrote to the stream just now; the next sweep looks again
        raise


MOVED_ON = "ledger.E003"


def _waiting(row: "HeldCard") -> list[tuple[str, str]]:
    """The cards of that week that are not out yet."""
    rows = type(row).objects.filter(week=row.week, state="held").exclude(pk=row.pk)
    return list(rows.values_list("subject_kind", "subject_code"))


def _shelf_row(row: "HeldCard", now: datetime) -> Any:
    """The row of the shelf that a held card becomes."""
    from berdampak.report.models import PublishedCard

    how: How = "signed" if row.signed_at else "itself"
    return PublishedCard(
        subject_kind=row.subject_kind,
        subject_code=row.subject_code,
        week=row.week,
        revision=row.revision,
        as_of=row.as_of,
        body=row.public_body,
        card_sha256=row.card_sha256,
        published_at=now,
        evidence=row.evidence,
        rows_root=row.rows_root,
        rows_public=row.rows_public,
        how=how,
        signed_at=row.signed_at,
        comment=row.comment if row.public_body else "",
        corrected=row.corrected,
    )


def _held(row: "HeldCard") -> Held:
    return Held(
        row.subject_kind,
        row.subject_code,
        row.week,
        row.revision,
        decode_card(row.body),
        row.card_sha256,
        Moments(row.line_at, row.public_at, row.itself_at),
        "published" if row.state == "published" else "held",
        row.comment,
        row.commented_by,
        row.signed_by,
        row.signed_at,
        tuple(row.corrected.split(",")) if row.corrected else (),
        is_withheld=not row.public_body,
    )


def _names(name: str, words: str) -> bool:
    """Whether a name, or a part of it that is no common word, stands in some words as a name does."""
    said = {word.strip(".,;:!?()\"'“”‘’/-") for word in words.split()}
    return any(part in said for part in name.split() if len(part) > 2 and part[0].isupper() and part not in TITLES)


TITLES = frozenset(("Bapak", "Ibu", "Pak", "Bu", "Drs.", "Dra.", "Dr.", "Ir.", "Kepala"))
