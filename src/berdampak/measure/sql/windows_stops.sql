-- What outages took out of the cases finished in each window, by key.
select {keys}, w.window_no, count(distinct c.case_no) as cases, sum(c.minutes) as minutes
from {stops} c
join windows w on c.week between w.first_week and w.last_week
group by {keys}, w.window_no
