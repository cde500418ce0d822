"""The decision document, as PDF: what was decided, on which grounds, by which rule, and how to appeal."""

from datetime import datetime
from pathlib import Path
from typing import Any

from django.conf import settings

from berdampak.act.followups import words
from berdampak.act.followups.contracts import Decision, Followup
from berdampak.act.followups.keeping import lasts_of, policy_of, read_words, zone_of
from berdampak.act.followups.views import (
    at_text,
    evidence_text,
    learning_view,
    names_in,
    office_name,
    sanction_text,
)
from berdampak.front.facade import write_paper
from berdampak.kernel.text import Language, Text, same
from berdampak.kernel.wording import day_text
from berdampak.promise.facade import legal_text

TEMPLATE = Path(__file__).parent / "document.typ"


def write_document(one: Followup, language: Language, address: str) -> bytes:
    """The decision that counts, on A4; one that can still be appealed is marked so."""
    return write_paper(TEMPLATE, "letter", compose_document(one, address), language)


def compose_document(one: Followup, address: str) -> dict[str, Any]:
    """What the document says."""
    standing, decision = one.standing, one.standing.last
    assert decision is not None, "only a decision is written down"
    names, policy = names_in([one]), policy_of(standing)
    day = datetime.fromisoformat(decision.at).astimezone(zone_of(one.subject)).date()
    heard = words.HAS_ANSWERED if standing.answered_at else words.HAS_NOT_ANSWERED
    grounds = [evidence_text(one, read_words(one.code, 1)), words.DOCUMENT_HEARD.format(answered=heard)]
    grounds.append(words.REASON.format(words=read_words(one.code, decision.seq).get("reason") or words.ERASED))
    return {
        "government": settings.PACKS.current().name,
        "office": office_name(one.subject.agency or one.subject.unit),
        "title": words.DOCUMENT_TITLE[standing.comes_to],
        "number": words.DOCUMENT_NUMBER.format(code=one.code.upper(), year=day.year),
        "mark": _mark(one),
        "example": words.DOCUMENT_EXAMPLE if policy.example else None,
        "labels": words.DOCUMENT_LABELS,
        "name": same(names[one.subject.person]) if one.subject.person in names else words.GONE,
        "unit": office_name(one.subject.unit or one.subject.agency),
        "grounds": [ground for ground in grounds if ground is not None],
        "law": _law(one, decision),
        "decided": _decided(one, decision),
        "lasts": _lasts(one),
        "appeal": _appeal(one, address),
        "day": [day.year, day.month, day.day],
        "dated": settings.PACKS.current().name + same(", ") + day_text(day),
        "signed": words.DOCUMENT_SIGNED.format(at=at_text(decision.at, one.subject)),
        "decider": same(names[decision.by]) if decision.by in names else words.GONE,
        "verify": words.DOCUMENT_VERIFY.format(
            code=one.code, seq=decision.seq, sha256=standing.proposal.evidence.sha256 or "–"
        ),
    }


def _lasts(one: Followup) -> Text:
    lasts = lasts_of(one)
    if lasts == "for_good":
        return words.DOCUMENT_FOR_GOOD
    if lasts is not None:
        return words.DOCUMENT_LASTS_MONTHS.format(months=lasts)
    return words.DOCUMENT_LASTS.format(days=one.rule.terms.last)


def _appeal(one: Followup, address: str) -> Text:
    if one.standing.state == "appealed":
        return words.DOCUMENT_UNDER_APPEAL
    if one.standing.appealed_at:
        return words.DOCUMENT_APPEALED
    return words.DOCUMENT_APPEAL.format(days=one.rule.terms.appeal, address=same(address))


def _mark(one: Followup) -> Text | None:
    if one.standing.state in ("decided", "appealed"):
        return words.DOCUMENT_DRAFT
    return words.DOCUMENT_OVER if one.standing.state == "closed" else None


def _law(one: Followup, decision: Decision) -> list[Text]:
    policy = policy_of(one.standing)
    found = policy.find_sanction(decision.kind) if decision.kind else None
    return [legal_text(found[0].legal)] if found else [legal_text(policy.legal)]


def _decided(one: Followup, decision: Decision) -> list[Text]:
    found = policy_of(one.standing).find_sanction(decision.kind) if decision.kind else None
    if found:
        return [sanction_text(*found)]
    if one.standing.comes_to == "coaching":
        return [each["said"] for each in learning_view(one)]
    return [one.rule.name]
