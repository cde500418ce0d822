-- What was done at the steps in each window, by key. Time after a pause is the citizen's, not the step's.
select
    {keys}, w.window_no,
    count(*) as closed,
    count(c.officer) as closed_by_known,
    count(distinct c.case_no) as cases,
    count(distinct c.officer) as officers,
    count(c.elapsed_minutes) filter (where not c.after_pause) as elapsed_n,
    percentile_disc(0.5) within group (order by c.elapsed_minutes) filter (where not c.after_pause) as elapsed_median,
    percentile_disc(0.9) within group (order by c.elapsed_minutes) filter (where not c.after_pause) as elapsed_p90,
    count(c.elapsed_days) filter (where not c.after_pause) as elapsed_days_n,
    percentile_disc(0.5) within group (order by c.elapsed_days) filter (where not c.after_pause) as elapsed_days_median,
    percentile_disc(0.9) within group (order by c.elapsed_days) filter (where not c.after_pause) as elapsed_days_p90,
    count(c.waited_minutes) filter (where not c.after_pause) as waited_n,
    percentile_disc(0.5) within group (order by c.waited_minutes) filter (where not c.after_pause) as waited_median,
    percentile_disc(0.9) within group (order by c.waited_minutes) filter (where not c.after_pause) as waited_p90,
    count(c.held_minutes) as held_n,
    percentile_disc(0.5) within group (order by c.held_minutes) as held_median,
    percentile_disc(0.9) within group (order by c.held_minutes) as held_p90,
    count(*) filter (where c.repeated) as repeated_met,
    count(c.within_budget) as budget_of,
    count(*) filter (where c.within_budget) as budget_met
from {steps} c
join windows w on c.week between w.first_week and w.last_week
group by {keys}, w.window_no
