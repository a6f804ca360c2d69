-- The audit log: events are inserted and never changed (nobody has another right to them). Behind them runs a chain:
-- each entry's hash covers the event and the hash before it, so that changing, dropping or slipping in one later
-- shows. Sealing is a step of its own, seconds after the event, so that no two writers ever wait for each other.
create table ops.sealed_events (
  seq bigint not null,
  event_id uuid not null,
  hash bytea not null,
  sealed_at timestamptz(3) not null default current_timestamp,
  constraint sealed_events_pkey primary key (seq)
);
create unique index sealed_events_event_id_key on ops.sealed_events (event_id);
alter table ops.sealed_events add constraint sealed_events_event_id_fkey
  foreign key (event_id) references ops.events (id) on delete restrict on update cascade;
alter table ops.sealed_events enable row level security;
alter table ops.sealed_events force row level security;
grant select, insert on ops.sealed_events to trellis_wall;
create policy wall on ops.sealed_events to trellis_wall using (true) with check (true);

-- The hash of an event after the one before it. lib/operations/audit.ts says the same a second time.
create function ops.chain_hash(previous bytea, e ops.events) returns bytea
language sql immutable set search_path = '' as $$
  select sha256(previous || convert_to(concat_ws('|', e.id, round(extract(epoch from e.at) * 1000)::bigint, coalesce(e.actor_id::text, ''),
    e.kind, e.subject_type, e.subject_id), 'UTF8'));
$$;

-- Seals what is waiting, oldest first; gives how many. One at a time.
create function ops.seal_events(most int) returns int
language plpgsql security definer set search_path = '' as $$
declare
  e ops.events;
  head bytea;
  n bigint;
  done int := 0;
begin
  perform pg_advisory_xact_lock(hashtext('ops.sealed_events'));
  select s.seq, s.hash into n, head from ops.sealed_events s order by s.seq desc limit 1;
  n := coalesce(n, 0);
  head := coalesce(head, '\x');
  for e in select v.* from ops.events v
            where not exists (select 1 from ops.sealed_events s where s.event_id = v.id) order by v.id limit most
  loop
    n := n + 1;
    head := ops.chain_hash(head, e);
    insert into ops.sealed_events (seq, event_id, hash) values (n, e.id, head);
    done := done + 1;
  end loop;
  return done;
end $$;

-- Goes through the chain from its start: how many entries, the first that does not fit (null: none), how many events
-- wait for more than a minute without a seal, and the newest hash, to be kept elsewhere.
create function ops.verify_events(out entries bigint, out first_wrong bigint, out unsealed bigint, out head text)
language plpgsql stable security definer set search_path = '' as $$
declare
  s record;
  last bytea := '\x';
begin
  entries := 0;
  for s in select c.seq, c.hash, v as event, v.id as found
             from ops.sealed_events c left join ops.events v on v.id = c.event_id order by c.seq
  loop
    entries := entries + 1;
    if s.seq <> entries or s.found is null or s.hash <> ops.chain_hash(last, s.event) then
      first_wrong := s.seq;
      exit;
    end if;
    last := s.hash;
  end loop;
  select count(*) into unsealed from ops.events v
   where v.at < now() - interval '1 minute' and not exists (select 1 from ops.sealed_events c where c.event_id = v.id);
  head := encode(last, 'hex');
end $$;

-- The same for an owner's page.
create function ops.show_chain(out entries bigint, out first_wrong bigint, out unsealed bigint, out head text)
language plpgsql stable security definer set search_path = '' as $$
begin
  if not people.has_role('owner') then raise exception 'only an owner' using errcode = '42501'; end if;
  select v.entries, v.first_wrong, v.unsealed, v.head into entries, first_wrong, unsealed, head from ops.verify_events() v;
end $$;

revoke all on function ops.chain_hash(bytea, ops.events), ops.seal_events(int), ops.verify_events(), ops.show_chain() from public;
grant execute on function ops.chain_hash(bytea, ops.events) to trellis_wall;
grant execute on function ops.seal_events(int), ops.verify_events() to trellis_worker;
grant execute on function ops.show_chain() to trellis_app;
grant create on schema ops to trellis_wall;
alter function ops.seal_events(int) owner to trellis_wall;
alter function ops.verify_events() owner to trellis_wall;
alter function ops.show_chain() owner to trellis_wall;
revoke create on schema ops from trellis_wall;

-- What an owner may look through: how the house is run. Nothing of it says who mentors or coaches whom, who enrolled
-- or who met; so it tells a manager nothing of their reports (W2), and an owner who manages somebody no more (W7).
create policy owner_audits on ops.events for select to trellis_app
  using ((select people.has_role('owner')) and subject_type in
    ('people', 'person', 'role', 'program', 'design', 'match', 'competency', 'key', 'export', 'erasure'));
