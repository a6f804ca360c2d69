-- That they met, for lists of many relationships: asked once for each relationship and not once for each of its
-- sessions. What is not the actor's to know of is not in the answer, whatever is asked for.
grant usage, create on schema mentoring to trellis_wall;
set role trellis_wall;
create function mentoring.session_facts(relationships uuid[])
returns table (relationship uuid, held int, last_held timestamptz, next_at timestamptz)
language sql stable security definer set search_path = '' as $$
  with known as (select distinct one as id from unnest(relationships) as one
    where one in (select unnest(mentoring.my_relationships()) union all select unnest(mentoring.administered_relationships())))
  select s.relationship_id, (count(*) filter (where s.state = 'held'))::int,
         max(s.starts_at) filter (where s.state = 'held'), min(s.starts_at) filter (where s.state = 'scheduled')
    from known join mentoring.sessions s on s.relationship_id = known.id group by 1;
$$;
revoke all on function mentoring.session_facts(uuid[]) from public;
grant execute on function mentoring.session_facts(uuid[]) to trellis_app;
reset role;
revoke create on schema mentoring from trellis_wall;
