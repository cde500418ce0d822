-- Every case as a row of evidence, beside whose it is and the weeks that choose it.
select
    c.agency, c.unit, c.service, c.week_filed, c.week_finished,
    concat(
        '["cases",', concat_ws(',',
            coalesce(part.value, 'null'), '"' || code.value || '"',
            coalesce(filed.value, 'null'), coalesce(finished.value, 'null'),
            coalesce('"' || strftime(c.filed_day, '%Y-%m-%d') || '"', 'null'),
            coalesce(due.value, 'null'),
            coalesce(c.on_time::varchar, 'null'), coalesce(c.closed::varchar, 'null'),
            coalesce(c.working_minutes::varchar, 'null'), coalesce(c.working_days::varchar, 'null'),
            coalesce(c.calendar_days::varchar, 'null'), coalesce(c.worked_minutes::varchar, 'null'),
            coalesce(c.returned::varchar, 'null'), coalesce(c.repeated::varchar, 'null')
        ), ']'
    ) as row
from cases c
join case_codes_{codes} code on code.key = c.case_no
left join words part on part.key = {part}
left join week_names filed on filed.key = c.week_filed
left join week_names finished on finished.key = c.week_finished
left join week_names due on due.key = {week_due}
order by c.case_no
