create table cases as
with timed as (
    select
        d.*,
        d.filed_precision = 'day' or d.finished_precision = 'day' as dated,
        nullif(n.minutes, {missing}) as gross_minutes,
        nullif(n.days, {missing}) as gross_days,
        coalesce(p.minutes, 0) as paused_minutes,
        coalesce(p.days, 0) as paused_days,
        coalesce(p.unmeasured, false) as pause_unmeasured,
        w.minutes as worked,
        case when n.due_us <> {missing_moment} then make_timestamptz(n.due_us) end as promised_at
    from case_draft d
    join case_counted n using (no)
    left join (
        select case_no, sum(minutes) as minutes, sum(days) as days, bool_or(minutes is null) as unmeasured
        from pauses
        group by case_no
    ) p on p.case_no = d.case_no
    left join worked w on w.case_no = d.case_no
),
dued as (
    select
        * exclude (due_at, due_day, due_precision),
        coalesce(due_at, promised_at) as due_at,
        coalesce(due_day, cast(promised_at at time zone '{zone}' as date)) as due_day,
        case when due_at is null and filed_precision = 'day' then 'day' else coalesce(due_precision, 'instant') end
            as due_precision,
        case when due_at is not null then 'log' when promised_at is not null then 'pack' end as due_basis
    from timed
)
select
    case_no, source, case_id, service, unit, agency, channel, outcome, filed_at, filed_day, finished_at, finished_day,
    closed, due_at, due_day, due_precision, due_basis,
    case
        when due_at is null or finished_at is null then null
        when due_precision = 'day' or finished_precision = 'day' then finished_day <= due_day
        else finished_at <= due_at
    end as on_time,
    case
        when dated or pause_unmeasured or gross_minutes is null then null
        else greatest(gross_minutes - paused_minutes, 0)
    end as working_minutes,
    case when gross_days is not null then greatest(gross_days - paused_days, 0) end as working_days,
    greatest(datediff('day', filed_day, finished_day), 0) as calendar_days,
    case
        when dated or pause_unmeasured or worked is null then null
        else least(worked, greatest(gross_minutes - paused_minutes, 0))
    end as worked_minutes,
    returned, repeated, week_filed, week_finished
from dued;

create table steps as
with timed as (
    select
        d.*,
        case
            when d.precision = 'day' or d.previous_precision = 'day' then null else nullif(n.minutes, {missing})
        end as elapsed_minutes,
        nullif(n.days, {missing}) as elapsed_days,
        case when d.previous_precision = 'day' then null else nullif(n.waited, {missing}) end as waited_minutes,
        h.minutes as held_minutes,
        nullif(b.budget_days, -1) as budget_days,
        nullif(b.budget_minutes, -1) as budget_minutes
    from step_draft d
    join step_counted n using (no)
    left join held h on h.case_no = d.case_no and h.step = d.step and h.round = d.round
    left join budgets b on b.service = d.service and b.step = d.step
)
select
    case_no, step, officer, unit, agency, service, case_unit, case_agency, completed_at, day, week, week_finished,
    elapsed_minutes, elapsed_days, waited_minutes, held_minutes, after_pause, repeated,
    case
        when after_pause then null
        when budget_minutes is not null then elapsed_minutes <= budget_minutes
        when budget_days is not null then elapsed_days <= budget_days
    end as within_budget,
    -- From when the officer had it in hand: from the start where the log says it, else from the event before.
    coalesce(cast(started_at at time zone '{zone}' as date), previous_day) as in_hand_day, false as off_duty
from timed;

-- Where the time of a case went: before each step was done, or standing still (the step '').
create table stretches as
select
    case_no, step, case_unit as unit, case_agency as agency, service, week_finished as week,
    elapsed_minutes, elapsed_days
from steps
where not after_pause and week_finished is not null
union all
select p.case_no, '', c.unit, c.agency, c.service, c.week_finished, p.minutes, p.days
from pauses p
join cases c on c.case_no = p.case_no
where c.week_finished is not null;

-- What outages took out of the working minutes of finished cases, each stretch for itself.
create table stops as
select c.case_no, c.unit, c.agency, c.service, c.week_finished as week, w.from_at, w.until_at, w.causes, n.minutes
from stop_counted n
join stopped_stretches w using (stretch_no)
join cases c using (case_no)
where c.working_minutes is not null and c.week_finished is not null;

-- What of a case must be named beside its closing: granted by law after silence, or opened again.
create table marks as
select case_no, unit, agency, service, week_finished as week, 'deemed' as mark
from cases
where outcome = 'deemed' and week_finished is not null
union all
select c.case_no, c.unit, c.agency, c.service, r.week, 'reopened'
from reopened_draft r
join cases c using (case_no);
