-- No appointment outlives its relationship, whichever way that ends; in coaching it is so already.
grant usage, create on schema mentoring to trellis_wall;
grant update (state, updated_at) on mentoring.sessions to trellis_wall;
-- Nobody is named in what the sessions were before: leaving has no author (L2).
create function mentoring.call_off_sessions() returns trigger
language plpgsql security definer set search_path = '' as $$
declare actor text := coalesce(current_setting('trellis.person_id', true), '');
begin
  perform set_config('trellis.person_id', '', true);
  update mentoring.sessions set state = 'cancelled', updated_at = now()
   where relationship_id = new.id and state = 'scheduled' and starts_at > now();
  perform set_config('trellis.person_id', actor, true);
  return null;
end $$;
alter function mentoring.call_off_sessions() owner to trellis_wall;
set role trellis_wall;
revoke all on function mentoring.call_off_sessions() from public;
grant execute on function mentoring.call_off_sessions() to session_user; -- for the trigger below
reset role;
create trigger nothing_outlives_it after update of phase on mentoring.relationships for each row
  when (new.phase = 'ended' and old.phase <> 'ended')
  execute function mentoring.call_off_sessions();

set role trellis_wall;
revoke execute on function mentoring.call_off_sessions() from session_user;
-- What is left over of those that have ended.
update mentoring.sessions s set state = 'cancelled', updated_at = now()
  from mentoring.relationships r
 where r.id = s.relationship_id and r.phase = 'ended' and s.state = 'scheduled' and s.starts_at > now();

-- The next session is one that is ahead: one that nobody has logged yet does not hide it.
create or replace function mentoring.session_facts(relationships uuid[])
returns table (relationship uuid, held int, last_held timestamptz, next_at timestamptz)
language sql stable security definer set search_path = '' as $$
  with known as (select distinct one as id from unnest(relationships) as one
    where one in (select unnest(mentoring.my_relationships()) union all select unnest(mentoring.administered_relationships())))
  select k.id,
         (select count(*)::int from mentoring.sessions s where s.relationship_id = k.id and s.state = 'held'),
         (select max(s.starts_at) from mentoring.sessions s where s.relationship_id = k.id and s.state = 'held'),
         (select min(s.starts_at) from mentoring.sessions s
           where s.relationship_id = k.id and s.state = 'scheduled' and s.starts_at > now())
    from known k;
$$;
reset role;
revoke create on schema mentoring from trellis_wall;
