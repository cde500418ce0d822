-- Steps that count in no officer's figures because an objection was upheld, in each window, by key.
select {keys}, w.window_no, count(*) as steps
from {left_out} c
join windows w on c.week between w.first_week and w.last_week
group by {keys}, w.window_no
