"""What the lines of docs/permissions/citizen.md are about: a draft, and a case of Sari's."""

from pathlib import Path

from berdampak.happening.casework.contracts import Submission
from berdampak.happening.casework.facade import file_case, start_draft
from berdampak.kernel.clock import Clock
from berdampak.people.tests.cast import Cast

SERVICE = "akta-kelahiran"


def exhibits(cast: Cast, clock: Clock, folder: Path) -> dict[str, str]:  # noqa: ARG001
    """A draft by its secret word, and a case of Sari's by its number."""
    submission = Submission(SERVICE, {"tempat-lahir": "rumah"}, (), "online", "Sari", applicant=cast.sari.code)
    return {"token": start_draft(SERVICE, None, clock), "number": file_case(submission, cast.sari, clock).number}
