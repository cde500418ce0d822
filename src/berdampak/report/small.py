"""The cards of a week that are withheld from the public, found from facts."""

from collections import defaultdict

from berdampak.measure.facade import Facts
from berdampak.report.rules_small import Key, Work, find_withheld

STEPS = "select distinct agency, unit, service from steps where week = {week}"
CASES = (
    "select distinct agency, unit, service from cases where week_filed <= {week}"
    " and (week_finished is null or week_finished >= {week})"
)


def withheld_in(facts: Facts, week: int) -> frozenset[Key]:
    """The kind and code of every card of a week that the public may not see, or could tell a small office from.

    Steps and cases are different sums: each is looked at, and what either asks for is withheld.
    """
    officers: dict[str, set[str]] = defaultdict(set)
    at_work = "select distinct unit, officer from steps where unit is not null and officer is not null and week = ?"
    for unit, officer in facts.connection.execute(at_work, [week]).fetchall():
        officers[unit].add(officer)
    frozen = {unit: frozenset(there) for unit, there in officers.items()}
    found = [find_withheld(_list_work(facts, query.format(week=week)), frozen) for query in (STEPS, CASES)]
    return frozenset().union(*found)


def _list_work(facts: Facts, query: str) -> list[Work]:
    rows = facts.connection.execute(query).fetchall()
    pack = facts.pack
    return [
        Work((pack.find_region(unit) if pack else None) or "", agency or "", unit or "", service or "")
        for agency, unit, service in rows
    ]
