"""Terms, fees and grounds as the pages of services say them."""

from collections.abc import Iterable
from datetime import datetime
from zoneinfo import ZoneInfo

from django.conf import settings

from berdampak.calendar.facade import load_calendar
from berdampak.kernel.text import LANGUAGES, Text, same
from berdampak.kernel.wording import WORKING_DAYS, count_text, moment_text, number_text
from berdampak.promise.contracts import Choice, Condition, Fee, FormField, Legal, Service, Term
from berdampak.promise.facade import due_fees, legal_text
from berdampak.publish.citizen import words_services as words

_DAY, _DAYS = Text("hari kerja", "working day"), WORKING_DAYS
_HOUR, _HOURS = Text("jam", "hour"), Text("jam", "hours")
_MINUTE, _MINUTES = Text("menit", "minute"), Text("menit", "minutes")
_HOUR_MINUTES = 60
_OR = Text(" atau ", " or ")
_YES_NO = (Choice("yes", Text("Ya", "Yes")), Choice("no", Text("Tidak", "No")))


def term_text(term: Term) -> Text:
    """A length of working time: `3 hari kerja`, `1 jam`, `45 menit`."""
    if term.days is not None:
        return count_text(term.days, _DAY, _DAYS)
    minutes = term.minutes or 0
    if minutes and minutes % _HOUR_MINUTES == 0:
        return count_text(minutes // _HOUR_MINUTES, _HOUR, _HOURS)
    return count_text(minutes, _MINUTE, _MINUTES)


def rupiah(amount: int) -> Text:
    """An amount of rupiah: `Rp30.000`; nothing to pay reads `Gratis`."""
    return same("Rp") + number_text(amount) if amount else words.FREE


def fee_text(service: Service) -> Text:
    """What a service costs, in two or three words."""
    if any(fee.when for fee in service.fees):
        return words.DEPENDS
    return rupiah(sum(fee.amount for fee in due_fees(service, {})))


def ground_text(legal: Legal) -> Text:
    """On which rule something rests."""
    return words.GROUND.format(reference=legal_text(legal))


def condition_text(condition: Condition | None, form: Iterable[FormField]) -> Text | None:
    """When something is asked for, in words; None when it always is."""
    asked = next((one for one in form if condition and one.code == condition.field), None)
    if condition is None or asked is None:
        return None
    labels = [one.label for one in asked.choices or _YES_NO if one.code in condition.any_of]
    answers = Text(*(_OR.in_(language).join(f"“{label.in_(language)}”" for label in labels) for language in LANGUAGES))
    return words.ONLY_IF.format(question=asked.label, answers=answers)


def fee_words(fee: Fee, form: Iterable[FormField]) -> tuple[Text, Text, Text, Text | None]:
    """A fee: what for, how much, by which rule, and when."""
    return fee.name, rupiah(fee.amount), ground_text(fee.legal), condition_text(fee.when, form)


def moment_words(moment: datetime | None) -> Text | None:
    """A moment in the zone of the city; nothing for none."""
    if moment is None:
        return None
    return moment_text(moment.astimezone(ZoneInfo(load_calendar(settings.PACKS.current().calendar).zone)))
