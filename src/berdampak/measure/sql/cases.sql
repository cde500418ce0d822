-- One row a case: when it was filed and finished, under whom, and what was due.
create table case_draft as
with closing as (
    select
        source, case_id, max(seq) as last_seq,
        max(seq) filter (where closes) as closed_seq,
        -- In the book a case that was closed may be opened again; it is open until it is closed once more.
        max(seq) filter (where opens and {from_book}) as opened_seq,
        case when closed_seq > coalesce(opened_seq, 0) then closed_seq end as closing_seq
    from ordered
    group by source, case_id
),
ended as (
    select
        source, case_id, last_seq,
        coalesce(closing_seq, case when '{unclosed}' = 'last_event' then last_seq end) as end_seq,
        closing_seq is not null as closed
    from closing
),
told as (
    select
        o.source, o.case_id,
        any_value(e.end_seq) as end_seq,
        any_value(e.closed) as closed,
        coalesce(min(o.seq) filter (where o.opens), 1) as open_seq,
        arg_max(o.service, o.seq) filter (where o.service is not null) as service,
        arg_min(o.channel, o.seq) filter (where o.channel is not null) as channel,
        arg_max(o.due_at, o.seq) filter (where o.due_at is not null) as due_at,
        arg_max(o.due_precision, o.seq) filter (where o.due_at is not null) as due_precision,
        arg_max(o.outcome, o.seq) filter (where o.outcome is not null) as outcome,
        count(*) filter (where o.returns and (e.end_seq is null or o.seq <= e.end_seq)) as returned,
        count(*) filter (
            where o.lifecycle = 'complete' and o.round > 0 and (e.end_seq is null or o.seq <= e.end_seq)
        ) as repeated,
        any_value(coalesce(e.end_seq, e.last_seq)) as keeper_seq
    from ordered o
    join ended e on e.source = o.source and e.case_id = o.case_id
    group by o.source, o.case_id
)
select
    row_number() over (order by t.source, t.case_id) - 1 as no, no + {cases_before} as case_no,
    t.source, t.case_id, t.service, t.channel, t.outcome, t.returned, t.repeated, t.due_at, t.due_precision,
    cast(t.due_at at time zone '{zone}' as date) as due_day,
    -- A case still open belongs where its closing step will be; where no pack says so, to whoever had it last.
    case when t.end_seq is null then coalesce(closer.unit, keeper.unit) else keeper.unit end as unit,
    case when t.end_seq is null then coalesce(closer.agency, keeper.agency) else keeper.agency end as agency,
    t.end_seq,
    filed.happened_at as filed_at, filed.day as filed_day, filed.precision as filed_precision,
    -- A visit to a counter is no application: its step counts, and it belongs to no week's cases.
    case when t.channel in ('walk_in', 'appointment') then null else filed.week end as week_filed,
    finished.happened_at as finished_at, finished.day as finished_day, finished.precision as finished_precision,
    case when t.channel in ('walk_in', 'appointment') then null else finished.week end as week_finished,
    case when finished.seq is null then null else t.closed end as closed
from told t
join ordered keeper on keeper.source = t.source and keeper.case_id = t.case_id and keeper.seq = t.keeper_seq
join ordered filed on filed.source = t.source and filed.case_id = t.case_id and filed.seq = t.open_seq
left join ordered finished on finished.source = t.source and finished.case_id = t.case_id and finished.seq = t.end_seq
left join closers closer on closer.service = t.service;


-- Openings after the first, of cases of the book.
create table reopened_draft as
select d.case_no, o.week
from (select * from ordered where {from_book} and opens) o
join case_draft d on d.source = o.source and d.case_id = o.case_id
qualify row_number() over (partition by o.source, o.case_id order by o.seq) > 1;
