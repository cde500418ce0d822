-- Of the steps that an officer finished for the first time in a case: those that sent the case back.
select
    officer as subject, unit, concat_ws('/', service, step) as stratum, returns as seen,
    source, case_id, step, happened_at as at
from (
    select *
    from watch_done
    where lifecycle = 'complete'
    qualify row_number() over (partition by source, case_id, step order by happened_at, returns desc) = 1
)
where officer is not null and happened_at >= $begin
