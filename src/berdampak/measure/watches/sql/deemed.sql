-- Of the cases that were closed in a unit: those that silence granted by law.
select
    unit as subject, unit, '' as stratum, outcome is not distinct from 'deemed' as seen,
    source, case_id, step, happened_at as at
from watch_done
where closes and lifecycle = 'complete' and unit is not null and happened_at >= $begin
