-- The same question, asked once a person instead of once a pair: 1,000 mentees and 450 mentors are 1,450 walks up the
-- org chart, not 900,000.
grant create on schema mentoring to trellis_wall;
set role trellis_wall;
create or replace function mentoring.walled_pairs(mentees uuid[], mentors uuid[])
returns table (mentee uuid, mentor uuid, rule text)
language sql stable security definer set search_path = '' as $$
  with
  tee as materialized (select distinct unnest(mentees) as id),
  tor as materialized (select distinct unnest(mentors) as id),
  known as materialized (select person_id, manager_id from people.managers_of_record where until is null),
  -- who is with whom now, in either practice; endings count no longer
  partner (a, b) as materialized (
    select x.person_id, y.person_id
      from mentoring.relationship_members x
      join mentoring.relationship_members y on y.relationship_id = x.relationship_id and y.person_id <> x.person_id
      join mentoring.relationships r on r.id = x.relationship_id
     where r.phase <> 'ended' and x.left_at is null and y.left_at is null
    union
    select e.client_id, e.coach_id from coaching.engagements e where e.state in ('active', 'paused')
    union
    select e.coach_id, e.client_id from coaching.engagements e where e.state in ('active', 'paused')),
  found (mentee, mentor, rule, rank) as (
    select tee.id, tor.id, 'same-person', 1 from tee join tor on tor.id = tee.id
    union all
    select tee.id, tor.id, 'unknown-manager', 2
      from tee left join known on known.person_id = tee.id cross join tor where known.person_id is null
    union all
    select tee.id, tor.id, 'unknown-manager', 2
      from tor left join known on known.person_id = tor.id cross join tee where known.person_id is null
    union all
    select tee.id, tor.id, 'reporting-line', 3
      from tee cross join lateral unnest(people.line_above(tee.id)) as up (id) join tor on tor.id = up.id
    union all
    select tee.id, tor.id, 'reporting-line', 3
      from tor cross join lateral unnest(people.line_above(tor.id)) as up (id) join tee on tee.id = up.id
    union all
    select tee.id, p.b, 'managers-partner', 4
      from tee join known on known.person_id = tee.id
      join partner p on p.a = known.manager_id
      join tor on tor.id = p.b)
  select distinct on (mentee, mentor) mentee, mentor, rule from found order by mentee, mentor, rank;
$$;
reset role;
revoke create on schema mentoring from trellis_wall;
