"""What somebody who holds the application's connection might ask of the book's database, beside appending."""

COLUMNS = "position, stream, seq, kind, recorded_at, leaf_hash, content"
FORGED = "position, stream, seq, 'case.forged', recorded_at, leaf_hash, content from ledger_entry"

SQLITE = {
    "update": ["update ledger_entry set kind = 'case.forged'"],
    "update or replace": ["update or replace ledger_entry set stream = 'case:0', seq = 1"],
    "delete": ["delete from ledger_entry where position = 1"],
    "delete of a leaf": ["delete from ledger_leaf"],
    "update of a leaf": ["update ledger_leaf set position = position + 100"],
    "update of a checkpoint": ["update ledger_checkpoint set root = zeroblob(32)"],
    "delete of a cosignature": ["delete from ledger_cosignature"],
    "insert or replace": [f"insert or replace into ledger_entry select {FORGED}"],
    "replace by stream": [
        "replace into ledger_entry (stream, seq, kind, recorded_at, leaf_hash, content) select stream, seq,"
        " 'case.forged', recorded_at, leaf_hash, content from ledger_entry"
    ],
    "replace by rowid": [
        f"replace into ledger_entry (rowid, {COLUMNS.partition(', ')[2]}) select 1, 'case:new', 1, kind, recorded_at,"
        " leaf_hash, content from ledger_entry limit 1"
    ],
    "replace of a leaf": ["replace into ledger_leaf values (900, 1)"],
    "replace of a checkpoint": [
        "replace into ledger_checkpoint select size, zeroblob(32), note, signed_at from ledger_checkpoint"
    ],
    "replace without recursive triggers": [
        "pragma recursive_triggers = off",
        f"insert or replace into ledger_entry select {FORGED}",
    ],
    "upsert": [
        f"insert into ledger_entry select {FORGED} where true on conflict (position) do update set kind = excluded.kind"
    ],
    "drop trigger": ["drop trigger ledger_entry_is_not_changed", "update ledger_entry set kind = 'case.forged'"],
    "drop table": ["drop table ledger_entry"],
    "drop view": ["drop view ledger_pending"],
    "rename": ["alter table ledger_entry rename to entry_of_old"],
    "drop column": ["alter table ledger_checkpoint drop column signed_at"],
    "writable schema": ["pragma writable_schema = on", "delete from sqlite_schema where type = 'trigger'"],
    "writable schema, another way": [
        "pragma writable_schema(1)",
        "update sqlite_schema set sql = '' where type = 'trigger'",
    ],
    "schema without leave": ["delete from sqlite_schema where type = 'trigger'"],
    "no sync": ["pragma synchronous = off"],
    "no sync, of the main file": ["pragma main.synchronous(0)"],
    "no journal": ["pragma journal_mode = off"],
    "no secure delete": ["pragma secure_delete = off"],
    "attach": ["attach database 'book.attached' as other", "create table other.x (y)"],
    "trigger that swallows": ["create trigger swallow before insert on ledger_entry begin select raise(ignore); end"],
    "temporary trigger": ["create temp trigger swallow before insert on ledger_entry begin select raise(ignore); end"],
    "trigger elsewhere": [
        "create trigger elsewhere after insert on sim_case_state begin delete from ledger_entry; end",
        "insert into sim_case_state values ('case:other', 1, x'00')",
    ],
    "table of the same name": ["create temp table ledger_entry as select * from main.ledger_entry where false"],
    "view of the same name": ["create temp view ledger_leaf as select * from main.ledger_leaf where false"],
    "forged entry": [
        "insert into ledger_entry values (900, 'case:0', 900, 'case.forged', '2026', zeroblob(32), x'00')"
    ],
    "forged leaf": ["insert into ledger_leaf values (900, 900)"],
    "forged checkpoint": ["insert into ledger_checkpoint values (900, zeroblob(32), 'x', 'x')"],
    "key to another entry": ["update ledger_key set position = 1"],
    "another opening": ["update ledger_opening set sealed = zeroblob(40)"],
}

POSTGRESQL = {
    "update": ["update ledger_entry set kind = 'case.forged'"],
    "delete": ["delete from ledger_entry"],
    "truncate": ["truncate ledger_entry cascade"],
    "insert": [
        "insert into ledger_entry (stream, seq, kind, recorded_at, leaf_hash, content) select stream, seq + 900,"
        " kind, recorded_at, leaf_hash, content from ledger_entry"
    ],
    "upsert": [
        f"insert into ledger_entry overriding system value select {FORGED} on conflict (stream, seq)"
        " do update set kind = excluded.kind"
    ],
    "merge": ["merge into ledger_entry e using ledger_leaf l on l.position = e.position when matched then delete"],
    "merge that updates": [
        "merge into ledger_leaf e using ledger_leaf l on l.position = e.position"
        " when matched then update set leaf_index = e.leaf_index + 900"
    ],
    "disable trigger": ["alter table ledger_entry disable trigger all"],
    "drop trigger": ["drop trigger is_append_only on ledger_entry"],
    "replica": ["set session_replication_role = replica", "delete from ledger_entry"],
    "drop table": ["drop table ledger_entry cascade"],
    "create rule": ["create rule swallow as on insert to ledger_entry do instead nothing"],
    "create trigger": [
        "create trigger swallow before insert on ledger_entry for each row execute function ledger_refuse()"
    ],
    "become the owner": ["set role berdampak", "delete from ledger_entry"],
    "become the sealer": ["set role berdampak_seal", "insert into ledger_leaf values (900, 1)"],
    "own session": ["set session authorization berdampak", "delete from ledger_entry"],
    "owner of the table": ["alter table ledger_entry owner to web"],
    "grant": ["grant all on ledger_entry to web", "delete from ledger_entry"],
    "another function": [
        "create or replace function ledger_refuse() returns trigger language plpgsql as $$ begin return null; end $$"
    ],
    "drop function": ["drop function ledger_refuse() cascade"],
    "catalogue": ["update pg_trigger set tgenabled = 'D'"],
    "numbers again": ["select setval(pg_get_serial_sequence('ledger_entry', 'position'), 1)"],
    "queue": ["delete from ledger_pending"],
    "checkpoint": ["update ledger_checkpoint set note = ''"],
    "key": ["update ledger_key set position = 1"],
    "opening": ["update ledger_opening set sealed = ''"],
    "leaf": ["insert into ledger_leaf values (900, 1)"],
    "no commit": ["alter system set fsync = off"],
    "table of the same name": ["create temp table ledger_entry (like public.ledger_entry)"],
}

FORGED_WORDS = [
    "select ledger_append('case:0', 'case.moved', '{},\"forged\":1', '', '', null, null, null, null, null)",
]
"""Words that PostgreSQL's function lets by, and that make no entry."""
