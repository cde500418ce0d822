-- What was done in the longest window, beside what is known of each case.
create or replace temp table watch_done as
select
    e.source, e.case_id, e.step, e.officer, e.unit, e.lifecycle, e.outcome, e.opens, e.closes, e.returns,
    e.happened_at, e.started_at, e.precision, c.service, c.channel, c.filed_at
from events e
join cases c on c.source = e.source and c.case_id = e.case_id
where e.happened_at >= $begin and e.happened_at < $until;

-- The event by which each case was decided, or closed where no log says what was decided.
create or replace temp table watch_decided as
select *
from watch_done
where lifecycle = 'complete' and (closes or outcome is not null) and outcome is distinct from 'deemed'
qualify row_number() over (
    partition by source, case_id order by outcome is not null desc, happened_at desc, step
) = 1;
