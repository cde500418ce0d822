"""One city, drawn and played: its events, and the truth they came from."""

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np
import pyarrow as pa

from berdampak.promise.contracts import Pack
from berdampak.rehearsal.contracts import Conditions
from berdampak.rehearsal.demand import ServiceDemand, draw_demand, usual_day_minutes
from berdampak.rehearsal.desks import Desk, Officer, draw_desks, draw_officers, find_middle
from berdampak.rehearsal.dice import dice
from berdampak.rehearsal.events import Names, rows_of, table_of_events
from berdampak.rehearsal.filing import Filings, Rate, draw_filings, draw_rates
from berdampak.rehearsal.play import Played, play
from berdampak.rehearsal.survey import Answers, draw_answers
from berdampak.rehearsal.turning_down import turn_down
from berdampak.rehearsal.visits import StepTable, Visits, draw_visits, table_of_steps
from berdampak.rehearsal.window import Days


@dataclass(frozen=True, slots=True)
class City:
    """Everything that was drawn for a city, and how it went."""

    number: int
    demand: tuple[ServiceDemand, ...]
    steps: StepTable
    desks: tuple[Desk, ...]
    officers: tuple[Officer, ...]
    rates: list[Rate]
    filings: Filings
    visits: Visits
    played: Played
    answers: Answers

    def name(self, code: str) -> str:
        """A code of this city; the first city keeps the pack's own, the others add their number."""
        return code if self.number == 0 else f"{code}@{self.number:03d}"

    def case_prefix(self, pack: Pack) -> str:
        """What the case numbers of this city begin with."""
        return self.name(pack.code)


def make_city(pack: Pack, number: int, seed: int, days: Mapping[str, Days], conditions: Conditions) -> City:
    """Draw the city of that number and play it; the same arguments make the same city. `days` are by calendar."""

    def stream(name: str) -> np.random.Generator:
        return dice(seed, number, name)

    demand = draw_demand(pack, conditions.cases_per_week, stream("demand"), conditions.outlets)
    desks = draw_desks(pack, demand, days, stream("desks"))
    officers = draw_officers(desks, conditions, stream("officers"), stream("absence"))
    by_code = {desk.code: desk for desk in desks}
    first_desks = [by_code[service.steps[0].unit] for service in demand]
    filing = stream("filing")
    rates = draw_rates(demand, first_desks, filing)
    filings = draw_filings(rates, first_desks, filing)
    steps = table_of_steps(demand, desks)
    visits = draw_visits(demand, steps, desks, filings, usual_day_minutes(pack), stream("visits"))
    played = play(visits, filings, desks, officers)
    refuser = find_middle(conditions.turned_down_in, desks, officers)
    if refuser is not None:
        visits = turn_down(visits, played, refuser, desks[0].days.window.end, stream("gaming"))
    answers = draw_answers(demand, desks, officers, filings, visits, played, stream("survey"))
    return City(number, demand, steps, desks, officers, rates, filings, visits, played, answers)


def events_of(city: City, pack: Pack, source: str, first_position: int) -> pa.Table:
    """The events of a city in the order they happened, as EVENT_SCHEMA."""
    agencies = sorted({desk.agency for desk in city.desks})
    names = Names(
        source=source,
        cases=city.case_prefix(pack),
        steps=city.steps.codes,
        services=tuple(service.code for service in city.demand),
        units=tuple(city.name(desk.code) for desk in city.desks),
        agencies=tuple(map(city.name, agencies)),
        officers=tuple(city.name(officer.code) for officer in city.officers),
    )
    agency = np.array([agencies.index(desk.agency) for desk in city.desks])
    rows = rows_of(city.visits, city.played, city.desks[0].days.window.end)
    return table_of_events(rows, city.visits, city.played, city.filings, names, agency, first_position)
