-- When the term of a case began and when it was first due. Of a date alone it is when that day ends.
create or replace temp table watch_terms as
select
    c.source, c.case_id, c.case_no, c.service, c.unit, c.filed_at,
    arg_min(
        case when e.due_precision = 'day' then e.due_at + interval 1 day else e.due_at end, e.happened_at
    ) filter (where e.due_at is not null) as due_at
from cases c
join events e on e.source = c.source and e.case_id = c.case_id
where e.happened_at < $until
  and exists (
      select 1
      from watch_done d
      where d.source = c.source and d.case_id = c.case_id and (d.closes or d.returns)
  )
group by c.source, c.case_id, c.case_no, c.service, c.unit, c.filed_at;
