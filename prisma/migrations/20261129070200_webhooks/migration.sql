-- What other programs are told of, by Standard Webhooks: that something happened, of which kind and to which id.
-- An owner says which; so there is nothing of mentoring, coaching, enrolments or matches, as in the audit log (W2, W7).

create table ops.webhook_endpoints (
  id uuid primary key,
  url text not null check (length(url) <= 500 and url ~ '^https?://'),
  subjects text[] not null check (cardinality(subjects) > 0 and subjects <@ array[
    'people', 'person', 'directory', 'role', 'program', 'design', 'competency', 'key', 'token', 'export', 'erasure']),
  made_by uuid not null,
  created_at timestamptz(3) not null default current_timestamp,
  -- The receiver said that it is gone.
  stopped_at timestamptz(3)
);
-- What signs, under the master key. Whoever made it saw it once; the worker alone reads it.
create table ops.webhook_secrets (
  endpoint_id uuid primary key references ops.webhook_endpoints (id) on delete cascade on update cascade,
  sealed bytea not null
);
create table ops.webhook_deliveries (
  -- The `webhook-id`, the same at every try.
  id uuid primary key,
  endpoint_id uuid not null references ops.webhook_endpoints (id) on delete cascade on update cascade,
  kind text not null,
  subject_id uuid not null,
  at timestamptz(3) not null,
  attempts smallint not null default 0,
  next_attempt timestamptz(3) not null default current_timestamp,
  delivered_at timestamptz(3),
  given_up_at timestamptz(3),
  status smallint,
  fault text check (fault ~ '^[A-Za-z0-9_]{1,60}( [A-Z0-9]{1,10})?$')
);
create index webhook_deliveries_next_attempt_idx on ops.webhook_deliveries (next_attempt);
create index webhook_deliveries_endpoint_id_idx on ops.webhook_deliveries (endpoint_id);

do $$
declare t text;
begin
  foreach t in array array['ops.webhook_endpoints', 'ops.webhook_secrets', 'ops.webhook_deliveries'] loop
    execute format('alter table %s enable row level security', t);
    execute format('alter table %s force row level security', t);
    execute format('create policy worker on %s to trellis_worker using (true) with check (true)', t);
  end loop;
end $$;
grant select, update (stopped_at) on ops.webhook_endpoints to trellis_worker;
grant select on ops.webhook_secrets to trellis_worker;
grant select, update, delete on ops.webhook_deliveries to trellis_worker;

grant select, insert, delete on ops.webhook_endpoints to trellis_app;
create policy owner_sees on ops.webhook_endpoints for select to trellis_app using ((select people.has_role('owner')));
create policy owner_makes on ops.webhook_endpoints for insert to trellis_app
  with check ((select people.has_role('owner')) and made_by = (select people.actor()));
create policy owner_removes on ops.webhook_endpoints for delete to trellis_app using ((select people.has_role('owner')));
grant insert on ops.webhook_secrets to trellis_app;
create policy owner_makes on ops.webhook_secrets for insert to trellis_app with check (
  exists (select 1 from ops.webhook_endpoints e where e.id = endpoint_id and e.made_by = (select people.actor())));
grant select on ops.webhook_deliveries to trellis_app;
create policy owner_sees on ops.webhook_deliveries for select to trellis_app using ((select people.has_role('owner')));

grant select (endpoint_id, sealed), update (sealed) on ops.webhook_secrets to trellis_keys;
create policy rotation on ops.webhook_secrets to trellis_keys using (true) with check (true);

-- A delivery lies in the outbox with the event it tells of, in one transaction, or there is neither.
grant create on schema ops to trellis_wall;
grant select (id, subjects, stopped_at) on ops.webhook_endpoints to trellis_wall;
create policy wall on ops.webhook_endpoints for select to trellis_wall using (true);
grant insert on ops.webhook_deliveries to trellis_wall;
create policy wall on ops.webhook_deliveries for insert to trellis_wall with check (true);
create function ops.queue_webhooks() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
  insert into ops.webhook_deliveries (id, endpoint_id, kind, subject_id, at)
    select gen_random_uuid(), e.id, new.kind, new.subject_id, new.at from ops.webhook_endpoints e
     where e.stopped_at is null and new.subject_type = any (e.subjects);
  return null;
end $$;
create trigger queue_webhooks after insert on ops.events for each row execute function ops.queue_webhooks();
alter function ops.queue_webhooks() owner to trellis_wall;
set role trellis_wall;
revoke all on function ops.queue_webhooks() from public;
reset role;
revoke create on schema ops from trellis_wall;
