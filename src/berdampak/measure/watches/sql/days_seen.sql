-- The days on which an officer finished something, each with one case of that day.
select
    row_number() over (order by officer, unit, day) as no, officer as subject, unit, cast(happened_at at time zone '{zone}' as date) as day,
    any_value(source) as source, min(case_id) as case_id, min(step) as step, min(happened_at) as at
from watch_done
where lifecycle = 'complete' and officer is not null and unit is not null and happened_at >= $begin
group by officer, unit, day
order by no
