-- Of the cases that an officer decided: those filed within minutes of another one of the same service and channel that
-- the same officer decided. The table of events knows no applicants, and this is what a matter split in many looks like.
with near as (
    select
        *,
        least(
            filed_at - lag(filed_at) over same, lead(filed_at) over same - filed_at
        ) as gap
    from watch_decided
    where officer is not null and happened_at >= $begin
    window same as (partition by officer, unit, service, channel order by filed_at, case_id)
)
select
    officer as subject, unit, concat_ws('/', service, channel) as stratum,
    coalesce(gap <= interval ({minutes}) minute, false) as seen, source, case_id, step, happened_at as at
from near
