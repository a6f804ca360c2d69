-- Shapes and sums that hold whoever writes: checks, partial uniqueness, and references to people.

-- People named by a bare id in the Prisma schema (who did it, whose it is). The database keeps them real;
-- Prisma need not know the way back.
do $$
declare r record;
begin
  for r in
    select * from (values
      ('people.managers_of_record','recorded_by'), ('people.organization_roles','granted_by'),
      ('people.people_imports','imported_by'), ('people.author_keys','person_id'),
      ('mentoring.programs','created_by'), ('mentoring.program_roles','granted_by'),
      ('mentoring.designs','author_id'), ('mentoring.design_submissions','submitted_by'),
      ('mentoring.design_approvals','approved_by'), ('mentoring.enrolment_invitations','created_by'),
      ('mentoring.exclusions','mentee_id'), ('mentoring.exclusions','mentor_id'), ('mentoring.exclusions','created_by'),
      ('mentoring.match_runs','created_by'), ('mentoring.match_runs','published_by'),
      ('mentoring.proposals','mentee_id'), ('mentoring.proposals','mentor_id'),
      ('mentoring.proposal_responses','person_id'), ('mentoring.phase_changes','changed_by'),
      ('mentoring.pauses','paused_by'), ('mentoring.pauses','resumed_by'), ('mentoring.closings','closed_by'),
      ('mentoring.leaving_reasons','person_id'), ('mentoring.agreements','author_id'),
      ('mentoring.agreement_signatures','person_id'), ('mentoring.goals','author_id'),
      ('mentoring.sessions','created_by'), ('mentoring.session_changes','changed_by'),
      ('mentoring.notes','author_id'), ('mentoring.action_items','owner_id'), ('mentoring.messages','author_id'),
      ('mentoring.check_in_answers','person_id'), ('mentoring.break_glass','requested_by'), ('mentoring.break_glass','seconded_by'),
      ('coaching.engagements','started_by'), ('coaching.feedback_requests','manager_id'),
      ('coaching.manager_feedback','author_id'), ('coaching.plan_items','author_id'),
      ('coaching.sessions','created_by'), ('coaching.session_changes','changed_by'), ('coaching.notes','author_id'),
      ('coaching.assessments','assessor_id'), ('coaching.extensions','extended_by'),
      ('coaching.completions','accepted_by'), ('coaching.early_endings','ended_by'), ('coaching.initiatives','created_by'),
      ('ops.sign_in_sessions','person_id'), ('ops.identities','person_id'), ('ops.events','actor_id'),
      ('ops.notifications','person_id'), ('ops.mails','person_id'), ('ops.uploads','owner_id')
    ) as t(tbl, col)
  loop
    execute format('alter table %s add constraint %s foreign key (%I) references people.people (id)',
      r.tbl, replace(r.tbl, '.', '_') || '_' || r.col || '_person', r.col);
  end loop;
end $$;

alter table people.organizations
  add constraint one_organization check (id = 1),
  add constraint small_group_floor check (small_group >= 5); -- W8
alter table people.people
  add constraint email_lower check (email = lower(email) and email like '%_@_%'),
  add constraint name_present check (btrim(name) <> '');
alter table people.managers_of_record
  add constraint not_own_manager check (manager_id is distinct from person_id),
  add constraint ends_after_start check (until is null or until >= since);
create unique index one_manager_at_a_time on people.managers_of_record (person_id) where until is null;

alter table mentoring.enrolments add constraint some_capacity check (capacity between 1 and 20);
alter table mentoring.sessions add constraint session_length check (minutes between 5 and 480);
alter table coaching.sessions add constraint session_length check (minutes between 5 and 480);
alter table mentoring.check_in_answers add constraint answer_range check (answer between 0 and 10);
alter table mentoring.proposals add constraint two_people check (mentee_id <> mentor_id);
alter table mentoring.suggestions add constraint to_another check (author_id <> recipient_id);
alter table mentoring.break_glass
  add constraint two_named_people check (seconded_by is null or seconded_by <> requested_by), -- W12
  add constraint ground_written check (btrim(ground) <> ''),
  add constraint opened_by_two check (opened_at is null or seconded_by is not null),
  add constraint one_day check (expires_at is null or expires_at <= opened_at + interval '24 hours');
create unique index one_open_pause on mentoring.pauses (relationship_id) where resumed_at is null;
-- L1: the same pair, start and length is logged once.
create unique index session_once on mentoring.sessions (relationship_id, starts_at, minutes) where state in ('scheduled', 'held');
create unique index session_once on coaching.sessions (engagement_id, starts_at, minutes) where state in ('scheduled', 'held');

alter table coaching.competency_levels add constraint level_range check (level between 1 and 5);
alter table coaching.assessments add constraint level_range check (level between 1 and 5);
alter table coaching.engagements
  add constraint target_range check (target_level between 1 and 5),
  add constraint planned_range check (planned_sessions between 1 and 12), -- C1
  add constraint two_people check (client_id <> coach_id);
alter table coaching.extensions add constraint extension_range check (sessions between 1 and 12);
alter table coaching.feedback_areas add constraint priority_range check (priority between 1 and 3);
alter table coaching.coach_profiles add constraint some_capacity check (capacity between 0 and 50);
