-- A fingerprint of a match run outlives the master key: it is made with a key of its program, which the master key
-- only wraps. Nobody but the worker reads it.
create table mentoring.fingerprint_keys (
  program_id uuid primary key references mentoring.programs (id) on delete cascade on update cascade,
  wrapped bytea not null,
  created_at timestamptz(3) not null default current_timestamp
);
alter table mentoring.fingerprint_keys enable row level security;
alter table mentoring.fingerprint_keys force row level security;
grant select, insert on mentoring.fingerprint_keys to trellis_worker;
create policy worker_reads on mentoring.fingerprint_keys for select to trellis_worker using (true);
create policy worker_keeps on mentoring.fingerprint_keys for insert to trellis_worker with check (true);
grant select (program_id, wrapped), update (wrapped) on mentoring.fingerprint_keys to trellis_keys;
create policy rotation on mentoring.fingerprint_keys to trellis_keys using (true) with check (true);
