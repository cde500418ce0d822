"""A service as its page shows it."""

from dataclasses import dataclass
from typing import Any

from berdampak.kernel.limits import CASES_MIN
from berdampak.kernel.text import Text
from berdampak.kernel.wording import number_text, week_text
from berdampak.promise.contracts import Pack, Service, Term
from berdampak.promise.facade import legal_text
from berdampak.publish.citizen import words_services as words
from berdampak.publish.citizen.observed import Observed
from berdampak.publish.citizen.wording import condition_text, fee_text, fee_words, ground_text, term_text


@dataclass(frozen=True, slots=True)
class Summary:
    """A service in a list: its name and agency; promise, reality and fee."""

    code: str
    name: Text
    agency: Text
    promised: Text
    reality: Text
    is_late: bool
    fee: Text
    example: bool


def summarise(pack: Pack, service: Service, observed: Observed | None) -> Summary:
    """A service for a list."""
    agency = pack.find_agency(service.unit)
    return Summary(
        service.code,
        service.name,
        agency.name if agency else pack.offices[service.unit].name,
        term_text(service.promised) if service.promised else words.NO_PROMISE,
        (observed and observed.median) or words.NO_DATA,
        bool(observed and observed.is_late(service.promised)),
        fee_text(service),
        service.example,
    )


def describe(pack: Pack, service: Service, observed: Observed | None) -> dict[str, Any]:
    """Everything that the page of a service says."""
    agency = pack.find_agency(service.unit)
    return {
        "service": service,
        "agency": agency.name if agency else None,
        "unit": pack.offices[service.unit].name,
        "documents": [(one.name, one.required, condition_text(one.when, service.form)) for one in service.documents],
        "questions": words.QUESTIONS.format(count=len(service.form)) if service.form else None,
        "promised": term_text(service.promised) if service.promised else words.NO_PROMISE,
        "legal": _legal(service.legal_term),
        "legal_ground": ground_text(service.legal_term_ground) if service.legal_term_ground else None,
        "reality": tell_reality(observed),
        "reality_from": words.REAL_FROM.format(n=number_text(observed.n), week=week_text(observed.week))
        if observed and observed.median
        else None,
        "is_late": bool(observed and observed.is_late(service.promised)),
        "deemed": _deemed(service),
        "deemed_ground": ground_text(service.deemed.legal) if service.deemed else None,
        "fees": [fee_words(one, service.form) for one in service.fees],
        "valid": words.VALID.format(years=service.product.valid_years)
        if service.product and service.product.valid_years
        else None,
        "steps": [_step(pack, service, at) for at in range(len(service.steps))],
        "complaints": service.say("complaints"),
        "standard": words.STANDARD_BY.format(legal=legal_text(pack.standard)) if pack.standard else None,
        "basis": ground_text(service.legal),
    }


def tell_reality(observed: Observed | None) -> Text:
    """How long it takes now, or that there is too little to say."""
    if observed is None or observed.median is None:
        return words.REAL_NONE.format(n=CASES_MIN)
    if observed.p90 is None:
        return words.REAL_HALF.format(median=observed.median)
    return words.REAL.format(median=observed.median, p90=observed.p90)


def _legal(term: Term | None) -> Text:
    return term_text(term) if term else words.NO_LEGAL


def _deemed(service: Service) -> Text | None:
    if service.deemed is None or service.legal_term is None:
        return None
    return words.DEEMED.format(days=term_text(service.legal_term))


def _step(pack: Pack, service: Service, at: int) -> tuple[Text, Text, Text | None, Text | None]:
    step = service.steps[at]
    budget = term_text(step.budget) if step.budget else None
    return step.name, pack.offices[step.unit].name, budget, condition_text(step.when, service.form)
