-- With somebody who leaves the organization their sessions are called off, and the calendars of the others are told.
-- Who says that somebody has left may know of no session: the database notes whose calendar has one, and the worker
-- writes to them. Whoever ends a relationship from within it writes at once.
grant create on schema mentoring, coaching, ops to trellis_wall;
grant select (sequence, updated_at) on mentoring.sessions to trellis_wall;
alter table ops.nudges drop constraint nudges_kind_check, add constraint nudges_kind_check
  check (kind in ('session-tomorrow', 'not-logged', 'agreement-unsigned', 'pair-quiet', 'called-off'));

set role trellis_wall;
create or replace function mentoring.call_off_sessions() returns trigger
language plpgsql security definer set search_path = '' as $$
declare
  actor text := coalesce(current_setting('trellis.person_id', true), '');
  members uuid[] := (select array_agg(person_id) from mentoring.relationship_members where relationship_id = new.id and left_at is null);
begin
  perform ops.note_called_off(members,
    (select array_agg(id) from mentoring.sessions where relationship_id = new.id and state = 'scheduled' and starts_at > now()));
  perform set_config('trellis.person_id', '', true);
  update mentoring.sessions set state = 'cancelled', updated_at = now()
   where relationship_id = new.id and state = 'scheduled' and starts_at > now();
  perform set_config('trellis.person_id', actor, true);
  return null;
end $$;

create or replace function coaching.call_off_sessions() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
  perform ops.note_called_off(array[new.client_id, new.coach_id],
    (select array_agg(id) from coaching.sessions where engagement_id = new.id and state = 'scheduled' and starts_at > now()));
  update coaching.sessions set state = 'cancelled'
   where engagement_id = new.id and state = 'scheduled' and starts_at > now();
  return null;
end $$;

create function ops.note_called_off(parties uuid[], sessions uuid[]) returns void
language sql volatile security definer set search_path = '' as $$
  insert into ops.nudges (person_id, kind, subject_id, due_on)
    select party, 'called-off', session, current_date from unnest(parties) as party cross join unnest(sessions) as session
     where not people.has_left(party) and exists (select 1 from unnest(parties) as gone where people.has_left(gone))
    on conflict do nothing;
$$;

-- What of it has not been written yet, once: from then on it is the caller's to write, in the same transaction.
create function ops.take_called_off()
returns table (person_id uuid, session_id uuid, starts_at timestamptz, minutes int, sequence int, changed_at timestamptz)
language plpgsql volatile security definer set search_path = '' as $$
begin
  return query
  with noted as (delete from ops.nudges n where n.kind = 'called-off' returning n.person_id, n.subject_id)
  select noted.person_id, s.id, s.starts_at, s.minutes::int, s.sequence, s.updated_at
    from noted join mentoring.sessions s on s.id = noted.subject_id
  union all
  select noted.person_id, s.id, s.starts_at, s.minutes::int, changes.many, changes.latest
    from noted join coaching.sessions s on s.id = noted.subject_id
    cross join lateral (select count(*)::int as many, max(at) as latest from coaching.session_changes c where c.session_id = s.id) as changes
   order by 3;
end $$;
revoke all on function ops.note_called_off(uuid[], uuid[]), ops.take_called_off() from public;
grant execute on function ops.take_called_off() to trellis_worker;
grant execute on function people.wants_invites(uuid) to trellis_worker;
reset role;
revoke create on schema mentoring, coaching, ops from trellis_wall;
