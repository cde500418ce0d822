"""Steps to which an objection was upheld: they count in the figures of no officer, and the case counts as before."""

from collections.abc import Sequence

import duckdb
import pyarrow as pa

from berdampak.happening.facade import LeftOut

CREATE_TABLE = """create table left_out (officer text, unit text, agency text, service text, week integer,
    case_no bigint, step text, completed_at timestamptz)"""


def leave_out(connection: duckdb.DuckDBPyConnection, rows: Sequence[LeftOut]) -> None:
    """Take the officer off these steps, and write `left_out` with a row for each of them."""
    connection.execute(CREATE_TABLE)
    if not rows:
        return
    named = {name: [getattr(row, name) for row in rows] for name in ("unit", "officer", "case", "step", "done_at")}
    connection.register("objected", pa.table(named | {"done_at": pa.array(named["done_at"], MOMENT)}))
    connection.execute("create temp table taken_out as select distinct * from objected")
    connection.unregister("objected")
    connection.execute(
        "insert into left_out select s.officer, s.unit, s.agency, s.service, s.week, s.case_no, s.step, s.completed_at"
        f" from {MATCHED} order by all"
    )
    connection.execute(f"update steps set officer = null where rowid in (select s.rowid from {MATCHED})")
    connection.execute("drop table taken_out")


MOMENT = pa.timestamp("us", tz="UTC")
MATCHED = """steps s join cases k using (case_no) join taken_out t
    on t.officer = s.officer and t.case = k.case_id and t.step = s.step and t.done_at = s.completed_at"""
