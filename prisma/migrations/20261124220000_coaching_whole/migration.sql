-- Coaching: who reads what an initiative is about, and no appointment outlives its engagement.

-- What an initiative is about is for those who keep it and for the parties of its engagements.
drop policy catalogue on coaching.initiatives;
create policy keepers_and_parties on coaching.initiatives for select to trellis_app
  using ((select people.is_keeper()) or exists (select 1 from coaching.engagements e where e.initiative_id = initiatives.id));
-- Nobody comes to be a party of an initiative by writing its id into an engagement of their own.
drop trigger written_once on coaching.engagements;
create trigger written_once before update on coaching.engagements
  for each row execute function ops.refuse_new_identity('id', 'client_id', 'coach_id', 'competency_id', 'started_by', 'initiative_id');

-- Whoever ends it, a manager too, who writes no session: what was still to come is called off with it.
grant create on schema coaching to trellis_wall;
create policy wall_calls_off on coaching.sessions for update to trellis_wall using (true) with check (true);
grant update (state) on coaching.sessions to trellis_wall;
create function coaching.call_off_sessions() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
  update coaching.sessions set state = 'cancelled'
   where engagement_id = new.id and state = 'scheduled' and starts_at > now();
  return null;
end $$;
alter function coaching.call_off_sessions() owner to trellis_wall;
set role trellis_wall;
revoke all on function coaching.call_off_sessions() from public;
grant execute on function coaching.call_off_sessions() to session_user; -- for the trigger below
reset role;
create trigger nothing_outlives_it after update of state on coaching.engagements for each row
  when (new.state in ('completed', 'ended_early') and old.state is distinct from new.state)
  execute function coaching.call_off_sessions();
set role trellis_wall;
revoke execute on function coaching.call_off_sessions() from session_user;
reset role;
revoke create on schema coaching from trellis_wall;
