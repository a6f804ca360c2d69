-- What whoever runs Trellis needs to ask and to do, without being shown anything.

-- Whether this database is fit for code that was built when `built_for` was the newest migration. A newer schema is:
-- migrations only add until the old code is gone.
create function ops.schema_state(built_for text) returns text
language plpgsql stable security definer set search_path = '' as $$
begin
  return case
    when exists (select 1 from public._prisma_migrations where finished_at is null and rolled_back_at is null) then 'broken'
    when built_for <> '' and not exists (
      select 1 from public._prisma_migrations where migration_name = built_for and finished_at is not null) then 'behind'
    else 'ok' end;
end $$;
revoke all on function ops.schema_state(text) from public;
grant execute on function ops.schema_state(text) to trellis_auth;

-- Rotation of the master key: what it wraps is wrapped anew, by a role that reads and writes these columns and no other.
grant usage on schema people, mentoring, coaching, ops to trellis_keys;
grant select (relationship_id, wrapped), update (wrapped) on mentoring.relationship_keys to trellis_keys;
grant select (engagement_id, wrapped), update (wrapped) on coaching.engagement_keys to trellis_keys;
grant select (person_id, wrapped), update (wrapped) on people.author_keys to trellis_keys;
grant select (id, recipient_id, sealed), update (sealed) on mentoring.suggestions to trellis_keys;
grant select (relationship_id, person_id, sealed), update (sealed) on mentoring.leaving_reasons to trellis_keys;
grant select (proposal_id, person_id, sealed), update (sealed) on mentoring.decline_reasons to trellis_keys;
grant select (id, sealed), update (sealed) on ops.mails to trellis_keys;
do $$
declare t text;
begin
  foreach t in array array['mentoring.relationship_keys', 'coaching.engagement_keys', 'people.author_keys',
    'mentoring.suggestions', 'mentoring.leaving_reasons', 'mentoring.decline_reasons', 'ops.mails'] loop
    execute format('create policy rotation on %s to trellis_keys using (true) with check (true)', t);
  end loop;
end $$;

-- A suggestion is written once. Rotation rewraps the key in front of it, and changes no word.
drop trigger written_once on mentoring.suggestions;
create trigger written_once before update on mentoring.suggestions for each row
  when (current_user <> 'trellis_keys') execute function ops.refuse_new_identity('id', 'author_id', 'recipient_id', 'sealed');
