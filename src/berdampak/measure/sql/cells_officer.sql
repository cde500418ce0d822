-- The steps with a budget that officers did in some weeks; of which kind each was, and whether it was within its budget.
select
    s.officer as peer, s.unit, s.agency, s.within_budget as met,
    [
        coalesce(s.service, ''), s.step, coalesce(c.channel, ''),
        case when c.returned > 0 then 'returned' else 'complete' end
    ] as kind
from steps s
join cases c using (case_no)
where s.officer is not null and s.within_budget is not null and not s.off_duty and s.week between {first} and {last}
