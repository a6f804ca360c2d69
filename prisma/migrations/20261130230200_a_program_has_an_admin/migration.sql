-- A program has an admin, also when two of them dismiss each other at the same moment. Who leaves the organization
-- takes their roles along, and what is deleted whole has no admin to keep.
grant create on schema mentoring to trellis_wall;
create function mentoring.keep_an_admin() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
  if old.role <> 'admin'
     or not exists (select 1 from people.people where id = old.person_id and left_at is null)
     or not exists (select 1 from mentoring.programs where id = old.program_id) then
    return old;
  end if;
  perform pg_advisory_xact_lock(hashtext('mentoring.keep_an_admin'), hashtext(old.program_id::text));
  if not exists (select 1 from mentoring.program_roles
                  where program_id = old.program_id and role = 'admin' and person_id <> old.person_id) then
    raise exception 'A program has an admin' using errcode = 'TRADM';
  end if;
  return old;
end $$;
create trigger keep_an_admin before delete on mentoring.program_roles
  for each row execute function mentoring.keep_an_admin();
alter function mentoring.keep_an_admin() owner to trellis_wall;
set role trellis_wall;
revoke all on function mentoring.keep_an_admin() from public;
reset role;
revoke create on schema mentoring from trellis_wall;
