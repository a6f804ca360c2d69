-- A pair that has gone quiet is reminded every six weeks of its own, not of the calendar's: else one that fell quiet on
-- the last day of a six weeks that begins for everybody was reminded twice within a day.
grant create on schema ops to trellis_wall;
set role trellis_wall;
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
    select live.person_id, 'pair-quiet', live.id, (date_bin('42 days', moment, quiet.since) at time zone 'UTC')::date
      from live cross join lateral (
        select greatest(live.started_at, max(s.starts_at)) as since from mentoring.sessions s
         where s.relationship_id = live.id and s.state in ('scheduled', 'held')) as quiet
     where quiet.since <= moment - interval '42 days'),
  noted as (
    insert into ops.nudges (person_id, kind, subject_id, due_on) select distinct d.person_id, d.kind, d.subject_id, d.due_on from due d
    on conflict do nothing returning nudges.person_id, nudges.kind, nudges.subject_id)
  select noted.person_id, p.email, noted.kind, noted.subject_id
    from noted join people.people p on p.id = noted.person_id and p.left_at is null;
$$;
reset role;
revoke create on schema ops from trellis_wall;
