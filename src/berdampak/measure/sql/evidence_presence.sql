-- Every day on which an officer was seen, as a row of evidence, beside whose it is and its week.
select
    c.agency, c.unit, c.week,
    concat(
        '["presence",', concat_ws(',',
            coalesce(part.value, 'null'), '"' || officer.value || '"',
            '"' || strftime(c.day, '%Y-%m-%d') || '"', week.value
        ), ']'
    ) as row
from presence c
join officer_codes_{codes} officer on officer.key = c.officer
join week_names week on week.key = c.week
left join words part on part.key = {part}
order by c.officer, c.day, c.week, c.unit, c.agency
