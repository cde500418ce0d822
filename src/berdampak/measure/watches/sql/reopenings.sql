-- Of the cases that an officer decided: those that were opened again within some days.
select
    d.officer as subject, d.unit, coalesce(d.service, '') as stratum,
    exists (
        select 1
        from watch_done o
        where o.source = d.source and o.case_id = d.case_id and o.opens
          and o.happened_at > d.happened_at and o.happened_at <= d.happened_at + interval ({days}) day
    ) as seen,
    d.source, d.case_id, d.step, d.happened_at as at
from (
    -- A case that is decided again later counts at its first decision.
    select *
    from watch_done
    where lifecycle = 'complete' and (closes or outcome is not null) and outcome is distinct from 'deemed'
    qualify row_number() over (
        partition by source, case_id order by outcome is not null desc, happened_at, step
    ) = 1
) d
where d.officer is not null and d.happened_at >= $begin
