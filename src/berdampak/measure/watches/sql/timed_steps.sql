-- Steps with the seconds between their last start and their end.
with runs as (
    select
        *,
        last_value(case when lifecycle in ('start', 'resume') then happened_at end ignore nulls) over (
            partition by source, case_id, step order by happened_at
            rows between unbounded preceding and 1 preceding
        ) as begun_at
    from watch_done
    where precision = 'instant'
)
select
    row_number() over (order by concat_ws('/', service, step), officer, happened_at, case_id) as no,
    officer as subject, unit, concat_ws('/', service, step) as stratum,
    cast(epoch(happened_at - coalesce(started_at, begun_at)) as double) as seconds,
    coalesce(channel, '') as channel, source, case_id, step, happened_at as at
from runs
where lifecycle = 'complete' and officer is not null and unit is not null and happened_at >= $begin
  and coalesce(started_at, begun_at) is not null and happened_at >= coalesce(started_at, begun_at)
order by no
