-- Two facts a match needs and the worker may not read for itself: how many places of an enrolment are taken, and
-- who was a pair before. Numbers and names of pairs, nothing of what they say.

create function mentoring.places_taken(program uuid) returns table (enrolment uuid, taken int)
language sql stable security definer set search_path = '' as $$
  select e.id, count(r.id)::int
    from mentoring.enrolments e
    join mentoring.relationship_members m on m.person_id = e.person_id and m.side = e.side and m.left_at is null
    join mentoring.relationships r on r.id = m.relationship_id and r.program_id = e.program_id and r.phase <> 'ended'
   where e.program_id = program group by e.id;
$$;

create function mentoring.former_pairs(mentees uuid[], mentors uuid[]) returns table (mentee uuid, mentor uuid)
language sql stable security definer set search_path = '' as $$
  select distinct a.person_id, b.person_id
    from mentoring.relationship_members a
    join mentoring.relationship_members b on b.relationship_id = a.relationship_id and b.person_id <> a.person_id
   where a.person_id = any (mentees) and b.person_id = any (mentors);
$$;

grant create on schema mentoring to trellis_wall;
alter function mentoring.places_taken(uuid) owner to trellis_wall;
alter function mentoring.former_pairs(uuid[], uuid[]) owner to trellis_wall;
revoke create on schema mentoring from trellis_wall;
revoke all on function mentoring.places_taken(uuid), mentoring.former_pairs(uuid[], uuid[]) from public;
-- The application must not ask who was with whom (W2); only the worker may.
grant execute on function mentoring.places_taken(uuid), mentoring.former_pairs(uuid[], uuid[]) to trellis_worker;
revoke execute on function mentoring.walled_pairs(uuid[], uuid[]), mentoring.forbidden_by(uuid, uuid) from trellis_app;
