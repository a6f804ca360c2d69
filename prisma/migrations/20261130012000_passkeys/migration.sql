-- Passkeys: a way in that a person makes for themselves (decision 042).
create table ops.passkeys (
  id uuid primary key,
  person_id uuid not null references people.people (id) on delete cascade on update cascade,
  name text not null check (length(name) between 1 and 60),
  credential_id bytea not null check (length(credential_id) between 1 and 1023),
  public_key bytea not null,
  -- How often it was used, where it counts; it never goes back.
  counter bigint not null default 0 check (counter between 0 and 4294967295),
  created_at timestamptz(3) not null default current_timestamp,
  used_at timestamptz(3)
);
create unique index passkeys_credential_id_key on ops.passkeys (credential_id);
create index passkeys_person_id_idx on ops.passkeys (person_id);

-- What a passkey is to sign, for one browser, one use and a few minutes. Without a person it is for signing in.
create table ops.passkey_challenges (
  token_hash text primary key,
  challenge text not null,
  person_id uuid,
  expires_at timestamptz(3) not null
);
create index passkey_challenges_expires_at_idx on ops.passkey_challenges (expires_at);

do $$
declare t text;
begin
  foreach t in array array['ops.passkeys', 'ops.passkey_challenges'] loop
    execute format('alter table %s enable row level security', t);
    execute format('alter table %s force row level security', t);
    execute format('create policy sign_in on %s to trellis_auth using (true) with check (true)', t);
  end loop;
end $$;

-- A person makes, sees and removes their own. Nobody changes what one is.
grant select, insert, delete on ops.passkeys to trellis_app;
create policy own on ops.passkeys to trellis_app
  using (person_id = (select people.actor())) with check (person_id = (select people.actor()));
-- The sign-in finds whose it is and counts. It makes none, and does not read what somebody calls theirs.
grant select (id, person_id, credential_id, public_key, counter), update (counter, used_at) on ops.passkeys to trellis_auth;
grant select, insert, delete on ops.passkey_challenges to trellis_auth;

-- Whoever comes back begins without them.
grant select (person_id), delete on ops.passkeys to trellis_wall;
create policy wall on ops.passkeys to trellis_wall using (true);
grant create on schema ops to trellis_wall;
create function ops.end_passkeys_of_leaver() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
  if old.left_at is null and new.left_at is not null then
    delete from ops.passkeys where person_id = new.id;
  end if;
  return null;
end $$;
create trigger end_passkeys_of_leaver after update of left_at on people.people
  for each row execute function ops.end_passkeys_of_leaver();
alter function ops.end_passkeys_of_leaver() owner to trellis_wall;
set role trellis_wall;
revoke all on function ops.end_passkeys_of_leaver() from public;
reset role;
revoke create on schema ops from trellis_wall;
