"""The page on which somebody says how another person lives up to the values."""

from functools import partial

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.views.decorators.http import require_http_methods

from berdampak.act.appraisal import deeds, periods
from berdampak.act.appraisal import words_predicate as words
from berdampak.act.appraisal.asking import answering, ask, show
from berdampak.act.appraisal.problems import find_problem
from berdampak.act.appraisal.rules_feedback import ANSWERS, BY_NAME, Answer, Value
from berdampak.act.appraisal.views import names_in
from berdampak.front.contracts import Entry, Field, Option, address_of, typed
from berdampak.kernel.errors import Problem
from berdampak.kernel.text import Language, same
from berdampak.kernel.wording import period_text
from berdampak.people.contracts import Thing
from berdampak.people.facade import person_of, require
from berdampak.promise.contracts_appraisal import AppraisalRules, ConductRules
from berdampak.promise.facade import legal_text

REMARK_MAX = 500


@answering
@require_http_methods(["GET", "HEAD", "POST"])
def conduct(request: HttpRequest, code: str, language: Language) -> HttpResponse:
    """The values of the pack, each rated, with words where it is not as expected."""
    person, period = person_of(request), request.GET.get("masa", "").replace("\x00", "")[:8]
    invitation = deeds.find_invitation(code.replace("\x00", "")[:40], period, person)
    require(request, "conduct.rate", Thing("conduct", owner=invitation.rater if invitation else None))
    assert invitation is not None, "nothing is nobody's"
    code, period = invitation.agreement, invitation.period
    appraisal = deeds.find_appraisal(code, period)
    assert appraisal is not None, "somebody was asked about it"
    back = Entry(address_of("agreements", language), words.BACK.in_(language))
    subordinate = names_in([appraisal.agreement]).get(appraisal.parties.subordinate, same("–"))
    title = words.CONDUCT_TITLE.format(name=subordinate)
    if invitation.is_given or appraisal.course.state != "asked":
        said = words.THANKS if invitation.is_given else words.NOT_ASKED
        return show(request, "thanks", title, said=said, back=back)
    problems: list[Problem] = []
    law = appraisal.law.conduct
    if request.method == "POST":
        problems = _wrong(request, law)
        if not problems:
            _give(request, code, period, law)
            return HttpResponseRedirect(f"{address_of('conduct', language, code=code)}?masa={period}")
    lead = words.CONDUCT_LEAD_NAMED if invitation.group in BY_NAME else words.CONDUCT_LEAD
    group = periods.small(words.GROUPS[invitation.group])
    intro = lead.format(group=group, period=period_text(period))
    intro += words.VALUES_FROM.format(legal=legal_text(law.legal))
    return ask(request, title, _fields(request, appraisal.law), words.SEND, back, problems, intro=intro)


def _give(request: HttpRequest, code: str, period: str, law: ConductRules) -> None:
    answers: dict[Value, Answer] = {value: typed(request, value) for value in law.codes}  # type: ignore[misc]
    remarks = {value: typed(request, f"{value}_words") for value in law.codes}
    deeds.give(code, period, person_of(request), answers, remarks, request.clock)  # type: ignore[attr-defined]


def _wrong(request: HttpRequest, law: ConductRules) -> list[Problem]:
    """Everything that is missing or too long, field by field."""
    found = []
    value_of = partial(typed, request)
    for value in law.codes:
        answer, remark = value_of(value), value_of(f"{value}_words")
        if answer not in ANSWERS:
            found.append(find_problem("E006", value))
        elif answer in ("below", "above") and not remark:
            found.append(find_problem("E007", f"{value}_words"))
        if len(remark) > REMARK_MAX:
            found.append(find_problem("E008", f"{value}_words", most=REMARK_MAX))
    return found


def _fields(request: HttpRequest, law: AppraisalRules) -> list[Field]:
    fields = []
    for value in law.conduct.values:
        picked, name = typed(request, value.code), f"{value.code}_words"
        options = tuple(Option(one, periods.answer_text(one, law), picked=one == picked) for one in ANSWERS)
        fields.append(Field(value.code, "radios", value.name, value.guide, options=options))
        label, remark = words.WHY + same(": ") + value.name, typed(request, name)
        fields.append(Field(name, "area", label, words.WHY_HELP, value=remark, optional=True, length="short"))
    return fields
