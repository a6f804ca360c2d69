-- Erasure of a person's data (decision 043): asked for by them, ordered by an owner, carried out two weeks later.

create table people.erasures (
  id uuid primary key,
  person_id uuid not null constraint people_erasures_person_id_person references people.people (id),
  -- By the person themselves. Null: an owner ordered it for somebody who had left.
  asked_at timestamptz(3),
  ordered_by uuid constraint people_erasures_ordered_by_person references people.people (id),
  ordered_at timestamptz(3),
  due_at timestamptz(3),
  called_back_at timestamptz(3),
  carried_out_at timestamptz(3),
  constraint asked_or_ordered check (asked_at is not null or ordered_at is not null),
  constraint ordered_by_somebody check ((ordered_by is null) = (ordered_at is null) and (due_at is null) = (ordered_at is null)),
  -- The time in which it can be called back.
  constraint two_weeks check (due_at >= ordered_at + interval '14 days'),
  constraint one_end check (called_back_at is null or carried_out_at is null),
  constraint carried_out_when_ordered check (carried_out_at is null or ordered_at is not null)
);
create unique index one_erasure_at_a_time on people.erasures (person_id) where called_back_at is null;
alter table people.erasures enable row level security;
alter table people.erasures force row level security;
grant select on people.erasures to trellis_app, trellis_worker;
create policy own_or_owner on people.erasures for select to trellis_app
  using (person_id = (select people.actor()) or (select people.has_role('owner')));
create policy worker_finds_due on people.erasures for select to trellis_worker using (true);
grant select, insert, update on people.erasures to trellis_wall;
create policy wall on people.erasures to trellis_wall using (true) with check (true);

alter table people.people add column erased_at timestamptz(3);

-- A key that was destroyed stays so, whichever it is. The rule is neither practice's, and moves to where both look.
alter function mentoring.keep_destroyed() set schema people;
create trigger destroyed_stays before update on coaching.engagement_keys for each row execute function people.keep_destroyed();
create trigger destroyed_stays before update on people.author_keys for each row execute function people.keep_destroyed();

-- What the wall needs to remove, and to find it by: never a word of it.
grant select (person_id), update (wrapped, destroyed_at) on people.author_keys to trellis_wall;
grant select (destroyed_at) on people.author_keys to trellis_wall;
grant update (erased_at, time_zone, locale, skills) on people.people to trellis_wall;
grant select (erased_at, name) on people.people to trellis_wall;
grant select (person_id), delete on people.photos, people.directory_entries, people.mail_wishes, people.quiet_hours, people.calendars to trellis_wall;
grant select (person_id), delete on ops.identities, ops.notifications, ops.nudges to trellis_wall;
grant select (made_by), delete on ops.directory_tokens to trellis_wall;
grant select (enrolment_id), delete on mentoring.enrolment_answers, mentoring.enrolment_inquiries, mentoring.wishes to trellis_wall;
grant select (id, relationship_id, author_id), delete on mentoring.notes, mentoring.messages, mentoring.agenda_points to trellis_wall;
grant select (id, relationship_id, author_id), delete, update (sealed, updated_at) on mentoring.goals to trellis_wall;
grant select (id, goal_id, author_id), delete on mentoring.goal_reflections to trellis_wall;
grant select (owner_id), delete on mentoring.action_items to trellis_wall;
grant select (author_id), delete on mentoring.agreements, mentoring.design_comments to trellis_wall;
grant select (person_id), delete on mentoring.message_readings, mentoring.drafts, mentoring.leaving_reasons, mentoring.decline_reasons to trellis_wall;
grant select (author_id, recipient_id), delete on mentoring.suggestions to trellis_wall;
grant select (mentee_id, mentor_id), delete on mentoring.exclusions, mentoring.match_pins to trellis_wall;
grant select (author_id), delete on coaching.notes to trellis_wall;
grant select (request_id), delete on coaching.feedback_drafts to trellis_wall;
grant select (person_id), delete on coaching.coach_profiles, coaching.coach_expertise to trellis_wall;
grant select (engagement_id, destroyed_at), update (wrapped, destroyed_at) on coaching.engagement_keys to trellis_wall;
do $$
declare t text;
begin
  foreach t in array array['people.author_keys', 'people.photos', 'people.directory_entries', 'ops.identities', 'ops.directory_tokens',
    'mentoring.enrolment_answers', 'mentoring.enrolment_inquiries', 'mentoring.notes', 'mentoring.messages',
    'mentoring.agenda_points', 'mentoring.goals', 'mentoring.goal_reflections', 'mentoring.action_items',
    'mentoring.design_comments', 'mentoring.message_readings', 'mentoring.drafts', 'mentoring.leaving_reasons',
    'mentoring.decline_reasons', 'mentoring.suggestions', 'mentoring.exclusions', 'mentoring.match_pins',
    'coaching.notes', 'coaching.feedback_drafts'] loop
    execute format('create policy erasure on %s to trellis_wall using (true) with check (true)', t);
  end loop;
  -- what the wall reads already, by a policy of its own
  foreach t in array array['people.mail_wishes', 'people.quiet_hours', 'mentoring.wishes', 'mentoring.agreements'] loop
    execute format('create policy erasure on %s for delete to trellis_wall using (true)', t);
  end loop;
end $$;
create policy erasure_finds on coaching.engagement_keys for select to trellis_wall using (true);
create policy erasure on coaching.engagement_keys for update to trellis_wall using (true) with check (true);

-- What matches looked at, of somebody who is erased: opened by the worker alone, and removed by it.
grant delete on mentoring.match_snapshots to trellis_worker;
create policy worker_erases on mentoring.match_snapshots for delete to trellis_worker using (true);
-- Letters to others in which they are named.
grant delete on ops.mails to trellis_worker;

-- The wall blanks a name where no keeper is there to do it.
create or replace function people.guard_profile() returns trigger language plpgsql set search_path = '' as $$
begin
  if current_user <> 'trellis_wall' and not people.is_keeper()
     and (new.email, new.name, new.department, new.grade, new.left_at, new.job_title, new.erased_at)
       is distinct from (old.email, old.name, old.department, old.grade, old.left_at, old.job_title, old.erased_at) then
    raise exception 'Only those who keep the directory can change this' using errcode = '42501';
  end if;
  return new;
end $$;

-- Nobody is erased by a keeper's hand, and nobody who was erased comes back.
create function people.keep_erased() returns trigger language plpgsql set search_path = '' as $$
begin
  if old.erased_at is not null or (new.erased_at is not null and current_user <> 'trellis_wall') then
    raise exception 'Who was erased stays so' using errcode = 'TRERA';
  end if;
  return new;
end $$;
revoke all on function people.keep_erased() from public;
create trigger erased_stays before update on people.people for each row
  when (old.erased_at is not null or new.erased_at is not null) execute function people.keep_erased();

grant create on schema people to trellis_wall;
set role trellis_wall;

-- What goes: what it is, where, and which rows, $1 being the person. One list for the rehearsal and for the deed.
-- `open`: what whoever keeps the directory can see anyway; the rest would tell an owner of mentoring (W2).
create function people.erasure_list() returns table (place int, kind text, open boolean, tbl text, cond text)
language sql immutable set search_path = '' as $$
  select * from (values
    (1, 'directory', true, 'people.directory_entries', 'person_id = $1'),
    (2, 'directory', true, 'people.import_rows', 'person_id = $1'),
    (3, 'roles', true, 'people.organization_roles', 'person_id = $1'),
    (4, 'roles', true, 'mentoring.program_roles', 'person_id = $1'),
    (5, 'coach-profile', true, 'coaching.coach_expertise', 'person_id = $1'),
    (6, 'coach-profile', true, 'coaching.coach_profiles', 'person_id = $1'),
    (7, 'profile', true, 'people.photos', 'person_id = $1'),
    (10, 'sign-in', false, 'ops.sign_in_sessions', 'person_id = $1'),
    (11, 'sign-in', false, 'ops.sign_in_tokens', 'identifier = (select email from people.people where id = $1)'),
    (12, 'sign-in', false, 'ops.identities', 'person_id = $1'),
    (13, 'sign-in', false, 'ops.personal_tokens', 'person_id = $1'),
    (14, 'sign-in', false, 'ops.directory_tokens', 'made_by = $1'),
    (15, 'sign-in', false, 'ops.idempotency_keys', 'person_id = $1'),
    (25, 'sign-in', false, 'ops.passkeys', 'person_id = $1'),
    (16, 'settings', false, 'people.calendars', 'person_id = $1'),
    (17, 'settings', false, 'people.mail_wishes', 'person_id = $1'),
    (18, 'settings', false, 'people.quiet_hours', 'person_id = $1'),
    (19, 'mail', false, 'ops.mails', 'person_id = $1 or address = (select email from people.people where id = $1)'),
    (20, 'notices', false, 'ops.notifications', 'person_id = $1'),
    (21, 'notices', false, 'ops.nudges', 'person_id = $1'),
    (22, 'uploads', false, 'ops.uploads', 'owner_id = $1'),
    (30, 'answers', false, 'mentoring.enrolment_answers', 'enrolment_id in (select id from mentoring.enrolments where person_id = $1)'),
    (31, 'answers', false, 'mentoring.enrolment_inquiries', 'enrolment_id in (select id from mentoring.enrolments where person_id = $1)'),
    (32, 'wishes', false, 'mentoring.wishes', 'enrolment_id in (select id from mentoring.enrolments where person_id = $1)'),
    (33, 'pairing', false, 'mentoring.exclusions', '$1 in (mentee_id, mentor_id)'),
    (34, 'pairing', false, 'mentoring.match_pins', '$1 in (mentee_id, mentor_id)'),
    (40, 'notes', false, 'mentoring.notes', 'author_id = $1'),
    (41, 'notes', false, 'coaching.notes', 'author_id = $1'),
    (42, 'messages', false, 'mentoring.messages', 'author_id = $1'),
    (43, 'messages', false, 'mentoring.message_readings', 'person_id = $1'),
    (44, 'suggestions', false, 'mentoring.suggestions', '$1 in (author_id, recipient_id)'),
    (45, 'drafts', false, 'mentoring.drafts', 'person_id = $1'),
    (46, 'drafts', false, 'coaching.feedback_drafts', 'request_id in (select id from coaching.feedback_requests where manager_id = $1)'),
    (47, 'agenda', false, 'mentoring.agenda_points', 'author_id = $1'),
    (48, 'agenda', false, 'mentoring.action_items', 'owner_id = $1'),
    (49, 'goals', false, 'mentoring.goal_reflections', 'author_id = $1'),
    -- one on which a partner has looked back keeps its place, without its words
    (50, 'goals', false, 'mentoring.goals', 'author_id = $1 and not exists (select 1 from mentoring.goal_reflections r where r.goal_id = t.id and r.author_id <> $1)'),
    -- what nobody else has signed is one's own words yet
    (51, 'agreements', false, 'mentoring.agreements', 'author_id = $1 and not exists (select 1 from mentoring.agreement_signatures s where s.agreement_id = t.id and s.person_id <> $1)'),
    (52, 'reasons', false, 'mentoring.leaving_reasons', 'person_id = $1'),
    (53, 'reasons', false, 'mentoring.decline_reasons', 'person_id = $1'),
    (54, 'comments', false, 'mentoring.design_comments', 'author_id = $1')
  ) as l (place, kind, open, tbl, cond);
$$;

-- Keys and words that stay where they are and open no more.
create function people.erasure_shreds(person uuid, rehearse boolean) returns table (kind text, n bigint)
language plpgsql security definer set search_path = '' as $$
begin
  if not rehearse then
    update people.author_keys k set wrapped = null, destroyed_at = now() where k.person_id = person and k.destroyed_at is null;
    get diagnostics n = row_count;
  else
    select count(*) into n from people.author_keys k where k.person_id = person and k.destroyed_at is null;
  end if;
  kind := 'private-key'; return next;

  -- Coaching is about its client: with them, all that is said in it.
  if not rehearse then
    update coaching.engagement_keys k set wrapped = null, destroyed_at = now()
     where k.destroyed_at is null and k.engagement_id in (select e.id from coaching.engagements e where e.client_id = person);
    get diagnostics n = row_count;
  else
    select count(*) into n from coaching.engagement_keys k
     where k.destroyed_at is null and k.engagement_id in (select e.id from coaching.engagements e where e.client_id = person);
  end if;
  kind := 'coaching'; return next;

  if not rehearse then
    update mentoring.goals g set sealed = '\x', updated_at = now() where g.author_id = person;
    get diagnostics n = row_count;
  else
    select count(*) into n from mentoring.goals g where g.author_id = person
       and exists (select 1 from mentoring.goal_reflections r where r.goal_id = g.id and r.author_id <> person);
  end if;
  kind := 'goals'; return next;

  -- Where all who were in it are erased, nobody is left who could read what they shared.
  if not rehearse then
    update mentoring.relationship_keys k set wrapped = null, destroyed_at = now()
     where k.destroyed_at is null and k.relationship_id in (select people.last_of_pairs(person));
    get diagnostics n = row_count;
  else
    select count(*) into n from mentoring.relationship_keys k
     where k.destroyed_at is null and k.relationship_id in (select people.last_of_pairs(person));
  end if;
  kind := 'shared-key'; return next;
end $$;

create function people.last_of_pairs(person uuid) returns setof uuid
language sql stable security definer set search_path = '' as $$
  select m.relationship_id from mentoring.relationship_members m
   where m.person_id = person and not exists (
     select 1 from mentoring.relationship_members o join people.people p on p.id = o.person_id
      where o.relationship_id = m.relationship_id and o.person_id <> person and p.erased_at is null);
$$;

-- The rehearsal: how much of what there is. All of it for the person themselves, and for an owner what they may know.
create function people.rehearse_erasure(person uuid) returns table (kind text, n bigint)
language plpgsql stable security definer set search_path = '' as $$
declare l record; here bigint;
begin
  if people.actor() is distinct from person and not people.has_role('owner') then
    raise exception 'One''s own, or an owner' using errcode = '42501';
  end if;
  kind := 'profile'; n := 1; return next;
  for l in select * from people.erasure_list() e where e.open or people.actor() = person order by e.place loop
    execute format('select count(*) from %s t where %s', l.tbl, l.cond) into here using person;
    kind := l.kind; n := here; return next;
  end loop;
  if people.actor() = person then
    return query select s.kind, s.n from people.erasure_shreds(person, true) s;
  end if;
end $$;

-- The deed, when it was ordered and its time has come. What somebody was in closes with care, as when they leave; the
-- line of managers stays, so that whoever stood above them is recused as before (W7).
create function people.erase(person uuid) returns table (kind text, n bigint)
language plpgsql security definer set search_path = '' as $$
declare l record; order_id uuid;
begin
  select e.id into order_id from people.erasures e
   where e.person_id = person and e.ordered_at is not null and e.called_back_at is null and e.carried_out_at is null
     and e.due_at <= now() for update;
  if order_id is null then
    raise exception 'Nothing is due' using errcode = '42501';
  end if;
  perform 1 from people.people p where p.id = person for update;
  kind := 'profile'; n := 1; return next;
  for l in select * from people.erasure_list() e order by e.place loop
    execute format('delete from %s t where %s', l.tbl, l.cond) using person;
    get diagnostics n = row_count;
    kind := l.kind; return next;
  end loop;
  return query select s.kind, s.n from people.erasure_shreds(person, false) s;

  update people.people p set left_at = now() where p.id = person and p.left_at is null;
  update people.people p
     set email = person || '@erased.invalid', name = 'Somebody who was erased', job_title = null, department = null,
         location = null, grade = null, about = null, languages = '{}', skills = '{}', time_zone = 'UTC', locale = 'en', erased_at = now()
   where p.id = person;
  update people.erasures e set carried_out_at = now() where e.id = order_id;
  insert into ops.events (id, actor_id, kind, subject_type, subject_id)
    values (gen_random_uuid(), null, 'erasure.carried-out', 'erasure', person);
end $$;

-- Somebody asks for it. Twice is once.
create function people.ask_erasure() returns boolean
language plpgsql security definer set search_path = '' as $$
begin
  if people.actor() is null then raise exception 'Nobody' using errcode = '42501'; end if;
  insert into people.erasures (id, person_id, asked_at) values (gen_random_uuid(), people.actor(), now()) on conflict do nothing;
  if not found then return false; end if;
  insert into ops.notifications (id, person_id, kind, subject_id)
    select gen_random_uuid(), o.person_id, 'erasure.asked', people.actor() from people.organization_roles o
     where o.role = 'owner' and o.person_id <> people.actor();
  return true;
end $$;

-- An owner orders it: for somebody who asked, or who has left. Nobody for themselves, and not for who owns the house.
create function people.order_erasure(person uuid) returns boolean
language plpgsql security definer set search_path = '' as $$
declare asked boolean;
begin
  if not people.has_role('owner') or person = people.actor() then
    raise exception 'Another owner' using errcode = '42501';
  end if;
  perform 1 from people.people p where p.id = person for update;
  if exists (select 1 from people.organization_roles o where o.person_id = person and o.role = 'owner') then
    raise exception 'An owner' using errcode = 'TRERO';
  end if;
  asked := exists (select 1 from people.erasures e where e.person_id = person and e.called_back_at is null and e.carried_out_at is null);
  if not asked and not people.has_left(person) then
    raise exception 'Neither left nor asked' using errcode = 'TRERN';
  end if;
  if asked then
    update people.erasures e set ordered_by = people.actor(), ordered_at = now(), due_at = now() + interval '14 days'
     where e.person_id = person and e.called_back_at is null and e.ordered_at is null;
    if not found then return false; end if;
  else
    insert into people.erasures (id, person_id, ordered_by, ordered_at, due_at)
      values (gen_random_uuid(), person, people.actor(), now(), now() + interval '14 days') on conflict do nothing;
    if not found then return false; end if;
  end if;
  if not people.has_left(person) then
    insert into ops.notifications (id, person_id, kind, subject_id) values (gen_random_uuid(), person, 'erasure.ordered', person);
  end if;
  return true;
end $$;

-- Called back in its time. By the person: all of it. By an owner: the order; what somebody asked for stays asked.
create function people.call_back_erasure(person uuid) returns boolean
language plpgsql security definer set search_path = '' as $$
declare own boolean := coalesce(person = people.actor(), false);
begin
  if not own and not people.has_role('owner') then raise exception 'Not theirs' using errcode = '42501'; end if;
  if own then
    update people.erasures e set called_back_at = now()
     where e.person_id = person and e.called_back_at is null and e.carried_out_at is null;
    return found;
  end if;
  update people.erasures e set ordered_by = null, ordered_at = null, due_at = null
   where e.person_id = person and e.called_back_at is null and e.carried_out_at is null
     and e.asked_at is not null and e.ordered_at is not null;
  if found then
    if not people.has_left(person) then
      insert into ops.notifications (id, person_id, kind, subject_id) values (gen_random_uuid(), person, 'erasure.postponed', person);
    end if;
    return true;
  end if;
  update people.erasures e set called_back_at = now()
   where e.person_id = person and e.called_back_at is null and e.carried_out_at is null and e.asked_at is null;
  return found;
end $$;

revoke all on function people.erasure_list(), people.erasure_shreds(uuid, boolean), people.last_of_pairs(uuid),
  people.rehearse_erasure(uuid), people.erase(uuid), people.ask_erasure(), people.order_erasure(uuid), people.call_back_erasure(uuid) from public;
grant execute on function people.rehearse_erasure(uuid), people.ask_erasure(), people.order_erasure(uuid), people.call_back_erasure(uuid) to trellis_app;
grant execute on function people.erase(uuid) to trellis_worker;
reset role;
revoke create on schema people from trellis_wall;
