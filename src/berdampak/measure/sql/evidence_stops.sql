-- Every outage and what it took out of a finished case, as a row of evidence, beside whose it is and its week.
select
    c.agency, c.unit, c.service, c.week,
    concat(
        '["stops",', concat_ws(',',
            coalesce(part.value, 'null'), '"' || code.value || '"', week.value,
            '"' || strftime(c.from_at, '%Y-%m-%dT%H:%M:%SZ') || '"',
            coalesce('"' || strftime(c.until_at, '%Y-%m-%dT%H:%M:%SZ') || '"', 'null'),
            '"' || c.causes || '"', c.minutes::varchar
        ), ']'
    ) as row
from stops c
join case_codes_{codes} code on code.key = c.case_no
join week_names week on week.key = c.week
left join words part on part.key = {part}
order by c.case_no, c.from_at
