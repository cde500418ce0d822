-- The tables of the book. Only `ledger_opening`, `ledger_key` and `ledger_pending` may lose rows.
create table if not exists ledger_entry (
    position bigint generated always as identity primary key,
    stream text not null,
    seq bigint not null check (seq >= 1),
    kind text not null,
    recorded_at text not null,
    leaf_hash bytea not null,
    content bytea not null check (octet_length(content) between 1 and 65535),
    unique (stream, seq),
    check (leaf_hash = sha256('\x00'::bytea || content))
);
create table if not exists ledger_leaf (
    leaf_index bigint primary key check (leaf_index >= 0),
    position bigint not null unique references ledger_entry
);
create table if not exists ledger_subtree (
    level int not null check (level >= 1),
    number bigint not null check (number >= 0),
    hash bytea not null check (octet_length(hash) = 32),
    primary key (level, number)
);
create table if not exists ledger_checkpoint (
    size bigint primary key check (size >= 0),
    root bytea not null check (octet_length(root) = 32),
    note text not null,
    signed_at text not null
);
create table if not exists ledger_cosignature (
    size bigint not null references ledger_checkpoint,
    name text not null,
    line text not null,
    cosigned_at text not null,
    primary key (size, name)
);
create table if not exists ledger_opening (
    position bigint primary key references ledger_entry,
    sealed bytea not null
);
create table if not exists ledger_key (
    key text primary key,
    request_sha256 bytea not null check (octet_length(request_sha256) = 32),
    position bigint not null references ledger_entry
);
create table if not exists ledger_pending (
    position bigint primary key references ledger_entry
);
