"""Problems that figures show by themselves: on cards, in what citizens say, and in what inspectors confirmed."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from decimal import Decimal
from itertools import chain
from zoneinfo import ZoneInfo

from django.conf import settings

from berdampak.act.priorities.contracts import Measure, Place, Scores, What
from berdampak.act.priorities.figures import WEEKS, cards_of, find_figure, share_of_hold, weeks_before
from berdampak.act.priorities.places import find_place
from berdampak.act.priorities.rules_score import growth_of, seriousness_of, urgency_of
from berdampak.act.questions.facade import list_findings
from berdampak.calendar.facade import load_calendar
from berdampak.promise.contracts import Pack
from berdampak.report.contracts import Card
from berdampak.report.facade import list_cards
from berdampak.voice.contracts import Period
from berdampak.voice.facade import cells_of, complaints_of

HOLDS_FROM = 0.4
"""The share of the time of finished cases from which a step is a problem."""
COMPLAINTS_FROM, SOLVED_FROM = 10, Decimal("0.5")
"""Complaints of a kind in four weeks from which they may be one: when some are overdue, or fewer than half were "
"solved."""
GRADES_GOOD = 2
"""So many of the best grades of the survey are good; an element of a lower one is a problem."""
RUN = WEEKS + 1


@dataclass(frozen=True, slots=True)
class Found:
    """A problem that a figure shows: the same place, what and detail are the same problem."""

    place: Place
    what: What
    detail: str
    measure: Measure
    scores: Scores

    @property
    def key(self) -> str:
        """By which the same problem is known again."""
        return f"{self.what}:{self.place.code}:{self.detail}"


def find_problems(week: str) -> list[Found]:
    """Every problem that shows at the end of a week."""
    pack = settings.PACKS.current()
    found = chain(_on_cards(week, pack), _in_complaints(week, pack), _in_surveys(week, pack), _in_findings(week, pack))
    return list({one.key: one for one in found}.values())


def _on_cards(week: str, pack: Pack) -> Iterator[Found]:
    for publication in list_cards(week, ("unit", "agency", "mall")):
        place, card = find_place(publication.subject_code, pack), publication.card
        if place is None or card is None or card.figures.cases is None:
            continue
        if card.direction == "down":
            yield Found(place, "fell", "", Measure("on_time"), _scores_of_fall(card, place, week))
        hold = card.holds[0] if card.holds else None
        if place.kind == "unit" and hold and hold.step and hold.share is not None and hold.share >= HOLDS_FROM:
            yield Found(place, "holds", hold.step, Measure("hold", hold.step), _scores_of_hold(card, place, week))


def _scores_of_fall(card: Card, place: Place, week: str) -> Scores:
    lately = [one.figures.cases.on_time for one in cards_of(place, weeks_before(week)) if one.figures.cases]
    late = sum(share.of - share.met for share in lately if share)
    run = [point.on_time.share for point in card.run if point.on_time and point.on_time.share is not None]
    return Scores(_urgency(card), seriousness_of(late), growth_of(run, worse_is_more=False))


def _scores_of_hold(card: Card, place: Place, week: str) -> Scores:
    step, cards = card.holds[0].step, list(cards_of(place, weeks_before(week, RUN)))
    hit = sum(hold.n for one in cards[-WEEKS:] for hold in one.holds if hold.step == step)
    run = [float(share) for one in cards if (share := share_of_hold(one, step)) is not None]
    return Scores(_urgency(card), seriousness_of(hit), growth_of(run))


def _urgency(card: Card) -> int | None:
    cases = card.figures.cases
    return None if cases is None or cases.overdue is None else urgency_of(cases.overdue, cases.open)


def _in_complaints(week: str, pack: Pack) -> Iterator[Found]:
    place = next((found for code in pack.offices if (found := find_place(code, pack)) and found.kind == "region"), None)
    if place is None:
        return
    spans = _spans(week)
    now = _end(spans[-1].last, pack)
    for one in complaints_of(spans[-1], now):
        if one.filed is None or one.filed < COMPLAINTS_FROM or _is_inspected(one.kind, pack):
            continue
        if not one.overdue and (one.solved is None or one.solved >= SOLVED_FROM):
            continue
        run = [
            float(each.filed)
            for span in spans
            for each in complaints_of(span, now)
            if each.kind == one.kind and each.filed is not None
        ]
        scores = Scores(urgency_of(one.overdue or 0, one.filed), seriousness_of(one.filed), growth_of(run))
        yield Found(place, "complaints", one.kind, Measure("complaints", one.kind), scores)


def _is_inspected(kind: str, pack: Pack) -> bool:
    """Whether only the inspectorate may know of complaints of that kind."""
    found = pack.voice.complaints.find_kind(kind) if pack.voice else None
    return found is None or found.inspected


def _in_surveys(week: str, pack: Pack) -> Iterator[Found]:
    if pack.voice is None:
        return
    spans, good = _spans(week), pack.voice.survey.bands[:GRADES_GOOD][-1].low
    for cell in cells_of("unit", spans[-1]):
        place, figure = find_place(cell.code, pack), cell.find()
        if place is None or figure is None or figure.n is None:
            continue
        for element, index in figure.elements.items():
            if index < good:
                measure = Measure("element", element)
                growth = growth_of(_run_of(measure, place, week), worse_is_more=False)
                yield Found(place, "element", element, measure, Scores(None, seriousness_of(figure.n), growth))


def _run_of(measure: Measure, place: Place, week: str) -> list[float]:
    """A measure of surveys over the last spans of four weeks, one after the other."""
    weeks = weeks_before(week, RUN * WEEKS)
    figures = (find_figure(measure, place, weeks[at : at + WEEKS]) for at in range(0, len(weeks), WEEKS))
    return [float(figure.values[0]) for figure in figures if figure]


def _in_findings(week: str, pack: Pack) -> Iterator[Found]:
    span = _spans(week)[-1]
    until = _end(span.last, pack)
    for one in list_findings(_end(span.first - timedelta(days=1), pack)):
        place = find_place(one.place.unit, pack)
        if place is None or one.place.kind != "unit" or one.found_at >= until:
            continue  # what was found of a person is no matter for a list that colleagues read
        run = [seen.seen / seen.of for seen in one.evidence.seen if seen.of]
        scores = Scores(None, seriousness_of(one.evidence.rows_of), growth_of(run))
        yield Found(place, "finding", one.watch, Measure("findings", one.watch), scores)


def _spans(week: str) -> list[Period]:
    """The last spans of four weeks up to a week, oldest first."""
    sunday = date.fromisocalendar(int(week[:4]), int(week[6:]), 7)
    days = timedelta(days=7 * WEEKS)
    lasts = [sunday - days * back for back in range(RUN - 1, -1, -1)]
    return [Period(f"{last:%Y%m%d}", last - days + timedelta(days=1), last) for last in lasts]


def _end(day: date, pack: Pack) -> datetime:
    return datetime.combine(day + timedelta(days=1), time(), ZoneInfo(load_calendar(pack.calendar).zone))
