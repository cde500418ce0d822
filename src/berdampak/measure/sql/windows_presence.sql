-- Officers seen in each window, and the days on which each was, by key.
select {keys}, w.window_no, count(distinct c.officer) as officers, count(distinct (c.officer, c.day)) as officer_days
from {presence} c
join windows w on c.week between w.first_week and w.last_week
group by {keys}, w.window_no
