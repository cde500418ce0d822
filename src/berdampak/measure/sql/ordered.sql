-- Every event in the order of its case. Within a day on which some event bears a date alone,
-- the order is that of the source; on every other day it is the clock's.
create table ordered as
with placed as (
    select
        source, case_id, position, event_id, step, lifecycle, officer, unit, agency, service, channel,
        happened_at, precision, started_at, due_at, due_precision, opens, closes, pauses, returns, outcome,
        happened_at at time zone '{zone}' as happened_local,
        cast(happened_at at time zone '{zone}' as date) as day
    from events
    where {part}
),
clocked as (
    select
        *,
        case
            when bool_or(precision = 'day') over (partition by source, case_id, day) then null
            else happened_at
        end as clock
    from placed
),
numbered as (
    select
        * exclude (clock),
        row_number() over (partition by source, case_id order by day, clock, position, event_id) as seq
    from clocked
)
select
    *,
    {week_of_event} as week,
    lag(happened_at) over (partition by source, case_id order by seq) as previous_at,
    lag(day) over (partition by source, case_id order by seq) as previous_day,
    lag(precision) over (partition by source, case_id order by seq) as previous_precision,
    lag(pauses) over (partition by source, case_id order by seq) as previous_pauses,
    lead(happened_at) over (partition by source, case_id order by seq) as next_at,
    lead(day) over (partition by source, case_id order by seq) as next_day,
    lead(precision) over (partition by source, case_id order by seq) as next_precision,
    coalesce(sum(case when lifecycle in ('complete', 'abort') then 1 else 0 end) over (
        partition by source, case_id, step order by seq rows between unbounded preceding and 1 preceding
    ), 0) as round,
    lead(happened_at) over (partition by source, case_id, step order by seq) as same_step_next_at,
    lead(precision) over (partition by source, case_id, step order by seq) as same_step_next_precision
from numbered;
