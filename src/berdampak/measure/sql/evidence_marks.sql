-- Every case granted by law and every opening again, as a row of evidence, beside whose it is and its week.
select
    c.agency, c.unit, c.service, c.week,
    concat(
        '["marks",', concat_ws(',',
            coalesce(part.value, 'null'), '"' || code.value || '"', week.value, '"' || c.mark || '"'
        ), ']'
    ) as row
from marks c
join case_codes_{codes} code on code.key = c.case_no
join week_names week on week.key = c.week
left join words part on part.key = {part}
order by c.case_no, c.mark, c.week
