-- An owner's page says whether the chain is sound and nothing else: the entries are of all there is, and how many they
-- are or which is the newest would tell an owner who manages somebody that something happened (W2).
drop function ops.show_chain();
grant create on schema ops to trellis_wall;
set role trellis_wall;
create function ops.chain_is_sound() returns boolean
language plpgsql stable security definer set search_path = '' as $$
begin
  if not people.has_role('owner') then raise exception 'only an owner' using errcode = '42501'; end if;
  return (select v.first_wrong is null from ops.verify_events() v);
end $$;
revoke all on function ops.chain_is_sound() from public;
grant execute on function ops.chain_is_sound() to trellis_app;
reset role;
revoke create on schema ops from trellis_wall;
