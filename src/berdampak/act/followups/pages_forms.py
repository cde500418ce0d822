"""The pages of follow-ups with a form of their own: a decision, an idea, and what a superior proposes."""

from django.conf import settings
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.views.decorators.http import require_http_methods

from berdampak.act.followups import deeds, words
from berdampak.act.followups.asking import answering, ask, choose, of_fields, show
from berdampak.act.followups.contracts import COACHING, Choice, Followup, Subject
from berdampak.act.followups.deeds import Ruling, classes_for
from berdampak.act.followups.keeping import policy_of, read_words
from berdampak.act.followups.pages import look, read
from berdampak.act.followups.problems import find_problem, problem
from berdampak.act.followups.proposing import IDEA_PARTS, find_idea_rule, propose_as_superior, send_idea
from berdampak.act.followups.views import (
    correction_text,
    decision_view,
    evidence_text,
    idea_view,
    names_in,
    office_name,
    sanction_text,
)
from berdampak.front.contracts import Entry, Field, Option, address_of, typed
from berdampak.kernel.errors import BerdampakError, Problem
from berdampak.kernel.text import Language, Text, same
from berdampak.people.contracts import Colleague, Person, Thing
from berdampak.people.facade import colleagues, person_of, require

POSTS = ["GET", "HEAD", "POST"]
IDEA_LABELS = {"what": words.IDEA_WHAT, "where": words.IDEA_WHERE, "effect": words.IDEA_EFFECT}


@answering
@require_http_methods(POSTS)
def decide(request: HttpRequest, code: str, language: Language) -> HttpResponse:
    """Decide on a proposal, or on an appeal."""
    person, one = read(request, code)
    able = deeds.deeds_for(one, person)
    if not {"decide", "decide_again"} & able:
        deeds.require_competent(one, person)
        raise problem("E041")
    is_appeal = "decide_again" in able
    here = address_of("followup", language, code=one.code)
    ruling = _ruling(request)
    problems: list[Problem] = []
    if request.method == "POST":
        if ruling.choice not in _choices(one, is_appeal=is_appeal):
            problems = [find_problem("E042", "choice")]
        else:
            try:
                act = deeds.decide_appeal if is_appeal else deeds.decide
                act(one.code, ruling, person, request.clock)  # type: ignore[attr-defined]
            except BerdampakError as error:
                problems = of_fields(error)
            else:
                return HttpResponseRedirect(f"{here}?telah=1")
    look(request, person, one)
    title = (words.DECIDE_APPEAL_TITLE if is_appeal else words.DECIDE_TITLE).format(name=one.rule.name)
    said, names = read_words(one.code, 1), names_in([one])
    return ask(
        request,
        title,
        _decision_fields(one, ruling, is_appeal=is_appeal),
        words.CONFIRM,
        Entry(here, one.rule.name.in_(language)),
        problems,
        intro=evidence_text(one, said),
        corrected=correction_text(one),
        facts=idea_view(said) if one.rule.proposes == "idea" else (),
        heard=_heard(one, language),
        decisions=[decision_view(one, each, names) for each in one.standing.decisions],
    )


@answering
@require_http_methods(POSTS)
def idea(request: HttpRequest, language: Language) -> HttpResponse:
    """Send an idea for improvement."""
    person = person_of(request)
    units = _units(person, "officer", "head")
    if "idea.send" not in person.acts or not units:
        require(request, "idea.send", Thing("followup"))
    rule = find_idea_rule(settings.PACKS.current().followups)
    back = Entry(address_of("followups", language), words.BACK.in_(language))
    if rule is None:
        return show(request, "nothing", words.IDEA_TITLE, said=words.NO_IDEAS, back=back)
    unit = typed(request, "unit") if typed(request, "unit") in units else next(iter(units), "")
    said = {name: typed(request, name) for name in IDEA_PARTS}
    problems: list[Problem] = []
    if request.method == "POST":
        try:
            problems = [find_problem("E042", name) for name in IDEA_PARTS if not said[name]]
            if not problems:
                code = send_idea(units[unit], said, person, request.clock)  # type: ignore[attr-defined]
                return HttpResponseRedirect(address_of("followup", language, code=code) + "?telah=1")
        except BerdampakError as error:
            problems = of_fields(error)
    fields = [
        Field(name, "area", IDEA_LABELS[name], value=said[name], length="middle" if name != "what" else "long")
        for name in IDEA_PARTS
    ]
    if len(units) > 1:
        fields.insert(0, choose("unit", words.IDEA_OF, {one: office_name(one) for one in units}, unit))
    intro = words.IDEA_INTRO.format(days=rule.terms.decide)
    return ask(request, words.IDEA_TITLE, fields, words.SEND, back, problems, intro=intro)


@answering
@require_http_methods(POSTS)
def new(request: HttpRequest, language: Language) -> HttpResponse:
    """Propose something about somebody one leads."""
    person = person_of(request)
    units = _units(person, "head")
    if "followup.propose" not in person.acts or not units:
        require(request, "followup.propose", Thing("followup"))
    below = {
        f"{one.code}:{unit}": (same(f"{one.name}, ") + office_name(unit), subject)
        for unit, subject in units.items()
        for one in colleagues(unit, request.clock)  # type: ignore[attr-defined]
        if one.code != person.code and not _heads(one, unit)
    }
    back = Entry(address_of("followups", language), words.BACK.in_(language))
    policy = settings.PACKS.current().followups
    rules = {rule.code: rule for rule in policy.rules_for("superior")} if policy else {}
    if not below or not rules:
        return show(request, "nothing", words.NEW_TITLE, said=words.NOBODY, back=back)
    who, code, said = typed(request, "who"), typed(request, "rule"), typed(request, "words")
    problems: list[Problem] = []
    if request.method == "POST":
        wanted = (("who", who in below), ("rule", code in rules), ("words", bool(said)))
        problems = [find_problem("E042", name) for name, is_there in wanted if not is_there]
        if not problems:
            where = below[who][1]
            subject = Subject(who.partition(":")[0], where.unit, where.agency, where.region)
            try:
                propose_as_superior(code, subject, said, person, request.clock)  # type: ignore[attr-defined]
                return HttpResponseRedirect(address_of("followups", language) + "?telah=usulan")
            except BerdampakError as error:
                problems = list(error.problems)
    named = {
        each.code: words.RULE_NAMED.format(proposes=words.PROPOSES[each.proposes], name=each.name)
        for each in rules.values()
    }
    fields = [
        choose("who", words.WHO, {key: name for key, (name, _) in below.items()}, who),
        choose("rule", words.RULE, named, code),
        Field("words", "area", words.GROUND, help=words.GROUND_HELP, value=said),
    ]
    return ask(request, words.NEW_TITLE, fields, words.SEND, back, problems, intro=words.NEW_INTRO)


def _units(person: Person, *roles: str) -> dict[str, Subject]:
    """The units in which the person has one of these roles, with the offices around them."""
    pack = settings.PACKS.current()
    found: dict[str, Subject] = {}
    for role in person.roles:
        if role.name in roles and role.unit:
            above = pack.find_agency(role.unit)
            agency = role.agency or (above.code if above else "")
            region = role.region or pack.find_region(role.unit) or ""
            found[role.unit] = Subject(person.code, role.unit, agency, region)
    return found


def _heads(one: Colleague, unit: str) -> bool:
    """Whether somebody is the head for whom others stand in."""
    return any(role.name == "head" and role.unit == unit and role.acting is None for role in one.roles)


def _ruling(request: HttpRequest) -> Ruling:
    choice: Choice = typed(request, "choice")  # type: ignore[assignment]
    learning = tuple(request.POST.getlist("learning"))[:50]
    return Ruling(choice, typed(request, "reason"), typed(request, "kind"), learning)


def _choices(one: Followup, *, is_appeal: bool) -> dict[str, Text]:
    """What may be decided, as the form asks it."""
    proposes = one.rule.proposes
    if proposes == "idea":
        return {name: words.CHOICES[name] for name in ("adopt", "try", "not_now")}
    is_upheld = is_appeal and proposes != "recognition"
    asked = {"accept": words.CHOICE_UPHOLD if is_upheld else words.CHOICE_ACCEPT[proposes]}
    if proposes in words.CHOICE_CHANGE:
        asked["change"] = words.CHOICE_CHANGE[proposes]
    return asked | {"refuse": words.CHOICE_REFUSE}


def _decision_fields(one: Followup, ruling: Ruling, *, is_appeal: bool) -> list[Field]:
    def options(choices: dict[str, Text], picked: tuple[str, ...]) -> tuple[Option, ...]:
        return tuple(Option(code, said, picked=code in picked) for code, said in choices.items())

    fields = [
        Field("choice", "radios", words.CHOICE, options=options(_choices(one, is_appeal=is_appeal), (ruling.choice,)))
    ]
    if one.rule.proposes == "sanction":
        kinds = {kind.code: sanction_text(level, kind) for level in classes_for(one) for kind in level.kinds}
        asked = {"": words.NO_KIND} | kinds | {COACHING: words.KIND_COACHING}
        fields.append(choose("kind", words.KIND, asked, ruling.kind, help=words.KIND_HELP))
    if one.rule.proposes in ("sanction", COACHING):
        offers = {code: each.name for code, each in policy_of(one.standing).learning.items()}
        picked = ruling.learning or one.rule.learning
        fields.append(
            Field(
                "learning", "checks", words.LEARNING, help=words.LEARNING_HELP, options=options(offers, picked),
                optional=True,
            )
        )  # fmt: skip
    fields.append(Field("reason", "area", words.WHY, help=words.WHY_HELP, value=ruling.reason))
    return fields


def _heard(one: Followup, language: Language) -> list[tuple[str, str]]:
    """What the one concerned said, to be read before anything is decided."""
    return [
        (
            words.HEARD[note.kind].in_(language),
            read_words(one.code, note.seq).get("words") or words.ERASED.in_(language),
        )
        for note in one.standing.notes
        if note.kind in words.HEARD
    ]
