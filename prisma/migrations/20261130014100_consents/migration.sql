-- Every consent to the use of a sensitive answer: when it was given and taken back, by whom, and what words were shown.
-- The record is written by the database with the answer itself, so that there is never one without the other.

-- What stood beside the box that was ticked.
alter table mentoring.enrolment_answers add column consent_words text;

create table mentoring.consents (
  id uuid primary key,
  person_id uuid not null constraint mentoring_consents_person_id_person references people.people (id) on delete cascade,
  enrolment_id uuid not null references mentoring.enrolments (id) on delete cascade on update cascade,
  question text not null,
  -- Null: given before the words were kept.
  words text,
  given_by uuid constraint mentoring_consents_given_by_person references people.people (id),
  given_at timestamptz(3) not null default current_timestamp,
  withdrawn_at timestamptz(3),
  withdrawn_by uuid constraint mentoring_consents_withdrawn_by_person references people.people (id)
);
create index consents_person_id_idx on mentoring.consents (person_id);
create unique index one_standing_consent on mentoring.consents (enrolment_id, question) where withdrawn_at is null;
alter table mentoring.consents enable row level security;
alter table mentoring.consents force row level security;
grant select on mentoring.consents to trellis_app;
create policy own on mentoring.consents for select to trellis_app using (person_id = (select people.actor()));
grant select, insert, update on mentoring.consents to trellis_wall;
create policy wall on mentoring.consents to trellis_wall using (true) with check (true);

grant create on schema mentoring to trellis_wall;
create function mentoring.record_consent() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
  if tg_op <> 'INSERT' and old.sensitive and old.consented
     and (tg_op = 'DELETE' or not new.consented or new.consent_words is distinct from old.consent_words) then
    update mentoring.consents set withdrawn_at = now(), withdrawn_by = people.actor()
     where enrolment_id = old.enrolment_id and question = old.question and withdrawn_at is null;
  end if;
  if tg_op <> 'DELETE' and new.sensitive and new.consented then
    insert into mentoring.consents (id, person_id, enrolment_id, question, words, given_by)
      select gen_random_uuid(), e.person_id, e.id, new.question, new.consent_words, people.actor()
        from mentoring.enrolments e where e.id = new.enrolment_id
    on conflict do nothing;
  end if;
  return null;
end $$;
alter function mentoring.record_consent() owner to trellis_wall;
create trigger record_consent after insert or update or delete on mentoring.enrolment_answers
  for each row execute function mentoring.record_consent();
set role trellis_wall;
revoke all on function mentoring.record_consent() from public;
reset role;
revoke create on schema mentoring from trellis_wall;

-- Those given before: when the enrolment last changed is the latest it can have been.
alter table mentoring.enrolment_answers no force row level security;
alter table mentoring.enrolments no force row level security;
alter table mentoring.consents no force row level security;
insert into mentoring.consents (id, person_id, enrolment_id, question, given_at)
  select gen_random_uuid(), e.person_id, e.id, a.question, e.updated_at
    from mentoring.enrolment_answers a join mentoring.enrolments e on e.id = a.enrolment_id
   where a.sensitive and a.consented;
alter table mentoring.enrolment_answers force row level security;
alter table mentoring.enrolments force row level security;
alter table mentoring.consents force row level security;
