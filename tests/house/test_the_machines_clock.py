"""Nobody reads the machine's clock: it is made in one place, chosen in one, and comes in as an argument everywhere."""

import ast
from pathlib import Path

SRC = Path("src/berdampak")
MAY_NAME_IT = {
    SRC / "kernel/clock.py": "makes it",
    SRC / "house/clock.py": "chooses it, unless somebody rehearses",
    SRC / "ledger/facade.py": "lets the database say when, where the clock is the machine's",
    SRC / "happening/casework/writing.py": "hands that question to the book",
}
READS = {
    "datetime": {"now", "utcnow", "today"},
    "date": {"today"},
    "timezone": {"now", "localtime", "localdate"},
    "time": {"time", "time_ns", "localtime", "gmtime", "ctime"},
}
SQL_READS = ("current_timestamp", "current_date", "localtimestamp", " now()", "datetime('now")


def test_no_room_names_the_machines_clock(sources):
    naming = {source.path for source in sources if source.is_shipped and "system_clock" in source.text}
    assert naming == set(MAY_NAME_IT)


def test_no_room_reads_the_machines_clock(sources):
    found = [f"{one.path}:{line}" for one in sources if one.is_shipped for line in lines_that_read(one.tree)]
    assert [place.rpartition(":")[0] for place in found] == [str(SRC / "kernel/clock.py")], "\n".join(found)


def test_no_query_reads_the_databases_clock(texts):
    queries = {path: text.lower() for path, text in texts.items() if path.is_relative_to(SRC) and path.suffix == ".sql"}
    assert queries
    wrong = [str(path) for path, text in queries.items() if any(word in text for word in SQL_READS)]
    assert wrong == []


def test_what_would_read_it_is_seen():
    said = ["a = datetime.now(UTC)", "b = datetime.date.today()", "c = time.time()", "d = timezone.now"]
    tree = ast.parse("\n".join([*said, "from time import time", "e = clock.now()"]))
    assert sorted(lines_that_read(tree)) == [1, 2, 3, 4, 5]


def lines_that_read(tree):
    """The lines of a file that name something which reads the machine's clock, called or handed on."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Attribute) and node.attr in READS.get(last_name(node.value), ()):
            yield node.lineno
        if isinstance(node, ast.ImportFrom) and {name.name for name in node.names} & READS.get(
            (node.module or "").rpartition(".")[2], set()
        ):
            yield node.lineno


def last_name(node):
    return node.attr if isinstance(node, ast.Attribute) else getattr(node, "id", "")
