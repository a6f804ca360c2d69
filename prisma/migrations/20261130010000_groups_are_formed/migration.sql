-- Runs of a program of groups or circles form them whole (decision 041). What is proposed to somebody stays one row
-- between two, a member and the mentor or first host; beside it stand those who would be there too.
-- AlterTable
ALTER TABLE "mentoring"."match_runs" ADD COLUMN     "checked" BOOLEAN NOT NULL DEFAULT false;

-- AlterTable
ALTER TABLE "mentoring"."proposals" ADD COLUMN     "companions" UUID[] DEFAULT ARRAY[]::UUID[];

alter table mentoring.proposals alter column companions set not null;

-- A result is written once, and what was checked of it with it. An admin does not say so.
create or replace function mentoring.guard_run() returns trigger language plpgsql set search_path = '' as $$
begin
  if old.fingerprint is not null and (new.fingerprint, new.engine, new.certified, new.checked)
      is distinct from (old.fingerprint, old.engine, old.certified, old.checked) then
    raise exception 'The result of a run does not change' using errcode = '42501';
  end if;
  if new.state <> old.state and not (
       (old.state, new.state) in (('queued', 'running'), ('queued', 'cancelled'), ('running', 'cancelled'), ('running', 'failed'),
         ('draft', 'review'), ('review', 'draft'), ('draft', 'discarded'), ('review', 'discarded'), ('draft', 'published'), ('review', 'published'))
       or (old.state, new.state) = ('running', 'draft') and new.fingerprint is not null) then
    raise exception 'A run cannot go from % to %', old.state, new.state using errcode = 'TRRUN';
  end if;
  return new;
end $$;
alter policy admin_asks on mentoring.match_runs
  with check (program_id = any ((select mentoring.my_programs())::uuid[]) and created_by = (select people.actor())
    and state = 'queued' and fingerprint is null and not certified and not checked and claim is null);

-- W7: whoever is recused from one of a group sees nothing of that group.
alter policy partner_or_admin on mentoring.proposals
  using ((released_at is not null and (select people.actor()) in (mentee_id, mentor_id))
    or (program_id = any ((select mentoring.my_programs())::uuid[])
      and mentee_id <> all ((select people.my_line_below())::uuid[]) and mentor_id <> all ((select people.my_line_below())::uuid[])
      and not companions && (select people.my_line_below())::uuid[]));

grant usage, create on schema mentoring to trellis_wall;
set role trellis_wall;

-- ── The wall between more than two ──────────────────────────────────────────────────────────────────
-- Mentees of one group are not matched with each other, but one above another would learn who the mentor is. In a
-- circle everybody is mentor and mentee of everybody, so that the whole wall stands between any two (W5, W13).
create function mentoring.forbidden_together(a uuid, b uuid, as_peers boolean) returns text
language sql stable security definer set search_path = '' as $$
  select case when as_peers then coalesce(mentoring.forbidden_by(a, b), mentoring.forbidden_by(b, a))
              else nullif(mentoring.forbidden_by(a, b), 'managers-partner') end;
$$;

create function mentoring.model_of_run(run uuid) returns text
language sql stable security definer set search_path = '' as $$
  select d.model ->> 'kind' from mentoring.match_runs r join mentoring.designs d on d.id = r.design_id where r.id = run;
$$;

create or replace function mentoring.refuse_walled_proposal() returns trigger
language plpgsql security definer set search_path = '' as $$
declare rule text := mentoring.forbidden_by(new.mentee_id, new.mentor_id);
        circle boolean := mentoring.model_of_run(new.run_id) = 'circle';
begin
  if rule is null and (circle or cardinality(new.companions) > 0) then
    select w.rule into rule from mentoring.walled_pairs(array[new.mentee_id], new.mentor_id || new.companions) w
     where circle or w.rule <> 'managers-partner' limit 1;
    if rule is null and circle then
      select w.rule into rule from mentoring.walled_pairs(new.mentor_id || new.companions, array[new.mentee_id]) w limit 1;
    end if;
  end if;
  if rule is not null then
    raise exception 'These people cannot be matched (%)', rule
      using errcode = case rule when 'unknown-manager' then 'TRW13' else 'TRW05' end;
  end if;
  return new;
end $$;

create or replace function mentoring.refuse_walled_member() returns trigger
language plpgsql security definer set search_path = '' as $$
declare other record; rule text;
        circle boolean := (select r.model = 'circle' from mentoring.relationships r where r.id = new.relationship_id);
begin
  for other in select person_id, side from mentoring.relationship_members
                where relationship_id = new.relationship_id and person_id <> new.person_id and left_at is null
  loop
    rule := case when circle or new.side = other.side then mentoring.forbidden_together(new.person_id, other.person_id, circle)
                 when new.side = 'mentee' then mentoring.forbidden_by(new.person_id, other.person_id)
                 else mentoring.forbidden_by(other.person_id, new.person_id) end;
    if rule is not null then
      raise exception 'These two people cannot be in one relationship (%)', rule
        using errcode = case rule when 'unknown-manager' then 'TRW13' else 'TRW05' end;
    end if;
  end loop;
  return new;
end $$;

-- Whether what is under way has come across the wall since it began (W6).
create function mentoring.stands_across(relationship uuid) returns boolean
language sql stable security definer set search_path = '' as $$
  select exists (
    select 1 from mentoring.relationships r
      join mentoring.relationship_members a on a.relationship_id = r.id and a.left_at is null
      join mentoring.relationship_members b on b.relationship_id = r.id and b.person_id <> a.person_id and b.left_at is null
     where r.id = relationship and (a.side = 'mentee' or r.model = 'circle')
       and case when r.model <> 'circle' and b.side = 'mentee' then mentoring.forbidden_by(a.person_id, b.person_id) = 'reporting-line'
                else mentoring.forbidden_by(a.person_id, b.person_id) in ('reporting-line', 'managers-partner') end);
$$;

create or replace function mentoring.pause_what_broke() returns trigger
language plpgsql security definer set search_path = '' as $$
declare touched uuid[] := array_append(people.line_below(new.person_id), new.person_id); r record;
begin
  for r in
    select distinct rel.id, rel.program_id
      from mentoring.relationship_members m join mentoring.relationships rel on rel.id = m.relationship_id
     where m.person_id = any (touched) and rel.phase <> 'ended'
     order by rel.id
  loop
    continue when not mentoring.stands_across(r.id);
    perform 1 from mentoring.relationships where id = r.id and phase <> 'ended' for update;
    continue when not found or exists (
      select 1 from mentoring.pauses p
       where p.relationship_id = r.id and p.resumed_at is null and p.cause = 'reorganization');
    update mentoring.pauses set resumed_at = now() where relationship_id = r.id and resumed_at is null;
    insert into mentoring.pauses (id, relationship_id, cause) values (gen_random_uuid(), r.id, 'reorganization');
    insert into ops.events (id, actor_id, kind, subject_type, subject_id)
      values (gen_random_uuid(), null, 'relationship.paused', 'relationship', r.id);
    insert into ops.notifications (id, person_id, kind, subject_id)
      select gen_random_uuid(), m.person_id, 'relationship.paused-by-reorganization', r.id
        from mentoring.relationship_members m where m.relationship_id = r.id and m.left_at is null;
    insert into ops.notifications (id, person_id, kind, subject_id)
      select gen_random_uuid(), a.person_id, 'relationship.needs-rematch', r.id from mentoring.program_roles a
       where a.program_id = r.program_id and a.role = 'admin'
         and not exists (select 1 from mentoring.relationship_members m where m.relationship_id = r.id
                          and (m.person_id = a.person_id or m.person_id = any (people.line_below(a.person_id))));
  end loop;
  return null;
end $$;

create or replace function mentoring.guard_resume() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
  if old.cause = 'reorganization' and old.resumed_at is null and new.resumed_at is not null
     and mentoring.stands_across(old.relationship_id) then
    raise exception 'People of one relationship are still in one reporting line' using errcode = 'TRW06';
  end if;
  return new;
end $$;

-- ── Places ──────────────────────────────────────────────────────────────────────────────────────────
-- Mentees of a mentor, mentors of a mentee, in what is under way. A circle is one place, whoever hosts it.
create or replace function mentoring.partners_now(program uuid, person uuid, as_side mentoring.side) returns int
language sql stable security definer set search_path = '' as $$
  select ((select count(*) from mentoring.relationship_members mine
             join mentoring.relationships r on r.id = mine.relationship_id and r.program_id = program and r.phase <> 'ended' and r.model <> 'circle'
             join mentoring.relationship_members other on other.relationship_id = r.id and other.side <> as_side and other.left_at is null
            where mine.person_id = person and mine.side = as_side and mine.left_at is null)
        + (select count(*) from mentoring.relationship_members mine
             join mentoring.relationships r on r.id = mine.relationship_id and r.program_id = program and r.phase <> 'ended' and r.model = 'circle'
            where mine.person_id = person and mine.left_at is null))::int;
$$;

-- The mentor's group that somebody may come into, as it was, and with the whole wall in a circle.
create or replace function mentoring.open_group(design mentoring.designs, mentor uuid, mentee uuid) returns uuid
language sql stable security definer set search_path = '' as $$
  select r.id from mentoring.relationships r
    join mentoring.relationship_members m on m.relationship_id = r.id and m.person_id = mentor and m.side = 'mentor' and m.left_at is null
   where design.model ->> 'kind' in ('group', 'circle')
     and r.design_id = design.id and r.phase = 'preparing' and r.model::text = design.model ->> 'kind'
     and (select count(*) from mentoring.relationship_members x where x.relationship_id = r.id and x.left_at is null)
         < coalesce((design.model ->> 'groupSize')::int, 6)
     and not exists (select 1 from mentoring.pauses p where p.relationship_id = r.id and p.resumed_at is null)
     and not exists (
       select 1 from mentoring.relationship_members x where x.relationship_id = r.id and (
         x.person_id = mentee or x.left_at is null and case
           when r.model = 'group' and x.side = 'mentor' then mentoring.forbidden_by(mentee, x.person_id)
           else mentoring.forbidden_together(mentee, x.person_id, r.model = 'circle') end is not null))
   order by r.started_at, r.id limit 1;
$$;

-- Groups under way that have room yet, for the worker: whose they are and who is in them.
create function mentoring.open_groups(design uuid) returns table (mentor uuid, members uuid[], room int)
language sql stable security definer set search_path = '' as $$
  select distinct on (m.person_id) m.person_id, there.members, coalesce((d.model ->> 'groupSize')::int, 6) - 1 - cardinality(there.members)
    from mentoring.designs d
    join mentoring.relationships r on r.design_id = d.id and r.phase = 'preparing' and r.model = 'group'
    join mentoring.relationship_members m on m.relationship_id = r.id and m.side = 'mentor' and m.left_at is null
    cross join lateral (select array(select x.person_id from mentoring.relationship_members x
       where x.relationship_id = r.id and x.side = 'mentee' and x.left_at is null order by 1) as members) there
   where d.id = design and d.model ->> 'kind' = 'group'
     and cardinality(there.members) < coalesce((d.model ->> 'groupSize')::int, 6) - 1
     and not exists (select 1 from mentoring.pauses p where p.relationship_id = r.id and p.resumed_at is null)
   order by m.person_id, r.started_at, r.id;
$$;

-- Proposals of one group that nobody has declined, and nobody has withdrawn from.
create function mentoring.still_wanted(run uuid, mentor uuid) returns int
language sql stable security definer set search_path = '' as $$
  select count(*)::int from mentoring.proposals q where q.run_id = run and q.mentor_id = mentor and q.released_at is not null
     and not exists (select 1 from mentoring.proposal_responses a where a.proposal_id = q.id and not a.accepted)
     and not exists (select 1 from mentoring.enrolments e
                      where e.id in (q.mentee_enrolment_id, q.mentor_enrolment_id) and e.state = 'withdrawn');
$$;

-- A group is three people at the least. One that can no longer be that, and has not begun, does not come about.
create function mentoring.comes_about(p mentoring.proposals) returns boolean
language sql stable security definer set search_path = '' as $$
  select cardinality(p.companions) = 0 or p.relationship_id is not null or mentoring.still_wanted(p.run_id, p.mentor_id) >= 2
      or exists (select 1 from mentoring.match_runs r join mentoring.designs d on d.id = r.design_id
                  where r.id = p.run_id and mentoring.open_group(d, p.mentor_id, p.mentee_id) is not null);
$$;

create or replace function mentoring.places_held_by(one uuid) returns int
language sql stable security definer set search_path = '' as $$
  select ((select mentoring.partners_now(e.program_id, e.person_id, e.side) from mentoring.enrolments e where e.id = one)
        + (select count(*) from mentoring.proposals p
            where one in (p.mentee_enrolment_id, p.mentor_enrolment_id) and p.released_at is not null and p.relationship_id is null
              and not exists (select 1 from mentoring.proposal_responses a where a.proposal_id = p.id and not a.accepted)
              and mentoring.comes_about(p)))::int;
$$;

-- ── Publishing ──────────────────────────────────────────────────────────────────────────────────────
-- Releases one group or circle: those of it who are still free and whom the wall does not keep from each other. Fewer
-- than three are no group, unless they come into one that is under way.
create function mentoring.release_group(run uuid, host uuid) returns void
language plpgsql security definer set search_path = '' as $$
declare d mentoring.designs; e mentoring.enrolments; p mentoring.proposals; circle boolean; room int; chosen uuid[] := '{}'; who uuid[] := '{}'; grows boolean := false;
begin
  select x.* into d from mentoring.designs x join mentoring.match_runs r on r.design_id = x.id where r.id = run;
  circle := d.model ->> 'kind' = 'circle';
  select x.* into e from mentoring.enrolments x
    where x.id = (select q.mentor_enrolment_id from mentoring.proposals q where q.run_id = run and q.mentor_id = host limit 1);
  room := case when circle then (case when mentoring.places_held_by(e.id) = 0 then 11 else 0 end)
               else e.capacity - mentoring.places_held_by(e.id) end;
  if e.state <> 'approved' then return; end if;
  for p in select * from mentoring.proposals where run_id = run and mentor_id = host order by score desc, id loop
    exit when cardinality(chosen) >= room;
    select x.* into e from mentoring.enrolments x where x.id = p.mentee_enrolment_id;
    continue when e.state <> 'approved' or mentoring.places_held_by(e.id) >= case when circle then 1 else e.capacity end
      or mentoring.forbidden_by(p.mentee_id, host) is not null or circle and mentoring.forbidden_by(host, p.mentee_id) is not null
      or exists (select 1 from unnest(who) one where mentoring.forbidden_together(p.mentee_id, one, circle) is not null);
    chosen := chosen || p.id;
    who := who || p.mentee_id;
    grows := grows or mentoring.open_group(d, host, p.mentee_id) is not null;
  end loop;
  if cardinality(chosen) < 2 and not grows then return; end if;
  update mentoring.proposals q set released_at = now(), companions = array(
      select c from unnest(q.companions) c where c = any (who)
         or not exists (select 1 from mentoring.proposals o where o.run_id = run and o.mentor_id = host and o.mentee_id = c))
   where q.id = any (chosen);
  insert into ops.notifications (id, person_id, kind, subject_id)
    select gen_random_uuid(), q.mentee_id, 'proposal.released', q.id from mentoring.proposals q where q.id = any (chosen)
    union all select gen_random_uuid(), host, 'proposal.released', chosen[1] where cardinality(chosen) > 0;
end $$;

create or replace function mentoring.publish_run(run uuid) returns void
language plpgsql security definer set search_path = '' as $$
declare r mentoring.match_runs; p record;
begin
  select * into r from mentoring.match_runs where id = run;
  if r.id is null or r.program_id <> all (mentoring.my_programs()) then
    raise exception 'Not found' using errcode = '42501';
  end if;
  perform pg_advisory_xact_lock(hashtextextended('publish ' || r.program_id, 0)); -- two runs, the same people
  select * into r from mentoring.match_runs where id = run for update;
  if r.state = 'published' then return; end if;
  if r.state not in ('draft', 'review') or not (r.certified or r.checked) then
    raise exception 'This run cannot be published' using errcode = 'TRRUN';
  end if;
  update mentoring.match_runs set state = 'published', published_at = now(), published_by = people.actor() where id = run;
  for p in select mentor_id from mentoring.proposals where run_id = run and cardinality(companions) > 0 group by mentor_id order by mentor_id loop
    perform mentoring.release_group(run, p.mentor_id);
  end loop;
  for p in select * from mentoring.proposals where run_id = run and cardinality(companions) = 0 order by score desc, id loop
    continue when mentoring.forbidden_by(p.mentee_id, p.mentor_id) is not null
      or exists (select 1 from mentoring.enrolments e where e.id in (p.mentee_enrolment_id, p.mentor_enrolment_id)
                  and (e.state <> 'approved' or mentoring.places_held_by(e.id) >= e.capacity));
    update mentoring.proposals set released_at = now() where id = p.id;
    insert into ops.notifications (id, person_id, kind, subject_id)
      values (gen_random_uuid(), p.mentee_id, 'proposal.released', p.id), (gen_random_uuid(), p.mentor_id, 'proposal.released', p.id);
  end loop;
end $$;

-- ── Accepting ───────────────────────────────────────────────────────────────────────────────────────
-- Those of a group who have accepted, and whose mentor has, beside one of them: while they are free.
create function mentoring.ready_with(p mentoring.proposals) returns setof mentoring.proposals
language sql stable security definer set search_path = '' as $$
  select q.* from mentoring.proposals q join mentoring.enrolments e on e.id = q.mentee_enrolment_id
   where q.run_id = p.run_id and q.mentor_id = p.mentor_id and q.id <> p.id and q.relationship_id is null
     and (select count(*) from mentoring.proposal_responses a where a.proposal_id = q.id and a.accepted) = 2
     and e.state <> 'withdrawn' and mentoring.partners_now(e.program_id, e.person_id, e.side) < e.capacity
   order by q.id;
$$;

-- The second acceptance starts the relationship. Of a group or circle that was formed whole, three are needed: until
-- then nothing begins, and whoever accepts later comes in while it is preparing.
create or replace function mentoring.start_when_both_accept() returns trigger
language plpgsql security definer set search_path = '' as $$
declare p mentoring.proposals; q mentoring.proposals; d mentoring.designs; group_id uuid; new_id uuid := gen_random_uuid();
        months int; e record; places int := 0; room int := 0; formed boolean;
begin
  select * into p from mentoring.proposals where id = new.proposal_id for update;
  formed := cardinality(p.companions) > 0;
  if formed then -- one answer after the other, so that none of them counts too few
    perform pg_advisory_xact_lock(hashtextextended('group ' || p.run_id || ' ' || p.mentor_id, 0));
  end if;
  if not new.accepted then
    -- with this answer it has come to be too few: those who wait are told, once
    if formed and new.person_id = p.mentee_id and mentoring.still_wanted(p.run_id, p.mentor_id) = 1 then
      insert into ops.notifications (id, person_id, kind, subject_id)
        select gen_random_uuid(), person, 'proposal.lapsed', o.id
          from mentoring.proposals o cross join lateral unnest(array[o.mentee_id, o.mentor_id]) as person
         where o.run_id = p.run_id and o.mentor_id = p.mentor_id and o.released_at is not null and not mentoring.comes_about(o)
           and not exists (select 1 from mentoring.proposal_responses a where a.proposal_id = o.id and not a.accepted);
    end if;
    return null;
  end if;
  if (select count(*) from mentoring.proposal_responses where proposal_id = p.id and accepted) < 2 or p.relationship_id is not null then
    return null;
  end if;
  select d2.* into d from mentoring.designs d2 join mentoring.match_runs r on r.design_id = d2.id where r.id = p.run_id;
  -- one lock order for everybody: by enrolment id
  perform 1 from mentoring.enrolments where id in (p.mentee_enrolment_id, p.mentor_enrolment_id) order by id for update;
  group_id := mentoring.open_group(d, p.mentor_id, p.mentee_id);
  for e in select * from mentoring.enrolments where id in (p.mentee_enrolment_id, p.mentor_enrolment_id) order by id loop
    if e.state = 'withdrawn' then
      raise exception 'One of the two has withdrawn' using errcode = 'TRENR';
    end if;
    if mentoring.partners_now(e.program_id, e.person_id, e.side) >= e.capacity
       and not (group_id is not null and d.model ->> 'kind' = 'circle' and e.id = p.mentor_enrolment_id) then
      raise exception 'No place is free any more' using errcode = 'TRCAP';
    end if;
    if e.id = p.mentor_enrolment_id then
      room := case when d.model ->> 'kind' = 'circle' then 10
                   else e.capacity - 1 - mentoring.partners_now(e.program_id, e.person_id, e.side) end;
    end if;
    places := places + 1;
  end loop;
  if places <> 2 then
    raise exception 'One of the two is not enrolled' using errcode = 'TRENR';
  end if;
  if group_id is not null then
    insert into ops.notifications (id, person_id, kind, subject_id)
      select gen_random_uuid(), m.person_id, 'relationship.member-joined', group_id
        from mentoring.relationship_members m where m.relationship_id = group_id and m.left_at is null
       union all select gen_random_uuid(), p.mentee_id, 'relationship.started', group_id;
    insert into mentoring.relationship_members (relationship_id, person_id, side) values (group_id, p.mentee_id, 'mentee');
    update mentoring.proposals set relationship_id = group_id where id = p.id;
    insert into ops.events (id, actor_id, kind, subject_type, subject_id)
      values (gen_random_uuid(), new.person_id, 'relationship.joined', 'relationship', group_id);
    return null;
  end if;
  if formed and not exists (select 1 from mentoring.ready_with(p) limit least(room, 1)) then
    return null;
  end if;
  months := (d.components ->> 'months')::int;
  begin
    insert into mentoring.relationships (id, program_id, design_id, model, planned_end)
      values (new_id, p.program_id, d.id, (d.model ->> 'kind')::mentoring.relationship_model, now() + make_interval(months => months));
    insert into mentoring.relationship_members (relationship_id, person_id, side)
      values (new_id, p.mentor_id, 'mentor'), (new_id, p.mentee_id, 'mentee');
    update mentoring.proposals set relationship_id = new_id where id = p.id;
    if formed then
      for q in select * from mentoring.ready_with(p) limit room loop
        begin
          insert into mentoring.relationship_members (relationship_id, person_id, side) values (new_id, q.mentee_id, 'mentee');
          update mentoring.proposals set relationship_id = new_id where id = q.id;
        exception when sqlstate 'TRW05' or sqlstate 'TRW13' then null; -- the chart has changed since; the others begin
        end;
      end loop;
      if (select count(*) from mentoring.relationship_members where relationship_id = new_id) < 3 then
        raise exception 'Too few' using errcode = 'TRGRP';
      end if;
    end if;
  exception when sqlstate 'TRGRP' then return null;
  end;
  insert into mentoring.phase_changes (id, relationship_id, phase) values (gen_random_uuid(), new_id, 'preparing');
  update mentoring.programs set state = 'running' where id = p.program_id and state = 'matching';
  insert into ops.events (id, actor_id, kind, subject_type, subject_id)
    values (gen_random_uuid(), new.person_id, 'relationship.started', 'relationship', new_id);
  insert into ops.notifications (id, person_id, kind, subject_id)
    select gen_random_uuid(), m.person_id, 'relationship.started', new_id from mentoring.relationship_members m where m.relationship_id = new_id;
  return null;
end $$;

-- Once everybody agreed the relationship is of the new model, as before; a circle asks the whole wall between all in it.
create or replace function mentoring.redefine() returns trigger
language plpgsql security definer set search_path = '' as $$
declare r mentoring.relationships; everybody uuid[]; rule text;
begin
  if new.done_at is not null then return new; end if;
  select * into r from mentoring.relationships where id = new.relationship_id for update;
  select array_agg(person_id) into everybody from mentoring.relationship_members where relationship_id = r.id and left_at is null;
  if not (new.agreed_by @> everybody) then return new; end if;
  if not mentoring.model_fits(new.model, cardinality(everybody)) then
    raise exception 'This model does not fit so many people' using errcode = 'TRMOD';
  end if;
  if (r.model = 'reverse') <> (new.model = 'reverse') then
    update mentoring.relationship_members set side = case side when 'mentee' then 'mentor' else 'mentee' end::mentoring.side
     where relationship_id = r.id;
    select w.rule into rule
      from mentoring.walled_pairs(
        (select array_agg(person_id) from mentoring.relationship_members where relationship_id = r.id and side = 'mentee' and left_at is null),
        (select array_agg(person_id) from mentoring.relationship_members where relationship_id = r.id and side = 'mentor' and left_at is null)) w limit 1;
    if rule is not null then
      raise exception 'These two people cannot change places (%)', rule using errcode = 'TRW05';
    end if;
  end if;
  update mentoring.relationships set model = new.model where id = r.id;
  if new.model = 'circle' and mentoring.stands_across(r.id) then
    raise exception 'These people cannot be one circle' using errcode = 'TRW05';
  end if;
  new.done_at := now();
  return new;
end $$;

revoke all on function mentoring.forbidden_together(uuid, uuid, boolean), mentoring.model_of_run(uuid), mentoring.stands_across(uuid),
  mentoring.open_groups(uuid), mentoring.still_wanted(uuid, uuid), mentoring.comes_about(mentoring.proposals),
  mentoring.release_group(uuid, uuid), mentoring.ready_with(mentoring.proposals)
  from public, trellis_app, trellis_auth, trellis_worker;
grant execute on function mentoring.open_groups(uuid) to trellis_worker;
-- Says of a proposal that one may read whether it still can come about, and refuses to speak of others.
create function mentoring.lapsed(proposal uuid) returns boolean
language sql stable security definer set search_path = '' as $$
  select not mentoring.comes_about(p) from mentoring.proposals p
   where p.id = proposal and (p.released_at is not null and people.actor() in (p.mentee_id, p.mentor_id)
      or p.program_id = any (mentoring.my_programs()) and not (array[p.mentee_id, p.mentor_id] || p.companions && people.line_below(people.actor())));
$$;
revoke all on function mentoring.lapsed(uuid) from public, trellis_auth, trellis_worker;
grant execute on function mentoring.lapsed(uuid) to trellis_app;
reset role;
revoke create on schema mentoring from trellis_wall;
