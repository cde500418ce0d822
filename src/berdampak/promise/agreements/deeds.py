"""What can be done to an agreement: each deed is an entry of its stream, and the rows follow."""

import secrets
from collections.abc import Callable
from dataclasses import asdict
from typing import Any

from django.conf import settings
from django.db import IntegrityError, transaction
from django.db.models import Q

from berdampak.kernel.canonical import canonical_json, sha256_hex
from berdampak.kernel.clock import Clock
from berdampak.ledger.facade import append, stream_of
from berdampak.people.contracts import Person, Thing
from berdampak.people.facade import be_sure, may
from berdampak.promise.agreements.contracts import Agreement, Parties, Standing, Terms
from berdampak.promise.agreements.models import AgreementRow, TermsRow
from berdampak.promise.agreements.problems import problem
from berdampak.promise.agreements.rules_state import KINDS, OPENED, Deed, can, fold
from berdampak.promise.agreements.rules_terms import lacks, whole_text
from berdampak.promise.agreements.writing_down import read_terms, write_terms

STREAM = "agreement:"
LETTERS = "abcdefghjkmnpqrstvwxyz"
CODE_LETTERS = 14
EMPTY = Terms()
LACKING = {"rows": "E133", "weights": "E134"}
KIND_OF = {deed: kind for kind, deed in KINDS.items()}


def draw_code(choose: Callable[[str], str] = secrets.choice) -> str:
    """A code that says nothing, and is nobody's number."""
    return "pk-" + "".join(choose(LETTERS) for _ in range(CODE_LETTERS))


def thing_of(parties: Parties, person: Person) -> Thing:
    """The agreement as the table of acts knows it: each party's own, and of the subordinate's offices."""
    owner = person.code if person.code in parties else parties.subordinate
    return Thing("agreement", unit=parties.unit, agency=parties.agency, region=parties.region, owner=owner)


def open_agreement(parties: Parties, by: Person, clock: Clock, terms: Terms = EMPTY, code: str = "") -> str:
    """Begin a draft between a superior, who does it, and a subordinate; its code. Raises `promise.E139`."""
    office = Thing("agreement", unit=parties.unit, agency=parties.agency, region=parties.region)
    be_sure(by, "agreement.draft", office)
    if by.code != parties.superior or parties.subordinate in ("", by.code):
        raise problem("E137", "subordinate")
    code = code or draw_code()
    try:
        with transaction.atomic():
            row = AgreementRow.objects.create(code=code, state="draft", **asdict(parties))
            append(STREAM + code, OPENED, {"parties": asdict(parties), "by": by.code}, expected_seq=1, clock=clock)
            TermsRow.objects.create(agreement=row, number=1, body=write_terms(terms))
    except IntegrityError as error:  # there is one, or one is being made at the same moment
        raise problem("E139", "subordinate") from error
    return code


def save_terms(code: str, terms: Terms, by: Person, *, seen: str = "") -> None:
    """Change the draft; `seen` is the hash of what was changed, so that nobody writes over what they never read."""
    with transaction.atomic():
        row = _draft(code, by)
        if seen and seen != hash_terms(read_terms(row.body)):
            raise problem("E132")
        written = write_terms(terms)
        if written != row.body:
            row.body, row.before = written, row.body
            row.save()


def undo(code: str, by: Person) -> None:
    """Have the draft say what it said before the last change; once more brings the change back."""
    with transaction.atomic():
        row = _draft(code, by)
        if row.before is not None:
            row.body, row.before = row.before, row.body
            row.save()


def hash_terms(terms: Terms) -> str:
    """A hash by which two readings of a draft are told apart."""
    return sha256_hex(canonical_json(write_terms(terms)))


def hash_text(agreement: Agreement, number: int, pack: str = "") -> str:
    """The hash of the whole text of a version, as it is signed; `pack` is that of one which is being offered."""
    written, pack = write_terms(agreement.terms[number]), pack or agreement.standing.versions[number - 1].pack
    return sha256_hex(canonical_json(whole_text(agreement.code, number, asdict(agreement.parties), written, pack)))


def offer(code: str, by: Person, clock: Clock) -> None:
    """Offer the draft to be signed, as it is now. Raises `promise.E133` or `E134` for what it lacks."""
    with transaction.atomic():
        agreement = _hold(code)
        number, thing = agreement.standing.last.number, thing_of(agreement.parties, by)
        if lacking := next(lacks(agreement.terms[number]), None):
            raise problem(LACKING[lacking])
        pack = settings.PACKS.keep().sha256
        sha256 = hash_text(agreement, number, pack)
        _do(agreement, "offer", "agreement.draft", thing, by, clock, sha256=sha256, pack=pack)


def take_back(code: str, by: Person, clock: Clock) -> None:
    """Make a draft again of what was offered; a signature that was given to it counts no more."""
    agreement = _get(code)
    _do(agreement, "take_back", "agreement.sign", thing_of(agreement.parties, by), by, clock)


def sign(code: str, by: Person, sha256: str, clock: Clock) -> None:
    """Sign the text of that hash, as one of the two. Raises `promise.E135` when it is not the text that stands."""
    agreement = _get(code)
    last = agreement.standing.last
    if not sha256 == last.sha256 == hash_text(agreement, last.number):
        raise problem("E135")
    _do(agreement, "sign", "agreement.sign", thing_of(agreement.parties, by), by, clock, sha256=sha256)


def revise(code: str, by: Person, clock: Clock) -> None:
    """Begin a new version; what was signed holds until both have signed the new one."""
    agreement = _get(code)
    with transaction.atomic():
        _do(agreement, "revise", "agreement.sign", thing_of(agreement.parties, by), by, clock)
        last = agreement.standing.last.number
        TermsRow.objects.create(agreement_id=code, number=last + 1, body=write_terms(agreement.terms[last]))


def end(code: str, by: Person, clock: Clock) -> None:
    """End what was signed, as when somebody takes up another post: the superior, or whoever leads the office by now."""
    agreement = _get(code)
    _do(agreement, "end", *_to_end(agreement, by), by, clock)


def may_end(agreement: Agreement, by: Person) -> bool:
    """Whether the person could end it now."""
    return can(agreement.standing, "end", by.code) and bool(may(by, *_to_end(agreement, by)))


def find_agreement(code: str) -> Agreement | None:
    """An agreement by its code."""
    standing = standing_of(code)
    if standing is None:
        return None
    rows = list(TermsRow.objects.filter(agreement_id=code))
    undoable = any(row.before is not None and row.number == standing.last.number for row in rows)
    return Agreement(code, standing, {row.number: read_terms(row.body) for row in rows}, undoable)


def standing_of(code: str) -> Standing | None:
    """How an agreement stands, from the book alone."""
    return fold((entry.kind, entry.body, entry.recorded_at) for entry in stream_of(STREAM + code))


def list_agreements(person: Person, most: int = 200) -> list[Agreement]:
    """Every agreement that the person may read: their own, then those of their offices, the newest year first."""
    rows = AgreementRow.objects.filter(_readable(person)).exclude(_own(person)).order_by("-year", "code")[:most]
    found = [*list_own(person), *(one for row in rows if (one := find_agreement(row.code)))]
    return [one for one in found if may(person, "agreement.read", thing_of(one.parties, person))]


def list_own(person: Person) -> list[Agreement]:
    """Every agreement to which the person is a party, the newest year first."""
    rows = AgreementRow.objects.filter(_own(person)).order_by("-year", "code")
    return [one for row in rows if (one := find_agreement(row.code))]


def list_in_force(year: int) -> list[Agreement]:
    """Every agreement of a year of which a version holds."""
    rows = AgreementRow.objects.filter(year=year, in_force__isnull=False).order_by("code")
    return [one for row in rows for one in (find_agreement(row.code),) if one]


def _own(person: Person) -> Q:
    return Q(superior=person.code) | Q(subordinate=person.code)


def _readable(person: Person) -> Q:
    asked = Q(pk__in=[])
    for role in person.roles:
        if role.name == "head" and role.unit:
            asked |= Q(unit=role.unit)
        elif role.name == "agency_head" and role.agency:
            asked |= Q(agency=role.agency)
        elif role.name in ("region_head", "inspector", "reform") and role.region:
            asked |= Q(region__startswith=role.region)
    return asked


def _to_end(agreement: Agreement, by: Person) -> tuple[str, Thing]:
    """The act that ending is: a party's own, or that of a superior of the office that the agreement is for."""
    parties = agreement.parties
    if by.code in parties:
        return "agreement.sign", thing_of(parties, by)
    unit = parties.unit if parties.scope_kind == "officer" else None
    agency = parties.agency if parties.scope_kind != "agency" else None
    return "agreement.draft", Thing("agreement", unit=unit, agency=agency, region=parties.region)


def _get(code: str) -> Agreement:
    agreement = find_agreement(code)
    if agreement is None:
        raise problem("E130")
    return agreement


def _hold(code: str) -> Agreement:
    """The agreement while nobody else changes its draft, until the transaction ends."""
    AgreementRow.objects.select_for_update().filter(code=code).first()
    return _get(code)


def _draft(code: str, by: Person) -> TermsRow:
    agreement = _hold(code)
    be_sure(by, "agreement.draft", thing_of(agreement.parties, by))
    if agreement.standing.last.state != "draft":
        raise problem("E131")
    row: TermsRow = TermsRow.objects.get(agreement_id=code, number=agreement.standing.last.number)
    return row


def _do(agreement: Agreement, deed: Deed, act: str, thing: Thing, by: Person, clock: Clock, **more: Any) -> None:
    """Note the deed, if the agreement still stands as it was read, and have its row follow."""
    standing, code = agreement.standing, agreement.code
    be_sure(by, act, thing)
    if not can(standing, deed, by.code):
        raise problem("E131")
    body = {"version": standing.last.number, "by": by.code} | more
    with transaction.atomic():
        AgreementRow.objects.select_for_update().filter(code=code).first()
        append(STREAM + code, KIND_OF[deed], body, expected_seq=standing.head + 1, clock=clock)
        after = standing_of(code)
        assert after is not None, "it was there before"
        holds = after.in_force.number if after.in_force else None
        AgreementRow.objects.filter(code=code).update(state=after.last.state, in_force=holds)
