"""Where the queries find facts: a table as it is, by region, or of some officers alone."""

from collections.abc import Collection, Sequence

from berdampak.measure.contracts import Facts

TABLES = ("cases", "steps", "stretches", "presence", "stops", "marks", "left_out")


def find_sources(facts: Facts, dimensions: Sequence[str], officers: Collection[str] | None = None) -> dict[str, str]:
    """What stands behind `from` for each table; with `officers`, what they did is looked at alone."""
    found = dict.fromkeys(TABLES, "")
    for table in TABLES:
        found[table] = _with_region(facts, table) if "region" in dimensions else table
    if officers is not None:
        _write(facts, "asked_officers", "officer", [(officer,) for officer in officers])
        for table in ("steps", "presence", "left_out"):
            found[table] = f"(select * from {found[table]} where officer in (select officer from asked_officers))"
    if "officer" in dimensions:
        found["stretches"] = f"(select * from {found['steps']} where not after_pause)"
    return found


def list_regions(facts: Facts) -> list[str]:
    """The regions of whose units anything is known, in order."""
    if facts.pack is None:
        return []
    units = {unit for table in ("cases", "steps") for (unit,) in _ask(facts, f"select distinct unit from {table}")}
    return sorted({region for unit in units if unit and (region := facts.pack.find_region(unit))})


def _with_region(facts: Facts, table: str) -> str:
    """The table with the region of the unit in each row; evidence of a region is of that region alone."""
    if facts.pack is None:
        return table
    pairs = [(unit, facts.pack.find_region(unit)) for unit in facts.pack.offices]
    _write(facts, "places", "unit, region", pairs)
    return f"(select t.*, p.region from {table} t left join places p on p.unit = t.unit)"


def _write(facts: Facts, table: str, columns: str, rows: Sequence[tuple[str | None, ...]]) -> None:
    import pyarrow as pa

    names = columns.split(", ")
    data = {name: pa.array([row[at] for row in rows], pa.string()) for at, name in enumerate(names)}
    facts.connection.register("given_words", pa.table(data))
    facts.connection.execute(f"create or replace temp table {table} as from given_words")
    facts.connection.unregister("given_words")


def _ask(facts: Facts, query: str) -> list[tuple[str | None, ...]]:
    return facts.connection.execute(query).fetchall()
