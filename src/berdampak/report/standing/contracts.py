"""Where somebody stands in a week, as it is kept, sealed and shown."""

from dataclasses import dataclass
from typing import Literal

from berdampak.measure.facade import Standing

StandingKind = Literal["officer", "unit"]


@dataclass(frozen=True, slots=True)
class FairStanding:
    """The standing of an officer or a unit over the `weeks` that end with `week`: twelve, or fewer since they began.

    `standing` counts only what can be compared: steps (of a unit: cases) of a kind that enough peers did too.
    `seen_met` of `seen_of` are all that were promised, compared or not. `unit`, `agency` and `region` are where the
    officer worked most. Shares are rounded to four decimals, reliability and probabilities downwards. `sha256` is of
    the canonical JSON that was sealed.
    """

    kind: StandingKind
    code: str
    unit: str | None
    agency: str | None
    region: str | None
    week: str
    weeks: int
    seen_met: int
    seen_of: int
    standing: Standing
    sha256: str
