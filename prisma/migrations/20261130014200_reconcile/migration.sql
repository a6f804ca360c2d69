-- Every night: what of people and their managers does not agree (decision 044). Only what whoever keeps the directory
-- can see anyway; nothing of mentoring, nor of coaching beyond the seats that keepers hand out.

create table people.comparisons (
  id uuid primary key,
  made_at timestamptz(3) not null default current_timestamp
);
create index comparisons_made_at_idx on people.comparisons (made_at);
create table people.comparison_findings (
  comparison_id uuid not null references people.comparisons (id) on delete cascade on update cascade,
  kind text not null check (kind in ('manager-awaited', 'no-line', 'manager-left', 'circle', 'import-differs',
    'not-in-directory', 'not-seen', 'leaver-seat', 'leaver-token')),
  person_id uuid not null references people.people (id) on delete cascade on update cascade,
  primary key (comparison_id, kind, person_id)
);
create index comparison_findings_person_id_idx on people.comparison_findings (person_id);
do $$
declare t text;
begin
  foreach t in array array['people.comparisons', 'people.comparison_findings'] loop
    execute format('alter table %s enable row level security', t);
    execute format('alter table %s force row level security', t);
    execute format('grant select on %s to trellis_app', t);
    execute format('create policy owner_sees on %s for select to trellis_app using ((select people.has_role(''owner'')))', t);
    execute format('grant select, insert, delete on %s to trellis_wall', t);
    execute format('create policy wall on %s to trellis_wall using (true) with check (true)', t);
  end loop;
end $$;
grant select (person_id, awaited_manager, changed_at) on people.directory_entries to trellis_wall;
grant select (made_by, expires_at) on ops.directory_tokens to trellis_wall;

grant create on schema people to trellis_wall;
-- Compares and keeps what it found; gives how many findings there are. Not again within `gap` of the last one.
create function people.compare(gap interval, quiet_days int) returns int
language plpgsql security definer set search_path = '' as $$
declare run uuid := gen_random_uuid(); found_many int;
begin
  perform pg_advisory_xact_lock(hashtext('people.compare')); -- two workers, one night
  if exists (select 1 from people.comparisons c where c.made_at > now() - gap) then return 0; end if;
  insert into people.comparisons (id) values (run);
  with recursive
  here as (select p.id from people.people p where p.left_at is null),
  line as (select m.person_id, m.manager_id, m.recorded_by from people.managers_of_record m where m.until is null),
  up (start, id) as (
    select l.person_id, l.manager_id from line l where l.manager_id is not null
    union
    select up.start, l.manager_id from up join line l on l.person_id = up.id where l.manager_id is not null),
  found (kind, person_id) as (
    select 'manager-awaited', d.person_id from people.directory_entries d join here on here.id = d.person_id where d.awaited_manager is not null
    union
    select 'no-line', here.id from here where not exists (select 1 from line l where l.person_id = here.id)
    union
    select 'manager-left', here.id from here join line l on l.person_id = here.id join people.people m on m.id = l.manager_id where m.left_at is not null
    union
    select 'circle', up.start from up where up.start = up.id
    union
    -- the manager that an import said, and somebody or something has said another since
    select 'import-differs', r.person_id from people.import_rows r
      join here on here.id = r.person_id
      join people.managers_of_record said on said.id = r.manager_after and said.until is not null
     where not exists (select 1 from line l where l.person_id = r.person_id and l.manager_id is not distinct from said.manager_id)
    union
    select 'not-in-directory', here.id from here
     where exists (select 1 from people.directory_entries) and not exists (select 1 from people.directory_entries d where d.person_id = here.id)
    union
    select 'not-seen', d.person_id from people.directory_entries d join here on here.id = d.person_id
     where d.changed_at < now() - make_interval(days => quiet_days)
    union
    select 'leaver-seat', p.id from coaching.initiative_seats s join people.people p on p.id in (s.client_id, s.coach_id)
     where p.left_at is not null and s.engagement_id is null and s.refused is null
    union
    select 'leaver-token', p.id from ops.directory_tokens t join people.people p on p.id = t.made_by
     where p.left_at is not null and t.expires_at > now())
  insert into people.comparison_findings (comparison_id, kind, person_id) select run, f.kind, f.person_id from found f;
  get diagnostics found_many = row_count;
  delete from people.comparisons c where c.made_at < now() - interval '30 days';
  return found_many;
end $$;
alter function people.compare(interval, int) owner to trellis_wall;
set role trellis_wall;
revoke all on function people.compare(interval, int) from public;
grant execute on function people.compare(interval, int) to trellis_worker;
reset role;
revoke create on schema people from trellis_wall;
