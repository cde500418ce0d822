-- The tables of the book. Only `ledger_opening` and `ledger_key` may lose rows.
create table if not exists ledger_entry (
    position integer primary key,
    stream text not null,
    seq integer not null check (seq >= 1),
    kind text not null,
    recorded_at text not null,
    leaf_hash blob not null check (length(leaf_hash) = 32),
    content blob not null check (length(content) between 1 and 65535),
    unique (stream, seq)
) strict;
create table if not exists ledger_leaf (
    leaf_index integer primary key check (leaf_index >= 0),
    position integer not null unique references ledger_entry
) strict;
create table if not exists ledger_subtree (
    level integer not null check (level >= 1),
    number integer not null check (number >= 0),
    hash blob not null check (length(hash) = 32),
    primary key (level, number)
) strict, without rowid;
create table if not exists ledger_checkpoint (
    size integer primary key check (size >= 0),
    root blob not null check (length(root) = 32),
    note text not null,
    signed_at text not null
) strict;
create table if not exists ledger_cosignature (
    size integer not null references ledger_checkpoint,
    name text not null,
    line text not null,
    cosigned_at text not null,
    primary key (size, name)
) strict, without rowid;
create table if not exists ledger_opening (
    position integer primary key references ledger_entry,
    sealed blob not null
) strict;
create table if not exists ledger_key (
    key text primary key,
    request_sha256 blob not null check (length(request_sha256) = 32),
    position integer not null references ledger_entry
) strict, without rowid;
-- One writer at a time: positions have no gaps, and what is not in the tree yet lies behind what is.
create view if not exists ledger_pending as
select position from ledger_entry where position > (select coalesce(max(position), 0) from ledger_leaf);
