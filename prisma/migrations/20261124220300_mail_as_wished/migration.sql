-- Mail comes as its reader wishes: at once, once a day or not at all, by topic; and not at night. Whoever posts a
-- letter does not learn of it: the database asks the reader's wishes when the letter is put in the outbox.

create table people.mail_wishes (
  person_id uuid not null references people.people (id) on delete cascade on update cascade,
  topic text not null check (topic in ('requests', 'news', 'reminders')),
  delivery text not null check (delivery in ('at-once', 'daily', 'never')),
  changed_at timestamptz(3) not null default current_timestamp,
  primary key (person_id, topic)
);
-- From one full hour to another, by the reader's own clock.
create table people.quiet_hours (
  person_id uuid primary key references people.people (id) on delete cascade on update cascade,
  starts smallint not null check (starts between 0 and 23),
  ends smallint not null check (ends between 0 and 23),
  check (starts <> ends)
);
-- Reminders that were sent, so that each is sent once.
create table ops.nudges (
  person_id uuid not null references people.people (id) on delete cascade on update cascade,
  kind text not null check (kind in ('session-tomorrow', 'not-logged', 'agreement-unsigned', 'pair-quiet')),
  subject_id uuid not null,
  due_on date not null,
  primary key (person_id, kind, subject_id, due_on)
);
do $$
declare t text;
begin
  foreach t in array array['people.mail_wishes', 'people.quiet_hours', 'ops.nudges'] loop
    execute format('alter table %s enable row level security', t);
    execute format('alter table %s force row level security', t);
  end loop;
end $$;
grant select, insert, update on people.mail_wishes to trellis_app;
grant select, insert, update, delete on people.quiet_hours to trellis_app;
create policy own on people.mail_wishes to trellis_app
  using (person_id = (select people.actor())) with check (person_id = (select people.actor()));
create policy own on people.quiet_hours to trellis_app
  using (person_id = (select people.actor())) with check (person_id = (select people.actor()));
-- The button in a mail program, pressed by whoever the mail came to.
grant select, insert, update on people.mail_wishes to trellis_auth;
create policy sign_in on people.mail_wishes to trellis_auth using (true) with check (true);

alter table ops.mails add column digest boolean not null default false;

-- What `trellis_wall` needs to know when something is due: times and states, never a word.
grant select on people.mail_wishes, people.quiet_hours to trellis_wall;
grant select (time_zone) on people.people to trellis_wall;
grant select, insert on ops.nudges to trellis_wall;
grant select (id, relationship_id, state, starts_at, minutes) on mentoring.sessions to trellis_wall;
grant select (agreement_id, person_id) on mentoring.agreement_signatures to trellis_wall;
grant select (id, minutes) on coaching.sessions to trellis_wall;
grant select (id, relationship_id, version, at) on mentoring.agreements to trellis_wall;
create policy wall on people.mail_wishes for select to trellis_wall using (true);
create policy wall on people.quiet_hours for select to trellis_wall using (true);
create policy wall on ops.nudges to trellis_wall using (true) with check (true);
create policy wall on mentoring.agreements for select to trellis_wall using (true);
create policy wall on mentoring.agreement_signatures for select to trellis_wall using (true);

grant create on schema people, ops to trellis_wall;

-- The next time that a clock in this zone shows this full hour.
create function people.next_hour(after timestamptz, zone text, hour int) returns timestamptz
language plpgsql stable set search_path = '' as $$
declare here timestamp := after at time zone zone; day timestamp := date_trunc('day', here);
begin
  return (day + make_interval(hours => hour, days => case when here >= day + make_interval(hours => hour) then 1 else 0 end)) at time zone zone;
exception when invalid_parameter_value then
  return people.next_hour(after, 'UTC', hour);
end $$;

create function ops.topic_of(kind text) returns text language sql immutable set search_path = '' as $$
  select case when kind in ('feedback-requested') then 'requests'
              when kind in ('proposal-released', 'suggestion') then 'news'
              when kind in ('feedback-reminder', 'nudge') then 'reminders' end;
$$;

create function ops.mail_as_wished() returns trigger
language plpgsql security definer set search_path = '' as $$
declare
  topic text := ops.topic_of(new.kind);
  zone text; wish text; quiet people.quiet_hours; here int;
begin
  if topic is null or new.person_id is null then return new; end if;
  select w.delivery into wish from people.mail_wishes w where w.person_id = new.person_id and w.topic = ops.topic_of(new.kind);
  if wish = 'never' then return null; end if;
  select p.time_zone into zone from people.people p where p.id = new.person_id;
  begin
    perform new.created_at at time zone zone;
  exception when invalid_parameter_value then
    zone := 'UTC';
  end;
  select * into quiet from people.quiet_hours q where q.person_id = new.person_id;
  if wish = 'daily' then
    new.digest := true;
    new.next_attempt := people.next_hour(new.created_at, zone, coalesce(quiet.ends, 8));
  elsif quiet.person_id is not null then
    here := extract(hour from new.created_at at time zone zone);
    if (quiet.starts < quiet.ends and here >= quiet.starts and here < quiet.ends)
       or (quiet.starts > quiet.ends and (here >= quiet.starts or here < quiet.ends)) then
      new.next_attempt := people.next_hour(new.created_at, zone, quiet.ends);
    end if;
  end if;
  return new;
end $$;
create trigger as_wished before insert on ops.mails for each row execute function ops.mail_as_wished();

-- Who is to be reminded of what now, each once; and that it was done. Only those two to whom it is known.
create function ops.take_nudges(moment timestamptz)
returns table (person_id uuid, address text, kind text, subject_id uuid)
language sql volatile security definer set search_path = '' as $$
  with
  live as (
    select r.id, r.started_at, m.person_id from mentoring.relationships r
      join mentoring.relationship_members m on m.relationship_id = r.id and m.left_at is null
     where r.phase <> 'ended'
       and not exists (select 1 from mentoring.pauses p where p.relationship_id = r.id and p.resumed_at is null)),
  sessions as (
    select s.id, s.starts_at, s.minutes, live.person_id from mentoring.sessions s join live on live.id = s.relationship_id
     where s.state = 'scheduled'
    union all
    select s.id, s.starts_at, s.minutes, party from coaching.sessions s
      join coaching.engagements e on e.id = s.engagement_id and e.state = 'active'
      cross join lateral unnest(array[e.client_id, e.coach_id]) as party
     where s.state = 'scheduled'),
  due (person_id, kind, subject_id, due_on) as (
    select s.person_id, 'session-tomorrow', s.id, (s.starts_at at time zone 'UTC')::date from sessions s
     where s.starts_at > moment and s.starts_at <= moment + interval '24 hours'
    union all
    select s.person_id, 'not-logged', s.id, (s.starts_at at time zone 'UTC')::date from sessions s
     where s.starts_at + make_interval(mins => s.minutes) between moment - interval '14 days' and moment - interval '1 day'
    union all
    select live.person_id, 'agreement-unsigned', a.id, (a.at at time zone 'UTC')::date
      from live join mentoring.agreements a on a.relationship_id = live.id
     where a.at <= moment - interval '3 days'
       and not exists (select 1 from mentoring.agreements later where later.relationship_id = a.relationship_id and later.version > a.version)
       and not exists (select 1 from mentoring.agreement_signatures g where g.agreement_id = a.id and g.person_id = live.person_id)
    union all
    select live.person_id, 'pair-quiet', live.id, (date_bin('42 days', moment, timestamptz '2026-01-01') at time zone 'UTC')::date
      from live
     where live.started_at <= moment - interval '42 days'
       and not exists (select 1 from mentoring.sessions s where s.relationship_id = live.id
                        and s.state in ('scheduled', 'held') and s.starts_at > moment - interval '42 days')),
  noted as (
    insert into ops.nudges (person_id, kind, subject_id, due_on) select distinct d.person_id, d.kind, d.subject_id, d.due_on from due d
    on conflict do nothing returning nudges.person_id, nudges.kind, nudges.subject_id)
  select noted.person_id, p.email, noted.kind, noted.subject_id
    from noted join people.people p on p.id = noted.person_id and p.left_at is null;
$$;

alter function people.next_hour(timestamptz, text, int) owner to trellis_wall;
alter function ops.topic_of(text) owner to trellis_wall;
alter function ops.mail_as_wished() owner to trellis_wall;
alter function ops.take_nudges(timestamptz) owner to trellis_wall;
set role trellis_wall;
revoke all on function people.next_hour(timestamptz, text, int), ops.topic_of(text), ops.mail_as_wished(), ops.take_nudges(timestamptz) from public;
grant execute on function ops.take_nudges(timestamptz) to trellis_worker;
grant execute on function ops.topic_of(text) to trellis_worker;
reset role;
revoke create on schema people, ops from trellis_wall;
