-- Whom the worker does not see because they rest, or because it is outside the days they named: a run keeps who they
-- were, so that a board can count them among the reasons why somebody has no partner.
grant usage, create on schema mentoring to trellis_wall;
set role trellis_wall;
create function mentoring.mentors_away(program uuid) returns table (person uuid)
language sql stable security definer set search_path = '' as $$
  select e.person_id from mentoring.enrolments e
   where e.program_id = program and e.side = 'mentor'
     and (e.state = 'paused' or e.state = 'approved'
          and not (coalesce(e.available_from, current_date) <= current_date and coalesce(e.available_until, current_date) >= current_date));
$$;
revoke all on function mentoring.mentors_away(uuid) from public;
grant execute on function mentoring.mentors_away(uuid) to trellis_worker;
reset role;
revoke create on schema mentoring from trellis_wall;
