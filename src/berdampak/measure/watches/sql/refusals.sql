-- Of what an officer decided: the refusals.
select
    officer as subject, unit, concat_ws('/', service, step) as stratum, outcome = 'refused' as seen,
    source, case_id, step, happened_at as at
from watch_decided
where officer is not null and outcome in ('granted', 'approved', 'refused') and happened_at >= $begin
