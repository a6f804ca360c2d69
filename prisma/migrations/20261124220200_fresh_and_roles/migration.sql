-- When whoever is at this visit last showed who they are: asked before keys, exports and roles.
alter table ops.sign_in_sessions add column proven_at timestamptz(3) not null default current_timestamp;
update ops.sign_in_sessions set proven_at = created_at;

-- An organization has an owner, also when two of them take the role from each other at the same moment.
grant create on schema people to trellis_wall;
create function people.keep_an_owner() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
  if old.role <> 'owner' then return old; end if;
  perform pg_advisory_xact_lock(hashtext('people.keep_an_owner'));
  if not exists (select 1 from people.organization_roles o join people.people p on p.id = o.person_id
                  where o.role = 'owner' and o.person_id <> old.person_id and p.left_at is null) then
    raise exception 'An organization has an owner' using errcode = 'TROWN';
  end if;
  return old;
end $$;
create trigger keep_an_owner before delete on people.organization_roles
  for each row execute function people.keep_an_owner();
alter function people.keep_an_owner() owner to trellis_wall;
set role trellis_wall;
revoke all on function people.keep_an_owner() from public;
reset role;
revoke create on schema people from trellis_wall;
