-- The wall, lived: words that are kept for a time and then by nobody (W11), and the one way through it (W12).
alter table people.organizations add column "retention_months" smallint not null default 24;
alter table people.organizations add constraint retention_range check (retention_months between 1 and 120);

grant create on schema mentoring to trellis_wall;

-- ── Crypto-shredding ────────────────────────────────────────────────────────────────────────────────
grant select (relationship_id, destroyed_at), update (wrapped, destroyed_at) on mentoring.relationship_keys to trellis_wall;
grant select on mentoring.closings to trellis_wall;
create policy wall on mentoring.relationship_keys to trellis_wall using (true);
create policy wall on mentoring.closings to trellis_wall using (true);

-- Destroys the keys of relationships whose keeping time is over; what they sealed opens never again. Gives how many.
create function mentoring.shred_expired() returns int
language plpgsql security definer set search_path = '' as $$
declare months int; gone int;
begin
  select retention_months into months from people.organizations limit 1;
  with shredded as (
    update mentoring.relationship_keys k set wrapped = null, destroyed_at = now()
      from mentoring.closings c
     where c.relationship_id = k.relationship_id and k.destroyed_at is null and c.at + make_interval(months => months) < now()
    returning k.relationship_id)
  insert into ops.events (id, actor_id, kind, subject_type, subject_id)
    select gen_random_uuid(), null, 'relationship.shredded', 'relationship', relationship_id from shredded;
  get diagnostics gone = row_count;
  return gone;
end $$;

create function mentoring.keep_destroyed() returns trigger language plpgsql set search_path = '' as $$
begin
  if old.destroyed_at is not null and (new.wrapped is not null or new.destroyed_at is null) then
    raise exception 'A key that was destroyed stays so' using errcode = 'TRKEY';
  end if;
  return new;
end $$;
create trigger destroyed_stays before update on mentoring.relationship_keys for each row execute function mentoring.keep_destroyed();

-- ── Break-glass ─────────────────────────────────────────────────────────────────────────────────────
grant select, insert, update on mentoring.break_glass to trellis_wall;
create policy wall on mentoring.break_glass to trellis_wall using (true) with check (true);

-- Who may be one of the two: keeps the organization or the program, is no member and stands in no member's line.
create function mentoring.may_hold_glass(relationship uuid, person uuid) returns boolean
language sql stable security definer set search_path = '' as $$
  select exists (select 1 from mentoring.relationships r where r.id = relationship
      and (exists (select 1 from people.organization_roles o where o.person_id = person)
        or exists (select 1 from mentoring.program_roles p where p.program_id = r.program_id and p.role = 'admin' and p.person_id = person)))
    and not exists (select 1 from mentoring.relationship_members m where m.relationship_id = relationship
      and (m.person_id = person or m.person_id = any (people.line_below(person)) or m.person_id = any (people.line_above(person))));
$$;
create function mentoring.may_hold_glass(relationship uuid) returns boolean
language sql stable security definer set search_path = '' as $$ select mentoring.may_hold_glass(relationship, people.actor()); $$;

-- What the actor may read now, as one of the two, within the day.
create function mentoring.glass_relationships() returns uuid[]
language sql stable security definer set search_path = '' as $$
  select coalesce(array_agg(relationship_id), '{}') from mentoring.break_glass
   where people.actor() in (requested_by, seconded_by) and opened_at is not null and now() < expires_at
     and mentoring.may_hold_glass(relationship_id, people.actor());
$$;

create function mentoring.ask_break_glass(relationship uuid, why text, quiet boolean) returns uuid
language plpgsql security definer set search_path = '' as $$
declare new_id uuid := gen_random_uuid();
begin
  if not mentoring.may_hold_glass(relationship, people.actor()) then
    raise exception 'Not found' using errcode = '42501';
  end if;
  insert into mentoring.break_glass (id, relationship_id, requested_by, ground, untold)
    values (new_id, relationship, people.actor(), why, quiet);
  insert into ops.events (id, actor_id, kind, subject_type, subject_id)
    values (gen_random_uuid(), people.actor(), 'break-glass.asked', 'relationship', relationship);
  insert into ops.notifications (id, person_id, kind, subject_id)
    select gen_random_uuid(), k.person_id, 'break-glass.asked', new_id
      from (select person_id from people.organization_roles
            union select p.person_id from mentoring.program_roles p join mentoring.relationships r on r.program_id = p.program_id and p.role = 'admin' where r.id = relationship) k
     where k.person_id <> people.actor() and mentoring.may_hold_glass(relationship, k.person_id);
  return new_id;
end $$;

create function mentoring.second_break_glass(glass uuid) returns void
language plpgsql security definer set search_path = '' as $$
declare g mentoring.break_glass;
begin
  select * into g from mentoring.break_glass where id = glass for update;
  if g.id is null or not mentoring.may_hold_glass(g.relationship_id, people.actor()) or g.requested_by = people.actor() then
    raise exception 'Not found' using errcode = '42501';
  end if;
  if g.opened_at is not null or g.requested_at < now() - interval '7 days' then
    raise exception 'This is open already, or too old' using errcode = 'TRGLS';
  end if;
  update mentoring.break_glass set seconded_by = people.actor(), opened_at = now(), expires_at = now() + interval '24 hours' where id = glass;
  insert into ops.events (id, actor_id, kind, subject_type, subject_id)
    values (gen_random_uuid(), people.actor(), 'break-glass.opened', 'relationship', g.relationship_id);
  insert into ops.notifications (id, person_id, kind, subject_id)
    select gen_random_uuid(), m.person_id, 'relationship.break-glass', g.relationship_id
      from mentoring.relationship_members m where m.relationship_id = g.relationship_id and m.left_at is null and not g.untold;
end $$;

do $$
declare f text;
begin
  foreach f in array array['shred_expired()', 'may_hold_glass(uuid, uuid)', 'may_hold_glass(uuid)', 'glass_relationships()',
    'ask_break_glass(uuid, text, boolean)', 'second_break_glass(uuid)']
  loop
    execute format('alter function mentoring.%s owner to trellis_wall', f);
  end loop;
end $$;
revoke create on schema mentoring from trellis_wall;
revoke all on function mentoring.keep_destroyed() from public;
set role trellis_wall;
revoke all on function mentoring.shred_expired(), mentoring.may_hold_glass(uuid, uuid), mentoring.may_hold_glass(uuid),
  mentoring.glass_relationships(), mentoring.ask_break_glass(uuid, text, boolean), mentoring.second_break_glass(uuid) from public;
grant execute on function mentoring.may_hold_glass(uuid), mentoring.glass_relationships(),
  mentoring.ask_break_glass(uuid, text, boolean), mentoring.second_break_glass(uuid) to trellis_app;
grant execute on function mentoring.shred_expired() to trellis_worker;
reset role;

create policy asked_to_second on mentoring.break_glass for select to trellis_app
  using (opened_at is null and mentoring.may_hold_glass(relationship_id));
create policy under_glass on mentoring.relationships for select to trellis_app using (id = any ((select mentoring.glass_relationships())::uuid[]));
do $$
declare t text;
begin
  -- what is shared between the partners; private notes stay private whatever happens
  foreach t in array array['relationship_keys', 'agreements', 'goals', 'goal_reflections', 'agenda_points', 'action_items', 'messages'] loop
    execute format('create policy under_glass on mentoring.%I for select to trellis_app
      using (relationship_id = any ((select mentoring.glass_relationships())::uuid[]))', t);
  end loop;
end $$;
create policy under_glass on mentoring.notes for select to trellis_app
  using (visibility = 'shared' and relationship_id = any ((select mentoring.glass_relationships())::uuid[]));
