-- A person sees where they are signed in, and ends what they do not know. A visit has a name of its own for that:
-- the hash of its cookie stays where it is.
alter table ops.sign_in_sessions add column id uuid not null default gen_random_uuid();
alter table ops.sign_in_sessions add column device text not null default '';
create unique index sign_in_sessions_id_key on ops.sign_in_sessions (id);
