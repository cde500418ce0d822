"""Tell us once: what a signed-in person answered and sent before serves again."""

from typing import Any

from django.core.files.uploadedfile import SimpleUploadedFile

from berdampak.happening.casework.facade import cases_of, read_answers
from berdampak.kernel.clock import Clock
from berdampak.people.contracts import Person
from berdampak.promise.contracts import DocumentRule, FormField
from berdampak.promise.facade import check_answers
from berdampak.publish.citizen.drafting import FILES_KEPT, Draft
from berdampak.uploads.contracts import KeptFile
from berdampak.uploads.facade import content_of, find_file, keep

CASES_READ_MAX = 5
FOREVER = ("text", "long_text", "date", "choice", "address", "region", "phone", "email", "identity", "yes_no")
"""Kinds of answers that are likely to hold again."""


def earlier_answers(draft: Draft, person: Person, clock: Clock) -> dict[str, Any]:
    """What the person answered before to questions of the same code and kind that stand empty in the draft."""
    empty = [one for one in draft.service.form if one.kind in FOREVER and not draft.typed.get(one.code)]
    if not person.code or not empty:
        return {}
    found: dict[str, Any] = {}
    for case in cases_of(person.code, clock)[:CASES_READ_MAX]:
        said = read_answers(case.number, person, "", clock)
        found = {one.code: said[one.code] for one in empty if _fits(one, said, clock)} | found
    return found


def _fits(field: FormField, said: dict[str, Any], clock: Clock) -> bool:
    if field.code not in said:
        return False
    return not check_answers([field], {field.code: said[field.code]}, clock().date()).problems


def earlier_paper(slot: DocumentRule, person: Person, clock: Clock) -> KeptFile | None:
    """The newest file that the person sent before for the same document."""
    if not person.code:
        return None
    for case in cases_of(person.code, clock)[:CASES_READ_MAX]:
        for paper in case.papers:
            file = find_file(paper.file) if paper.code == slot.code else None
            if file and not file.is_quarantined and file.kind in slot.accepts:
                return file
    return None


def reuse_paper(draft: Draft, slot: DocumentRule, file: KeptFile, clock: Clock) -> None:
    """Put a copy of an earlier file into the draft; the earlier case keeps its own."""
    copy = SimpleUploadedFile(file.name, content_of(file))
    draft.papers[slot.code] = keep(copy, draft.owner, [file.kind], clock, clock() + FILES_KEPT).code
