-- Stretches in which somebody held a step: between two stamps of one row, or from a start to the step's next event.
-- `fresh_from` leaves out what an earlier stretch of the same case already covers.
create table held_draft as
with stretches as (
    select
        o.source, o.case_id, o.seq, o.step, o.round, o.unit as step_unit,
        coalesce(o.started_at, o.happened_at) as from_at,
        case when o.started_at is not null then o.happened_at else o.same_step_next_at end as to_at
    from ordered o
    where o.precision = 'instant'
      and (
          (o.started_at is not null and o.started_at <= o.happened_at)
          or (o.started_at is null and o.lifecycle in ('start', 'resume') and o.same_step_next_precision = 'instant')
      )
),
numbered as (
    select
        row_number() over (order by s.source, s.case_id, s.from_at, s.seq) - 1 as no,
        c.case_no, c.unit, c.service, s.*,
        case when c.end_seq is null or s.seq <= c.end_seq then c.finished_at end as finished_at
    from stretches s
    join case_draft c on c.source = s.source and c.case_id = s.case_id
)
select
    *,
    greatest(from_at, coalesce(max(to_at) over (
        partition by case_no order by no rows between unbounded preceding and 1 preceding
    ), from_at)) as fresh_from
from numbered;

-- Stretches in which the clock stood still: from a pausing event to the case's next one, within the case. A case that
-- stands still when the log ends has no next one.
create table pause_draft as
select
    row_number() over (order by c.case_no, o.seq) - 1 as no,
    c.no as case_row, c.case_no, c.unit, c.service,
    o.happened_at as from_at, o.day as from_day, o.next_at as to_at, o.next_day as to_day,
    o.precision = 'day' or o.next_precision = 'day' as dated
from ordered o
join case_draft c on c.source = o.source and c.case_id = o.case_id
where o.pauses and (c.end_seq is null or o.seq < c.end_seq);

-- Days on which an officer was seen at work in a unit.
create table presence as
select distinct officer, unit, agency, day, week from ordered where officer is not null;
