-- Three for each append-only table: INSERT OR REPLACE would pass by the second one, so a third stands before it.
create trigger {table}_is_not_changed before update on {table}
begin select raise(abort, '{table} is append-only'); end;
create trigger {table}_is_not_shortened before delete on {table}
begin select raise(abort, '{table} is append-only'); end;
create trigger {table}_is_not_replaced before insert on {table} when exists (select 1 from {table} where {same})
begin select raise(abort, '{table} is append-only'); end;
