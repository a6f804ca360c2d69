-- Somebody leaves the organization. Whoever or whatever says so (a keeper, an import, a directory), the database
-- does all of it in the same transaction: no visit, link or mail of theirs lives on, and what they were in closes
-- with care.

grant create on schema people, ops, mentoring to trellis_wall;
grant select (id, email, left_at) on people.people to trellis_wall;
create policy wall on people.people for select to trellis_wall using (true);
grant delete on people.organization_roles, mentoring.program_roles to trellis_wall;
grant insert on mentoring.closings to trellis_wall;
grant update on coaching.engagements, coaching.coach_profiles, people.calendars to trellis_wall;
grant select, delete on ops.sign_in_sessions, ops.sign_in_tokens, ops.mails, ops.uploads to trellis_wall;
create policy wall on ops.sign_in_sessions to trellis_wall using (true);
create policy wall on ops.sign_in_tokens to trellis_wall using (true);
create policy wall on ops.mails to trellis_wall using (true);
create policy wall on ops.uploads to trellis_wall using (true);

create function people.has_left(person uuid) returns boolean
language sql stable security definer set search_path = '' as $$
  select exists (select 1 from people.people where id = person and left_at is not null);
$$;

-- When one of the two left, which is how this engagement ended.
alter table coaching.engagements add column parted_at timestamptz(3);

-- An early end has a reason in somebody's words, unless one of the two is no longer here to say any.
create or replace function coaching.guard_ending() returns trigger
language plpgsql set search_path = '' as $$
begin
  if old.state in ('completed', 'ended_early') and new.state is distinct from old.state then
    raise exception 'An engagement that has ended stays so' using errcode = 'TRCEN';
  end if;
  -- One question inside the other: trellis_wall, which ends a leaver's engagements, may ask neither of the inner ones,
  -- and PostgreSQL asks for leave to read whatever stands in one condition.
  if new.state = 'completed' and old.state <> 'completed' then
    if not (exists (select 1 from coaching.completions where engagement_id = new.id and accepted_at is not null)
        and coaching.reached_by(new, 'client') and coaching.reached_by(new, 'coach')
        and (coaching.reached_by(new, 'manager') or not exists (
          select 1 from people.managers_of_record where person_id = new.client_id and until is null and manager_id <> new.coach_id))) then
      raise exception 'The target is not reached in every assessment' using errcode = 'TRC05';
    end if;
  end if;
  if new.state = 'ended_early' and old.state <> 'ended_early' then
    if not exists (select 1 from people.people where id in (new.client_id, new.coach_id) and left_at is not null) then
      if not exists (select 1 from coaching.early_endings where engagement_id = new.id) then
        raise exception 'An early end has a reason' using errcode = 'TRC05';
      end if;
    end if;
  end if;
  return new;
end $$;

create function people.close_for_leaver() returns trigger
language plpgsql security definer set search_path = '' as $$
declare r record; others uuid[];
begin
  if old.left_at is not null or new.left_at is null then return null; end if;

  if exists (select 1 from people.organization_roles where person_id = new.id and role = 'owner') and not exists (
      select 1 from people.organization_roles o join people.people p on p.id = o.person_id
       where o.role = 'owner' and o.person_id <> new.id and p.left_at is null) then
    raise exception 'An organization has an owner' using errcode = 'TROWN';
  end if;

  delete from ops.sign_in_sessions where person_id = new.id;
  delete from ops.sign_in_tokens where identifier = new.email;
  delete from ops.mails where person_id = new.id and sent_at is null;
  delete from ops.uploads where owner_id = new.id;
  update people.calendars set token_hash = null where person_id = new.id;
  update coaching.coach_profiles set open = false where person_id = new.id;
  delete from people.organization_roles where person_id = new.id;
  delete from mentoring.program_roles where person_id = new.id;

  -- Mentoring ends without fault; neither the record nor the notice says who left.
  for r in
    select rel.id, rel.program_id from mentoring.relationships rel
      join mentoring.relationship_members m on m.relationship_id = rel.id and m.person_id = new.id and m.left_at is null
     where rel.phase <> 'ended' order by rel.id for update of rel
  loop
    update mentoring.relationships set phase = 'ended' where id = r.id;
    insert into mentoring.phase_changes (id, relationship_id, phase) values (gen_random_uuid(), r.id, 'ended');
    insert into mentoring.closings (relationship_id, kind) values (r.id, 'left_early') on conflict do nothing;
    insert into ops.events (id, actor_id, kind, subject_type, subject_id)
      values (gen_random_uuid(), null, 'relationship.ended', 'relationship', r.id);
    select array_agg(person_id) into others from mentoring.relationship_members
     where relationship_id = r.id and person_id <> new.id and left_at is null;
    insert into ops.notifications (id, person_id, kind, subject_id)
      select gen_random_uuid(), person, 'relationship.ended', r.id from unnest(others) as person;
    insert into ops.notifications (id, person_id, kind, subject_id)
      select gen_random_uuid(), a.person_id, 'relationship.needs-rematch', r.id from mentoring.program_roles a
       where a.program_id = r.program_id and a.role = 'admin' and a.person_id <> all (others)
         and not exists (select 1 from mentoring.relationship_members m
                          where m.relationship_id = r.id and m.person_id = any (people.line_below(a.person_id)));
  end loop;
  update mentoring.enrolments set state = 'withdrawn' where person_id = new.id and state <> 'withdrawn';

  -- Coaching ends early; the other one and the client's manager are told.
  for r in
    select e.id, e.client_id, e.coach_id from coaching.engagements e
     where new.id in (e.client_id, e.coach_id) and e.state in ('active', 'paused') order by e.id for update
  loop
    update coaching.engagements set state = 'ended_early', parted_at = now() where id = r.id;
    insert into ops.events (id, actor_id, kind, subject_type, subject_id)
      values (gen_random_uuid(), null, 'engagement.ended', 'engagement', r.id);
    insert into ops.notifications (id, person_id, kind, subject_id)
      select gen_random_uuid(), person, 'engagement.ended', r.id
        from (select unnest(array[r.client_id, r.coach_id]) as person
              union select manager_id from people.managers_of_record where person_id = r.client_id and until is null) as parties
       where person <> new.id;
  end loop;

  -- Who their reports answer to now is not known until a keeper says it (W13, below). Until then the line stands
  -- as it was: whoever was above the leaver is recused from their reports as before (W7).
  insert into ops.notifications (id, person_id, kind, subject_id)
    select gen_random_uuid(), keeper.person_id, 'person.manager-needed', m.person_id
      from people.managers_of_record m cross join (select distinct person_id from people.organization_roles) as keeper
     where m.manager_id = new.id and m.until is null;
  return null;
end $$;

create trigger close_for_leaver after update of left_at on people.people
  for each row execute function people.close_for_leaver();

-- Nobody writes to somebody who has left.
create function ops.refuse_mail_to_leaver() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
  if people.has_left(new.person_id) then return null; end if;
  return new;
end $$;
create trigger to_those_present before insert on ops.mails for each row execute function ops.refuse_mail_to_leaver();

alter function ops.refuse_mail_to_leaver() owner to trellis_wall;
alter function people.has_left(uuid) owner to trellis_wall;
alter function people.close_for_leaver() owner to trellis_wall;
set role trellis_wall;
revoke all on function people.has_left(uuid), people.close_for_leaver(), ops.refuse_mail_to_leaver() from public;
-- W13: a manager who has left is a manager who is not known.
create or replace function mentoring.walled_pairs(mentees uuid[], mentors uuid[])
returns table (mentee uuid, mentor uuid, rule text)
language sql stable security definer set search_path = '' as $$
  with
  tee as materialized (select distinct unnest(mentees) as id),
  tor as materialized (select distinct unnest(mentors) as id),
  known as materialized (
    select m.person_id, m.manager_id from people.managers_of_record m left join people.people p on p.id = m.manager_id
     where m.until is null and p.left_at is null),
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
revoke create on schema people, ops, mentoring from trellis_wall;
