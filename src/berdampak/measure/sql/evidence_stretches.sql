-- Every stretch of a finished case as a row of evidence, beside whose it is and its week.
select
    c.agency, c.unit, c.service, c.week,
    concat(
        '["stretches",', concat_ws(',',
            '"' || code.value || '"', step.value, week.value,
            coalesce(c.elapsed_minutes::varchar, 'null'), coalesce(c.elapsed_days::varchar, 'null')
        ), ']'
    ) as row
from stretches c
join case_codes_{codes} code on code.key = c.case_no
join words step on step.key = c.step
join week_names week on week.key = c.week
order by c.case_no, c.step, c.elapsed_minutes, c.elapsed_days, c.unit, row
