-- Coaching: the course of a request for feedback. A draft that only its writer can open, two reminders with a link
-- of their own, and the coach's answer to what does not become part of the plan.

grant create on schema coaching to trellis_wall;

create table coaching.feedback_drafts (
  request_id uuid not null constraint feedback_drafts_pkey primary key references coaching.feedback_requests (id) on delete cascade,
  sealed bytea not null,
  saved_at timestamptz(3) not null default current_timestamp
);
create table coaching.feedback_reminders (
  request_id uuid not null references coaching.feedback_requests (id) on delete cascade,
  nth smallint not null check (nth between 1 and 3),
  token_hash bytea not null,
  at timestamptz(3) not null default current_timestamp,
  constraint feedback_reminders_pkey primary key (request_id, nth)
);
create unique index feedback_reminders_token_hash_key on coaching.feedback_reminders (token_hash);
create table coaching.feedback_answers (
  area_id uuid not null constraint feedback_answers_pkey primary key references coaching.feedback_areas (id) on delete cascade,
  engagement_id uuid not null references coaching.engagements (id) on delete cascade,
  author_id uuid not null constraint feedback_answers_author_id_person references people.people (id),
  sealed bytea not null,
  at timestamptz(3) not null default current_timestamp
);
create index feedback_answers_engagement_id_idx on coaching.feedback_answers (engagement_id);

do $$
declare t text;
begin
  foreach t in array array['feedback_drafts', 'feedback_reminders', 'feedback_answers'] loop
    execute format('alter table coaching.%I enable row level security', t);
    execute format('alter table coaching.%I force row level security', t);
  end loop;
end $$;

grant select, insert, update, delete on coaching.feedback_drafts to trellis_app;
create policy addressee on coaching.feedback_drafts to trellis_app
  using (exists (select 1 from coaching.feedback_requests r where r.id = request_id and r.manager_id = (select people.actor())))
  with check (exists (select 1 from coaching.feedback_requests r where r.id = request_id and r.manager_id = (select people.actor())));

grant select on coaching.feedback_reminders to trellis_app;
create policy with_the_request on coaching.feedback_reminders for select to trellis_app
  using (exists (select 1 from coaching.feedback_requests r where r.id = request_id));
create policy wall on coaching.feedback_reminders to trellis_wall using (true) with check (true);
grant select, insert on coaching.feedback_reminders to trellis_wall;

-- Whoever reads what an area is about reads the answer to it. The coach answers, each area of their engagement once.
grant select, insert on coaching.feedback_answers to trellis_app;
create policy with_the_area on coaching.feedback_answers for select to trellis_app
  using (exists (select 1 from coaching.feedback_areas a where a.id = area_id));
create policy coach_answers on coaching.feedback_answers for insert to trellis_app
  with check (author_id = (select people.actor()) and engagement_id = any ((select coaching.coached_engagements())::uuid[])
    and exists (select 1 from coaching.feedback_areas a join coaching.manager_feedback f on f.id = a.feedback_id
                 where a.id = area_id and f.engagement_id = feedback_answers.engagement_id));

set role trellis_wall;
-- A reminder carries a link of its own to the same request: used once between them all.
create or replace function coaching.open_feedback_link(hash bytea) returns table (request_id uuid, engagement_id uuid, manager_id uuid)
language sql stable security definer set search_path = '' as $$
  select r.id, r.engagement_id, r.manager_id
    from coaching.feedback_requests r
    join coaching.engagements e on e.id = r.engagement_id
    join people.managers_of_record m on m.person_id = e.client_id and m.until is null and m.manager_id = r.manager_id
   where (r.token_hash = hash or r.id = (select f.request_id from coaching.feedback_reminders f where f.token_hash = hash))
     and r.answered_at is null and r.expires_at > now();
$$;
reset role;

-- What the clock that reminds has to know: who waits for whom since when, and not one word of what it is about.
create function coaching.waiting_feedback() returns table
  (request_id uuid, engagement_id uuid, manager_id uuid, client_id uuid, coach_id uuid, requested_at timestamptz, expires_at timestamptz, reminders int)
language sql stable security definer set search_path = '' as $$
  select r.id, e.id, r.manager_id, e.client_id, e.coach_id, r.requested_at, r.expires_at,
         (select count(*)::int from coaching.feedback_reminders f where f.request_id = r.id)
    from coaching.feedback_requests r
    join coaching.engagements e on e.id = r.engagement_id and e.state = 'active'
    join people.managers_of_record m on m.person_id = e.client_id and m.until is null and m.manager_id = r.manager_id
   where r.answered_at is null and r.expires_at > now() and r.manager_id <> e.coach_id;
$$;
-- True for the one who was first; a reminder that was written down is never sent again.
create function coaching.note_reminder(request uuid, number int, hash bytea) returns boolean
language plpgsql security definer set search_path = '' as $$
begin
  insert into coaching.feedback_reminders (request_id, nth, token_hash) values (request, number, hash) on conflict do nothing;
  return found;
end $$;
alter function coaching.waiting_feedback() owner to trellis_wall;
alter function coaching.note_reminder(uuid, int, bytea) owner to trellis_wall;
set role trellis_wall;
revoke all on function coaching.waiting_feedback(), coaching.note_reminder(uuid, int, bytea) from public;
grant execute on function coaching.waiting_feedback(), coaching.note_reminder(uuid, int, bytea) to trellis_worker;
reset role;
revoke create on schema coaching from trellis_wall;
