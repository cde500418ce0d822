"""An application that is being written: what it holds, what it still asks, and what lacks."""

import secrets
from dataclasses import dataclass, field
from datetime import date, timedelta
from hashlib import sha256
from typing import Any

from django.conf import settings

from berdampak.happening.casework.facade import find_draft, save_draft
from berdampak.kernel.clock import Clock
from berdampak.kernel.errors import Problem
from berdampak.kernel.text import Text
from berdampak.people.contracts import STRANGER, Person
from berdampak.promise.contracts import DocumentRule, FormField, Service
from berdampak.promise.facade import Checked, asked_documents, check_answers, check_papers, holds, paginate
from berdampak.publish.citizen import words_apply as words

FILES_KEPT = timedelta(days=30)
CONTACT = (
    FormField("nama", "text", words.CONTACT_NAME, words.CONTACT_NAME_HELP, min=2, max=100),
    FormField("email", "email", words.CONTACT_EMAIL, words.CONTACT_EMAIL_HELP, required=False),
    FormField("telepon", "phone", words.CONTACT_PHONE, words.CONTACT_PHONE_HELP, required=False),
)
ALL_KINDS = ("pdf", "jpg", "png")


@dataclass(slots=True)
class Draft:
    """A draft: answers and contact as they were typed, the kept file of each paper, and where it was sent."""

    token: str
    service: Service
    typed: dict[str, Any] = field(default_factory=dict)
    contact: dict[str, Any] = field(default_factory=dict)
    papers: dict[str, str] = field(default_factory=dict)
    key: str = ""
    filed: str = ""
    counter_officer: str = ""
    """Who types it in for somebody at a counter; empty when people apply themselves."""

    @property
    def owner(self) -> str:
        """Whose the files of the draft are: a word that does not give the draft away."""
        return "draft:" + sha256(self.token.encode(errors="replace")).hexdigest()[:40]


def read_draft(token: str, clock: Clock) -> Draft | None:
    """The draft of that secret word; None when it has run out, or its service is no more."""
    found = find_draft(token, clock)
    service = settings.PACKS.current().services.get(found.service) if found else None
    if found is None or service is None:
        return None
    kept, codes = found.answers, {one.code for one in service.form}
    return Draft(
        token,
        service,
        {code: typed for code, typed in kept.get("typed", {}).items() if code in codes},
        kept.get("contact", {}),
        kept.get("papers", {}),
        kept.get("key") or secrets.token_hex(16),
        kept.get("filed", ""),
        found.counter_officer or "",
    )


def applicant_of(draft: Draft, person: Person) -> Person:
    """Who applies, if it is known: whoever asks, unless they type it in for somebody else."""
    return STRANGER if draft.counter_officer else person


def keep_draft(draft: Draft, clock: Clock) -> None:
    """Keep the draft as it is now; raises `happening.E103` and `happening.E104`."""
    parts = {"typed": draft.typed, "contact": draft.contact, "papers": draft.papers}
    save_draft(draft.token, {**parts, "key": draft.key, "filed": draft.filed}, clock)


def check_draft(draft: Draft, today: date) -> Checked:
    """The answers of the draft, checked; a file of the form counts as a paper."""
    files = {one.code: draft.papers.get(one.code) for one in draft.service.form if one.kind == "file"}
    return check_answers(draft.service.form, draft.typed | files, today)


def check_contact(draft: Draft, today: date) -> Checked:
    """Who applies, checked."""
    return check_answers(CONTACT, draft.contact, today)


def pages_of(draft: Draft, checked: Checked) -> list[tuple[int, list[FormField]]]:
    """The pages with something to ask under the answers so far, by number, with the questions that are asked."""
    pages = enumerate(paginate(draft.service.form), 1)
    asked = ((number, [one for one in page if holds(one.when, checked.answers)]) for number, page in pages)
    return [(number, page) for number, page in asked if page]


def slots_of(draft: Draft, checked: Checked) -> list[DocumentRule]:
    """The papers to send under the answers so far, files of the form among them."""
    files = [
        DocumentRule(one.code, one.label, one.required, None, one.accepts or ALL_KINDS)
        for one in draft.service.form
        if one.kind == "file" and holds(one.when, checked.answers)
    ]
    return [*asked_documents(draft.service, checked.answers), *files]


def problems_of(draft: Draft, checked: Checked, today: date) -> list[Problem]:
    """Everything that keeps the draft from being sent."""
    papers = check_papers(draft.service, checked.answers, draft.papers.keys())
    return [*checked.problems, *check_contact(draft, today).problems, *papers]


def told(problem: Problem) -> Text:
    """A problem in the words for whoever fills in the form."""
    return problem.what + Text(" ", " ") + problem.now
