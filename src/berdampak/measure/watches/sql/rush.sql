-- Of the cases that a unit closed in a known term: those closed in the last part of it.
select
    c.unit as subject, c.unit, case when t.term_minutes < {day_minutes} then 'minutes' else 'days' end as stratum,
    c.on_time and c.working_minutes >= {share} * t.term_minutes as seen,
    c.source, c.case_id, '' as step, c.finished_at as at
from cases c
join watch_timed t using (case_no)
where c.unit is not null and c.on_time is not null and c.working_minutes is not null and t.term_minutes > 0
  and c.outcome is distinct from 'deemed' and c.outcome is distinct from 'withdrawn' and c.closed
  and c.finished_at >= $begin and c.finished_at < $until
