-- The wall itself (W10): who may read and write which rows, whatever the application asks.
-- Closed by default: security is forced on every table, and what no policy allows does not exist.

do $$
declare t regclass;
begin
  for t in select c.oid::regclass from pg_class c join pg_namespace n on n.oid = c.relnamespace
            where c.relkind = 'r' and n.nspname in ('people', 'mentoring', 'coaching', 'ops')
  loop
    execute format('alter table %s enable row level security', t);
    execute format('alter table %s force row level security', t);
  end loop;
end $$;

revoke all on schema public from public;
revoke all on all functions in schema people, mentoring, coaching, ops from public;
grant usage on schema people, mentoring, coaching, ops to trellis_app, trellis_worker;
grant usage on schema people, coaching, ops to trellis_auth;
grant execute on all functions in schema people, mentoring, coaching to trellis_app, trellis_worker, trellis_wall;

-- ── What `trellis_wall` needs to answer its questions: relations, never content ─────────────────────
do $$
declare t text;
begin
  foreach t in array array['people.managers_of_record', 'people.organization_roles',
    'mentoring.programs', 'mentoring.program_roles', 'mentoring.designs', 'mentoring.design_approvals',
    'mentoring.enrolments', 'mentoring.match_runs', 'mentoring.proposals', 'mentoring.proposal_responses',
    'mentoring.relationships', 'mentoring.relationship_members', 'mentoring.phase_changes', 'mentoring.pauses',
    'mentoring.session_changes', 'coaching.engagements', 'coaching.feedback_requests', 'coaching.coach_expertise',
    'coaching.session_changes', 'ops.events', 'ops.notifications']
  loop
    execute format('create policy wall on %s to trellis_wall using (true) with check (true)', t);
    execute format('grant select on %s to trellis_wall', t);
  end loop;
end $$;
grant update on mentoring.enrolments, mentoring.programs, mentoring.match_runs, mentoring.proposals, mentoring.relationships, mentoring.pauses to trellis_wall;
grant insert on mentoring.relationships, mentoring.relationship_members, mentoring.phase_changes, mentoring.pauses,
  mentoring.session_changes, coaching.session_changes, ops.events, ops.notifications to trellis_wall;

-- ── People ──────────────────────────────────────────────────────────────────────────────────────────
grant select, update on people.organizations to trellis_app;
create policy read on people.organizations for select to trellis_app, trellis_auth, trellis_worker using (true);
create policy owner_edits on people.organizations for update to trellis_app
  using ((select people.has_role('owner'))) with check ((select people.has_role('owner')));

grant select, insert, update on people.people to trellis_app;
create policy directory on people.people for select to trellis_app using ((select people.actor()) is not null);
create policy keeper_adds on people.people for insert to trellis_app with check ((select people.is_keeper()));
create policy keeper_or_self_edits on people.people for update to trellis_app
  using ((select people.is_keeper()) or id = (select people.actor()))
  with check ((select people.is_keeper()) or id = (select people.actor()));

grant select, insert, update on people.managers_of_record to trellis_app;
create policy org_chart on people.managers_of_record for select to trellis_app using ((select people.actor()) is not null);
create policy keeper_adds on people.managers_of_record for insert to trellis_app with check ((select people.is_keeper()));
create policy keeper_edits on people.managers_of_record for update to trellis_app
  using ((select people.is_keeper())) with check ((select people.is_keeper()));

grant select, insert, delete on people.organization_roles to trellis_app;
create policy roles_are_known on people.organization_roles for select to trellis_app using ((select people.actor()) is not null);
create policy owner_grants on people.organization_roles for insert to trellis_app with check ((select people.has_role('owner')));
create policy owner_revokes on people.organization_roles for delete to trellis_app using ((select people.has_role('owner')));

grant select, insert on people.people_imports to trellis_app;
create policy keepers on people.people_imports for select to trellis_app using ((select people.is_keeper()));
create policy keeper_adds on people.people_imports for insert to trellis_app
  with check ((select people.is_keeper()) and imported_by = (select people.actor()));

grant select, insert, update on people.author_keys to trellis_app;
create policy own on people.author_keys to trellis_app
  using (person_id = (select people.actor())) with check (person_id = (select people.actor()));

-- ── Mentoring: program and design ───────────────────────────────────────────────────────────────────
grant select, insert, update on mentoring.programs to trellis_app;
create policy known_once_designed on mentoring.programs for select to trellis_app
  using ((select people.actor()) is not null
    and (state <> 'designing' or created_by = (select people.actor()) or id = any ((select mentoring.my_programs())::uuid[])));
create policy keeper_creates on mentoring.programs for insert to trellis_app
  with check ((select people.is_keeper()) and created_by = (select people.actor()) and state = 'designing');
create policy admin_edits on mentoring.programs for update to trellis_app
  using (id = any ((select mentoring.my_programs())::uuid[])) with check (id = any ((select mentoring.my_programs())::uuid[]));

grant select, insert, delete on mentoring.program_roles to trellis_app;
create policy roles_are_known on mentoring.program_roles for select to trellis_app using ((select people.actor()) is not null);
create policy admin_grants on mentoring.program_roles for insert to trellis_app
  with check (granted_by = (select people.actor()) and (
    program_id = any ((select mentoring.my_programs())::uuid[])
    or exists (select 1 from mentoring.programs p where p.id = program_id and p.created_by = (select people.actor()))));
create policy admin_revokes on mentoring.program_roles for delete to trellis_app
  using (program_id = any ((select mentoring.my_programs())::uuid[]));

grant select, insert, update on mentoring.designs to trellis_app;
create policy admin_or_approved on mentoring.designs for select to trellis_app
  using ((select people.actor()) is not null
    and (program_id = any ((select mentoring.my_programs())::uuid[]) or mentoring.is_approved(id)));
create policy admin_adds on mentoring.designs for insert to trellis_app
  with check (program_id = any ((select mentoring.my_programs())::uuid[]) and author_id = (select people.actor()));
create policy admin_edits on mentoring.designs for update to trellis_app
  using (program_id = any ((select mentoring.my_programs())::uuid[])) with check (program_id = any ((select mentoring.my_programs())::uuid[]));

grant select, insert, delete on mentoring.design_submissions to trellis_app;
create policy admins on mentoring.design_submissions for select to trellis_app
  using (exists (select 1 from mentoring.designs d where d.id = design_id and d.program_id = any ((select mentoring.my_programs())::uuid[])));
create policy admin_submits on mentoring.design_submissions for insert to trellis_app
  with check (submitted_by = (select people.actor()) and exists (
    select 1 from mentoring.designs d where d.id = design_id and d.program_id = any ((select mentoring.my_programs())::uuid[])));
create policy admin_withdraws on mentoring.design_submissions for delete to trellis_app
  using (exists (select 1 from mentoring.designs d where d.id = design_id and d.program_id = any ((select mentoring.my_programs())::uuid[])));

grant select, insert on mentoring.design_approvals to trellis_app;
create policy approval_is_known on mentoring.design_approvals for select to trellis_app using ((select people.actor()) is not null);
create policy admin_approves on mentoring.design_approvals for insert to trellis_app
  with check (approved_by = (select people.actor()) and exists (
    select 1 from mentoring.designs d where d.id = design_id and d.program_id = any ((select mentoring.my_programs())::uuid[])));

-- ── Mentoring: enrolment and matching. An admin is recused from the people below them (W7) ──────────
grant select, insert, update on mentoring.enrolments to trellis_app;
create policy own_or_admin on mentoring.enrolments for select to trellis_app
  using (person_id = (select people.actor())
    or (program_id = any ((select mentoring.my_programs())::uuid[]) and person_id <> all ((select people.my_line_below())::uuid[])));
create policy own_or_admin_adds on mentoring.enrolments for insert to trellis_app
  with check (person_id = (select people.actor())
    or (program_id = any ((select mentoring.my_programs())::uuid[]) and person_id <> all ((select people.my_line_below())::uuid[])));
create policy own_or_admin_edits on mentoring.enrolments for update to trellis_app
  using (person_id = (select people.actor())
    or (program_id = any ((select mentoring.my_programs())::uuid[]) and person_id <> all ((select people.my_line_below())::uuid[])))
  with check (person_id = (select people.actor())
    or (program_id = any ((select mentoring.my_programs())::uuid[]) and person_id <> all ((select people.my_line_below())::uuid[])));

grant select, insert, update, delete on mentoring.enrolment_answers to trellis_app;
create policy with_the_enrolment on mentoring.enrolment_answers to trellis_app
  using (exists (select 1 from mentoring.enrolments e where e.id = enrolment_id
    and (e.person_id = (select people.actor()) or not sensitive or consented)))
  with check (exists (select 1 from mentoring.enrolments e where e.id = enrolment_id));

grant select, insert, update on mentoring.enrolment_invitations to trellis_app;
create policy admins on mentoring.enrolment_invitations to trellis_app
  using (program_id = any ((select mentoring.my_programs())::uuid[]))
  with check (program_id = any ((select mentoring.my_programs())::uuid[]) and created_by = (select people.actor()));

grant select, insert, delete on mentoring.exclusions to trellis_app;
create policy admins on mentoring.exclusions to trellis_app
  using (program_id = any ((select mentoring.my_programs())::uuid[])
    and mentee_id <> all ((select people.my_line_below())::uuid[]) and mentor_id <> all ((select people.my_line_below())::uuid[]))
  with check (program_id = any ((select mentoring.my_programs())::uuid[]) and created_by = (select people.actor())
    and mentee_id <> all ((select people.my_line_below())::uuid[]) and mentor_id <> all ((select people.my_line_below())::uuid[]));

grant select, update on mentoring.match_runs to trellis_app;
create policy admins on mentoring.match_runs for select to trellis_app using (program_id = any ((select mentoring.my_programs())::uuid[]));
create policy admin_edits on mentoring.match_runs for update to trellis_app
  using (program_id = any ((select mentoring.my_programs())::uuid[])) with check (program_id = any ((select mentoring.my_programs())::uuid[]));

grant select on mentoring.match_outcomes to trellis_app;
create policy with_run_and_enrolment on mentoring.match_outcomes for select to trellis_app
  using (exists (select 1 from mentoring.match_runs r where r.id = run_id)
    and exists (select 1 from mentoring.enrolments e where e.id = enrolment_id));

grant select on mentoring.proposals to trellis_app;
create policy partner_or_admin on mentoring.proposals for select to trellis_app
  using ((released_at is not null and (select people.actor()) in (mentee_id, mentor_id))
    or (program_id = any ((select mentoring.my_programs())::uuid[])
      and mentee_id <> all ((select people.my_line_below())::uuid[]) and mentor_id <> all ((select people.my_line_below())::uuid[])));

grant select, insert on mentoring.proposal_responses to trellis_app;
create policy with_the_proposal on mentoring.proposal_responses for select to trellis_app
  using (exists (select 1 from mentoring.proposals p where p.id = proposal_id));
create policy own on mentoring.proposal_responses for insert to trellis_app
  with check (person_id = (select people.actor()) and exists (
    select 1 from mentoring.proposals p where p.id = proposal_id and p.released_at is not null
      and (select people.actor()) in (p.mentee_id, p.mentor_id)));

grant select, insert on mentoring.decline_reasons to trellis_app;
create policy own_or_admin on mentoring.decline_reasons for select to trellis_app
  using (person_id = (select people.actor()) or exists (
    select 1 from mentoring.proposals p where p.id = proposal_id
      and p.program_id = any ((select mentoring.my_programs())::uuid[]) and (select people.actor()) not in (p.mentee_id, p.mentor_id)));
create policy own on mentoring.decline_reasons for insert to trellis_app with check (person_id = (select people.actor()));

-- ── Mentoring: the bare fact of a relationship, for its partners and its program's admins (W2) ──────
grant select, update on mentoring.relationships to trellis_app;
create policy partner_or_admin on mentoring.relationships for select to trellis_app
  using (id = any ((select mentoring.my_relationships())::uuid[])
    or (program_id = any ((select mentoring.my_programs())::uuid[]) and id <> all ((select mentoring.recused_relationships())::uuid[])));
create policy partners_move_on on mentoring.relationships for update to trellis_app
  using (id = any ((select mentoring.my_relationships())::uuid[])) with check (id = any ((select mentoring.my_relationships())::uuid[]));

do $$
declare t text;
begin
  -- facts that follow the relationship: its partners and its program's admins read them, partners write them
  foreach t in array array['relationship_members', 'phase_changes', 'pauses', 'closings', 'sessions'] loop
    execute format('grant select on mentoring.%I to trellis_app', t);
    execute format('create policy with_the_relationship on mentoring.%I for select to trellis_app
      using (exists (select 1 from mentoring.relationships r where r.id = relationship_id))', t);
  end loop;
  foreach t in array array['phase_changes', 'pauses', 'closings', 'sessions'] loop
    execute format('grant insert, update on mentoring.%I to trellis_app', t);
    execute format('create policy partners_add on mentoring.%I for insert to trellis_app
      with check (relationship_id = any ((select mentoring.my_relationships())::uuid[]))', t);
    execute format('create policy partners_edit on mentoring.%I for update to trellis_app
      using (relationship_id = any ((select mentoring.my_relationships())::uuid[]))
      with check (relationship_id = any ((select mentoring.my_relationships())::uuid[]))', t);
  end loop;
  -- what is said: its partners and nobody else (W1). History, signatures and what was sent are never rewritten
  foreach t in array array['relationship_keys', 'renewals', 'agreements', 'goals', 'session_contents', 'session_changes',
    'action_items', 'messages', 'check_ins', 'agreement_signatures'] loop
    execute format('grant select on mentoring.%I to trellis_app', t);
    execute format('create policy partners_read on mentoring.%I for select to trellis_app
      using (relationship_id = any ((select mentoring.my_relationships())::uuid[]))', t);
    continue when t = 'session_changes';
    execute format('grant insert on mentoring.%I to trellis_app', t);
    execute format('create policy partners_add on mentoring.%I for insert to trellis_app
      with check (relationship_id = any ((select mentoring.my_relationships())::uuid[]))', t);
    continue when t in ('agreements', 'messages', 'agreement_signatures');
    execute format('grant update on mentoring.%I to trellis_app', t);
    execute format('create policy partners_edit on mentoring.%I for update to trellis_app
      using (relationship_id = any ((select mentoring.my_relationships())::uuid[]))
      with check (relationship_id = any ((select mentoring.my_relationships())::uuid[]))', t);
  end loop;
end $$;
-- Nobody signs or writes for another.
create policy signs_for_self on mentoring.agreement_signatures as restrictive for insert to trellis_app
  with check (person_id = (select people.actor()));
create policy writes_as_self on mentoring.agreements as restrictive for insert to trellis_app with check (author_id = (select people.actor()));
create policy writes_as_self on mentoring.goals as restrictive for insert to trellis_app with check (author_id = (select people.actor()));
create policy writes_as_self on mentoring.messages as restrictive for insert to trellis_app with check (author_id = (select people.actor()));

grant select, insert, update, delete on mentoring.notes to trellis_app;
create policy shared_or_own on mentoring.notes for select to trellis_app
  using (relationship_id = any ((select mentoring.my_relationships())::uuid[])
    and (visibility = 'shared' or author_id = (select people.actor())));
create policy own_adds on mentoring.notes for insert to trellis_app
  with check (relationship_id = any ((select mentoring.my_relationships())::uuid[]) and author_id = (select people.actor()));
create policy own_edits on mentoring.notes for update to trellis_app
  using (author_id = (select people.actor())) with check (author_id = (select people.actor()));
create policy own_removes on mentoring.notes for delete to trellis_app using (author_id = (select people.actor()));

grant select, insert on mentoring.check_in_answers to trellis_app;
create policy own on mentoring.check_in_answers for select to trellis_app using (person_id = (select people.actor()));
create policy own_adds on mentoring.check_in_answers for insert to trellis_app
  with check (person_id = (select people.actor()) and exists (select 1 from mentoring.check_ins c where c.id = check_in_id));

grant select, insert on mentoring.leaving_reasons to trellis_app;
create policy own_or_admin on mentoring.leaving_reasons for select to trellis_app
  using (person_id = (select people.actor()) or exists (
    select 1 from mentoring.relationships r where r.id = relationship_id
      and r.program_id = any ((select mentoring.my_programs())::uuid[]) and r.id <> all ((select mentoring.my_relationships())::uuid[])));
create policy own_adds on mentoring.leaving_reasons for insert to trellis_app
  with check (person_id = (select people.actor()) and relationship_id = any ((select mentoring.my_relationships())::uuid[]));

-- W3: to a direct report, read by that person only; not even its author reads it back.
grant select, insert, update on mentoring.suggestions to trellis_app;
create policy recipient_reads on mentoring.suggestions for select to trellis_app using (recipient_id = (select people.actor()));
create policy to_own_report on mentoring.suggestions for insert to trellis_app
  with check (author_id = (select people.actor()) and recipient_id = any ((select people.my_direct_reports())::uuid[]));
create policy recipient_marks_read on mentoring.suggestions for update to trellis_app
  using (recipient_id = (select people.actor())) with check (recipient_id = (select people.actor()));

grant select on mentoring.break_glass to trellis_app;
create policy told_or_named on mentoring.break_glass for select to trellis_app
  using ((select people.actor()) in (requested_by, seconded_by)
    or (not untold and relationship_id = any ((select mentoring.my_relationships())::uuid[])));

-- ── Coaching: open between client, coach and manager of record ──────────────────────────────────────
grant select, insert, update on coaching.competencies, coaching.competency_levels, coaching.initiatives to trellis_app;
grant select, insert, update, delete on coaching.coach_profiles, coaching.coach_expertise to trellis_app;
do $$
declare t text;
begin
  foreach t in array array['competencies', 'competency_levels', 'initiatives'] loop
    execute format('create policy catalogue on coaching.%I for select to trellis_app using ((select people.actor()) is not null)', t);
    execute format('create policy keeper_adds on coaching.%I for insert to trellis_app with check ((select people.is_keeper()))', t);
    execute format('create policy keeper_edits on coaching.%I for update to trellis_app using ((select people.is_keeper())) with check ((select people.is_keeper()))', t);
  end loop;
  foreach t in array array['coach_profiles', 'coach_expertise'] loop
    execute format('create policy directory on coaching.%I for select to trellis_app using ((select people.actor()) is not null)', t);
    execute format('create policy own_or_keeper on coaching.%I to trellis_app
      using (person_id = (select people.actor()) or (select people.is_keeper()))
      with check (person_id = (select people.actor()) or (select people.is_keeper()))', t);
  end loop;
end $$;

grant select, insert, update on coaching.engagements to trellis_app;
create policy three_parties on coaching.engagements for select to trellis_app
  using ((select people.actor()) in (client_id, coach_id) or client_id = any ((select people.my_direct_reports())::uuid[]));
create policy a_party_starts on coaching.engagements for insert to trellis_app
  with check (started_by = (select people.actor())
    and ((select people.actor()) in (client_id, coach_id) or client_id = any ((select people.my_direct_reports())::uuid[])));
create policy parties_edit on coaching.engagements for update to trellis_app
  using ((select people.actor()) in (client_id, coach_id) or client_id = any ((select people.my_direct_reports())::uuid[]))
  with check ((select people.actor()) in (client_id, coach_id) or client_id = any ((select people.my_direct_reports())::uuid[]));

do $$
declare t text;
begin
  -- what the three share (C6)
  foreach t in array array['engagement_keys', 'plan_items', 'sessions', 'session_changes', 'assessments', 'extensions', 'completions', 'early_endings'] loop
    execute format('grant select on coaching.%I to trellis_app', t);
    execute format('create policy three_parties on coaching.%I for select to trellis_app
      using (engagement_id = any ((select coaching.my_engagements())::uuid[]) or engagement_id = any ((select coaching.managed_engagements())::uuid[]))', t);
  end loop;
  -- written by any of the three
  foreach t in array array['engagement_keys', 'extensions', 'completions', 'early_endings'] loop
    execute format('grant insert, update on coaching.%I to trellis_app', t);
    execute format('create policy parties_add on coaching.%I for insert to trellis_app
      with check (engagement_id = any ((select coaching.my_engagements())::uuid[]) or engagement_id = any ((select coaching.managed_engagements())::uuid[]))', t);
    execute format('create policy parties_edit on coaching.%I for update to trellis_app
      using (engagement_id = any ((select coaching.my_engagements())::uuid[]) or engagement_id = any ((select coaching.managed_engagements())::uuid[]))', t);
  end loop;
  -- written by client and coach
  foreach t in array array['plan_items', 'sessions'] loop
    execute format('grant insert, update on coaching.%I to trellis_app', t);
    execute format('create policy client_or_coach_adds on coaching.%I for insert to trellis_app
      with check (engagement_id = any ((select coaching.my_engagements())::uuid[]))', t);
    execute format('create policy client_or_coach_edits on coaching.%I for update to trellis_app
      using (engagement_id = any ((select coaching.my_engagements())::uuid[]))
      with check (engagement_id = any ((select coaching.my_engagements())::uuid[]))', t);
  end loop;
end $$;

-- C4: everybody assesses in their own role only.
grant insert on coaching.assessments to trellis_app;
create policy in_own_role on coaching.assessments for insert to trellis_app
  with check (assessor_id = (select people.actor()) and exists (
    select 1 from coaching.engagements e where e.id = engagement_id and case role
      when 'client' then e.client_id = (select people.actor())
      when 'coach' then e.coach_id = (select people.actor())
      when 'manager' then e.id = any ((select coaching.managed_engagements())::uuid[]) end));

grant select, insert, update on coaching.feedback_requests to trellis_app;
create policy addressee_or_pair on coaching.feedback_requests for select to trellis_app
  using (manager_id = (select people.actor()) or engagement_id = any ((select coaching.my_engagements())::uuid[]));
create policy parties_ask on coaching.feedback_requests for insert to trellis_app
  with check (engagement_id = any ((select coaching.my_engagements())::uuid[]) or engagement_id = any ((select coaching.managed_engagements())::uuid[]));
create policy addressee_answers on coaching.feedback_requests for update to trellis_app
  using (manager_id = (select people.actor()) and engagement_id = any ((select coaching.managed_engagements())::uuid[]));

-- C9: the author's own, and the pair's; a later manager inherits none of it.
grant select, insert on coaching.manager_feedback, coaching.feedback_areas to trellis_app;
create policy author_or_pair on coaching.manager_feedback for select to trellis_app
  using (author_id = (select people.actor()) or engagement_id = any ((select coaching.my_engagements())::uuid[]));
create policy addressee_writes on coaching.manager_feedback for insert to trellis_app
  with check (author_id = (select people.actor()) and engagement_id = any ((select coaching.managed_engagements())::uuid[])
    and exists (select 1 from coaching.feedback_requests r where r.id = request_id and r.engagement_id = manager_feedback.engagement_id
      and r.manager_id = (select people.actor()) and r.expires_at > now()));
create policy with_the_feedback on coaching.feedback_areas for select to trellis_app
  using (exists (select 1 from coaching.manager_feedback f where f.id = feedback_id));
create policy author_writes on coaching.feedback_areas for insert to trellis_app
  with check (exists (select 1 from coaching.manager_feedback f where f.id = feedback_id and f.author_id = (select people.actor())));

grant select, insert, update, delete on coaching.notes to trellis_app;
create policy by_visibility on coaching.notes for select to trellis_app
  using (case visibility
    when 'private' then author_id = (select people.actor())
    when 'between_us' then engagement_id = any ((select coaching.my_engagements())::uuid[])
    else engagement_id = any ((select coaching.my_engagements())::uuid[]) or engagement_id = any ((select coaching.managed_engagements())::uuid[]) end);
create policy own_adds on coaching.notes for insert to trellis_app
  with check (author_id = (select people.actor()) and engagement_id = any ((select coaching.my_engagements())::uuid[]));
create policy own_edits on coaching.notes for update to trellis_app
  using (author_id = (select people.actor())) with check (author_id = (select people.actor()));
create policy own_removes on coaching.notes for delete to trellis_app using (author_id = (select people.actor()));

-- ── Operations ──────────────────────────────────────────────────────────────────────────────────────
grant select, insert on ops.events to trellis_app;
create policy own on ops.events for select to trellis_app using (actor_id = (select people.actor()));
create policy as_self on ops.events for insert to trellis_app with check (actor_id = (select people.actor()));

grant select, insert, update on ops.notifications to trellis_app;
create policy own on ops.notifications for select to trellis_app using (person_id = (select people.actor()));
create policy signed_in_tells on ops.notifications for insert to trellis_app with check ((select people.actor()) is not null);
create policy own_read on ops.notifications for update to trellis_app
  using (person_id = (select people.actor())) with check (person_id = (select people.actor()));

grant select, insert on ops.mails to trellis_app;
create policy own on ops.mails for select to trellis_app using (person_id = (select people.actor()));
create policy signed_in_sends on ops.mails for insert to trellis_app with check ((select people.actor()) is not null);

grant select, insert, delete on ops.uploads to trellis_app;
create policy own on ops.uploads to trellis_app
  using (owner_id = (select people.actor())) with check (owner_id = (select people.actor()));

-- The sign-in role: who somebody is, and nothing they do.
grant select on people.organizations, people.people, people.organization_roles to trellis_auth;
grant insert on people.organizations, people.people, people.organization_roles to trellis_auth;
grant select, insert, update, delete on ops.sign_in_sessions, ops.sign_in_tokens, ops.identities, ops.owner_links, ops.rate_limits to trellis_auth;
grant insert on ops.mails, ops.events to trellis_auth;
do $$
declare t text;
begin
  foreach t in array array['people.people', 'people.organization_roles', 'ops.sign_in_sessions', 'ops.sign_in_tokens',
    'ops.identities', 'ops.owner_links', 'ops.rate_limits'] loop
    execute format('create policy sign_in on %s to trellis_auth using (true) with check (true)', t);
  end loop;
end $$;
create policy sign_in_adds on people.organizations for insert to trellis_auth with check (true);
create policy sign_in on ops.mails for insert to trellis_auth with check (true);
create policy sign_in on ops.events for insert to trellis_auth with check (true);

-- The worker: runs matches and sends mail. It reads no content, and a sensitive answer only with consent.
grant select on people.organizations, people.people, people.managers_of_record, mentoring.programs, mentoring.program_roles,
  mentoring.designs, mentoring.design_approvals, mentoring.enrolments, mentoring.enrolment_answers, mentoring.exclusions,
  mentoring.match_runs, mentoring.match_outcomes, mentoring.proposals, mentoring.proposal_responses to trellis_worker;
grant insert on mentoring.match_runs, mentoring.match_outcomes, mentoring.proposals, ops.events, ops.notifications to trellis_worker;
grant update on mentoring.match_runs to trellis_worker;
grant select, insert, update on ops.mails to trellis_worker;
grant select, delete on ops.uploads, ops.rate_limits to trellis_worker;
do $$
declare t text;
begin
  foreach t in array array['people.people', 'people.managers_of_record', 'mentoring.programs', 'mentoring.program_roles',
    'mentoring.designs', 'mentoring.design_approvals', 'mentoring.enrolments', 'mentoring.exclusions', 'mentoring.match_runs',
    'mentoring.match_outcomes', 'mentoring.proposals', 'mentoring.proposal_responses', 'ops.mails', 'ops.uploads', 'ops.rate_limits',
    'ops.events', 'ops.notifications'] loop
    execute format('create policy worker on %s to trellis_worker using (true) with check (true)', t);
  end loop;
end $$;
create policy worker_with_consent on mentoring.enrolment_answers for select to trellis_worker using (not sensitive or consented);
