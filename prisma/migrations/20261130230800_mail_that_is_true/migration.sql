-- A reminder of a session comes when it is of use, or not at all; and what somebody stops is stopped at once, with what
-- waits of it. Invitations to sessions are a topic of their own: they never wait, and are stopped beside the feed.

grant select (created_at) on coaching.sessions to trellis_wall;
-- The button in a mail with an invitation, pressed by whoever it came to: it stops them and can do nothing else.
grant insert (person_id, invites, changed_at), update (invites, changed_at) on people.calendars to trellis_auth;
create policy sign_in_begins on people.calendars for insert to trellis_auth with check (not invites);
create policy sign_in_stops on people.calendars for update to trellis_auth using (true) with check (not invites);

grant create on schema people, ops to trellis_wall;
set role trellis_wall;

create or replace function ops.topic_of(kind text) returns text language sql immutable set search_path = '' as $$
  select case when kind in ('feedback-requested') then 'requests'
              when kind in ('proposal-released', 'suggestion') then 'news'
              when kind in ('feedback-reminder', 'nudge') then 'reminders'
              when kind in ('appointment') then 'invitations' end;
$$;

-- When a mail of a topic goes out to somebody, as they wish it, and whether with others in one; no row where it does not.
create function ops.when_wished(person uuid, topic text, moment timestamptz)
returns table (goes_at timestamptz, digest boolean)
language plpgsql stable set search_path = '' as $$
declare zone text; wish text; quiet people.quiet_hours; here int;
begin
  select w.delivery into wish from people.mail_wishes w where w.person_id = person and w.topic = when_wished.topic;
  if wish = 'never' then return; end if;
  select p.time_zone into zone from people.people p where p.id = person;
  begin
    perform moment at time zone zone;
  exception when invalid_parameter_value then
    zone := 'UTC';
  end;
  select * into quiet from people.quiet_hours q where q.person_id = person;
  digest := coalesce(wish in ('daily', 'weekly'), false);
  goes_at := case wish when 'daily' then people.next_hour(moment, zone, coalesce(quiet.ends, 8))
                       when 'weekly' then people.next_monday(moment, zone, coalesce(quiet.ends, 8))
                       else moment end;
  if not digest and quiet.person_id is not null then
    here := extract(hour from moment at time zone zone);
    if (quiet.starts < quiet.ends and here >= quiet.starts and here < quiet.ends)
       or (quiet.starts > quiet.ends and (here >= quiet.starts or here < quiet.ends)) then
      goes_at := people.next_hour(moment, zone, quiet.ends);
    end if;
  end if;
  return next;
end $$;

create or replace function ops.mail_as_wished() returns trigger
language plpgsql security definer set search_path = '' as $$
declare topic text := ops.topic_of(new.kind); wished record;
begin
  if new.person_id is null then return new; end if;
  select coalesce(p.locale, new.language) into new.language from people.people p where p.id = new.person_id;
  if topic is null or topic = 'invitations' then return new; end if;
  select * into wished from ops.when_wished(new.person_id, topic, new.created_at);
  if not found then return null; end if;
  new.digest := wished.digest;
  if wished.goes_at > new.created_at then new.next_attempt := wished.goes_at; end if;
  return new;
end $$;

-- Somebody wishes no more of a topic: what waits of it goes, whoever says so and wherever.
create function people.drop_unwished() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
  delete from ops.mails m
   where m.person_id = new.person_id and m.sent_at is null
     and ops.topic_of(m.kind) = coalesce(to_jsonb(new) ->> 'topic', 'invitations');
  return null;
end $$;

-- Who is to be reminded of what now, each once; and that it was done. Only those two to whom it is known. Of a session
-- only who was told of it more than a day before, and where the mail would go out before it begins.
create or replace function ops.take_nudges(moment timestamptz)
returns table (person_id uuid, address text, kind text, subject_id uuid)
language sql volatile security definer set search_path = '' as $$
  with
  live as (
    select r.id, r.started_at, m.person_id from mentoring.relationships r
      join mentoring.relationship_members m on m.relationship_id = r.id and m.left_at is null
     where r.phase <> 'ended'
       and not exists (select 1 from mentoring.pauses p where p.relationship_id = r.id and p.resumed_at is null)),
  sessions as (
    select s.id, s.starts_at, s.minutes, s.created_at, live.person_id
      from mentoring.sessions s join live on live.id = s.relationship_id
     where s.state = 'scheduled'
    union all
    select s.id, s.starts_at, s.minutes, s.created_at, party from coaching.sessions s
      join coaching.engagements e on e.id = s.engagement_id and e.state = 'active'
      cross join lateral unnest(array[e.client_id, e.coach_id]) as party
     where s.state = 'scheduled'),
  ahead as (
    select s.*, s.starts_at - interval '24 hours' as day_before from sessions s
     where s.starts_at > moment and s.starts_at <= moment + interval '24 hours'),
  due (person_id, kind, subject_id, due_on) as (
    select a.person_id, 'session-tomorrow', a.id, (a.starts_at at time zone 'UTC')::date
      from ahead a cross join lateral ops.when_wished(a.person_id, 'reminders', moment) as mail
     where a.created_at <= a.day_before and mail.goes_at < a.starts_at
       and not exists (select 1 from mentoring.session_changes c where c.session_id = a.id and c.at > a.day_before)
       and not exists (select 1 from coaching.session_changes c where c.session_id = a.id and c.at > a.day_before)
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

reset role;
revoke create on schema people, ops from trellis_wall;

create trigger drop_unwished after insert or update on people.mail_wishes
  for each row when (new.delivery = 'never') execute function people.drop_unwished();
create trigger drop_unwished after insert or update on people.calendars
  for each row when (not new.invites) execute function people.drop_unwished();

set role trellis_wall;
revoke all on function ops.when_wished(uuid, text, timestamptz), people.drop_unwished() from public;
reset role;
