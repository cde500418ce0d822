"""From the good files of a pack to the pack as the rest of the house sees it."""

from collections.abc import Sequence

from berdampak.kernel.text import Text
from berdampak.kernel.validation import Model
from berdampak.promise.building_appraisal import build_appraisal
from berdampak.promise.building_followups import build_followups
from berdampak.promise.building_form import (
    build_condition,
    build_deemed,
    build_document,
    build_fee,
    build_field,
    build_grounds,
    build_legal,
    build_product,
)
from berdampak.promise.building_goals import build_goals
from berdampak.promise.building_voice import build_voice
from berdampak.promise.contracts import Component, Office, Pack, ProcedureStep, Service, Term
from berdampak.promise.contracts_rhythm import Rhythm
from berdampak.promise.format import OfficePart, PackFile, ServiceFile, StepPart
from berdampak.promise.format_parts import TermPart
from berdampak.promise.format_standard import StandardFile
from berdampak.promise.reading import Draft, File
from berdampak.promise.rules_references import fill_after


def build_pack(draft: Draft) -> Pack:
    """The pack of a draft that has no problems."""
    assert draft.pack is not None, "only a good draft becomes a pack"
    pack = _good(draft.pack)
    offices = {office.code: office for file in draft.offices for office in _good(file).offices}
    services = [_good(file) for file in draft.services]
    standard = _good(draft.standard) if draft.standard else None
    return Pack(
        code=pack.code,
        version=pack.version,
        sha256=draft.sha256,
        valid_from=pack.valid_from,
        name=pack.name.text,
        calendar=pack.calendar,
        week_cut=pack.week_cut,
        offices={code: _office(office) for code, office in offices.items()},
        services={
            service.code: _service(
                service, _gather_components(standard, service, [pack, *_walk_down(offices, service.unit)])
            )
            for service in services
        },
        voice=build_voice(_good(draft.voice)) if draft.voice else None,
        goals=build_goals(_good(draft.goals)) if draft.goals else None,
        rhythm=Rhythm(pack.rhythm.line, pack.rhythm.public, pack.rhythm.consequences_from),
        followups=build_followups(_good(draft.followups)) if draft.followups else None,
        appraisal=build_appraisal(_good(draft.appraisal)) if draft.appraisal else None,
        standard=build_legal(standard.legal) if standard else None,
    )


def _good(file: File[Model]) -> Model:
    assert file.content is not None, "only a good draft becomes a pack"
    return file.content


def _walk_down(offices: dict[str, OfficePart], unit: str) -> list[OfficePart]:
    """An office and those above it, the highest first."""
    way: list[OfficePart] = []
    code: str | None = unit
    while code is not None:
        way.append(offices[code])
        code = offices[code].parent
    return way[::-1]


def _gather_components(
    standard: StandardFile | None, service: ServiceFile, above: Sequence[PackFile | OfficePart]
) -> tuple[Component, ...]:
    """The components of a service in the order of the standard.

    Its own, else those of the nearest office above it, else the pack's, else what follows from the service itself.
    """
    rules = standard.components if standard else []
    derived = _derive_components(service)
    said = {rule.code: derived[rule.role] for rule in rules if rule.role in derived}
    for part in (*above, service):
        said |= {code: text.text for code, text in (part.components or {}).items()}
    return tuple(Component(rule.code, rule.name.text, said[rule.code], rule.role) for rule in rules)


def _derive_components(service: ServiceFile) -> dict[str | None, Text]:
    """What need not be written twice, by role."""
    names = [step.name.text for step in service.steps]
    derived: dict[str | None, Text] = {
        "procedure": Text(_say_in_turn([name.id for name in names]), _say_in_turn([name.en for name in names])),
        "legal_basis": Text(service.legal.reference, service.legal.reference),
    }
    if service.promised is not None:
        derived["time"] = _say_time(service.promised)
    return derived


def _say_in_turn(names: Sequence[str]) -> str:
    """`Take in the papers; check them; issue the licence.`: only the first begins with a capital, and abbreviations."""
    first, *others = names
    lowered = [name if name[1:2].isupper() else name[:1].lower() + name[1:] for name in others]
    return "; ".join([first, *lowered]) + "."


def _say_time(promised: TermPart) -> Text:
    length = promised.days or promised.minutes
    plural = "s" if length != 1 else ""
    unit = (
        Text("hari kerja", f"working day{plural}") if promised.days else Text("menit kerja", f"working minute{plural}")
    )
    return Text("{length} {unit} sejak berkas lengkap.", "{length} {unit} after the papers are complete.").format(
        length=length, unit=unit
    )


def _term(part: TermPart | None) -> Term | None:
    return Term(part.days, part.minutes) if part else None


def _office(part: OfficePart) -> Office:
    return Office(part.code, part.kind, part.name.text, part.parent, part.mall, part.region, part.calendar)


def _step(part: StepPart, unit: str, after: tuple[str, ...]) -> ProcedureStep:
    return ProcedureStep(
        part.code, part.name.text, part.unit or unit, _term(part.budget), after, part.kind, build_condition(part.when)
    )


def _service(part: ServiceFile, components: tuple[Component, ...]) -> Service:
    after = fill_after([(step.code, step.after) for step in part.steps])
    return Service(
        code=part.code,
        name=part.name.text,
        unit=part.unit,
        valid_from=part.valid_from,
        legal=build_legal(part.legal),
        promised=_term(part.promised),
        legal_term=_term(part.legal_term),
        legal_term_ground=build_legal(part.legal_term.ground) if part.legal_term else None,
        steps=tuple(_step(step, part.unit, after[step.code]) for step in part.steps),
        components=components,
        calendar=part.calendar,
        example=part.example,
        form=tuple(build_field(field) for field in part.form),
        documents=tuple(build_document(document) for document in part.documents),
        fees=tuple(build_fee(fee) for fee in part.fees),
        product=build_product(part.product),
        deemed=build_deemed(part.deemed),
        pause_grounds=build_grounds(part.pause_grounds),
        refuse_grounds=build_grounds(part.refuse_grounds),
        extend_grounds=build_grounds(part.extend_grounds),
        on_reply=part.on_reply,
        audience=part.audience,
        words=tuple(part.words),
    )
