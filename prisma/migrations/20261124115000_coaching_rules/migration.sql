-- Coaching: what a session worked on, places of a coach, and an end that the levels bear out.

create table coaching.session_focus (
  session_id uuid not null references coaching.sessions (id) on delete cascade,
  plan_item_id uuid not null references coaching.plan_items (id) on delete cascade,
  engagement_id uuid not null references coaching.engagements (id) on delete cascade,
  constraint session_focus_pkey primary key (session_id, plan_item_id)
);
create index session_focus_engagement_id_idx on coaching.session_focus (engagement_id);
create index session_focus_plan_item_id_idx on coaching.session_focus (plan_item_id);
alter table coaching.session_focus enable row level security;
alter table coaching.session_focus force row level security;
grant select, insert, delete on coaching.session_focus to trellis_app;
create policy three_parties on coaching.session_focus for select to trellis_app
  using (engagement_id = any ((select coaching.my_engagements())::uuid[]) or engagement_id = any ((select coaching.managed_engagements())::uuid[]));
create policy client_or_coach_adds on coaching.session_focus for insert to trellis_app
  with check (engagement_id = any ((select coaching.my_engagements())::uuid[])
    and exists (select 1 from coaching.sessions s where s.id = session_id and s.engagement_id = session_focus.engagement_id)
    and exists (select 1 from coaching.plan_items p where p.id = plan_item_id and p.engagement_id = session_focus.engagement_id));
create policy client_or_coach_removes on coaching.session_focus for delete to trellis_app
  using (engagement_id = any ((select coaching.my_engagements())::uuid[]));

-- C3: a plan item comes from feedback of its own engagement, or from none.
alter policy client_or_coach_adds on coaching.plan_items
  with check (engagement_id = any ((select coaching.my_engagements())::uuid[]) and (feedback_area_id is null or exists (
    select 1 from coaching.feedback_areas a join coaching.manager_feedback f on f.id = a.feedback_id
     where a.id = feedback_area_id and f.engagement_id = plan_items.engagement_id)));
create trigger written_once before update on coaching.plan_items
  for each row execute function ops.refuse_new_identity('id', 'engagement_id', 'author_id', 'feedback_area_id');

-- C2: feedback is asked of the manager of record and of nobody else.
alter policy parties_ask on coaching.feedback_requests
  with check ((engagement_id = any ((select coaching.my_engagements())::uuid[]) or engagement_id = any ((select coaching.managed_engagements())::uuid[]))
    and exists (select 1 from coaching.engagements e join people.managers_of_record m on m.person_id = e.client_id and m.until is null
                 where e.id = engagement_id and m.manager_id = feedback_requests.manager_id));

-- A coach takes as many engagements as they said. Everybody may know how many that are now, nobody whose.
grant create on schema coaching to trellis_wall;
grant select on coaching.coach_profiles to trellis_wall;
create policy wall on coaching.coach_profiles to trellis_wall using (true) with check (true);

create function coaching.coach_loads() returns table (person_id uuid, load int)
language sql stable security definer set search_path = '' as $$
  select coach_id, count(*)::int from coaching.engagements
   where state in ('active', 'paused') and people.actor() is not null group by coach_id;
$$;
alter function coaching.coach_loads() owner to trellis_wall;
revoke all on function coaching.coach_loads() from public;
grant execute on function coaching.coach_loads() to trellis_app;

create function coaching.guard_places() returns trigger
language plpgsql security definer set search_path = '' as $$
declare coach coaching.coach_profiles;
begin
  perform pg_advisory_xact_lock(hashtextextended(new.coach_id::text, 0)); -- two clients, one place
  select * into coach from coaching.coach_profiles where person_id = new.coach_id;
  if coach.person_id is null or not coach.open or coach.capacity <=
      (select count(*) from coaching.engagements where coach_id = new.coach_id and id <> new.id and state in ('active', 'paused')) then
    raise exception 'No place is free any more' using errcode = 'TRCAP';
  end if;
  return new;
end $$;
alter function coaching.guard_places() owner to trellis_wall;
revoke all on function coaching.guard_places() from public;
create trigger places before insert on coaching.engagements for each row execute function coaching.guard_places();
revoke create on schema coaching from trellis_wall;

-- C5: completed means that client, coach and manager all saw the target reached, on the way or at the end, and
-- that the end was accepted. Where there is no manager, or the manager has become the coach, the two are asked.
-- Runs as the party who acts: what it asks, every party may read.
create function coaching.reached_by(engagement coaching.engagements, wanted coaching.assessor_role) returns boolean
language sql stable set search_path = '' as $$
  select coalesce((select level >= engagement.target_level from coaching.assessments
    where engagement_id = engagement.id and role = wanted and occasion <> 'baseline' order by at desc, id desc limit 1), false);
$$;
create function coaching.guard_ending() returns trigger
language plpgsql set search_path = '' as $$
begin
  if old.state in ('completed', 'ended_early') and new.state is distinct from old.state then
    raise exception 'An engagement that has ended stays so' using errcode = 'TRCEN';
  end if;
  if new.state = 'completed' and old.state <> 'completed' and not (
      exists (select 1 from coaching.completions where engagement_id = new.id and accepted_at is not null)
      and coaching.reached_by(new, 'client') and coaching.reached_by(new, 'coach')
      and (coaching.reached_by(new, 'manager') or not exists (
        select 1 from people.managers_of_record where person_id = new.client_id and until is null and manager_id <> new.coach_id))) then
    raise exception 'The target is not reached in every assessment' using errcode = 'TRC05';
  end if;
  if new.state = 'ended_early' and old.state <> 'ended_early' and not exists (select 1 from coaching.early_endings where engagement_id = new.id) then
    raise exception 'An early end has a reason' using errcode = 'TRC05';
  end if;
  return new;
end $$;
revoke all on function coaching.reached_by(coaching.engagements, coaching.assessor_role), coaching.guard_ending() from public;
grant execute on function coaching.reached_by(coaching.engagements, coaching.assessor_role) to trellis_app;
create trigger ending before update of state on coaching.engagements for each row execute function coaching.guard_ending();
