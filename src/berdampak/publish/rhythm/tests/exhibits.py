"""What the table of who may see what is about: cards of Budi's unit in their line's hands, and objections to rows."""

from datetime import timedelta
from pathlib import Path

from django.conf import settings

from berdampak.kernel.clock import Clock, fixed_clock
from berdampak.ledger.facade import open_vault
from berdampak.people.contracts import Person
from berdampak.people.tests.cast import Cast
from berdampak.report.facade import object_to
from berdampak.report.rhythm.models import HeldCard
from berdampak.report.rhythm.tests.weeks import FRIDAY, WEEK, made


def exhibits(cast: Cast, clock: Clock, folder: Path) -> dict[str, str]:
    """Cards that wait for Wednesday, an objection of Budi's and one of his head's."""
    make_cards(cast, clock, folder)
    own, heads = (ask(one) for one in (cast.budi, cast.wulan))
    return {"week": WEEK, "officer": cast.budi.code, "head": cast.wulan.code, "seq": str(own), "head_seq": str(heads)}


def make_cards(cast: Cast, clock: Clock, folder: Path) -> None:
    """Make the cards of a week, which the line sees since yesterday, and everyone tomorrow."""
    made(folder / "cards", FRIDAY, staff=(cast.budi.code, cast.wulan.code, "rina", "joko", "tari", "dedi"))
    day = timedelta(days=1)
    HeldCard.objects.update(line_at=clock() - day, public_at=clock() + day, itself_at=clock() + day)


def ask(by: Person) -> int:
    """Object to the second step of somebody's own card, on the Saturday after; its number."""
    saturday = fixed_clock(FRIDAY + timedelta(days=1))
    return object_to(WEEK, 2, "stopped", "Listrik padam.", by, open_vault(settings.KEYS), saturday)
