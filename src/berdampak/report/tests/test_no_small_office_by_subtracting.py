"""Whatever is published of a week, no sum or difference of it is a figure of fewer than five officers."""

from fractions import Fraction
from itertools import combinations

from hypothesis import given, settings
from hypothesis import strategies as st

from berdampak.report.rules_small import Work, find_withheld

UNITS = {
    "a1": ("r", "a"),
    "a2": ("r", "a"),
    "a3": ("r", "a"),
    "b1": ("r", "b"),
    "b2": ("r", "b"),
    "c1": ("", "c"),
    "d1": ("q", "d"),
}
people = st.frozensets(st.sampled_from([f"p{at:02}" for at in range(14)]), max_size=9)
cities = st.tuples(
    st.sets(st.tuples(st.sampled_from(sorted(UNITS)), st.sampled_from("stuv")), min_size=1, max_size=14),
    st.fixed_dictionaries(dict.fromkeys(UNITS, people)),
)


def work_of(pairs):
    return [Work(*UNITS[unit], unit, service) for unit, service in sorted(pairs)]


def published(work, officers, withheld):
    """Every sum that some card shows, as the set of the parts in it; where nobody was at work all may be known."""
    keys = {(level, getattr(one, level)) for one in work for level in ("region", "agency", "unit", "service")}
    cards = [[one for one in work if getattr(one, level) == code] for level, code in keys - withheld if code]
    known = [[one] for one in work if ("unit", one.unit) not in withheld or not officers[one.unit]]
    return [work, *cards, *known]


def rank(rows):
    rows, found = [list(map(Fraction, row)) for row in rows], 0
    for column in range(len(rows[0]) if rows else 0):
        pivot = next((at for at in range(found, len(rows)) if rows[at][column]), None)
        if pivot is None:
            continue
        rows[found], rows[pivot] = rows[pivot], rows[found]
        for at in range(found + 1, len(rows)):
            if factor := rows[at][column] / rows[found][column]:
                rows[at] = [one - factor * other for one, other in zip(rows[at], rows[found], strict=True)]
        found += 1
    return found


def leaks(work, officers, withheld):
    """The groups of units with one to four officers of which some combination of what is published tells."""
    sums = published(work, officers, withheld)
    table = [[int(one in each) for one in work] for each in sums]
    units = sorted({one.unit for one in work if officers[one.unit]})
    whole = rank(table)
    for size in range(1, len(units) + 1):
        for group in combinations(units, size):
            if len(frozenset().union(*(officers[unit] for unit in group))) < 5:
                outside = [at for at, one in enumerate(work) if one.unit not in group]
                if rank([[row[at] for at in outside] for row in table]) < whole:
                    yield group


@settings(max_examples=300)
@given(cities)
def test_nothing_published_tells_of_fewer_than_five(city):
    pairs, officers = city
    work = work_of(pairs)
    at_work = frozenset().union(*(officers[one.unit] for one in work))
    if len(at_work) >= 5:
        assert list(leaks(work, officers, find_withheld(work, officers))) == []


def staff(**sizes):
    return {unit: frozenset(f"{unit}{at}" for at in range(size)) for unit, size in sizes.items()}


def test_hiding_the_small_one_alone_would_not_do():
    work, officers = work_of({("a1", "s"), ("a2", "t"), ("b1", "u")}), staff(a1=7, a2=3, b1=9)
    alone = {("unit", "a2"), ("service", "t")}
    assert list(leaks(work, officers, alone)) == [("a2",)]


def test_the_next_smallest_is_withheld_beside_it():
    work, officers = work_of({("a1", "s"), ("a2", "t"), ("a3", "u"), ("b1", "v")}), staff(a1=7, a2=3, a3=20, b1=9)
    assert find_withheld(work, officers) == {("unit", "a1"), ("unit", "a2"), ("service", "t"), ("service", "s")}


def test_two_small_ones_hide_each_other():
    work, officers = work_of({("a1", "s"), ("a2", "s"), ("a3", "t"), ("b1", "t")}), staff(a1=2, a2=3, a3=9, b1=9)
    assert find_withheld(work, officers) == {("unit", "a1"), ("unit", "a2"), ("service", "s")}


def test_a_small_agency_takes_all_its_units_and_another_agency_with_it():
    work, officers = work_of({("a1", "s"), ("b1", "t"), ("b2", "u")}), staff(a1=4, b1=6, b2=6)
    offices = {("agency", "a"), ("agency", "b"), ("unit", "a1"), ("unit", "b1"), ("unit", "b2")}
    assert offices <= find_withheld(work, officers)


def test_where_all_have_five_nothing_is_withheld():
    work = work_of({(unit, service) for unit in UNITS for service in "st"})
    assert find_withheld(work, staff(**dict.fromkeys(UNITS, 5))) == frozenset()


def test_an_office_where_nobody_was_at_work_tells_of_nobody():
    assert find_withheld(work_of({("a1", "s"), ("a2", "s")}), staff(a1=9, a2=0)) == frozenset()
