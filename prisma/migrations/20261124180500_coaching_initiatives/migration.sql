-- Coaching: what instrument a competency is looked at with, when a coach has time, and coaching for a large group (C7).

grant create on schema coaching to trellis_wall;

alter table coaching.competencies add column instrument text not null default '';
alter table coaching.coach_profiles add column availability text not null default '';

alter table coaching.initiatives
  add column issue text not null default '',
  add column outcome text not null default '',
  add column target_level smallint not null default 3 check (target_level between 1 and 5),
  add column planned_sessions smallint not null default 4 check (planned_sessions between 1 and 12),
  -- what the assignment of coaches was found with, and that it is the best there is
  add column seed text not null default '',
  add column certified boolean not null default false;
-- Whoever begins it signs for it, and what it measures stays what it was.
create trigger written_once before update on coaching.initiatives
  for each row execute function ops.refuse_new_identity('id', 'competency_id', 'instrument', 'target_level', 'created_by', 'seed', 'certified');

create table coaching.initiative_seats (
  id uuid not null constraint initiative_seats_pkey primary key,
  initiative_id uuid not null references coaching.initiatives (id) on delete cascade,
  client_id uuid not null constraint initiative_seats_client_id_person references people.people (id),
  coach_id uuid constraint initiative_seats_coach_id_person references people.people (id),
  engagement_id uuid references coaching.engagements (id) on delete set null,
  opened_at timestamptz(3),
  refused text
);
create unique index initiative_seats_initiative_id_client_id_key on coaching.initiative_seats (initiative_id, client_id);
create index initiative_seats_waiting_idx on coaching.initiative_seats (id) where opened_at is null and refused is null;
alter table coaching.initiative_seats enable row level security;
alter table coaching.initiative_seats force row level security;
grant select, insert on coaching.initiative_seats to trellis_app;
-- Whom a keeper has put on the list the keepers know; not how it goes with them.
create policy keepers on coaching.initiative_seats for select to trellis_app using ((select people.is_keeper()));
create policy keeper_adds on coaching.initiative_seats for insert to trellis_app
  with check ((select people.is_keeper()) and engagement_id is null and opened_at is null
    and exists (select 1 from coaching.initiatives i where i.id = initiative_id and i.created_by = (select people.actor())));
create policy wall on coaching.initiative_seats to trellis_wall using (true) with check (true);
grant select, update on coaching.initiative_seats to trellis_wall;
create policy wall on coaching.initiatives to trellis_wall using (true) with check (true);
grant select on coaching.initiatives to trellis_wall;
create policy wall on coaching.engagement_keys for insert to trellis_wall with check (true);
grant insert on coaching.engagements, coaching.engagement_keys, coaching.contracts, coaching.feedback_requests to trellis_wall;

-- An initiative is the organization's: it runs at once. Every other engagement waits for its client.
create or replace function coaching.guard_offer() returns trigger language plpgsql set search_path = '' as $$
begin
  if tg_op = 'INSERT' then
    if new.initiative_id is not null and current_user = 'trellis_wall' then return new; end if;
    if new.initiative_id is not null or new.state not in ('active', 'offered')
       or (new.started_by = new.client_id) is distinct from (new.state = 'active') then
      raise exception 'The client agrees first' using errcode = 'TRC02';
    end if;
  elsif new.state is distinct from old.state then
    if old.state = 'declined' then
      raise exception 'An offer that was declined stays so' using errcode = 'TRCEN';
    elsif new.state in ('offered', 'declined') and old.state <> 'offered' then
      raise exception 'It has begun' using errcode = 'TRC02';
    elsif old.state = 'offered' and not (
        (new.state = 'active' and people.actor() = new.client_id)
        or (new.state = 'declined' and people.actor() in (new.client_id, new.started_by))) then
      raise exception 'The client agrees first' using errcode = 'TRC02';
    end if;
  end if;
  return new;
end $$;

create function coaching.waiting_seats(most int) returns table
  (seat uuid, client_id uuid, coach_id uuid, issue text, outcome text)
language sql stable security definer set search_path = '' as $$
  select s.id, s.client_id, s.coach_id, i.issue, i.outcome
    from coaching.initiative_seats s join coaching.initiatives i on i.id = s.initiative_id
   where s.opened_at is null and s.refused is null order by s.id limit most;
$$;

-- One seat, one transaction, once: whoever holds the row opens it, everybody else goes on. What is said is sealed
-- by the caller; the database never sees a word.
create function coaching.open_seat(seat uuid, engagement uuid, sealed bytea, wrapped bytea, words bytea,
  request uuid, manager uuid, hash bytea, expires timestamptz) returns boolean
language plpgsql security definer set search_path = '' as $$
declare s coaching.initiative_seats; i coaching.initiatives;
begin
  select * into s from coaching.initiative_seats t
   where t.id = seat and t.opened_at is null and t.refused is null for update skip locked;
  if s.id is null then return false; end if;
  select * into i from coaching.initiatives where id = s.initiative_id;
  insert into coaching.engagements (id, client_id, coach_id, competency_id, initiative_id, sealed, target_level, planned_sessions, state, started_by)
    values (engagement, s.client_id, s.coach_id, i.competency_id, i.id, sealed, i.target_level, i.planned_sessions, 'active', i.created_by);
  insert into coaching.engagement_keys (engagement_id, wrapped) values (engagement, wrapped);
  insert into coaching.contracts (engagement_id, version, feedback, sealed, proposed_by)
    values (engagement, 1, 'everything', words, i.created_by);
  if request is not null then
    insert into coaching.feedback_requests (id, engagement_id, manager_id, occasion, token_hash, expires_at)
      select request, engagement, m.manager_id, 'start', hash, expires from people.managers_of_record m
       where m.person_id = s.client_id and m.until is null and m.manager_id = manager and m.manager_id <> s.coach_id;
    if not found then raise exception 'The manager of record has changed' using errcode = '40001'; end if;
  end if;
  update coaching.initiative_seats set engagement_id = engagement, opened_at = now() where id = s.id;
  insert into ops.events (id, actor_id, kind, subject_type, subject_id)
    values (gen_random_uuid(), i.created_by, 'engagement.started', 'engagement', engagement);
  insert into ops.notifications (id, person_id, kind, subject_id)
    select gen_random_uuid(), party, 'engagement.started', engagement from unnest(array[s.client_id, s.coach_id]) as party
    union all select gen_random_uuid(), manager, 'feedback.requested', request where request is not null;
  return true;
end $$;

create function coaching.refuse_seat(seat uuid, reason text) returns void
language sql volatile security definer set search_path = '' as $$
  update coaching.initiative_seats set refused = reason where id = seat and opened_at is null and refused is null;
$$;

alter function coaching.waiting_seats(int) owner to trellis_wall;
alter function coaching.open_seat(uuid, uuid, bytea, bytea, bytea, uuid, uuid, bytea, timestamptz) owner to trellis_wall;
alter function coaching.refuse_seat(uuid, text) owner to trellis_wall;

-- ── Figures ─────────────────────────────────────────────────────────────────────────────────────────
-- Facts and never words: by column, so that not even this can read what is sealed.
do $$
declare t record;
begin
  for t in select * from (values
    ('sessions', 'engagement_id, state, starts_at'), ('assessments', 'id, engagement_id, role, occasion, level, at'),
    ('manager_feedback', 'id, engagement_id, at'), ('feedback_areas', 'id, feedback_id'),
    ('plan_items', 'id, engagement_id, feedback_area_id, created_at'), ('feedback_answers', 'area_id, at')) as x (name, cols)
  loop
    execute format('create policy wall on coaching.%I for select to trellis_wall using (true)', t.name);
    execute format('grant select (%s) on coaching.%I to trellis_wall', t.cols, t.name);
  end loop;
end $$;
grant select on people.organizations to trellis_wall;

-- One row a competency (and initiative), for keepers. Everything about levels, endings and speed is null for fewer
-- people than the organization's smallest group, never below five (W8); so is a share whose counterpart is smaller.
create function coaching.figures() returns table (
  competency_id uuid, initiative_id uuid, engagements int, completed int, sessions_to_acquisition numeric,
  measured int, baseline numeric, final numeric, gain numeric, spread numeric,
  areas int, taken_up int, hours_to_plan numeric, asked_back int, held int)
language sql stable security definer set search_path = '' as $$
  with least (n) as (select greatest(5, small_group) from people.organizations),
  begun as (
    select e.id, e.competency_id, e.initiative_id, e.target_level, c.accepted_at
      from coaching.engagements e
      left join coaching.completions c on c.engagement_id = e.id and c.accepted_at is not null and e.state = 'completed'
     where e.state not in ('offered', 'declined') and people.is_keeper()),
  seen as ( -- the last word of each of the three at each moment, and of them the mean
    select distinct on (a.engagement_id, a.role, a.occasion) a.engagement_id, a.occasion, a.level
      from coaching.assessments a order by a.engagement_id, a.role, a.occasion, a.at desc, a.id desc),
  means as (
    select engagement_id, avg(level) filter (where occasion = 'baseline') as baseline,
           avg(level) filter (where occasion = 'final') as final, min(level) filter (where occasion = 'follow_up') as later
      from seen group by engagement_id),
  facts as (
    select b.*, m.baseline, m.final, m.later,
           (select count(*) from coaching.sessions s where s.engagement_id = b.id and s.state = 'held' and s.starts_at <= b.accepted_at) as sessions
      from begun b left join means m on m.engagement_id = b.id),
  areas as (
    select b.competency_id, b.initiative_id, b.id as engagement, a.id, f.at as given,
           least((select min(p.created_at) from coaching.plan_items p where p.feedback_area_id = a.id),
                 (select w.at from coaching.feedback_answers w where w.area_id = a.id)) as taken
      from begun b join coaching.manager_feedback f on f.engagement_id = b.id join coaching.feedback_areas a on a.feedback_id = f.id),
  groups as (
    select f.competency_id, f.initiative_id, count(*)::int as engagements, count(f.accepted_at)::int as completed,
           percentile_cont(0.5) within group (order by f.sessions) filter (where f.accepted_at is not null) as sessions,
           count(*) filter (where f.baseline is not null and f.final is not null)::int as measured,
           avg(f.baseline) filter (where f.final is not null) as baseline, avg(f.final) filter (where f.baseline is not null) as final,
           avg(f.final - f.baseline) as gain, stddev_samp(f.final - f.baseline) as spread,
           count(f.later) filter (where f.accepted_at is not null)::int as asked_back,
           count(*) filter (where f.later >= f.target_level and f.accepted_at is not null)::int as held
      from facts f group by f.competency_id, f.initiative_id),
  speed as (
    select competency_id, initiative_id, count(distinct engagement)::int as people, count(*)::int as areas, count(taken)::int as taken_up,
           percentile_cont(0.5) within group (order by extract(epoch from taken - given) / 3600) filter (where taken is not null) as hours
      from areas group by competency_id, initiative_id)
  select g.competency_id, g.initiative_id, case when g.engagements >= n then g.engagements end,
         case when g.completed >= n and (g.engagements - g.completed >= n or g.engagements = g.completed) then g.completed end,
         case when g.completed >= n then round(g.sessions::numeric, 1) end,
         case when g.measured >= n then g.measured end,
         case when g.measured >= n then round(g.baseline, 2) end, case when g.measured >= n then round(g.final, 2) end,
         case when g.measured >= n then round(g.gain, 2) end, case when g.measured >= n then round(g.spread, 2) end,
         case when s.people >= n then s.areas end, case when s.people >= n then s.taken_up end,
         case when s.people >= n then round(s.hours::numeric, 1) end,
         case when g.asked_back >= n then g.asked_back end,
         case when g.asked_back >= n and (g.held = g.asked_back or (g.held >= n and g.asked_back - g.held >= n)) then g.held end
    from groups g cross join least
    left join speed s on s.competency_id = g.competency_id and s.initiative_id is not distinct from g.initiative_id;
$$;
alter function coaching.figures() owner to trellis_wall;

set role trellis_wall;
revoke all on function coaching.waiting_seats(int), coaching.refuse_seat(uuid, text), coaching.figures(),
  coaching.open_seat(uuid, uuid, bytea, bytea, bytea, uuid, uuid, bytea, timestamptz) from public;
grant execute on function coaching.waiting_seats(int), coaching.refuse_seat(uuid, text),
  coaching.open_seat(uuid, uuid, bytea, bytea, bytea, uuid, uuid, bytea, timestamptz) to trellis_worker;
grant execute on function coaching.figures() to trellis_app;
reset role;
revoke create on schema coaching from trellis_wall;
