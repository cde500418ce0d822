-- What was filed in each window, by key.
select {keys}, w.window_no, count(*) as filed
from {cases} c
join windows w on c.week_filed between w.first_week and w.last_week
group by {keys}, w.window_no
