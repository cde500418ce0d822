-- Run after every migration: the functions, the triggers, and who may do what.
create or replace function ledger_refuse() returns trigger language plpgsql as $$
begin
    raise exception '% is append-only', tg_table_name using errcode = 'insufficient_privilege';
end $$;

-- One entry, in the caller's transaction: the stream is locked until that ends, so no two take the same number.
create or replace function ledger_append(
    p_stream text, p_kind text, p_body text, p_private text, p_salt text, p_sealed bytea,
    p_key text, p_request bytea, p_expected bigint, p_at text,
    out entry_position bigint, out entry_seq bigint, out entry_at text, out entry_hash bytea, out outcome text
) language plpgsql security definer set search_path = {schema}, pg_temp as $$
declare
    v_known record;
    v_head record;
    v_content bytea;
    v_flag int;
begin
    if p_at is not null and not pg_has_role(session_user, current_user, 'usage') then
        raise exception 'the database says when' using errcode = 'insufficient_privilege';
    end if;
    if p_key is not null then
        perform pg_advisory_xact_lock(hashtextextended(p_key, 1));
        select k.request_sha256, e.position, e.seq, e.recorded_at, e.leaf_hash into v_known
        from ledger_key k join ledger_entry e on e.position = k.position where k.key = p_key;
        if found then
            entry_position := v_known.position;
            entry_seq := v_known.seq;
            entry_at := v_known.recorded_at;
            entry_hash := v_known.leaf_hash;
            outcome := case when v_known.request_sha256 = p_request then 'repeated' else 'reused' end;
            return;
        end if;
    end if;
    perform pg_advisory_xact_lock(hashtextextended(p_stream, 0));
    select e.seq, e.recorded_at, e.leaf_hash into v_head
    from ledger_entry e where e.stream = p_stream order by e.seq desc limit 1;
    entry_seq := coalesce(v_head.seq, 0) + 1;
    if p_expected is not null and p_expected <> entry_seq then
        outcome := 'moved';
        return;
    end if;
    entry_at := coalesce(
        p_at, to_char(clock_timestamp() at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')
    );
    v_flag := case when entry_at < coalesce(v_head.recorded_at, '') collate "C" then 1 else 0 end;
    v_content := convert_to(
        '{"at":"' || entry_at || '","body":' || p_body || ',"flag":' || v_flag || ',"kind":"' || p_kind
        || '","prev":"' || coalesce(encode(v_head.leaf_hash, 'base64'), '') || '","private":"' || p_private
        || '","salt":"' || p_salt || '","seq":' || entry_seq || ',"stream":"' || p_stream || '","v":1}',
        'UTF8'
    );
    entry_hash := sha256('\x00'::bytea || v_content);
    insert into ledger_entry (stream, seq, kind, recorded_at, leaf_hash, content)
    values (p_stream, entry_seq, p_kind, entry_at, entry_hash, v_content)
    returning position into entry_position;
    insert into ledger_pending values (entry_position);
    if p_sealed is not null then
        insert into ledger_opening values (entry_position, p_sealed);
    end if;
    if p_key is not null then
        insert into ledger_key values (p_key, p_request, entry_position);
    end if;
    outcome := 'new';
end $$;

do $$
declare
    v_table text;
    v_role text;
begin
    foreach v_table in array array['ledger_entry', 'ledger_leaf', 'ledger_subtree', 'ledger_checkpoint', 'ledger_cosignature'] loop
        execute format('drop trigger if exists is_append_only on %I', v_table);
        execute format('drop trigger if exists is_not_emptied on %I', v_table);
        execute format(
            'create trigger is_append_only before update or delete on %I for each row execute function ledger_refuse()',
            v_table
        );
        execute format(
            'create trigger is_not_emptied before truncate on %I for each statement execute function ledger_refuse()',
            v_table
        );
        execute format('alter table %I enable always trigger is_append_only', v_table);
        execute format('alter table %I enable always trigger is_not_emptied', v_table);
    end loop;
    -- Roles belong to the whole server, and the database beside this one may be making them at this very moment.
    foreach v_role in array array['berdampak_app', 'berdampak_seal'] loop
        if not exists (select from pg_roles where rolname = v_role) then
            begin
                execute format('create role %I nologin', v_role);
            exception when duplicate_object or unique_violation then
                null;
            end;
        end if;
    end loop;
end $$;

grant usage on schema {schema} to berdampak_app, berdampak_seal;
grant select, insert, update, delete on all tables in schema {schema} to berdampak_app;
grant usage, select on all sequences in schema {schema} to berdampak_app;
revoke all on ledger_entry, ledger_leaf, ledger_subtree, ledger_checkpoint, ledger_cosignature, ledger_opening,
    ledger_key, ledger_pending from berdampak_app, berdampak_seal, public;
grant select on ledger_entry, ledger_leaf, ledger_subtree, ledger_checkpoint, ledger_cosignature, ledger_opening,
    ledger_key, ledger_pending to berdampak_app, berdampak_seal;
grant delete on ledger_opening, ledger_key to berdampak_app;
revoke all on function ledger_append(text, text, text, text, text, bytea, text, bytea, bigint, text) from public;
grant execute on function ledger_append(text, text, text, text, text, bytea, text, bytea, bigint, text) to berdampak_app;
grant insert on ledger_leaf, ledger_subtree, ledger_checkpoint, ledger_cosignature to berdampak_seal;
grant delete on ledger_pending to berdampak_seal;
