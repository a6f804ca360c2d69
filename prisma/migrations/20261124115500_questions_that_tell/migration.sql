-- A question may tell as much as a row: whoever may ask "which relationships must be hidden from me?" learns that
-- there are some. The application asks which it may see instead (W2, W10).

grant create on schema mentoring to trellis_wall;

-- The relationships of the programs that the actor administers, without those of people below them (W7).
create function mentoring.administered_relationships() returns uuid[]
language sql stable security definer set search_path = '' as $$
  select coalesce(array_agg(r.id), '{}') from mentoring.relationships r
   where r.program_id = any (mentoring.my_programs())
     and not exists (select 1 from mentoring.relationship_members m
                      where m.relationship_id = r.id and m.person_id = any (people.line_below(people.actor())));
$$;
alter function mentoring.administered_relationships() owner to trellis_wall;

revoke create on schema mentoring from trellis_wall;

alter policy partner_or_admin on mentoring.relationships
  using (id = any ((select mentoring.my_relationships())::uuid[])
    or id = any ((select mentoring.administered_relationships())::uuid[]));

drop function mentoring.recused_relationships();

-- A function that was handed to trellis_wall takes its grants from trellis_wall only: what the owner revoked after
-- that was not revoked, and PUBLIC could ask everything. Said again, by the one whose word counts.
set role trellis_wall;
do $$
declare f regprocedure;
begin
  for f in select p.oid from pg_proc p join pg_namespace n on n.oid = p.pronamespace
            where p.proowner = 'trellis_wall'::regrole and n.nspname in ('people', 'mentoring', 'coaching', 'ops')
  loop
    execute format('revoke all on function %s from public, trellis_app, trellis_auth, trellis_worker', f);
  end loop;
end $$;
grant execute on function people.line_above(uuid), people.line_below(uuid), people.my_direct_reports(),
  people.has_role(people.organization_role_name), mentoring.is_approved(uuid) to trellis_app, trellis_worker;
grant execute on function mentoring.my_programs(), mentoring.my_relationships(), mentoring.administered_relationships(),
  mentoring.publish_run(uuid), mentoring.others_could_approve(uuid, uuid),
  coaching.my_engagements(), coaching.managed_engagements(), coaching.coach_loads() to trellis_app;
grant execute on function mentoring.walled_pairs(uuid[], uuid[]), mentoring.forbidden_by(uuid, uuid),
  mentoring.places_taken(uuid), mentoring.former_pairs(uuid[], uuid[]) to trellis_worker;
grant execute on function coaching.open_feedback_link(bytea) to trellis_auth;
reset role;
