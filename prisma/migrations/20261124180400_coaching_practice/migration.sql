-- Coaching: what is practised by when, the scale of the intended outcome, and a look back after ninety days.

grant create on schema coaching to trellis_wall;

create table coaching.practice_tasks (
  id uuid not null constraint practice_tasks_pkey primary key,
  engagement_id uuid not null references coaching.engagements (id) on delete cascade,
  plan_item_id uuid references coaching.plan_items (id) on delete set null,
  author_id uuid not null constraint practice_tasks_author_id_person references people.people (id),
  due_on date not null,
  done_at timestamptz(3),
  sealed bytea not null,
  created_at timestamptz(3) not null default current_timestamp
);
create index practice_tasks_engagement_id_idx on coaching.practice_tasks (engagement_id);

-- Goal Attainment Scaling (Kiresuk and Sherman 1968): five outcomes in words, -2 to +2, written before anybody rates.
create table coaching.goal_scales (
  engagement_id uuid not null constraint goal_scales_pkey primary key references coaching.engagements (id) on delete cascade,
  author_id uuid not null constraint goal_scales_author_id_person references people.people (id),
  sealed bytea not null,
  at timestamptz(3) not null default current_timestamp
);
create table coaching.goal_ratings (
  id uuid not null constraint goal_ratings_pkey primary key,
  engagement_id uuid not null references coaching.goal_scales (engagement_id) on delete cascade,
  assessor_id uuid not null constraint goal_ratings_assessor_id_person references people.people (id),
  role coaching.assessor_role not null,
  occasion coaching.assessment_occasion not null,
  score smallint not null constraint score_range check (score between -2 and 2),
  at timestamptz(3) not null default current_timestamp
);
create index goal_ratings_engagement_id_idx on coaching.goal_ratings (engagement_id);
alter table coaching.completions add column follow_up_asked_at timestamptz(3);

do $$
declare t text;
begin
  foreach t in array array['practice_tasks', 'goal_scales', 'goal_ratings'] loop
    execute format('alter table coaching.%I enable row level security', t);
    execute format('alter table coaching.%I force row level security', t);
    execute format('grant select on coaching.%I to trellis_app', t);
    execute format('create policy three_parties on coaching.%I for select to trellis_app
      using (engagement_id = any ((select coaching.my_engagements())::uuid[]) or engagement_id = any ((select coaching.managed_engagements())::uuid[]))', t);
  end loop;
  foreach t in array array['practice_tasks', 'goal_scales'] loop
    execute format('grant insert, update on coaching.%I to trellis_app', t);
    execute format('create policy client_or_coach_adds on coaching.%I for insert to trellis_app
      with check (author_id = (select people.actor()) and engagement_id = any ((select coaching.my_engagements())::uuid[]))', t);
    execute format('create policy client_or_coach_edits on coaching.%I for update to trellis_app
      using (engagement_id = any ((select coaching.my_engagements())::uuid[]))
      with check (engagement_id = any ((select coaching.my_engagements())::uuid[]))', t);
  end loop;
end $$;
create trigger written_once before update on coaching.practice_tasks
  for each row execute function ops.refuse_new_identity('id', 'engagement_id', 'plan_item_id', 'author_id');

grant insert on coaching.goal_ratings to trellis_app;
create policy in_own_role on coaching.goal_ratings for insert to trellis_app
  with check (assessor_id = (select people.actor()) and exists (
    select 1 from coaching.engagements e where e.id = engagement_id and case role
      when 'client' then e.client_id = (select people.actor())
      when 'coach' then e.coach_id = (select people.actor())
      when 'manager' then e.id = any ((select coaching.managed_engagements())::uuid[]) end));

-- A scale that was moved after somebody had rated measures nothing.
create function coaching.guard_scale() returns trigger language plpgsql set search_path = '' as $$
begin
  if exists (select 1 from coaching.goal_ratings where engagement_id = old.engagement_id) then
    raise exception 'Somebody has rated on this scale already' using errcode = 'TRGAS';
  end if;
  return new;
end $$;
create trigger fixed_once_rated before update on coaching.goal_scales for each row execute function coaching.guard_scale();
create trigger written_once before update on coaching.goal_scales
  for each row execute function ops.refuse_new_identity('engagement_id', 'author_id');

-- A look back is a look back: ninety days after a completed end, and at no other time.
create function coaching.guard_follow_up() returns trigger language plpgsql set search_path = '' as $$
begin
  if new.occasion = 'follow_up' and not exists (
      select 1 from coaching.completions where engagement_id = new.engagement_id and accepted_at <= now() - interval '90 days') then
    raise exception 'It is too early to look back' using errcode = 'TRC90';
  end if;
  return new;
end $$;
create trigger after_ninety_days before insert on coaching.assessments for each row execute function coaching.guard_follow_up();
create trigger after_ninety_days before insert on coaching.goal_ratings for each row execute function coaching.guard_follow_up();

-- Asks the three of every engagement whose ninety days are over, once. For the clock.
create policy wall on coaching.completions to trellis_wall using (true) with check (true);
grant select, update on coaching.completions to trellis_wall;
create function coaching.ask_follow_ups() returns int
language sql volatile security definer set search_path = '' as $$
  with due as (
    update coaching.completions c set follow_up_asked_at = now()
     where c.accepted_at <= now() - interval '90 days' and c.follow_up_asked_at is null
       and exists (select 1 from coaching.engagements e where e.id = c.engagement_id and e.state = 'completed')
    returning c.engagement_id),
  told as (
    insert into ops.notifications (id, person_id, kind, subject_id)
      select gen_random_uuid(), party, 'follow-up.asked', e.id
        from due join coaching.engagements e on e.id = due.engagement_id
        left join people.managers_of_record m on m.person_id = e.client_id and m.until is null and m.manager_id <> e.coach_id
        cross join lateral unnest(array[e.client_id, e.coach_id, m.manager_id]) as party
       where party is not null)
  select count(*)::int from due;
$$;
alter function coaching.ask_follow_ups() owner to trellis_wall;
revoke all on function coaching.guard_scale(), coaching.guard_follow_up() from public;
set role trellis_wall;
revoke all on function coaching.ask_follow_ups() from public;
grant execute on function coaching.ask_follow_ups() to trellis_worker;
reset role;
revoke create on schema coaching from trellis_wall;
