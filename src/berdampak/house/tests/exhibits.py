"""What the table of the API is about: a case of Sari's, a draft, a ticket, an appointment, a counter, a webhook."""

from dataclasses import replace
from pathlib import Path

from berdampak.happening.casework.facade import start_draft
from berdampak.happening.casework.tests.town import SIP, filed
from berdampak.happening.queue.facade import take_ticket
from berdampak.kernel.clock import Clock
from berdampak.outbox.facade import subscribe
from berdampak.people.tests.cast import MALL, Cast


def exhibits(cast: Cast, clock: Clock, folder: Path) -> dict[str, str]:  # noqa: ARG001
    """Things of Sari's, in the unit where Budi works, in the middle of a working day."""
    hook, _ = subscribe("https://example.org/in", ["*"], cast.admin.code, clock)
    number = filed(replace(SIP, applicant=cast.sari.code), clock(), cast.sari)
    return {
        "hook": hook.code,
        "number": number,
        "draft": start_draft("sip-perawat", cast.sari.code, clock),
        "ticket": take_ticket(MALL, ["sip-perawat"], clock, by=cast.sari).token,
    }
