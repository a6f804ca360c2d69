-- That they met, from indexes alone: when last and when next are one look each, and how often is counted without
-- reading a session.
create index sessions_held on mentoring.sessions (relationship_id, starts_at) where state = 'held';
create index sessions_scheduled on mentoring.sessions (relationship_id, starts_at) where state = 'scheduled';

grant usage, create on schema mentoring to trellis_wall;
set role trellis_wall;
create or replace function mentoring.session_facts(relationships uuid[])
returns table (relationship uuid, held int, last_held timestamptz, next_at timestamptz)
language sql stable security definer set search_path = '' as $$
  with known as (select distinct one as id from unnest(relationships) as one
    where one in (select unnest(mentoring.my_relationships()) union all select unnest(mentoring.administered_relationships())))
  select k.id,
         (select count(*)::int from mentoring.sessions s where s.relationship_id = k.id and s.state = 'held'),
         (select max(s.starts_at) from mentoring.sessions s where s.relationship_id = k.id and s.state = 'held'),
         (select min(s.starts_at) from mentoring.sessions s where s.relationship_id = k.id and s.state = 'scheduled')
    from known k;
$$;
reset role;
revoke create on schema mentoring from trellis_wall;
