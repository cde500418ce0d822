-- The steps behind a figure of one window, oldest first.
select
    k.source, k.case_id, c.step, c.service, c.agency, c.unit, c.officer,
    c.completed_at at time zone '{zone}' as completed_at,
    c.elapsed_minutes, c.elapsed_days, c.waited_minutes, c.held_minutes, c.after_pause, c.repeated, c.within_budget
from steps c
join cases k on k.case_no = c.case_no
cross join windows w
where c.week between w.first_week and w.last_week and {subject}
order by c.completed_at, k.source, k.case_id, c.step
