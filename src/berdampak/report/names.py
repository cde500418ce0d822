"""Subjects by their codes: their names, what stands above them and what they are made of."""

from collections import Counter
from collections.abc import Sequence

from berdampak.happening.contracts import EventSet
from berdampak.kernel.text import LANGUAGES, Text, same
from berdampak.measure.facade import Dimension, Facts
from berdampak.promise.contracts import Pack
from berdampak.report.contracts import Subject, SubjectKind

NOT_RECORDED = Text("tidak tercatat", "not recorded")
WAITING_FOR_CITIZEN = Text("Menunggu warga", "Waiting for the citizen")
OWN_STEPS = {"loket": Text("Dilayani di loket", "Served at the counter")}
"""Steps that the house itself records and no pack names."""

NAMES_MAX = 2
"""How many names of one step stand side by side."""

CHILDREN: dict[SubjectKind, tuple[Dimension, ...]] = {
    "whole": ("agency", "unit", "service"),
    "region": ("agency", "unit", "service"),
    "mall": ("agency", "unit", "service"),
    "agency": ("unit", "service"),
    "unit": ("service",),
    "service": ("unit",),
    "officer": (),
}
"""What a subject is broken down by: the first of these that its events know."""


class Names:
    """Names from the pack where there is one, else the codes of the log themselves."""

    def __init__(self, facts: Facts) -> None:
        self._pack: Pack | None = facts.pack
        self.whole = whole_of(facts.pack, facts.events)

    def subject(self, kind: SubjectKind, code: str | None) -> Subject:
        """The subject of a kind and code; what the log does not say has the code `""`."""
        if kind in ("whole", "mall"):
            return self.whole
        if not code:
            return Subject(kind, "", NOT_RECORDED)
        if kind == "region":
            return Subject(kind, code, _region_name(self._pack, code))
        things = {} if self._pack is None else self._pack.services if kind == "service" else self._pack.offices
        known = things.get(code)
        return Subject(kind, code, known.name if known else same(code))

    def step(self, service: str | None, code: str, office: str | None = None) -> Text:
        """The name of a step; the empty code is time spent waiting for the citizen.

        Where several services have a step of that code, the name is the word with which most of theirs begin; where
        the steps of an `office` are told of, those count that are done there, else those of its agency.
        """
        return step_name(self._pack, service, code, office) if code else WAITING_FOR_CITIZEN

    def within(self, subject: Subject) -> tuple[Subject, ...]:
        """The subjects above this one, outermost first."""
        if subject.kind == "mall":
            region = self._pack.find_region(subject.code) if self._pack else None
            return (self.subject("region", region),) if region else ()
        if subject.kind in ("whole", "region"):
            return ()
        office: str | None = subject.code
        above: list[Subject] = [self.whole]
        if self._pack is None:
            return tuple(above)
        if subject.kind == "service":
            service = self._pack.services.get(subject.code)
            office = service.unit if service else None
        agency = self._pack.find_agency(office)
        if agency is not None and agency.code != subject.code:
            above.append(self.subject("agency", agency.code))
        if subject.kind == "service" and office:
            above.append(self.subject("unit", office))
        return tuple(above)


def _region_name(pack: Pack | None, code: str) -> Text:
    """What a region is called: as the office that the pack names first in it, which is the highest there."""
    offices = pack.offices.values() if pack else ()
    return next((office.name for office in offices if office.region == code), same(code))


def step_name(pack: Pack | None, service: str | None, code: str, office: str | None = None) -> Text:
    """The name of a step, of one service or of whichever have it, as `Names.step` tells."""
    services = pack.services.values() if pack else ()
    steps = [step for one in services if service in (None, one.code) and (step := one.find_step(code))]
    agency = pack.find_agency(office) if pack else None
    for near in (office, agency.code if agency else None):
        steps = [step for step in steps if pack and near in _offices_of(pack, step.unit)] or steps
    return _shared([step.name for step in steps]) or OWN_STEPS.get(code) or same(code)


def _offices_of(pack: Pack, unit: str) -> set[str]:
    agency = pack.find_agency(unit)
    return {unit, agency.code} if agency else {unit}


def _shared(names: Sequence[Text]) -> Text | None:
    """The name that all share, else the word with which most begin, else the names side by side; None of none."""
    known = [name for name, _ in Counter(names).most_common()]
    if len(known) < 2:
        return known[0] if known else None
    said = {}
    for language in LANGUAGES:
        begun = _usual([name.in_(language).partition(" ")[0] for name in names])
        beside = " / ".join(name.in_(language) for name in known[:NAMES_MAX])
        said[language] = begun or beside + ("" if len(known) <= NAMES_MAX else " / …")
    return Text(**said)


def _usual(words: list[str]) -> str:
    """The word that is more than half of them, or nothing."""
    word, times = Counter(words).most_common(1)[0] if words else ("", 0)
    return word if times * 2 > len(words) else ""


def whole_of(pack: Pack | None, events: EventSet) -> Subject:
    """The subject of everything: the pack's mall where it has just one, else its government, else the log."""
    if pack is None:
        name = " + ".join(sorted(source.name for source in events.sources)) or "log"
        return Subject("whole", name, same(name))
    malls = [office for office in pack.offices.values() if office.kind == "mall"]
    if len(malls) == 1:
        return Subject("mall", malls[0].code, malls[0].name)
    return Subject("whole", pack.code, pack.name)
