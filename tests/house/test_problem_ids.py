"""The id of a problem is a promise: defined once, named after its room, and never given to another problem."""

import ast
import re
from collections import Counter

NUMBER = re.compile(r"E\d{3}")
REGISTER = "tests/house/problem_ids.txt"


def test_every_problem_is_defined_once(sources):
    assert [id_ for id_, times in Counter(problem_ids(sources)).items() if times > 1] == []


def test_the_register_knows_every_problem_and_forgets_none(root, sources):
    known = (root / REGISTER).read_text().split()
    defined = set(problem_ids(sources))
    assert known == sorted(known)
    assert not defined - set(known), f"add to {REGISTER}: {sorted(defined - set(known))}"
    assert not set(known) - defined, f"promised in {REGISTER}, and gone: {sorted(set(known) - defined)}"


def problem_ids(sources):
    """Ids of all problems: keys of a table `PROBLEMS` in a room, or the first word of a `Problem` written out."""
    for source in sources:
        if source.is_shipped:
            room = source.path.parts[2]
            for node in ast.walk(source.tree):
                if isinstance(node, ast.Dict):
                    yield from (f"{room}.{key.value}" for key in node.keys if is_number(key))
                elif isinstance(node, ast.Call) and getattr(node.func, "id", "") == "Problem" and node.args:
                    yield from literal_id(node.args[0])


def is_number(key):
    return isinstance(key, ast.Constant) and isinstance(key.value, str) and NUMBER.fullmatch(key.value) is not None


def literal_id(node):
    if isinstance(node, ast.Constant):
        yield node.value
