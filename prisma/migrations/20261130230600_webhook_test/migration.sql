-- A message to try out an endpoint with goes to that one, whatever it is told of otherwise.
grant create on schema ops to trellis_wall;
set role trellis_wall;
create or replace function ops.queue_webhooks() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
  insert into ops.webhook_deliveries (id, endpoint_id, kind, subject_id, at)
    select gen_random_uuid(), e.id, new.kind, new.subject_id, new.at from ops.webhook_endpoints e
     where e.stopped_at is null
       and (new.subject_type = any (e.subjects) or (new.kind = 'webhook.test' and e.id = new.subject_id));
  return null;
end $$;
reset role;
revoke create on schema ops from trellis_wall;
