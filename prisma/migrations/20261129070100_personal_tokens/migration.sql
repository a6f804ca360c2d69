-- What a program of somebody's own shows to be let in: it acts as that person, within its scopes and until its end.
create table ops.personal_tokens (
  id uuid primary key,
  person_id uuid not null references people.people (id) on delete cascade on update cascade,
  name text not null check (length(name) between 1 and 60),
  token_hash bytea not null,
  scopes text[] not null check (
    cardinality(scopes) > 0 and scopes <@ array['people:read', 'programs:read', 'coaching:read', 'coaching:write']),
  created_at timestamptz(3) not null default current_timestamp,
  expires_at timestamptz(3) not null,
  used_at timestamptz(3),
  constraint within_a_year check (expires_at <= created_at + interval '366 days')
);
create unique index personal_tokens_token_hash_key on ops.personal_tokens (token_hash);
create index personal_tokens_person_id_idx on ops.personal_tokens (person_id);

-- What was asked for under a key, and what was answered: the same twice is done once.
create table ops.idempotency_keys (
  person_id uuid not null,
  key text not null check (length(key) between 1 and 200),
  request bytea not null,
  -- What the request makes has this id, also when it is begun a second time.
  subject_id uuid not null,
  created_at timestamptz(3) not null default current_timestamp,
  status smallint,
  answer jsonb,
  primary key (person_id, key)
);
create index idempotency_keys_created_at_idx on ops.idempotency_keys (created_at);

do $$
declare t text;
begin
  foreach t in array array['ops.personal_tokens', 'ops.idempotency_keys'] loop
    execute format('alter table %s enable row level security', t);
    execute format('alter table %s force row level security', t);
    execute format('create policy own on %s to trellis_app
      using (person_id = (select people.actor())) with check (person_id = (select people.actor()))', t);
    execute format('grant select (person_id), delete on %s to trellis_wall', t);
    execute format('create policy wall on %s to trellis_wall using (true)', t);
  end loop;
end $$;
grant select, insert, delete on ops.personal_tokens to trellis_app;
grant select, insert, delete, update (created_at, status, answer) on ops.idempotency_keys to trellis_app;
grant select, update (used_at) on ops.personal_tokens to trellis_auth;
create policy sign_in on ops.personal_tokens to trellis_auth using (true) with check (true);
grant select, delete on ops.idempotency_keys to trellis_worker;
create policy worker on ops.idempotency_keys to trellis_worker using (true);

-- Whoever comes back begins without them.
grant create on schema ops to trellis_wall;
create function ops.end_tokens_of_leaver() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
  if old.left_at is null and new.left_at is not null then
    delete from ops.personal_tokens where person_id = new.id;
    delete from ops.idempotency_keys where person_id = new.id;
  end if;
  return null;
end $$;
create trigger end_tokens_of_leaver after update of left_at on people.people
  for each row execute function ops.end_tokens_of_leaver();
alter function ops.end_tokens_of_leaver() owner to trellis_wall;
set role trellis_wall;
revoke all on function ops.end_tokens_of_leaver() from public;
reset role;
revoke create on schema ops from trellis_wall;
