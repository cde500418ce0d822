-- Every step as a row of evidence, beside whose it is and its week.
select
    c.agency, c.unit, c.service, c.week,
    concat(
        '["steps",', concat_ws(',',
            coalesce(part.value, 'null'), '"' || code.value || '"',
            coalesce('"' || officer.value || '"', 'null'), week.value,
            coalesce(c.elapsed_minutes::varchar, 'null'), coalesce(c.elapsed_days::varchar, 'null'),
            coalesce(c.waited_minutes::varchar, 'null'), coalesce(c.held_minutes::varchar, 'null'),
            coalesce(c.after_pause::varchar, 'null'), coalesce(c.repeated::varchar, 'null'),
            coalesce(c.within_budget::varchar, 'null')
        ), ']'
    ) as row
from steps c
join case_codes_{codes} code on code.key = c.case_no
join week_names week on week.key = c.week
left join officer_codes_{codes} officer on officer.key = c.officer
left join words part on part.key = {part}
order by c.case_no, c.completed_at, c.step, c.unit, c.agency, row
