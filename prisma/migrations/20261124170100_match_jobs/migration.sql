-- Runs of the matching as jobs; what they looked at, sealed; pins; wishes. (Decisions 014–016.)

-- ── The run is the job ──────────────────────────────────────────────────────────────────────────────
alter table mentoring.match_runs
  alter column state set default 'queued',
  alter column fingerprint drop not null,
  alter column engine drop not null,
  alter column certified set default false,
  add column based_on uuid,
  add column claim uuid,
  add column alive_at timestamptz(3),
  add column attempts smallint not null default 0,
  add column steps smallint not null default 0,
  add column steps_done smallint not null default 0,
  add column started_at timestamptz(3),
  add column finished_at timestamptz(3),
  add column failure text,
  add constraint one_of_the_program unique (id, program_id),
  add constraint match_runs_based_on_fkey foreign key (based_on, program_id) references mentoring.match_runs (id, program_id),
  add constraint progress check (steps_done between 0 and steps);
create index match_runs_based_on_idx on mentoring.match_runs (based_on);
create index match_runs_waiting on mentoring.match_runs (created_at) where state in ('queued', 'running');

drop trigger written_once on mentoring.match_runs;
create trigger written_once before update on mentoring.match_runs
  for each row execute function ops.refuse_new_identity('id', 'program_id', 'design_id', 'aim', 'seed', 'criteria', 'based_on', 'created_by', 'created_at');

-- Where a run may go from where it stands; and its result is written once, while it is at work.
create function mentoring.guard_run() returns trigger language plpgsql set search_path = '' as $$
begin
  if old.fingerprint is not null and (new.fingerprint, new.engine, new.certified) is distinct from (old.fingerprint, old.engine, old.certified) then
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
revoke all on function mentoring.guard_run() from public;
create trigger states before update on mentoring.match_runs for each row execute function mentoring.guard_run();

-- An admin asks, calls off, has it reviewed or discards it; the rest is the worker's. Neither does the other's part.
revoke update on mentoring.match_runs from trellis_app;
grant insert, update (state) on mentoring.match_runs to trellis_app;
revoke insert on mentoring.match_runs from trellis_worker;
create policy admin_asks on mentoring.match_runs for insert to trellis_app
  with check (program_id = any ((select mentoring.my_programs())::uuid[]) and created_by = (select people.actor())
    and state = 'queued' and fingerprint is null and not certified and claim is null);
alter policy admin_edits on mentoring.match_runs
  with check (program_id = any ((select mentoring.my_programs())::uuid[]) and state in ('cancelled', 'draft', 'review', 'discarded'));

-- A result is written while its run is at work, and never after.
-- An outcome says who was left without a partner and nothing else. That somebody is matched, or how many mentors a rule
-- removed, would tell an admin of people they are recused from (W7).
alter table mentoring.match_outcomes drop column price, drop column reasons, drop column matched;
drop policy worker on mentoring.proposals;
drop policy worker on mentoring.match_outcomes;
create policy worker_reads on mentoring.proposals for select to trellis_worker using (true);
create policy worker_reads on mentoring.match_outcomes for select to trellis_worker using (true);
create policy worker_finds on mentoring.proposals for insert to trellis_worker
  with check (exists (select 1 from mentoring.match_runs r where r.id = run_id and r.program_id = proposals.program_id and r.state = 'running'));
create policy worker_finds on mentoring.match_outcomes for insert to trellis_worker
  with check (exists (select 1 from mentoring.match_runs r where r.id = run_id and r.state = 'running'));

create table mentoring.match_snapshots (
  run_id uuid not null references mentoring.match_runs (id) on delete cascade,
  input bytea not null,
  result bytea not null,
  constraint match_snapshots_pkey primary key (run_id)
);
alter table mentoring.match_snapshots enable row level security;
alter table mentoring.match_snapshots force row level security;
grant select, insert on mentoring.match_snapshots to trellis_worker;
create policy worker_reads on mentoring.match_snapshots for select to trellis_worker using (true);
create policy worker_keeps on mentoring.match_snapshots for insert to trellis_worker
  with check (exists (select 1 from mentoring.match_runs r where r.id = run_id and r.state = 'running'));

-- ── Pins: who was kept together or apart ────────────────────────────────────────────────────────────
create type mentoring.match_pin_kind as enum ('together', 'apart');
create table mentoring.match_pins (
  run_id uuid not null references mentoring.match_runs (id) on delete cascade,
  mentee_id uuid not null,
  mentor_id uuid not null,
  kind mentoring.match_pin_kind not null,
  constraint match_pins_pkey primary key (run_id, mentee_id, mentor_id),
  constraint match_pins_mentee_id_person foreign key (mentee_id) references people.people (id),
  constraint match_pins_mentor_id_person foreign key (mentor_id) references people.people (id)
);
alter table mentoring.match_pins enable row level security;
alter table mentoring.match_pins force row level security;
grant select, insert on mentoring.match_pins to trellis_app;
grant select on mentoring.match_pins to trellis_worker;
create policy admins on mentoring.match_pins for select to trellis_app
  using (exists (select 1 from mentoring.match_runs r where r.id = run_id)
    and mentee_id <> all ((select people.my_line_below())::uuid[]) and mentor_id <> all ((select people.my_line_below())::uuid[]));
create policy asker_pins on mentoring.match_pins for insert to trellis_app
  with check (exists (select 1 from mentoring.match_runs r where r.id = run_id and r.state = 'queued' and r.created_by = (select people.actor()))
    and mentee_id <> all ((select people.my_line_below())::uuid[]) and mentor_id <> all ((select people.my_line_below())::uuid[]));
create policy worker on mentoring.match_pins for select to trellis_worker using (true);

-- ── Wishes, where people find each other ────────────────────────────────────────────────────────────
create table mentoring.wishes (
  enrolment_id uuid not null references mentoring.enrolments (id) on delete cascade,
  rank smallint not null,
  mentor_enrolment_id uuid not null references mentoring.enrolments (id) on delete cascade,
  constraint wishes_pkey primary key (enrolment_id, rank),
  constraint five_at_most check (rank between 1 and 5)
);
create unique index wishes_enrolment_id_mentor_enrolment_id_key on mentoring.wishes (enrolment_id, mentor_enrolment_id);
alter table mentoring.wishes enable row level security;
alter table mentoring.wishes force row level security;
grant select, insert, delete on mentoring.wishes to trellis_app;
grant select on mentoring.wishes to trellis_worker;
create policy own on mentoring.wishes to trellis_app
  using (exists (select 1 from mentoring.enrolments e where e.id = enrolment_id and e.person_id = (select people.actor())))
  with check (exists (select 1 from mentoring.enrolments e where e.id = enrolment_id and e.person_id = (select people.actor())));
create policy worker on mentoring.wishes for select to trellis_worker using (true);

grant create on schema mentoring to trellis_wall;
-- A mentee wishes for a mentor of the same program. Not asked here: whether the wall lets the two be a pair. Its answer
-- would tell a mentee who is close to their manager.
create function mentoring.guard_wish() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
  if not exists (
      select 1 from mentoring.enrolments a join mentoring.enrolments b on b.program_id = a.program_id
        join mentoring.designs d on d.program_id = a.program_id
       where a.id = new.enrolment_id and a.side = 'mentee' and a.state <> 'withdrawn'
         and b.id = new.mentor_enrolment_id and b.side = 'mentor' and b.state = 'approved' and b.person_id <> a.person_id
         and d.matching ->> 'approach' = 'self' and mentoring.is_approved(d.id)) then
    raise exception 'There is no such mentor to wish for' using errcode = 'TRWSH';
  end if;
  return new;
end $$;

-- How many places of an enrolment are held: by relationships that run, and by proposals that nobody has declined yet.
create function mentoring.places_held_by(one uuid) returns int
language sql stable security definer set search_path = '' as $$
  select ((select count(*) from mentoring.enrolments e
             join mentoring.relationship_members m on m.person_id = e.person_id and m.side = e.side and m.left_at is null
             join mentoring.relationships r on r.id = m.relationship_id and r.program_id = e.program_id and r.phase <> 'ended'
            where e.id = one)
        + (select count(*) from mentoring.proposals p
            where one in (p.mentee_enrolment_id, p.mentor_enrolment_id) and p.released_at is not null and p.relationship_id is null
              and not exists (select 1 from mentoring.proposal_responses a where a.proposal_id = p.id and not a.accepted)))::int;
$$;
create index proposals_mentee_enrolment_id_idx on mentoring.proposals (mentee_enrolment_id);
create index proposals_mentor_enrolment_id_idx on mentoring.proposals (mentor_enrolment_id);
create function mentoring.places_held(program uuid) returns table (enrolment uuid, held int)
language sql stable security definer set search_path = '' as $$
  select e.id, mentoring.places_held_by(e.id) from mentoring.enrolments e where e.program_id = program;
$$;
drop function mentoring.places_taken(uuid);

-- Releases a run's proposals to the people in them, those the publishing admin is recused from included; without pairs
-- that the wall has come between since, people who withdrew, and people whose places are held meanwhile.
set role trellis_wall;
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
  if r.state not in ('draft', 'review') or not r.certified then
    raise exception 'This run cannot be published' using errcode = 'TRRUN';
  end if;
  update mentoring.match_runs set state = 'published', published_at = now(), published_by = people.actor() where id = run;
  for p in select * from mentoring.proposals where run_id = run order by score desc, id loop
    continue when mentoring.forbidden_by(p.mentee_id, p.mentor_id) is not null
      or exists (select 1 from mentoring.enrolments e where e.id in (p.mentee_enrolment_id, p.mentor_enrolment_id)
                  and (e.state <> 'approved' or mentoring.places_held_by(e.id) >= e.capacity));
    update mentoring.proposals set released_at = now() where id = p.id;
    insert into ops.notifications (id, person_id, kind, subject_id)
      values (gen_random_uuid(), p.mentee_id, 'proposal.released', p.id), (gen_random_uuid(), p.mentor_id, 'proposal.released', p.id);
  end loop;
end $$;
reset role;
alter function mentoring.guard_wish() owner to trellis_wall;
alter function mentoring.places_held(uuid) owner to trellis_wall;
alter function mentoring.places_held_by(uuid) owner to trellis_wall;
create trigger mentor_of_the_program before insert on mentoring.wishes for each row execute function mentoring.guard_wish();
revoke create on schema mentoring from trellis_wall;

set role trellis_wall;
revoke all on function mentoring.guard_wish(), mentoring.places_held(uuid), mentoring.places_held_by(uuid) from public, trellis_app, trellis_auth, trellis_worker;
grant execute on function mentoring.places_held(uuid) to trellis_worker;
reset role;
