-- Rules that hold at every write. Each refusal has its own SQLSTATE (TR + the rule's code), which
-- lib/db/refusals.ts turns into a sentence. The functions run as trellis_wall.

-- ── The org chart ───────────────────────────────────────────────────────────────────────────────────
-- Deferred to the commit, so that an import may swap people round and still end without a circle.
create function people.refuse_circle() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
  if new.until is null and new.person_id = any (people.line_above(new.manager_id)) then
    raise exception 'This would make somebody their own manager at some remove' using errcode = 'TRORG';
  end if;
  return null;
end $$;
create constraint trigger no_circle after insert or update on people.managers_of_record
  deferrable initially deferred for each row execute function people.refuse_circle();

-- A person keeps their own profile; name, address and place in the organization are the keepers' to change.
create function people.guard_profile() returns trigger language plpgsql set search_path = '' as $$
begin
  if not people.is_keeper() and (new.email, new.name, new.department, new.grade, new.left_at, new.job_title)
       is distinct from (old.email, old.name, old.department, old.grade, old.left_at, old.job_title) then
    raise exception 'Only those who keep the directory can change this' using errcode = '42501';
  end if;
  return new;
end $$;
create trigger guard_profile before update on people.people for each row execute function people.guard_profile();

-- ── D: the design gate ──────────────────────────────────────────────────────────────────────────────
create function mentoring.require_approved_design() returns trigger
language plpgsql security definer set search_path = '' as $$
declare program_state mentoring.program_state;
begin
  if not exists (select 1 from mentoring.designs d join mentoring.design_approvals a on a.design_id = d.id
                  where d.id = new.design_id and d.program_id = new.program_id) then
    raise exception 'The program has no approved design' using errcode = 'TRD01';
  end if;
  select state into program_state from mentoring.programs where id = new.program_id;
  if coalesce(program_state not in ('enrolling', 'matching', 'running'), true) then
    raise exception 'The program is not open for this' using errcode = 'TRD01';
  end if;
  return new;
end $$;
create trigger design_gate before insert on mentoring.enrolments for each row execute function mentoring.require_approved_design();
create trigger design_gate before insert on mentoring.match_runs for each row execute function mentoring.require_approved_design();
create trigger design_gate before insert on mentoring.relationships for each row execute function mentoring.require_approved_design();

-- A program leaves `designing` only with an approved design, and its states cannot be skipped.
create function mentoring.guard_program_state() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
  if new.state = old.state then return new; end if;
  if not exists (select 1 from mentoring.designs d join mentoring.design_approvals a on a.design_id = d.id where d.program_id = new.id) then
    raise exception 'The program has no approved design' using errcode = 'TRD01';
  end if;
  if not ((old.state, new.state) in (('designing', 'approved'), ('approved', 'enrolling'), ('enrolling', 'matching'),
      ('matching', 'enrolling'), ('matching', 'running'), ('running', 'enrolling'), ('running', 'matching'),
      ('running', 'closing'), ('closing', 'closed'), ('closed', 'enrolling'))) then
    raise exception 'A program cannot go from % to %', old.state, new.state using errcode = 'TRD00';
  end if;
  return new;
end $$;
create trigger states before update of state on mentoring.programs for each row execute function mentoring.guard_program_state();

create function mentoring.guard_approval() returns trigger
language plpgsql security definer set search_path = '' as $$
declare d mentoring.designs; missing text[]; admins int;
begin
  select * into d from mentoring.designs where id = new.design_id;
  missing := mentoring.design_missing(d.purpose, d.focus, d.model, d.components, d.matching);
  if cardinality(missing) > 0 then
    raise exception 'The design is not complete: %', array_to_string(missing, ', ') using errcode = 'TRD02';
  end if;
  select count(*) into admins from mentoring.program_roles where program_id = d.program_id and role = 'admin';
  if new.approved_by = d.author_id and admins > 1 then
    raise exception 'Somebody other than the author approves' using errcode = 'TRD06';
  end if;
  return new;
end $$;
create trigger complete_and_second_person before insert on mentoring.design_approvals
  for each row execute function mentoring.guard_approval();

create function mentoring.refuse_change_of_approved() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
  if mentoring.is_approved(old.id) then
    raise exception 'An approved design does not change; make the next version' using errcode = 'TRD04';
  end if;
  return new;
end $$;
create trigger approved_is_frozen before update or delete on mentoring.designs
  for each row execute function mentoring.refuse_change_of_approved();

-- ── W5, W13: who can never be a pair ────────────────────────────────────────────────────────────────
create function mentoring.refuse_walled_proposal() returns trigger
language plpgsql security definer set search_path = '' as $$
declare rule text := mentoring.forbidden_by(new.mentee_id, new.mentor_id);
begin
  if rule is not null then
    raise exception 'These two people cannot be matched (%)', rule
      using errcode = case rule when 'unknown-manager' then 'TRW13' else 'TRW05' end;
  end if;
  return new;
end $$;
create trigger wall before insert on mentoring.proposals for each row execute function mentoring.refuse_walled_proposal();

create function mentoring.refuse_walled_member() returns trigger
language plpgsql security definer set search_path = '' as $$
declare other record; rule text;
begin
  for other in select person_id, side from mentoring.relationship_members
                where relationship_id = new.relationship_id and person_id <> new.person_id and left_at is null
  loop
    -- In a group two mentees are not matched with each other, but a manager among them would learn who the mentor is.
    rule := case when new.side = 'mentee' then mentoring.forbidden_by(new.person_id, other.person_id)
                 else mentoring.forbidden_by(other.person_id, new.person_id) end;
    if rule is not null and not (rule = 'managers-partner' and new.side = other.side) then
      raise exception 'These two people cannot be in one relationship (%)', rule
        using errcode = case rule when 'unknown-manager' then 'TRW13' else 'TRW05' end;
    end if;
  end loop;
  return new;
end $$;
create trigger wall before insert on mentoring.relationship_members for each row execute function mentoring.refuse_walled_member();

-- ── Publishing and accepting ────────────────────────────────────────────────────────────────────────
-- Releases a run's proposals to the people in them, those the publishing admin is recused from included.
create function mentoring.publish_run(run uuid) returns void
language plpgsql security definer set search_path = '' as $$
declare r mentoring.match_runs;
begin
  select * into r from mentoring.match_runs where id = run for update;
  if r.id is null or r.program_id <> all (mentoring.my_programs()) then
    raise exception 'Not found' using errcode = '42501';
  end if;
  if r.state = 'published' then return; end if;
  if r.state = 'discarded' or not r.certified then
    raise exception 'This run cannot be published' using errcode = 'TRRUN';
  end if;
  update mentoring.match_runs set state = 'published', published_at = now(), published_by = people.actor() where id = run;
  update mentoring.proposals set released_at = now() where run_id = run;
  insert into ops.notifications (id, person_id, kind, subject_id)
    select gen_random_uuid(), person, 'proposal.released', p.id
      from mentoring.proposals p cross join lateral unnest(array[p.mentee_id, p.mentor_id]) as person where p.run_id = run;
end $$;

-- The second acceptance starts the relationship, in the same transaction, if both still have a place free.
create function mentoring.start_when_both_accept() returns trigger
language plpgsql security definer set search_path = '' as $$
declare p mentoring.proposals; d mentoring.designs; new_id uuid := gen_random_uuid(); months int; e record; places int := 0;
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
    if (select count(*) from mentoring.relationship_members m join mentoring.relationships r on r.id = m.relationship_id
         where m.person_id = e.person_id and m.side = e.side and m.left_at is null
           and r.program_id = e.program_id and r.phase <> 'ended') >= e.capacity then
      raise exception 'No place is free any more' using errcode = 'TRCAP';
    end if;
    places := places + 1;
  end loop;
  if places <> 2 then
    raise exception 'One of the two is not enrolled' using errcode = 'TRENR';
  end if;
  select d2.* into d from mentoring.designs d2 join mentoring.match_runs r on r.design_id = d2.id where r.id = p.run_id;
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
create trigger start_when_both_accept after insert on mentoring.proposal_responses
  for each row execute function mentoring.start_when_both_accept();

-- ── W6: the org chart changed ───────────────────────────────────────────────────────────────────────
-- Deferred to the commit of whatever changed the chart (a form, an import, SCIM): what it broke is paused
-- in the same transaction; both partners and the program's admins who are not recused are told that it paused.
create function mentoring.pause_what_broke() returns trigger
language plpgsql security definer set search_path = '' as $$
declare touched uuid[] := array_append(people.line_below(new.person_id), new.person_id); r record;
begin
  for r in
    select rel.id, rel.program_id from mentoring.relationships rel
     where rel.phase <> 'ended'
       and exists (select 1 from mentoring.relationship_members m where m.relationship_id = rel.id and m.person_id = any (touched))
       and not exists (select 1 from mentoring.pauses p where p.relationship_id = rel.id and p.resumed_at is null and p.cause = 'reorganization')
       and exists (
         select 1 from mentoring.relationship_members a join mentoring.relationship_members b
             on b.relationship_id = a.relationship_id and b.person_id <> a.person_id and a.left_at is null and b.left_at is null
          where a.relationship_id = rel.id and a.side = 'mentee'
            and mentoring.forbidden_by(a.person_id, b.person_id) in ('reporting-line', 'managers-partner')
            and not (b.side = 'mentee' and mentoring.forbidden_by(a.person_id, b.person_id) = 'managers-partner'))
     for update of rel
  loop
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
create constraint trigger pause_what_broke after insert or update on people.managers_of_record
  deferrable initially deferred for each row execute function mentoring.pause_what_broke();

-- A pause set by a reorganization ends only when the wall stands again.
create function mentoring.guard_resume() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
  if old.cause = 'reorganization' and old.resumed_at is null and new.resumed_at is not null and exists (
      select 1 from mentoring.relationship_members a join mentoring.relationship_members b
          on b.relationship_id = a.relationship_id and b.side = 'mentor' and a.left_at is null and b.left_at is null
       where a.relationship_id = old.relationship_id and a.side = 'mentee'
         and mentoring.forbidden_by(a.person_id, b.person_id) in ('reporting-line', 'managers-partner')) then
    raise exception 'The two are still in one reporting line' using errcode = 'TRW06';
  end if;
  return new;
end $$;
create trigger guard_resume before update on mentoring.pauses for each row execute function mentoring.guard_resume();

-- ── L1: sessions ────────────────────────────────────────────────────────────────────────────────────
create function ops.refuse_future_session() returns trigger language plpgsql set search_path = '' as $$
begin
  if new.state = 'held' and new.starts_at > now() + interval '5 minutes' then
    raise exception 'A session that was held cannot lie in the future' using errcode = 'TRL01';
  end if;
  return new;
end $$;
create trigger not_in_future before insert or update on mentoring.sessions for each row execute function ops.refuse_future_session();
create trigger not_in_future before insert or update on coaching.sessions for each row execute function ops.refuse_future_session();

create function mentoring.keep_session_history() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
  if (old.starts_at, old.minutes, old.state) is distinct from (new.starts_at, new.minutes, new.state) then
    insert into mentoring.session_changes (id, session_id, relationship_id, changed_by, starts_at, minutes, state)
      values (gen_random_uuid(), old.id, old.relationship_id, people.actor(), old.starts_at, old.minutes, old.state);
  end if;
  return null;
end $$;
create trigger keep_history after update on mentoring.sessions for each row execute function mentoring.keep_session_history();

create function coaching.keep_session_history() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
  if (old.starts_at, old.minutes, old.state) is distinct from (new.starts_at, new.minutes, new.state) then
    insert into coaching.session_changes (id, session_id, engagement_id, changed_by, starts_at, minutes, state)
      values (gen_random_uuid(), old.id, old.engagement_id, people.actor(), old.starts_at, old.minutes, old.state);
  end if;
  return null;
end $$;
create trigger keep_history after update on coaching.sessions for each row execute function coaching.keep_session_history();

-- ── C: coaching ─────────────────────────────────────────────────────────────────────────────────────
create function coaching.guard_engagement() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
  if not exists (select 1 from coaching.coach_expertise where person_id = new.coach_id and competency_id = new.competency_id) then
    raise exception 'This coach is not listed as an expert in the competency' using errcode = 'TRC01';
  end if;
  if exists (select 1 from people.managers_of_record where person_id = new.client_id and manager_id = new.coach_id and until is null) then
    raise exception 'The manager of record cannot be the coach' using errcode = 'TRC08';
  end if;
  return new;
end $$;
create trigger expert_and_not_manager before insert or update of coach_id, client_id, competency_id on coaching.engagements
  for each row execute function coaching.guard_engagement();

-- What identifies a row is written once. (Policies say which rows; this says which columns.)
create function ops.refuse_new_identity() returns trigger language plpgsql set search_path = '' as $$
declare c text;
begin
  foreach c in array tg_argv loop
    if to_jsonb(new) -> c is distinct from to_jsonb(old) -> c then
      raise exception '% cannot be changed', c using errcode = '42501';
    end if;
  end loop;
  return new;
end $$;
create trigger written_once before update on mentoring.programs for each row execute function ops.refuse_new_identity('id', 'created_by');
create trigger written_once before update on mentoring.designs for each row execute function ops.refuse_new_identity('id', 'program_id', 'version', 'author_id');
create trigger written_once before update on mentoring.enrolments for each row execute function ops.refuse_new_identity('id', 'program_id', 'person_id', 'side');
create trigger written_once before update on mentoring.match_runs for each row execute function ops.refuse_new_identity('id', 'program_id', 'design_id', 'seed', 'fingerprint', 'criteria', 'certified');
create trigger written_once before update on mentoring.relationships for each row execute function ops.refuse_new_identity('id', 'program_id', 'model');
create trigger written_once before update on mentoring.sessions for each row execute function ops.refuse_new_identity('id', 'relationship_id', 'created_by');
create trigger written_once before update on mentoring.goals for each row execute function ops.refuse_new_identity('id', 'relationship_id', 'author_id');
create trigger written_once before update on mentoring.notes for each row execute function ops.refuse_new_identity('id', 'relationship_id', 'author_id', 'visibility');
create trigger written_once before update on mentoring.suggestions for each row execute function ops.refuse_new_identity('id', 'author_id', 'recipient_id', 'sealed');
create trigger written_once before update on coaching.engagements for each row execute function ops.refuse_new_identity('id', 'client_id', 'coach_id', 'competency_id', 'started_by');
create trigger written_once before update on coaching.notes for each row execute function ops.refuse_new_identity('id', 'engagement_id', 'author_id', 'visibility');
create trigger written_once before update on coaching.feedback_requests for each row execute function ops.refuse_new_identity('id', 'engagement_id', 'manager_id', 'token_hash', 'expires_at');

-- The link in a manager's mail: valid once, until it expires, while its addressee still manages the client (C9).
create function coaching.open_feedback_link(hash bytea) returns table (request_id uuid, engagement_id uuid, manager_id uuid)
language sql stable security definer set search_path = '' as $$
  select r.id, r.engagement_id, r.manager_id
    from coaching.feedback_requests r
    join coaching.engagements e on e.id = r.engagement_id
    join people.managers_of_record m on m.person_id = e.client_id and m.until is null and m.manager_id = r.manager_id
   where r.token_hash = hash and r.answered_at is null and r.expires_at > now();
$$;

do $$
declare f text;
begin
  foreach f in array array['people.refuse_circle()', 'mentoring.require_approved_design()', 'mentoring.guard_program_state()',
    'mentoring.guard_approval()', 'mentoring.refuse_change_of_approved()', 'mentoring.refuse_walled_proposal()',
    'mentoring.refuse_walled_member()', 'mentoring.publish_run(uuid)', 'mentoring.start_when_both_accept()',
    'mentoring.pause_what_broke()', 'mentoring.guard_resume()', 'mentoring.keep_session_history()',
    'coaching.keep_session_history()', 'coaching.guard_engagement()', 'coaching.open_feedback_link(bytea)']
  loop
    execute format('alter function %s owner to trellis_wall', f);
  end loop;
end $$;
revoke create on schema people, mentoring, coaching, ops from trellis_wall;
revoke all on all functions in schema people, mentoring, coaching, ops from public;
grant execute on function mentoring.publish_run(uuid) to trellis_app;
grant execute on function coaching.open_feedback_link(bytea) to trellis_auth;
grant execute on function people.actor() to trellis_auth;
