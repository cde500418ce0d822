-- Cases granted by law after silence, and openings of closed cases, in each window, by key.
select
    {keys}, w.window_no,
    count(*) filter (where c.mark = 'deemed') as deemed,
    count(*) filter (where c.mark = 'reopened') as reopened
from {marks} c
join windows w on c.week between w.first_week and w.last_week
group by {keys}, w.window_no
