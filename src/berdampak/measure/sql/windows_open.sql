-- What was open at the end of each window, by key, with its age in calendar days.
select
    {keys}, w.window_no,
    count(*) as open,
    count(*) filter (where datediff('day', c.filed_day, w.last_day) <= 7) as days_0_7,
    count(*) filter (where datediff('day', c.filed_day, w.last_day) between 8 and 30) as days_8_30,
    count(*) filter (where datediff('day', c.filed_day, w.last_day) between 31 and 90) as days_31_90,
    count(*) filter (where datediff('day', c.filed_day, w.last_day) > 90) as days_over_90,
    max(datediff('day', c.filed_day, w.last_day)) as oldest_days,
    count(c.due_at) as due,
    count(*) filter (
        where case when c.due_precision = 'day' then c.due_day < w.end_day else c.due_at < w.end_at end
    ) as overdue
from {cases} c
join windows w on c.week_filed <= w.last_week and (c.week_finished is null or c.week_finished > w.last_week)
group by {keys}, w.window_no
