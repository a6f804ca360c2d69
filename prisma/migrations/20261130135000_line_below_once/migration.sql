-- Whom somebody manages is asked once, not for each member of each relationship. Which of the two it was, was left to the
-- planner: at 5,000 people it changed its mind in a session that had asked a few times, and a page of 60 ms took 5.6 s.
grant create on schema mentoring to trellis_wall;
set role trellis_wall;
create or replace function mentoring.administered_relationships() returns uuid[]
language sql stable security definer set search_path = '' as $$
  select coalesce(array_agg(r.id), '{}') from mentoring.relationships r
   where r.program_id = any ((select mentoring.my_programs())::uuid[])
     and not exists (select 1 from mentoring.relationship_members m
                      where m.relationship_id = r.id and m.person_id = any ((select people.line_below(people.actor()))::uuid[]));
$$;
reset role;
revoke create on schema mentoring from trellis_wall;
