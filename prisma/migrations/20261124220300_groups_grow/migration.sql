-- A group is one relationship with several members, not a pair for each of them: who accepts a place with a mentor
-- whose group is still preparing comes into that group, as long as it has room and the wall stands between nobody
-- in it. A mentor's places are mentees; a group of five takes five of them.
-- DropIndex
DROP INDEX "mentoring"."proposals_relationship_id_key";

-- CreateIndex
CREATE INDEX "proposals_relationship_id_idx" ON "mentoring"."proposals"("relationship_id");

grant usage, create on schema mentoring to trellis_wall;
set role trellis_wall;

-- Mentees of a mentor, mentors of a mentee, in what is under way.
create function mentoring.partners_now(program uuid, person uuid, as_side mentoring.side) returns int
language sql stable security definer set search_path = '' as $$
  select count(*)::int from mentoring.relationship_members mine
    join mentoring.relationships r on r.id = mine.relationship_id and r.program_id = program and r.phase <> 'ended'
    join mentoring.relationship_members other on other.relationship_id = r.id and other.side <> as_side and other.left_at is null
   where mine.person_id = person and mine.side = as_side and mine.left_at is null;
$$;

create or replace function mentoring.places_held_by(one uuid) returns int
language sql stable security definer set search_path = '' as $$
  select ((select mentoring.partners_now(e.program_id, e.person_id, e.side) from mentoring.enrolments e where e.id = one)
        + (select count(*) from mentoring.proposals p
            where one in (p.mentee_enrolment_id, p.mentor_enrolment_id) and p.released_at is not null and p.relationship_id is null
              and not exists (select 1 from mentoring.proposal_responses a where a.proposal_id = p.id and not a.accepted)))::int;
$$;

-- The mentor's group that the mentee may come into: under the same version, still preparing, with room, and nobody
-- in it whom the wall keeps from them.
create function mentoring.open_group(design mentoring.designs, mentor uuid, mentee uuid) returns uuid
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
         x.person_id = mentee or x.left_at is null and coalesce(mentoring.forbidden_by(mentee, x.person_id), 'managers-partner')
           <> 'managers-partner' or x.left_at is null and x.side = 'mentor' and mentoring.forbidden_by(mentee, x.person_id) is not null))
   order by r.started_at, r.id limit 1;
$$;

create or replace function mentoring.start_when_both_accept() returns trigger
language plpgsql security definer set search_path = '' as $$
declare p mentoring.proposals; d mentoring.designs; group_id uuid; new_id uuid := gen_random_uuid(); months int; e record; places int := 0;
begin
  if not new.accepted then return null; end if;
  select * into p from mentoring.proposals where id = new.proposal_id for update;
  if (select count(*) from mentoring.proposal_responses where proposal_id = p.id and accepted) < 2 or p.relationship_id is not null then
    return null;
  end if;
  -- one lock order for everybody: by enrolment id
  for e in select * from mentoring.enrolments where id in (p.mentee_enrolment_id, p.mentor_enrolment_id) order by id for update loop
    if e.state = 'withdrawn' then
      raise exception 'One of the two has withdrawn' using errcode = 'TRENR';
    end if;
    if mentoring.partners_now(e.program_id, e.person_id, e.side) >= e.capacity then
      raise exception 'No place is free any more' using errcode = 'TRCAP';
    end if;
    places := places + 1;
  end loop;
  if places <> 2 then
    raise exception 'One of the two is not enrolled' using errcode = 'TRENR';
  end if;
  select d2.* into d from mentoring.designs d2 join mentoring.match_runs r on r.design_id = d2.id where r.id = p.run_id;
  group_id := mentoring.open_group(d, p.mentor_id, p.mentee_id);
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
  months := (d.components ->> 'months')::int;
  insert into mentoring.relationships (id, program_id, design_id, model, planned_end)
    values (new_id, p.program_id, d.id, (d.model ->> 'kind')::mentoring.relationship_model, now() + make_interval(months => months));
  insert into mentoring.relationship_members (relationship_id, person_id, side)
    values (new_id, p.mentor_id, 'mentor'), (new_id, p.mentee_id, 'mentee');
  insert into mentoring.phase_changes (id, relationship_id, phase) values (gen_random_uuid(), new_id, 'preparing');
  update mentoring.proposals set relationship_id = new_id where id = p.id;
  update mentoring.programs set state = 'running' where id = p.program_id and state = 'matching';
  insert into ops.events (id, actor_id, kind, subject_type, subject_id)
    values (gen_random_uuid(), new.person_id, 'relationship.started', 'relationship', new_id);
  insert into ops.notifications (id, person_id, kind, subject_id)
    values (gen_random_uuid(), p.mentee_id, 'relationship.started', new_id), (gen_random_uuid(), p.mentor_id, 'relationship.started', new_id);
  return null;
end $$;

-- One of three or more goes, and the others go on (L2). The mentor of a group, and one of two, end it by leaving.
create function mentoring.leave_group(relationship uuid) returns boolean
language plpgsql volatile security definer set search_path = '' as $$
declare r mentoring.relationships; me mentoring.relationship_members; there int;
begin
  select * into r from mentoring.relationships where id = relationship for update;
  select * into me from mentoring.relationship_members m
   where m.relationship_id = r.id and m.person_id = people.actor() and m.left_at is null;
  select count(*) into there from mentoring.relationship_members m where m.relationship_id = r.id and m.left_at is null;
  if me.person_id is null or r.phase = 'ended' or there < 3 or (r.model = 'group' and me.side = 'mentor') then return false; end if;
  update mentoring.relationship_members set left_at = now() where relationship_id = r.id and person_id = me.person_id;
  return true;
end $$;

revoke all on function mentoring.partners_now(uuid, uuid, mentoring.side), mentoring.open_group(mentoring.designs, uuid, uuid), mentoring.leave_group(uuid) from public;
grant execute on function mentoring.leave_group(uuid) to trellis_app;

-- A group that has two members yet may move over as what it is.
create or replace function mentoring.move_over() returns trigger
language plpgsql security definer set search_path = '' as $$
declare r mentoring.relationships; everybody uuid[]; wanted mentoring.designs;
begin
  if tg_op = 'UPDATE' and old.done_at is not null then
    new.done_at := old.done_at; -- what is done stays done
    return new;
  end if;
  new.done_at := null;
  select * into r from mentoring.relationships where id = new.relationship_id for update;
  select * into wanted from mentoring.designs where id = new.design_id;
  if wanted.program_id <> r.program_id or r.phase = 'ended' or not mentoring.is_approved(new.design_id)
     or wanted.version <= (select version from mentoring.designs where id = r.design_id) then
    raise exception 'This relationship cannot move over to that version' using errcode = 'TRVER';
  end if;
  select array_agg(person_id) into everybody from mentoring.relationship_members where relationship_id = r.id and left_at is null;
  if wanted.model ->> 'kind' <> r.model::text
     and not mentoring.model_fits((wanted.model ->> 'kind')::mentoring.relationship_model, cardinality(everybody)) then
    raise exception 'That version is for another number of people' using errcode = 'TRMOD';
  end if;
  if new.agreed_by @> everybody then
    update mentoring.relationships set design_id = new.design_id where id = r.id;
    new.done_at := now();
  end if;
  return new;
end $$;
reset role;
revoke create on schema mentoring from trellis_wall;
