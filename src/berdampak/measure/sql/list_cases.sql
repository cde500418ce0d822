-- The cases behind a figure of one window, oldest first.
select
    c.source, c.case_id, c.service, c.agency, c.unit, c.channel, c.outcome,
    c.filed_at at time zone '{zone}' as filed_at, c.finished_at at time zone '{zone}' as finished_at,
    c.due_at at time zone '{zone}' as due_at, c.due_basis, c.on_time,
    c.working_minutes, c.working_days, c.calendar_days, c.worked_minutes, c.returned, c.repeated
from cases c
cross join windows w
where {which} and {subject}
order by c.filed_at, c.source, c.case_id
