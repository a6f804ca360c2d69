-- Questions that policies and triggers ask. Each is owned by `trellis_wall`, a role nobody can sign in as,
-- which sees who is related to whom and not one word of what they say.

grant usage, create on schema people, mentoring, coaching, ops to trellis_wall;

create function people.actor() returns uuid language sql stable parallel safe
  return nullif(current_setting('trellis.person_id', true), '')::uuid;

-- Everybody above a person in the reporting line, at any depth. Safe on cycles.
create function people.line_above(person uuid) returns uuid[]
language sql stable security definer set search_path = '' as $$
  with recursive up (id, path) as (
    select m.manager_id, array[person, m.manager_id]
      from people.managers_of_record m
     where m.person_id = person and m.until is null and m.manager_id is not null
    union all
    select m.manager_id, up.path || m.manager_id
      from up join people.managers_of_record m on m.person_id = up.id and m.until is null
     where m.manager_id is not null and m.manager_id <> all (up.path))
  select coalesce(array_agg(distinct id), '{}') from up;
$$;

-- Everybody below a person in the reporting line, at any depth. Safe on cycles.
create function people.line_below(person uuid) returns uuid[]
language sql stable security definer set search_path = '' as $$
  with recursive down (id, path) as (
    select m.person_id, array[person, m.person_id]
      from people.managers_of_record m
     where m.manager_id = person and m.until is null
    union all
    select m.person_id, down.path || m.person_id
      from down join people.managers_of_record m on m.manager_id = down.id and m.until is null
     where m.person_id <> all (down.path))
  select coalesce(array_agg(distinct id), '{}') from down;
$$;

create function people.my_line_below() returns uuid[]
language sql stable as $$ select people.line_below(people.actor()) $$;

create function people.my_direct_reports() returns uuid[]
language sql stable security definer set search_path = '' as $$
  select coalesce(array_agg(person_id), '{}') from people.managers_of_record
   where manager_id = people.actor() and until is null;
$$;

create function people.has_role(wanted people.organization_role_name) returns boolean
language sql stable security definer set search_path = '' as $$
  select exists (select 1 from people.organization_roles where person_id = people.actor() and role = wanted);
$$;

-- May keep the directory and create programs.
create function people.is_keeper() returns boolean
language sql stable as $$ select people.has_role('owner') or people.has_role('program_admin') $$;

create function mentoring.my_programs() returns uuid[]
language sql stable security definer set search_path = '' as $$
  select coalesce(array_agg(program_id), '{}') from mentoring.program_roles
   where person_id = people.actor() and role = 'admin';
$$;

create function mentoring.my_relationships() returns uuid[]
language sql stable security definer set search_path = '' as $$
  select coalesce(array_agg(relationship_id), '{}') from mentoring.relationship_members
   where person_id = people.actor() and left_at is null;
$$;

-- Relationships of people whom the actor manages, at any depth: nothing of them is shown (W2, W7).
create function mentoring.recused_relationships() returns uuid[]
language sql stable security definer set search_path = '' as $$
  select coalesce(array_agg(distinct relationship_id), '{}') from mentoring.relationship_members
   where person_id = any (people.line_below(people.actor()));
$$;

create function coaching.my_engagements() returns uuid[]
language sql stable security definer set search_path = '' as $$
  select coalesce(array_agg(id), '{}') from coaching.engagements
   where people.actor() in (client_id, coach_id);
$$;

-- Engagements whose client has the actor as manager of record now (C2, C9).
create function coaching.managed_engagements() returns uuid[]
language sql stable security definer set search_path = '' as $$
  select coalesce(array_agg(e.id), '{}') from coaching.engagements e
    join people.managers_of_record m on m.person_id = e.client_id and m.until is null
   where m.manager_id = people.actor();
$$;

-- W5: every pair of a set of people that may never be matched, and by which rule.
-- `mentee` and `mentor` are arrays of people; the answer has at most one rule a pair.
create function mentoring.walled_pairs(mentees uuid[], mentors uuid[])
returns table (mentee uuid, mentor uuid, rule text)
language sql stable security definer set search_path = '' as $$
  with
  tee as (select distinct unnest(mentees) as id),
  tor as (select distinct unnest(mentors) as id),
  known as (select person_id, manager_id from people.managers_of_record where until is null),
  -- who is with whom now, in either practice; endings count no longer
  partner (a, b) as (
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
    select tee.id, tor.id, 'unknown-manager', 2 from tee cross join tor
     where not exists (select 1 from known where person_id = tee.id)
        or not exists (select 1 from known where person_id = tor.id)
    union all
    select tee.id, tor.id, 'reporting-line', 3 from tee join tor on tor.id = any (people.line_above(tee.id))
    union all
    select tee.id, tor.id, 'reporting-line', 3 from tor join tee on tee.id = any (people.line_above(tor.id))
    union all
    select tee.id, p.b, 'managers-partner', 4
      from tee join known on known.person_id = tee.id
      join partner p on p.a = known.manager_id
      join tor on tor.id = p.b)
  select distinct on (mentee, mentor) mentee, mentor, rule from found order by mentee, mentor, rank;
$$;

create function mentoring.forbidden_by(mentee uuid, mentor uuid) returns text
language sql stable security definer set search_path = '' as $$
  select rule from mentoring.walled_pairs(array[mentee], array[mentor]);
$$;

-- D2: what a design still lacks. The same codes as lib/mentoring/designs/rules.ts; a test compares the two.
create function mentoring.design_missing(purpose jsonb, focus jsonb, model jsonb, components jsonb, matching jsonb)
returns text[] language sql immutable as $$
  select array_remove(array[
    case when coalesce(btrim(purpose ->> 'statement'), '') = '' then 'purpose.statement' end,
    case when not exists (
      select 1 from jsonb_array_elements(coalesce(purpose -> 'measures', '[]')) m
       where coalesce(btrim(m ->> 'name'), '') <> '' and coalesce(btrim(m ->> 'unit'), '') <> ''
         and jsonb_typeof(m -> 'baseline') = 'number' and jsonb_typeof(m -> 'target') = 'number'
         and coalesce(btrim(m ->> 'instrument'), '') <> '') then 'purpose.measure' end,
    case when not exists (select 1 from jsonb_array_elements(coalesce(focus -> 'areas', '[]')) a
       where a ->> 'kind' = 'competency' and coalesce(btrim(a ->> 'name'), '') <> '') then 'focus.competency' end,
    case when not exists (select 1 from jsonb_array_elements(coalesce(focus -> 'areas', '[]')) a
       where a ->> 'kind' = 'whole_person' and coalesce(btrim(a ->> 'name'), '') <> '') then 'focus.whole_person' end,
    case when coalesce(model ->> 'kind', '') not in ('one_to_one', 'reverse', 'peer', 'group', 'circle') then 'model.kind' end,
    case when coalesce((components ->> 'months')::numeric, 0) < 6 then 'components.months' end, -- D3
    case when coalesce((components ->> 'cadenceWeeks')::numeric, 0) < 1 then 'components.cadence' end,
    case when coalesce(btrim(components ->> 'orientation'), '') = '' then 'components.orientation' end,
    case when coalesce(btrim(components ->> 'agreement'), '') = '' then 'components.agreement' end,
    case when coalesce(btrim(components ->> 'confidentiality'), '') = '' then 'components.confidentiality' end,
    case when jsonb_array_length(coalesce(components -> 'checkInMonths', '[]')) = 0 then 'components.checkIns' end,
    case when coalesce(components ->> 'managerBriefing', '') not in ('eligible', 'participants') then 'components.managerBriefing' end,
    case when coalesce(btrim(components ->> 'closure'), '') = '' then 'components.closure' end,
    case when not exists (select 1 from jsonb_array_elements(coalesce(matching -> 'criteria', '[]')) c
       where (c ->> 'weight')::numeric > 0) then 'matching.criteria' end,
    case when jsonb_typeof(matching -> 'rules') is distinct from 'array' then 'matching.rules' end,
    case when coalesce(matching ->> 'approach', '') not in ('assigned', 'self') then 'matching.approach' end,
    case when coalesce((matching ->> 'mentorCapacity')::numeric, 0) < 1 then 'matching.capacity' end
  ], null);
$$;

create function mentoring.is_approved(design uuid) returns boolean
language sql stable security definer set search_path = '' as $$
  select exists (select 1 from mentoring.design_approvals where design_id = design);
$$;

do $$
declare f text;
begin
  foreach f in array array[
    'people.line_above(uuid)', 'people.line_below(uuid)', 'people.my_direct_reports()',
    'people.has_role(people.organization_role_name)', 'mentoring.my_programs()', 'mentoring.my_relationships()',
    'mentoring.recused_relationships()', 'coaching.my_engagements()', 'coaching.managed_engagements()',
    'mentoring.walled_pairs(uuid[], uuid[])', 'mentoring.forbidden_by(uuid, uuid)', 'mentoring.is_approved(uuid)']
  loop
    execute format('alter function %s owner to trellis_wall', f);
  end loop;
end $$;
