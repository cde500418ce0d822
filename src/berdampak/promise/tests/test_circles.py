"""Circles are found in any graph, and only where there are some."""

import itertools

from hypothesis import given, settings
from hypothesis import strategies as st

from berdampak.promise.rules_references import find_blocked, find_cycles

NODES = "abcdef"
GRAPHS = st.dictionaries(st.sampled_from(NODES), st.lists(st.sampled_from(NODES), max_size=3), max_size=6)


def can_begin(graph):
    """Nodes that are done sooner or later, by doing whatever can be done again and again."""
    done = {node for node in NODES if node not in graph}
    for _ in NODES:
        done |= {node for node, befores in graph.items() if done.issuperset(befores)}
    return done


@settings(max_examples=300)
@given(GRAPHS)
def test_every_node_either_can_begin_or_is_in_a_circle_or_waits_for_one(graph):
    cycles = find_cycles(graph)
    in_cycles = {node for cycle in cycles for node in cycle}
    assert in_cycles | set(find_blocked(graph, cycles)) == set(graph) - can_begin(graph)


@settings(max_examples=300)
@given(GRAPHS)
def test_a_circle_leads_back_to_itself_along_what_waits(graph):
    for cycle in find_cycles(graph):
        assert cycle[0] == cycle[-1]
        assert all(after in graph[before] for before, after in itertools.pairwise(cycle))
