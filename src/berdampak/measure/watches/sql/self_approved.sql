-- Of the cases of more than one step that an officer decided: those in which nobody else did any step.
with hands as (
    select e.source, e.case_id, count(distinct e.step) as steps, count(distinct e.officer) as officers
    from events e
    semi join watch_decided d on d.source = e.source and d.case_id = e.case_id
    where e.lifecycle = 'complete' and e.officer is not null and e.happened_at < $until
    group by e.source, e.case_id
)
select
    d.officer as subject, d.unit, coalesce(d.service, '') as stratum, h.officers = 1 as seen,
    d.source, d.case_id, d.step, d.happened_at as at
from watch_decided d
join hands h on h.source = d.source and h.case_id = d.case_id
where d.officer is not null and h.steps > 1 and d.happened_at >= $begin
