-- Whoever is taken away again is looked for in every table that speaks of people. Where there can be many rows, an
-- index says at once that there is none.
do $$
declare r record;
begin
  for r in
    select split_part(place, '.', 1) || '.' || split_part(place, '.', 2) as tbl, split_part(place, '.', 2) as name,
           split_part(place, '.', 3) as col
      from unnest(array[
        'people.managers_of_record.person_id', 'people.managers_of_record.recorded_by',
        'mentoring.enrolments.person_id', 'mentoring.proposals.mentee_id', 'mentoring.proposals.mentor_id',
        'mentoring.proposal_responses.person_id', 'mentoring.phase_changes.changed_by', 'mentoring.sessions.created_by',
        'mentoring.session_changes.changed_by', 'mentoring.session_attendance.person_id', 'mentoring.notes.author_id',
        'mentoring.messages.author_id', 'mentoring.message_readings.person_id', 'mentoring.agenda_points.author_id',
        'mentoring.action_items.owner_id', 'mentoring.goals.author_id', 'mentoring.goal_reflections.author_id',
        'mentoring.agreements.author_id', 'mentoring.agreement_signatures.person_id', 'mentoring.check_in_answers.person_id',
        'coaching.sessions.created_by', 'coaching.session_changes.changed_by', 'coaching.notes.author_id',
        'coaching.assessments.assessor_id', 'coaching.plan_items.author_id', 'coaching.manager_feedback.author_id']) as place
  loop
    execute format('create index %I on %s (%I)', r.name || '_' || r.col || '_mention', r.tbl, r.col);
  end loop;
end $$;

-- The same rule, one step up after another: a whole import asks it of each of its rows before PostgreSQL has counted
-- how large the chart has become, and plans badly for all of it at once.
grant create on schema people to trellis_wall;
set role trellis_wall;
create or replace function people.refuse_circle() returns trigger
language plpgsql security definer set search_path = '' as $$
declare up uuid := new.manager_id; seen uuid[] := '{}';
begin
  if new.until is not null then return null; end if;
  while up is not null and up <> all (seen) loop
    if up = new.person_id then
      raise exception 'This would make somebody their own manager at some remove' using errcode = 'TRORG';
    end if;
    seen := seen || up;
    select m.manager_id into up from people.managers_of_record m where m.person_id = up and m.until is null;
  end loop;
  return null;
end $$;
reset role;
revoke create on schema people from trellis_wall;

-- What a change of managers breaks is looked for among the relationships of those it touches, one after another: asked
-- as one question, PostgreSQL may judge every pair there is first, and an import asks it of each of its rows.
grant create on schema mentoring to trellis_wall;
set role trellis_wall;
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
    continue when not exists (
      select 1 from mentoring.relationship_members a join mentoring.relationship_members b
          on b.relationship_id = a.relationship_id and b.person_id <> a.person_id and a.left_at is null and b.left_at is null
       where a.relationship_id = r.id and a.side = 'mentee'
         and mentoring.forbidden_by(a.person_id, b.person_id) in ('reporting-line', 'managers-partner')
         and not (b.side = 'mentee' and mentoring.forbidden_by(a.person_id, b.person_id) = 'managers-partner'));
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
reset role;
revoke create on schema mentoring from trellis_wall;
