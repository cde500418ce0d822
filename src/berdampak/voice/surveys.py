"""Surveys: an invitation after a case, one answer to it, and the kiosk at the counter, which is kept apart."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from django.conf import settings
from django.db import IntegrityError, transaction

from berdampak.front.contracts import address_of
from berdampak.kernel.clock import Clock
from berdampak.kernel.dice import Entropy, system_entropy
from berdampak.kernel.text import Language
from berdampak.kernel.wording import moment_text
from berdampak.ledger.facade import append, open_vault
from berdampak.outbox.contracts import Notice
from berdampak.outbox.facade import send
from berdampak.promise.contracts_voice import SurveyElement
from berdampak.voice import offices
from berdampak.voice import words_survey as words
from berdampak.voice.contracts import Form, Given, Source
from berdampak.voice.hidden_words import draw_token, hash_of
from berdampak.voice.models import Answer, Invitation, Score
from berdampak.voice.problems import problem

WORDS_MAX = 2_000
PLACES = ("service", "unit", "agency", "mall", "region")


def invite(
    case_code: str,
    service: str,
    unit: str,
    agency: str | None,
    region: str | None,
    contact: str,
    language: Language,
    closed_at: datetime,
    clock: Clock,
    *,
    entropy: Entropy = system_entropy,
) -> bool:
    """Ask whoever applied how it went, once a case; whether an invitation was sent now.

    Nobody is asked twice for a case, nor without a contact, nor where the pack asks nothing.
    """
    if not contact:
        return False
    with transaction.atomic():
        token = ask(case_code, service, unit, agency, region, closed_at, clock, entropy=entropy)
        if token:
            until = offices.after_calendar_days(clock(), offices.voice_rules().survey.open_days)
            send(_notice(case_code, contact, language, token, until, unit), clock)
    return bool(token)


def ask(
    case_code: str,
    service: str,
    unit: str,
    agency: str | None,
    region: str | None,
    closed_at: datetime,
    clock: Clock,
    *,
    entropy: Entropy = system_entropy,
) -> str:
    """The word by which one may speak of a case, once; empty where it was given before, or the pack asks nothing."""
    voice = offices.pack().voice
    if voice is None or Invitation.objects.filter(case_code=case_code).exists():
        return ""
    token = draw_token(entropy)
    form: Form = "short" if service in voice.survey.short_for else "full"
    where = {
        "service": service,
        "unit": unit,
        "agency": agency or "",
        "mall": offices.places_of_office(unit)["mall"] or "",
        "region": region or "",
    }
    body = {"case": case_code, "form": form, **_said(where)}
    try:
        with transaction.atomic():
            Invitation.objects.create(
                case_code=case_code,
                token_hash=hash_of(token),
                form=form,
                day=offices.today_at(unit, closed_at),
                expires_at=offices.after_calendar_days(clock(), voice.survey.open_days),
                **where,
            )
            append(f"asked:{case_code}", "survey.invited", body, clock=clock)
    except IntegrityError:  # another process has just asked
        return ""
    return token


def find_invitation(token: str, clock: Clock) -> Invitation:
    """The invitation of a word; raises `voice.E001` when used, `E002` when too late, `E003` when there is none."""
    found = Invitation.objects.filter(token_hash=hash_of(token)).first()
    if found is None:
        raise problem("E003")
    if found.is_used:
        raise problem("E001")
    if found.expires_at <= clock():
        raise problem("E002", until=moment_text(found.expires_at.astimezone(offices.zone_of(found.unit))))
    return found


def answer_survey(token: str, given: Given, clock: Clock, entropy: Entropy = system_entropy) -> None:
    """Take the one answer to an invitation; of two that come at once only one counts. Raises as `find_invitation`."""
    invitation = find_invitation(token, clock)
    with transaction.atomic():
        if not Invitation.objects.filter(pk=invitation.pk, is_used=False).update(is_used=True):
            raise problem("E001")
        where = {name: getattr(invitation, name) for name in PLACES}
        _record(where, "short" if invitation.form == "short" else "full", "case", given, clock, entropy)


def answer_at_kiosk(service: str, given: Given, clock: Clock, entropy: Entropy = system_entropy) -> None:
    """Take an answer given at the counter: always the short form, and never mixed with those of the invited."""
    unit = offices.pack().services[service].unit
    where = {name: value or "" for name, value in offices.places_of_office(unit).items()}
    _record({"service": service} | where, "short", "kiosk", given, clock, entropy)


def elements_of(form: str) -> tuple[SurveyElement, ...]:
    """What a form asks for."""
    survey = offices.voice_rules().survey
    return survey.elements if form == "full" else tuple(one for one in survey.elements if one.code in survey.short)


def _record(where: dict[str, str], form: Form, source: Source, given: Given, clock: Clock, entropy: Entropy) -> None:
    wanted = [element.code for element in elements_of(form)]
    scores = {code: given.scores[code] for code in wanted if code in given.scores}
    code, day = draw_token(entropy), offices.today_at(where["unit"], clock())
    body: dict[str, Any] = {"source": source, "form": form, "scores": scores, **_said(where)}
    body |= {name: value for name in ("in_time", "solved") if (value := getattr(given, name)) is not None}
    private = {"words": given.words[:WORDS_MAX]} if given.words else None
    with transaction.atomic():
        vault = open_vault(settings.KEYS) if private else None
        append(f"survey:{code}", "survey.answered", body, private=private, vault=vault, clock=clock)
        answer = Answer.objects.create(
            code=code,
            source=source,
            form=form,
            day=day,
            is_complete=len(scores) == len(wanted),
            total=sum(scores.values()),
            in_time=given.in_time,
            solved=given.solved,
            has_words=private is not None,
            **where,
        )
        Score.objects.bulk_create(Score(answer=answer, element=code, score=each) for code, each in scores.items())


def _said(where: Mapping[str, str]) -> dict[str, str]:
    """The places that are known."""
    return {name: value for name, value in where.items() if value}


def _notice(case_code: str, contact: str, language: Language, token: str, expires_at: datetime, unit: str) -> Notice:
    until = moment_text(expires_at.astimezone(offices.zone_of(unit)))
    return Notice(
        channel="email" if "@" in contact else "sms",
        to=contact,
        subject=words.INVITED,
        body=words.INVITED_BODY.format(until=until),
        language=language,
        link=address_of("survey", language, token=token),
        key=f"survey:{case_code}",
    )
