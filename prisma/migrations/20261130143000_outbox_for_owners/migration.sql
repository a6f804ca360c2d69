-- An owner reads what waits in the outbox, and what has left it: to whom and of what kind, and not a word of it, since a
-- link works for whoever has it. Only of mails that are about signing in and about erasures: who gets one of the others
-- would tell an owner, who may be a manager, of mentoring and coaching (W2).
grant create on schema ops to trellis_wall;
set role trellis_wall;
create function ops.outbox() returns table (id uuid, address text, kind text, created_at timestamptz, sent_at timestamptz, attempts int, next_attempt timestamptz)
language sql stable security definer set search_path = '' as $$
  select m.id, m.address, m.kind, m.created_at, m.sent_at, m.attempts::int, m.next_attempt
    from ops.mails m
   where (select people.has_role('owner'))
     and m.kind in ('sign-in', 'address-changed', 'passkey-added', 'passkey-removed', 'erasure-asked', 'erasure-ordered')
   order by m.created_at desc, m.id desc limit 100;
$$;
revoke all on function ops.outbox() from public, trellis_auth, trellis_worker;
grant execute on function ops.outbox() to trellis_app;
reset role;
revoke create on schema ops from trellis_wall;

-- What an owner changes of the organization itself is in the log that owners look through.
alter policy owner_audits_machines on ops.events
  using ((select people.has_role('owner')) and subject_type in ('clock', 'token', 'webhook', 'organization'));
