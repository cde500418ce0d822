-- What was finished in each window, by key.
select
    {keys}, w.window_no,
    count(*) as finished,
    count(c.on_time) as on_time_of,
    count(*) filter (where c.on_time) as on_time_met,
    count(c.working_minutes) as minutes_n,
    percentile_disc(0.5) within group (order by c.working_minutes) as minutes_median,
    percentile_disc(0.9) within group (order by c.working_minutes) as minutes_p90,
    count(c.working_days) as days_n,
    percentile_disc(0.5) within group (order by c.working_days) as days_median,
    percentile_disc(0.9) within group (order by c.working_days) as days_p90,
    count(c.calendar_days) as calendar_n,
    percentile_disc(0.5) within group (order by c.calendar_days) as calendar_median,
    percentile_disc(0.9) within group (order by c.calendar_days) as calendar_p90,
    count(c.worked_minutes) as worked_n,
    sum(c.worked_minutes) as worked_minutes,
    sum(case when c.worked_minutes is not null then c.working_minutes end) as worked_of_minutes,
    count(*) filter (where c.repeated > 0 or c.returned > 0) as rework_met,
    sum(c.returned) as returned,
    count(*) filter (where not c.closed) as unclosed
from {cases} c
join windows w on c.week_finished between w.first_week and w.last_week
group by {keys}, w.window_no
