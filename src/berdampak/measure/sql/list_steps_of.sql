-- The steps of some officers in one week, in their order; also those that upheld objections took out of their figures.
select * from (
    select
        s.officer, k.case_id, s.step, s.service, s.unit, epoch_us(s.completed_at) as done_us,
        s.elapsed_minutes, s.elapsed_days, s.within_budget, false as left_out
    from {steps} s
    join cases k on k.case_no = s.case_no
    where s.week = {week}
    union all
    select
        l.officer, k.case_id, s.step, s.service, s.unit, epoch_us(s.completed_at),
        s.elapsed_minutes, s.elapsed_days, s.within_budget, true
    from {left_out} l
    join steps s on s.case_no = l.case_no and s.step = l.step and s.completed_at = l.completed_at
    join cases k on k.case_no = s.case_no
    where l.week = {week}
)
order by officer, done_us, case_id, step
