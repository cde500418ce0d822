-- Where the time of finished cases (or of an officer's steps) went in each window, by key and step.
select
    {keys}, w.window_no, c.step,
    count(*) as n,
    count(c.elapsed_minutes) as minutes_n,
    sum(c.elapsed_minutes) as total_minutes,
    percentile_disc(0.5) within group (order by c.elapsed_minutes) as median_minutes,
    sum(c.elapsed_days) as total_days,
    percentile_disc(0.5) within group (order by c.elapsed_days) as median_days
from {stretches} c
join windows w on c.week between w.first_week and w.last_week
where c.elapsed_days is not null
group by {keys}, w.window_no, c.step
