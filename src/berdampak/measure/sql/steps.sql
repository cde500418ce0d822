-- One row a step that was done. A round of a step runs from its first event to its completion.
create table step_draft as
with rounds as (
    select
        source, case_id, step, round,
        min(seq) as first_seq,
        max(seq) filter (where lifecycle = 'complete') as complete_seq,
        min(coalesce(started_at, case when lifecycle in ('start', 'resume') then happened_at end)) as started_at,
        bool_or(precision = 'day') as dated
    from ordered
    group by source, case_id, step, round
)
select
    row_number() over (order by r.source, r.case_id, r.complete_seq) - 1 as no, r.round,
    c.case_no, c.service, c.unit as case_unit, c.agency as case_agency,
    case when c.end_seq is null or r.complete_seq <= c.end_seq then c.week_finished end as week_finished,
    done.officer, done.unit, done.agency, r.step, r.complete_seq as seq,
    done.happened_at as completed_at, done.day, done.precision, done.week,
    case when r.dated then null else r.started_at end as started_at,
    -- A step that was scheduled waits from then on; any other, from the event before it.
    case when first.lifecycle = 'schedule' then first.happened_at else first.previous_at end as previous_at,
    case when first.lifecycle = 'schedule' then first.day else first.previous_day end as previous_day,
    case when first.lifecycle = 'schedule' then first.precision else first.previous_precision end as previous_precision,
    first.lifecycle <> 'schedule' and coalesce(first.previous_pauses, false) as after_pause,
    r.round > 0 as repeated
from rounds r
join ordered done on done.source = r.source and done.case_id = r.case_id and done.seq = r.complete_seq
join ordered first on first.source = r.source and first.case_id = r.case_id and first.seq = r.first_seq
join case_draft c on c.source = r.source and c.case_id = r.case_id;
