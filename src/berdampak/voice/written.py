"""What citizens wrote in surveys, for whoever can act on it: batch by batch, every reading recorded before it."""

from collections.abc import Sequence
from dataclasses import dataclass

from django.conf import settings
from django.db.models import Count as Number
from django.db.models import Q
from django.db.models.functions import TruncWeek

from berdampak.kernel.clock import Clock
from berdampak.ledger.facade import append, open_private, open_vault
from berdampak.people.contracts import Person, Thing
from berdampak.people.facade import may
from berdampak.voice import offices
from berdampak.voice.models import Answer
from berdampak.voice.rules_written import Batch, Count, batches_of

ACT = "survey.read_words"
INVITED = "case"
"""Only who was invited is asked for words."""


@dataclass(frozen=True, slots=True)
class Written:
    """What one person wrote (empty once erased), with the service and scores where these do not point at anybody."""

    words: str
    service: str = ""
    scores: tuple[tuple[str, int], ...] = ()
    in_time: bool | None = None
    solved: bool | None = None


def thing_of(unit: str) -> Thing:
    """What citizens wrote about a unit, as `may` is asked about it."""
    where = offices.places_of_office(unit)
    return Thing("survey", **where) if where["unit"] else Thing("survey")


def list_units(person: Person) -> list[str]:
    """The units of which this person may read what was written, if anything was."""
    spoken = Answer.objects.filter(source=INVITED, has_words=True).order_by().values_list("unit", flat=True).distinct()
    return sorted(unit for unit in spoken if unit and may(person, ACT, thing_of(unit)))


def list_batches(unit: str, clock: Clock) -> list[Batch]:
    """What may be read of a unit, newest first. The week that goes on is not in it, nor what too few answered."""
    rows = (
        Answer.objects.filter(unit=unit, source=INVITED)
        .order_by()
        .annotate(monday=TruncWeek("day"))
        .values("monday", "service")
        .annotate(answers=Number("pk"), written=Number("pk", filter=Q(has_words=True)))
    )
    least = offices.voice_rules().survey.cell_min
    return batches_of([Count(**row) for row in rows], offices.today_at(unit, clock()), least)


def read_batch(
    unit: str, batch: Batch, service: str, page: Sequence[str], person: Person, clock: Clock
) -> list[Written]:
    """Open some answers of a batch, once it is recorded who reads them. The caller has asked whether they may."""
    body = {"unit": unit, "week": batch.code, "by": person.code, "answers": len(page)}
    append(f"words:{unit}", "survey.words_read", body | ({"service": service} if service else {}), clock=clock)
    vault = open_vault(settings.KEYS)
    rows = Answer.objects.filter(code__in=page).prefetch_related("scores").order_by("code")
    found = []
    for row in rows:
        words = (open_private(f"survey:{row.code}", 1, vault) or {}).get("words", "")
        if batch.find(row.service) is None:
            found.append(Written(words))
        else:
            scores = tuple((one.element, one.score) for one in row.scores.all())
            found.append(Written(words, row.service, scores, row.in_time, row.solved))
    return found


def codes_in(unit: str, batch: Batch, service: str = "") -> list[str]:
    """The answers of a batch that have words, in an order that says nothing of when they came."""
    rows = Answer.objects.filter(unit=unit, source=INVITED, has_words=True, day__range=(batch.first, batch.last))
    if service:
        rows = rows.filter(service=service)
    return list(rows.order_by("code").values_list("code", flat=True))
