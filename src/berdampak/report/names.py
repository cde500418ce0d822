"""Subjects by their codes: their names, what stands above them and what they are made of."""

from berdampak.happening.contracts import EventSet
from berdampak.kernel.text import Text, same
from berdampak.measure.facade import Dimension, Facts
from berdampak.promise.contracts import Pack
from berdampak.report.contracts import Subject, SubjectKind

NOT_RECORDED = Text("tidak tercatat", "not recorded")
WAITING_FOR_CITIZEN = Text("Menunggu warga", "Waiting for the citizen")

CHILDREN: dict[SubjectKind, tuple[Dimension, ...]] = {
    "whole": ("agency", "unit", "service"),
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
        things = {} if self._pack is None else self._pack.services if kind == "service" else self._pack.offices
        known = things.get(code)
        return Subject(kind, code, known.name if known else same(code))

    def step(self, service: str | None, code: str) -> Text:
        """The name of a step; the empty code is time spent waiting for the citizen."""
        if code == "":
            return WAITING_FOR_CITIZEN
        for known in self._pack.services.values() if self._pack else ():
            step = known.find_step(code) if service in (None, known.code) else None
            if step is not None:
                return step.name
        return same(code)

    def within(self, subject: Subject) -> tuple[Subject, ...]:
        """The subjects above this one, outermost first."""
        if subject.kind in ("whole", "mall"):
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


def whole_of(pack: Pack | None, events: EventSet) -> Subject:
    """The subject of everything: the pack's mall where it has just one, else its government, else the log."""
    if pack is None:
        name = " + ".join(sorted(source.name for source in events.sources)) or "log"
        return Subject("whole", name, same(name))
    malls = [office for office in pack.offices.values() if office.kind == "mall"]
    if len(malls) == 1:
        return Subject("mall", malls[0].code, malls[0].name)
    return Subject("whole", pack.code, pack.name)
