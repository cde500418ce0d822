-- The cases with a promise that units closed in some weeks; of which kind each was, and whether it was in time.
select
    c.unit as peer, c.unit, c.agency, c.on_time as met,
    [
        coalesce(c.service, ''), coalesce(c.channel, ''),
        case when c.returned > 0 then 'returned' else 'complete' end
    ] as kind
from cases c
where c.unit is not null and c.on_time is not null and c.week_finished between {first} and {last}
