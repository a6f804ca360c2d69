-- An import of people can be undone as a whole (decision 039).

-- How far it is, for whoever waits.
alter table ops.uploads add column done int not null default 0, add column total int not null default 0;
grant update (done, total) on ops.uploads to trellis_app;

alter table people.people_imports
  add column undone_at timestamptz(3),
  add column undone_by uuid constraint people_people_imports_undone_by_person references people.people (id),
  add column stayed int,
  add constraint undone_by_somebody check ((undone_at is null) = (undone_by is null) and (undone_at is null) = (stayed is null));

-- What an import did to one person, kept as long as it can be undone.
create table people.import_rows (
  import_id uuid not null references people.people_imports (id) on delete cascade on update cascade,
  person_id uuid not null references people.people (id) on delete cascade on update cascade,
  added boolean not null,
  -- Of somebody who was here before: what it changed, as it was and as it was made.
  before jsonb not null default '{}',
  after jsonb not null default '{}',
  -- The manager of record that it ended, and the one that it began.
  manager_before uuid,
  manager_after uuid,
  -- Somebody it added has signed in: they stay.
  came_in boolean not null default false,
  primary key (import_id, person_id)
);
create index import_rows_person_id_idx on people.import_rows (person_id);

-- Which heading is what, as somebody said once for a file with these headings.
create table people.import_mappings (
  -- The hash of the headings, whatever their order.
  headings text primary key check (length(headings) <= 64),
  fields jsonb not null,
  saved_by uuid not null constraint people_import_mappings_saved_by_person references people.people (id),
  saved_at timestamptz(3) not null default current_timestamp
);

do $$
declare t text;
begin
  foreach t in array array['people.import_rows', 'people.import_mappings'] loop
    execute format('alter table %s enable row level security', t);
    execute format('alter table %s force row level security', t);
  end loop;
end $$;
grant select, insert on people.import_rows to trellis_app;
create policy keepers on people.import_rows for select to trellis_app using ((select people.is_keeper()));
create policy importer_adds on people.import_rows for insert to trellis_app with check (
  (select people.is_keeper()) and not came_in and exists (
    select 1 from people.people_imports i
     where i.id = import_id and i.imported_by = (select people.actor()) and i.undone_at is null));
grant select (import_id, person_id), delete on people.import_rows to trellis_worker;
create policy worker on people.import_rows to trellis_worker using (true);
grant select (id, at) on people.people_imports to trellis_worker;
create policy worker on people.people_imports for select to trellis_worker using (true);

grant select, insert, update (fields, saved_by, saved_at), delete on people.import_mappings to trellis_app;
create policy keepers on people.import_mappings for select to trellis_app using ((select people.is_keeper()));
create policy keeper_adds on people.import_mappings for insert to trellis_app
  with check ((select people.is_keeper()) and saved_by = (select people.actor()));
create policy keeper_edits on people.import_mappings for update to trellis_app
  using ((select people.is_keeper())) with check ((select people.is_keeper()) and saved_by = (select people.actor()));
create policy keeper_forgets on people.import_mappings for delete to trellis_app using ((select people.is_keeper()));

-- A manager who is taken away would else have become "it is known that there is none" for all who had them (W13).
alter table people.managers_of_record
  drop constraint managers_of_record_manager_id_fkey,
  add constraint managers_of_record_manager_id_fkey foreign key (manager_id) references people.people (id)
    on delete restrict on update cascade;

grant create on schema people, ops to trellis_wall;
grant delete, update (email, name, job_title, department, location, grade, about, languages, left_at) on people.people to trellis_wall;
grant select (created_at) on people.people to trellis_wall;
create policy wall_takes_back on people.people for delete to trellis_wall using (true);
create policy wall_blanks on people.people for update to trellis_wall using (true) with check (true);
grant insert, update, delete on people.managers_of_record to trellis_wall;
grant select, update, delete on people.import_rows to trellis_wall;
create policy wall on people.import_rows to trellis_wall using (true) with check (true);
grant select, update on people.people_imports to trellis_wall;
create policy wall on people.people_imports to trellis_wall using (true) with check (true);

create function ops.note_coming_in() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
  update people.import_rows set came_in = true where person_id = new.person_id and added and not came_in;
  return null;
end $$;
create trigger note_coming_in after insert on ops.sign_in_sessions
  for each row execute function ops.note_coming_in();

-- Deletes whom nothing speaks of, and says of whom something does. What that is nobody is told: PostgreSQL tries.
create function people.delete_unmentioned(ids uuid[]) returns uuid[]
language plpgsql security definer set search_path = '' as $$
declare half int := cardinality(ids) / 2;
begin
  if cardinality(ids) = 0 then return ids; end if;
  begin
    delete from people.people where id = any (ids);
    return '{}';
  exception when foreign_key_violation or restrict_violation then
    if half = 0 then return ids; end if;
  end;
  return people.delete_unmentioned(ids[:half]) || people.delete_unmentioned(ids[half + 1:]);
end $$;

-- Takes an import back: `away`, of those whom it added, and `lines`, of the managers of record that it began. What
-- may go is worked out before, by rules on what every keeper sees; here is what must hold whoever asks. Somebody who
-- never came and of whom something speaks all the same (an enrolment, an offer, a notice) leaves as leavers do,
-- without name and address, and looks to everybody who keeps the directory like all the others who are gone (W2, W7).
create function people.take_back_import(import uuid, away uuid[], lines uuid[], staying int) returns void
language plpgsql security definer set search_path = '' as $$
declare
  i people.people_imports;
  cut people.managers_of_record[];
  l people.managers_of_record;
  up uuid;
begin
  select * into i from people.people_imports where id = import for update;
  if i.id is null or not people.is_keeper()
      or not (i.imported_by = people.actor() or people.has_role('owner')) then
    raise exception 'Whoever imported, or an owner, undoes an import' using errcode = '42501';
  end if;
  if i.undone_at is not null or i.at < now() - interval '30 days' then
    raise exception 'An import is undone once, within thirty days' using errcode = 'TRUND';
  end if;
  perform 1 from people.people where id = any (away) order by id for update;
  if (select count(*) from people.import_rows r join people.people p on p.id = r.person_id and p.created_at = i.at
       where r.import_id = import and r.added and not r.came_in and r.person_id = any (away)
         and not exists (select 1 from ops.sign_in_sessions s where s.person_id = r.person_id)
         and not exists (select 1 from people.organization_roles o where o.person_id = r.person_id)) <> cardinality(away)
     or (select count(*) from people.import_rows r
          where r.import_id = import and not r.added and r.manager_after = any (lines)) <> cardinality(lines) then
    raise exception 'Somebody or something of it has moved on' using errcode = 'TRUNM';
  end if;

  -- Managers as they were: the row that was ended goes on. The wall looks at each at the commit (W6).
  delete from people.managers_of_record where id = any (lines);
  update people.managers_of_record m set until = null from people.import_rows r
   where r.import_id = import and r.manager_after = any (lines) and m.id = r.manager_before;

  select array_agg(m) into cut from people.managers_of_record m where m.person_id = any (away) and m.until is null;
  delete from people.managers_of_record where person_id = any (away);
  delete from ops.sign_in_tokens where identifier in (select email from people.people where id = any (away));
  for l in
    select gen_random_uuid(), held, c.manager_id, coalesce(c.since, i.at), null::timestamptz, c.recorded_by
      from unnest(people.delete_unmentioned(away)) as held left join unnest(cut) as c on c.person_id = held
  loop
    -- Whoever was above them is recused from what is left of them, as before (W7).
    up := l.manager_id;
    while up = any (away) and not exists (select 1 from people.people where id = up) loop
      select c.manager_id into up from unnest(cut) as c where c.person_id = up;
    end loop;
    insert into people.managers_of_record (id, person_id, manager_id, since, recorded_by)
      values (l.id, l.person_id, up, l.since, l.recorded_by);
    update people.people set left_at = now() where id = l.person_id and left_at is null;
    update people.people
       set email = l.person_id || '@taken-back.invalid', name = 'Taken back', job_title = null, department = null,
           location = null, grade = null, about = null, languages = '{}'
     where id = l.person_id;
  end loop;

  delete from people.import_rows where import_id = import;
  update people.people_imports set undone_at = now(), undone_by = people.actor(), stayed = staying where id = import;
end $$;

alter function ops.note_coming_in() owner to trellis_wall;
alter function people.delete_unmentioned(uuid[]) owner to trellis_wall;
alter function people.take_back_import(uuid, uuid[], uuid[], int) owner to trellis_wall;
set role trellis_wall;
revoke all on function ops.note_coming_in(), people.delete_unmentioned(uuid[]),
  people.take_back_import(uuid, uuid[], uuid[], int) from public;
grant execute on function people.take_back_import(uuid, uuid[], uuid[], int) to trellis_app;
reset role;
revoke create on schema people, ops from trellis_wall;
