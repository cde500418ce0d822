"""A follow-up as the rest of the house sees it."""

from dataclasses import dataclass
from typing import Literal

from berdampak.promise.contracts_followups import FollowupRule

State = Literal["proposed", "open", "decided", "appealed", "running", "closed"]
"""For the one concerned alone; open to who decides; decided; appealed; carried out; over."""
Choice = Literal["accept", "refuse", "change", "adopt", "try", "not_now"]
"""The last three answer an idea."""
End = Literal["lapsed", "refused", "over"]
"""Nobody decided in time; it was refused; its term is over."""
EvidenceKind = Literal["standing", "target", "finding", "words"]
Helped = Literal["helped", "no_sign", "too_few"]
COACHING = "coaching"
"""What a sanction may be changed into, beside a lighter one."""


@dataclass(frozen=True, slots=True)
class Subject:
    """Whom it concerns, and the offices it lies in; codes only. Who `leads` the unit is nobody's in it to decide on."""

    person: str
    unit: str
    agency: str
    region: str
    leads: bool = False


@dataclass(frozen=True, slots=True)
class Evidence:
    """What a proposal rests on, frozen: exact figures, the week, the hash of the row and the entry that seals it.

    `source` is what it was read from: another proposal from the same source is the same proposal.
    """

    kind: EvidenceKind
    source: str
    week: str = ""
    sha256: str = ""
    seal: str = ""
    figures: tuple[tuple[str, str], ...] = ()

    def find(self, name: str) -> str | None:
        """A figure by its name."""
        return dict(self.figures).get(name)


@dataclass(frozen=True, slots=True)
class Decision:
    """What a person decided: the kind of a sanction or what is to be learnt, and how much it weighs."""

    by: str
    at: str
    seq: int
    choice: Choice
    kind: str = ""
    learning: tuple[str, ...] = ()
    weight: int = 0

    @property
    def is_refused(self) -> bool:
        """Whether nothing comes of it."""
        return self.choice in ("refuse", "not_now")


@dataclass(frozen=True, slots=True)
class Check:
    """Whether coaching helped: figures at its start and now."""

    at: str
    helped: Helped
    before: tuple[tuple[str, str], ...]
    now: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Note:
    """A line of the timeline: which entry, what, who (empty: by itself), when."""

    seq: int
    kind: str
    by: str
    at: str


@dataclass(frozen=True, slots=True)
class Proposal:
    """What is proposed to whom, by whom (`system`: by rule), on what ground; `cap` is the most a decision may weigh."""

    subject: Subject
    rule: str
    rule_sha256: str
    pack: str
    proposes: str
    by: str
    evidence: Evidence
    cap: int = 0


@dataclass(frozen=True, slots=True)
class Standing:
    """How a follow-up stands, from its entries alone; at `due_at` it moves by itself."""

    proposal: Proposal
    state: State
    due_at: str
    notes: tuple[Note, ...]
    seen_at: str = ""
    answered_at: str = ""
    decisions: tuple[Decision, ...] = ()
    appealed_at: str = ""
    began_at: str = ""
    check_at: str = ""
    before: tuple[tuple[str, str], ...] = ()
    marks: tuple[tuple[str, str], ...] = ()
    check: Check | None = None
    is_public: bool = False
    carried_at: str = ""
    link: str = ""
    end: End | None = None

    @property
    def head(self) -> int:
        """How many entries there are."""
        return len(self.notes)

    @property
    def last(self) -> Decision | None:
        """The decision that counts."""
        return self.decisions[-1] if self.decisions else None

    @property
    def comes_to(self) -> str:
        """What it comes to: what was proposed, or coaching where a sanction was changed into that."""
        last = self.last
        return COACHING if last and last.learning and self.proposal.proposes == "sanction" else self.proposal.proposes

    def is_seen_by_the_line(self) -> bool:
        """Whether others than the one concerned may see it."""
        return self.state != "proposed"


@dataclass(frozen=True, slots=True)
class Followup:
    """A follow-up, with its rule as it was when it was proposed."""

    code: str
    standing: Standing
    rule: FollowupRule

    @property
    def subject(self) -> Subject:
        """Whom it concerns."""
        return self.standing.proposal.subject
