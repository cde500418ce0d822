-- Of the first pauses that an officer began: those begun late in the term.
select
    p.officer as subject, p.unit, concat_ws('/', p.service, p.step) as stratum,
    p.used_minutes >= {share} * t.term_minutes as seen, p.source, p.case_id, p.step, p.happened_at as at
from watch_pauses p
join watch_timed t using (case_no)
where t.term_minutes > 0 and p.happened_at >= $begin
