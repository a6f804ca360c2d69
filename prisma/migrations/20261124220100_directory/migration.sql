-- People who come from the organization's own directory, by SCIM.

-- What the directory calls somebody, and the manager it named for them before it sent that manager.
create table people.directory_entries (
  person_id uuid primary key references people.people (id) on delete cascade on update cascade,
  external_id text,
  awaited_manager text,
  changed_at timestamptz(3) not null default current_timestamp
);
create unique index directory_entries_external_id_key on people.directory_entries (external_id);
create index directory_entries_awaited_manager_idx on people.directory_entries (awaited_manager);
alter table people.directory_entries enable row level security;
alter table people.directory_entries force row level security;
grant select, insert, update, delete on people.directory_entries to trellis_app;
create policy keepers on people.directory_entries to trellis_app
  using ((select people.is_keeper())) with check ((select people.is_keeper()));

-- What a directory shows to be let in. It acts as the owner who made it, and is nothing any more when they are not one.
create table ops.directory_tokens (
  id uuid primary key,
  token_hash bytea not null,
  made_by uuid not null references people.people (id) on delete cascade on update cascade,
  created_at timestamptz(3) not null default current_timestamp,
  expires_at timestamptz(3) not null,
  used_at timestamptz(3),
  constraint within_a_year check (expires_at <= created_at + interval '366 days')
);
create unique index directory_tokens_token_hash_key on ops.directory_tokens (token_hash);
create index directory_tokens_made_by_idx on ops.directory_tokens (made_by);
alter table ops.directory_tokens enable row level security;
alter table ops.directory_tokens force row level security;
grant select, insert, delete on ops.directory_tokens to trellis_app;
create policy owner_sees on ops.directory_tokens for select to trellis_app using ((select people.has_role('owner')));
create policy owner_makes on ops.directory_tokens for insert to trellis_app
  with check ((select people.has_role('owner')) and made_by = (select people.actor()));
create policy owner_revokes on ops.directory_tokens for delete to trellis_app using ((select people.has_role('owner')));
grant select, update (used_at) on ops.directory_tokens to trellis_auth;
create policy sign_in on ops.directory_tokens to trellis_auth using (true) with check (true);

-- An owner looks through what a directory did, too.
drop policy owner_audits on ops.events;
create policy owner_audits on ops.events for select to trellis_app
  using ((select people.has_role('owner')) and subject_type in
    ('people', 'person', 'directory', 'role', 'program', 'design', 'match', 'competency', 'key', 'export', 'erasure'));
