-- Every clock there is, and how its turns went. No row says what a turn did or how much of it: an owner reads them,
-- and an owner can be somebody's manager (W2). Nor does it depend on that whether a turn is written down.

create table ops.clocks (
  name text primary key,
  every_seconds int not null check (every_seconds > 0),
  began_at timestamptz(3),
  ended_at timestamptz(3),
  next_at timestamptz(3),
  went_well boolean
);
-- A turn that is worth a line: of a clock that goes seldom, one that failed, the first that went well again, or one
-- that an owner asked for, which waits until a worker begins it.
create table ops.clock_turns (
  id uuid primary key,
  clock text not null references ops.clocks (name) on delete cascade on update cascade,
  asked_by uuid,
  asked_at timestamptz(3),
  began_at timestamptz(3),
  ended_at timestamptz(3),
  -- The name of an error, never its words.
  fault text check (fault ~ '^[A-Za-z0-9_]{1,60}( [A-Z0-9]{1,10})?$'),
  constraint ends_after_it_began check (ended_at is null or began_at is not null),
  constraint asked_by_somebody check ((asked_by is null) = (asked_at is null))
);
create unique index clock_turns_waiting_key on ops.clock_turns (clock) where began_at is null;
create index clock_turns_began_at_idx on ops.clock_turns (began_at);

do $$
declare t text;
begin
  foreach t in array array['ops.clocks', 'ops.clock_turns'] loop
    execute format('alter table %s enable row level security', t);
    execute format('alter table %s force row level security', t);
    execute format('grant select, insert, update, delete on %s to trellis_worker', t);
    execute format('create policy worker on %s to trellis_worker using (true) with check (true)', t);
    execute format('grant select on %s to trellis_app', t);
    execute format('create policy owner_sees on %s for select to trellis_app using ((select people.has_role(''owner'')))', t);
  end loop;
end $$;
grant insert (id, clock, asked_by, asked_at) on ops.clock_turns to trellis_app;
create policy owner_asks on ops.clock_turns for insert to trellis_app
  with check ((select people.has_role('owner')) and asked_by = (select people.actor()));

-- What an owner looks through of what goes on between machines: beside `owner_audits`, by the same measure.
create policy owner_audits_machines on ops.events for select to trellis_app
  using ((select people.has_role('owner')) and subject_type in ('clock', 'token', 'webhook'));

-- Reminders are remembered as long as the same could come again, and no longer.
grant create on schema ops to trellis_wall;
grant delete on ops.nudges to trellis_wall;
create function ops.forget_nudges(moment timestamptz) returns int
language plpgsql security definer set search_path = '' as $$
declare done int;
begin
  delete from ops.nudges n
   where case n.kind
     when 'agreement-unsigned' then not exists (
       select 1 from mentoring.agreements a
         join mentoring.relationships r on r.id = a.relationship_id and r.phase <> 'ended'
        where a.id = n.subject_id
          and not exists (select 1 from mentoring.agreements later
                           where later.relationship_id = a.relationship_id and later.version > a.version)
          and not exists (select 1 from mentoring.agreement_signatures g
                           where g.agreement_id = a.id and g.person_id = n.person_id))
     else n.due_on < (moment at time zone 'UTC')::date - 100 end;
  get diagnostics done = row_count;
  return done;
end $$;
alter function ops.forget_nudges(timestamptz) owner to trellis_wall;
set role trellis_wall;
revoke all on function ops.forget_nudges(timestamptz) from public;
grant execute on function ops.forget_nudges(timestamptz) to trellis_worker;
reset role;
revoke create on schema ops from trellis_wall;
