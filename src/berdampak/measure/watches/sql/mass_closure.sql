-- Of the cases that were closed in a unit: those closed in the last hours of a week.
select
    d.unit as subject, d.unit, '' as stratum, coalesce(w.number is not null, false) as seen,
    d.source, d.case_id, d.step, d.happened_at as at
from watch_done d
left join watch_last_hours w on d.happened_at >= w.from_at and d.happened_at < w.until_at
where d.closes and d.lifecycle = 'complete' and d.unit is not null and d.precision = 'instant'
  and d.outcome is distinct from 'deemed' and d.happened_at >= $begin
