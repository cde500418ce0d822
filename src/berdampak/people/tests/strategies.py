"""People, things and acts as tests draw them."""

from hypothesis import strategies as st

from berdampak.people.contracts import Person, Role, Thing
from berdampak.people.policy import POLICY
from berdampak.people.rules import acts_of

UNITS, AGENCIES, MALLS, REGIONS = ("u1", "u2", "u3"), ("a1", "a2"), ("m1", "m2"), ("82.71", "82.72", "82")
CODES = ("p-one", "p-two", "p-three")
ACTS = sorted({act for grants in POLICY.values() for one in grants for act in one.acts} | {"nobody.knows", ""})


def or_none(words):
    return st.sampled_from((None, *words))


offices = {
    "unit": or_none(UNITS),
    "agency": or_none(AGENCIES),
    "region": or_none(REGIONS),
    "mall": or_none(MALLS),
}
role_names = st.sampled_from([name for name in POLICY if name != "anybody"])
roles = st.builds(Role, name=role_names, **offices)
things = st.builds(
    Thing,
    kind=st.sampled_from(("case", "ticket", "complaint")),
    owner=or_none(CODES),
    holder=or_none(CODES),
    asked_unit=or_none(UNITS),
    **offices,
)
acts = st.sampled_from(ACTS)


def person(code, held):
    held = tuple(held)
    return Person(code, "Budi", "officer", held, acts_of(held))


people = st.builds(person, st.sampled_from(CODES), st.lists(roles, max_size=3))
