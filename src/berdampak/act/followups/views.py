"""A follow-up as pages show it: what it rests on, in words and figures, what happened, and what comes next."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.conf import settings

from berdampak.act.followups import words
from berdampak.act.followups.contracts import Decision, Evidence, Followup, Note, Standing, Subject
from berdampak.act.followups.keeping import policy_of, read_words, zone_of
from berdampak.act.followups.rules_propose import is_met
from berdampak.act.followups.sources import find_correction
from berdampak.act.questions.facade import WATCH_NAMES
from berdampak.front.contracts import address_of
from berdampak.kernel.text import Language, Text, same
from berdampak.kernel.wording import day_text, moment_text, number_text, period_text, week_text
from berdampak.people.contracts import Person
from berdampak.people.facade import names_of
from berdampak.promise.contracts_followups import SanctionClass, SanctionKind
from berdampak.promise.facade import legal_text

TOLD_ABOVE = ("followup.proposed", "followup.decided", "followup.decided_again")
"""What was written then stands in a part of the page of its own."""
NEARLY_SURE = 0.999
"""A probability above it is said to be more than that; nothing is ever sure."""


@dataclass(frozen=True, slots=True)
class Line:
    """A follow-up in a list."""

    address: str
    name: Text
    kind: Text | None
    who: Text
    state: Text
    until: Text | None


def line_of(one: Followup, names: dict[str, str], language: Language) -> Line:
    """A follow-up as a line of a list."""
    return Line(
        address_of("followup", language, code=one.code),
        one.rule.name,
        words.PROPOSES[one.standing.comes_to] if one.standing.comes_to != "idea" else None,
        same(names.get(one.subject.person, words.GONE.in_(language))),
        state_text(one.standing),
        day_at(one.standing.due_at, one.subject) if one.standing.due_at else None,
    )


def office_name(code: str) -> Text:
    """What an office is called; its code, where the pack no longer has it."""
    offices = settings.PACKS.current().offices
    return offices[code].name if code in offices else same(code)


def state_text(standing: Standing) -> Text:
    """How it stands, in words."""
    if standing.state == "closed":
        assert standing.end is not None, "what is closed ended somehow"
        return words.ENDS[standing.end]
    return words.STATES[standing.state]


def next_text(one: Followup) -> Text:
    """What happens next, and until when."""
    standing = one.standing
    if standing.state == "closed":
        return words.NEXT_CLOSED
    if not standing.due_at:
        return words.NEXT_FOR_GOOD
    until = at_text(standing.due_at, one.subject)
    if standing.state == "proposed":
        return words.NEXT_OWN_PROPOSED.format(until=until)
    if standing.state == "decided" and standing.last and standing.last.is_refused:
        return words.NEXT_REFUSED.format(until=until)
    if standing.state == "running" and standing.check_at:
        return words.NEXT_CHECK.format(
            check=day_at(standing.check_at, one.subject), until=day_at(standing.due_at, one.subject)
        )
    return words.NEXT_BY_STATE[standing.state].format(until=until)


def evidence_text(one: Followup, said: dict[str, str]) -> Text | None:
    """What it rests on; `said` are the words it was proposed with. None for an idea, which is told in full."""
    evidence = one.standing.proposal.evidence
    match evidence.kind:
        case "standing":
            return _standing_text(evidence, is_above=one.rule.trigger.kind == "standing.above")
        case "target":
            return _target_text(one)
        case "finding":
            return words.SAID_FINDING.format(week=week_text(evidence.week), rows=_count(evidence.find("rows")))
        case _ if one.rule.proposes == "idea":
            return None
    return words.SAID_SUPERIOR.format(words=said.get("words") or words.ERASED)


def correction_text(one: Followup) -> Text | None:
    """That the figures were corrected since, how they read now, and whether it would still be proposed."""
    now = find_correction(one.subject.person, one.standing.proposal.evidence)
    if now is None:
        return None
    still, read = is_met(one.rule.trigger, now), _met(now.evidence.figures)
    if still and read == _met(one.standing.proposal.evidence.figures):
        return None  # it reads as it did
    return words.CORRECTED.format(now=read, said=words.STILL_MET if still else words.NOT_MET_NOW)


def figures_view(evidence: Evidence) -> list[tuple[Text, Text]]:
    """Every figure with its name, exactly as it was frozen."""
    return [(_label(name), _value(name, value)) for name, value in evidence.figures]


def _value(name: str, value: str) -> Text:
    saying = {"watch": lambda code: WATCH_NAMES.get(code, same(code)), "week": week_text, "period": period_text}
    return saying.get(name, same)(value)


def source_address(one: Followup, language: Language, person: Person) -> str:
    """Where the source can be read, by whoever may."""
    evidence, is_own = one.standing.proposal.evidence, person.code == one.subject.person
    match evidence.kind:
        case "finding" if is_own or "question.find" in person.acts:
            return address_of("question", language, code=evidence.find("question") or "-")
        case "target":
            return address_of("agreement-achieved", language, code=evidence.find("agreement") or "-")
        case "standing" if is_own:
            return address_of("my-card", language) + f"?minggu={evidence.week}"
        case "standing":
            return address_of("officer-card", language, code=one.subject.person) + f"?minggu={evidence.week}"
    return ""


def idea_view(said: dict[str, str]) -> list[tuple[Text, Text]]:
    """An idea: what, where, with what effect."""
    parts = (("what", words.IDEA_WHAT), ("where", words.IDEA_WHERE), ("effect", words.IDEA_EFFECT))
    return [(label, same(said[name]) if name in said else words.ERASED) for name, label in parts]


def timeline(one: Followup, names: dict[str, str]) -> list[dict[str, Any]]:
    """Everything that happened, with the words that were written then."""
    return [
        {
            "what": words.KINDS[note.kind],
            "who": _who(note, names),
            "at": at_text(note.at, one.subject),
            "words": "" if note.kind in TOLD_ABOVE else _words_of(one, note.seq),
        }
        for note in one.standing.notes
    ]


def decision_view(one: Followup, decision: Decision, names: dict[str, str]) -> dict[str, Any]:
    """A decision in words: what, by whom, on which ground, why."""
    found = policy_of(one.standing).find_sanction(decision.kind) if decision.kind else None
    return {
        "said": words.DECIDED_BY.format(
            choice=words.CHOICE_UPHOLD if _is_upheld(one, decision) else words.CHOICES[decision.choice],
            name=names.get(decision.by) or words.GONE,
            at=at_text(decision.at, one.subject),
        ),
        "sanction": sanction_text(*found) if found else None,
        "legal": words.GROUND_OF_LAW.format(legal=legal_text(found[0].legal)) if found else None,
        "reason": words.REASON.format(words=read_words(one.code, decision.seq).get("reason") or words.ERASED),
    }


def sanction_text(level: SanctionClass, kind: SanctionKind) -> Text:
    """A kind of sanction with its class."""
    return words.SANCTION_IS.format(kind=kind.name, level=level.name)


def learning_view(one: Followup) -> list[dict[str, Any]]:
    """What is to be learnt, and what was."""
    last, known, done = one.standing.last, policy_of(one.standing).learning, dict(one.standing.marks)
    if last is None or one.standing.comes_to != "coaching":
        return []
    return [
        {
            "code": code,
            "said": words.HOURS.format(name=known[code].name, hours=known[code].hours, where=known[code].where),
            "link": known[code].link,
            "done": code in done,
        }
        for code in last.learning
    ]


def check_text(one: Followup) -> Text | None:
    """Whether coaching helped, with both figures."""
    check = one.standing.check
    if check is None:
        return None
    at, helped = day_at(check.at, one.subject), words.HELPED[check.helped]
    if check.helped == "too_few":
        return words.CHECKED_NONE.format(at=at, helped=helped)
    return words.CHECKED_SAID.format(at=at, helped=helped, before=_met(check.before), now=_met(check.now))


def names_in(followups: list[Followup]) -> dict[str, str]:
    """What everybody is called who has to do with them, by their codes."""
    codes = {note.by for one in followups for note in one.standing.notes} | {one.subject.person for one in followups}
    return names_of(codes - {""})


def at_text(at: str, subject: Subject) -> Text:
    """A moment in the zone of the office."""
    return moment_text(datetime.fromisoformat(at).astimezone(zone_of(subject)))


def _who(note: Note, names: dict[str, str]) -> Text:
    if note.by:
        return same(names[note.by]) if note.by in names else words.GONE
    return words.BY_RULE if note.seq == 1 else words.BY_ITSELF


def _label(name: str) -> Text:
    what, _, week = name.partition(":")
    return words.SEEN_IN.format(week=week_text(week)) if what == "seen" else words.FIGURES.get(name, same(name))


def _is_upheld(one: Followup, decision: Decision) -> bool:
    is_second = decision != one.standing.decisions[0]
    return is_second and decision.choice == "accept" and one.rule.proposes != "recognition"


def day_at(at: str, subject: Subject) -> Text:
    """A day in the zone of the office."""
    return day_text(datetime.fromisoformat(at).astimezone(zone_of(subject)).date())


def _words_of(one: Followup, seq: int) -> str:
    return " ".join(read_words(one.code, seq).values())


def _standing_text(evidence: Evidence, *, is_above: bool) -> Text:
    chance = float(evidence.find("above" if is_above else "below") or 0)
    return words.SAID_STANDING.format(
        weeks=evidence.find("weeks"),
        week=week_text(evidence.week),
        met=_count(evidence.find("met")),
        of=_count(evidence.find("of")),
        expected=number_text(float(evidence.find("expected") or 0), 1),
        side=words.ABOVE if is_above else words.BELOW,
        chance=words.NEARLY_SURE if chance > NEARLY_SURE else number_text(chance * 100, 1) + same("%"),
    )


def _target_text(one: Followup) -> Text:
    proposal = one.standing.proposal
    evidence = proposal.evidence
    goals, code = settings.PACKS.get(proposal.pack).goals, evidence.find("indicator") or ""
    known = goals.indicators.get(code) if goals else None
    low, high = evidence.find("target_low"), evidence.find("target_high")
    return words.SAID_TARGET.format(
        indicator=known.name if known else same(code),
        period=period_text(evidence.find("period") or ""),
        value=_number(evidence.find("value")),
        target=_number(low) if low == high else _number(low) + same("–") + _number(high),
        percent=_number(evidence.find("percent")),
        n=_count(evidence.find("n")),
    )


def _met(figures: tuple[tuple[str, str], ...]) -> Text:
    known = dict(figures)
    expected = number_text(float(known.get("expected") or 0), 1)
    return words.MET_OF.format(met=_count(known.get("met")), of=_count(known.get("of")), expected=expected)


def _count(value: str | None) -> Text:
    return number_text(int(value or 0))


def _number(value: str | None) -> Text:
    return number_text(float(value or 0), 2)
