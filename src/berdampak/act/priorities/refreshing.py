"""Once a week: problems that figures show are put on the list or scored anew, and what was done is looked at "
"again."""

from datetime import timedelta

from django.db.models import Q

from berdampak.act.priorities import deeds
from berdampak.act.priorities.contracts import Problem
from berdampak.act.priorities.figures import LESS_IS_BETTER, OF_CARDS, cards_of, find_figure, weeks_after
from berdampak.act.priorities.finding import Found, find_problems
from berdampak.act.priorities.models import ProblemRow
from berdampak.act.priorities.rules_helped import judge
from berdampak.kernel.clock import Clock
from berdampak.report.facade import list_weeks

DROPPED_FOR = timedelta(weeks=12)
"""How long a problem that was dropped is not put on the list again."""


def refresh_problems(until: str, clock: Clock) -> int:
    """Bring the list up to the last week, until this one, of which there are cards; how many problems changed.

    Cards that wait for their moment are not looked at before it comes. The same again changes nothing.
    """
    week = next((one for one in list_weeks() if one <= until), until)
    found = {one.key: one for one in find_problems(week)}
    changed = sum(_list(one, week, clock) for one in found.values())
    live = ProblemRow.objects.filter(is_live=True).exclude(key__startswith="said:").order_by("code")
    changed += sum(_miss(row, week, clock) for row in live if row.key not in found)
    return changed + _check_all(week, clock)


def _list(found: Found, week: str, clock: Clock) -> bool:
    """Put it on the list, or score it anew; whether anything changed."""
    live = Q(is_live=True) | Q(state="dropped", changed_at__gte=clock() - DROPPED_FOR)
    row = ProblemRow.objects.filter(live, key=found.key).order_by("-is_live").first()
    if row is None:
        deeds.open_found(found.key, found.place, found.what, found.detail, found.measure, found.scores, week, clock)
        return True
    one = deeds.find_one(row.code)
    if one is None or one.state not in ("open", "taken"):
        return False
    if is_back := one.is_gone:
        deeds.mark_back(one, week, clock)
        one = deeds.find_one(row.code) or one
    if one.scores != found.scores:
        deeds.score(one, found.scores, week, clock)
        return True
    return is_back


def _miss(row: ProblemRow, week: str, clock: Clock) -> bool:
    """Mark a problem that the figures show no more; whether it was not marked yet."""
    one = deeds.find_one(row.code)
    if one is None or one.state not in ("open", "taken") or one.is_gone or week <= one.week or _waits(one, week):
        return False
    deeds.mark_gone(one, week, clock)
    return True


def _check_all(week: str, clock: Clock) -> int:
    """Look again at what was done four weeks ago or longer; how many."""
    rows = ProblemRow.objects.filter(state="done", is_live=True).order_by("code")
    ready = [one for row in rows if (one := deeds.find_one(row.code)) and _is_ready(one, week)]
    for one in ready:
        after = find_figure(one.measure, one.place, weeks_after(one.done_week))
        helped = judge(one.before, after, less_is_better=one.measure.kind in LESS_IS_BETTER)
        deeds.check(one, helped, week, clock)
    return len(ready)


def _is_ready(one: Problem, week: str) -> bool:
    last = weeks_after(one.done_week)[-1] if one.done_week else ""
    return bool(last) and (week > last or (week == last and not _waits(one, week)))


def _waits(one: Problem, week: str) -> bool:
    """Whether the card that says it is not there yet, as of an office whose card waits for its moment."""
    return one.measure.kind in OF_CARDS and not any(cards_of(one.place, [week]))
