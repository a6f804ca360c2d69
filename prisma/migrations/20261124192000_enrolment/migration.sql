-- Coming into a program: forms with questions of its own, invitations, decisions, a waiting list, days off.
ALTER TYPE "mentoring"."enrolment_state" ADD VALUE 'asked';
ALTER TYPE "mentoring"."enrolment_state" ADD VALUE 'declined';
ALTER TYPE "mentoring"."enrolment_state" ADD VALUE 'paused';

-- AlterTable
ALTER TABLE "mentoring"."enrolments" ADD COLUMN     "available_from" DATE,
ADD COLUMN     "available_until" DATE;

-- CreateTable
CREATE TABLE "mentoring"."enrolment_forms" (
    "program_id" UUID NOT NULL,
    "questions" JSONB NOT NULL DEFAULT '[]',
    "eligibility" JSONB NOT NULL DEFAULT '{}',
    "open" BOOLEAN NOT NULL DEFAULT false,
    "review" BOOLEAN NOT NULL DEFAULT true,
    "mentee_places" INTEGER,
    "mentor_places" INTEGER,
    "revision" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "enrolment_forms_pkey" PRIMARY KEY ("program_id")
);

-- CreateTable
CREATE TABLE "mentoring"."enrolment_inquiries" (
    "id" UUID NOT NULL,
    "enrolment_id" UUID NOT NULL,
    "asked_by" UUID NOT NULL,
    "question" BYTEA NOT NULL,
    "asked_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "reply" BYTEA,
    "replied_at" TIMESTAMPTZ(3),

    CONSTRAINT "enrolment_inquiries_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "enrolment_inquiries_enrolment_id_idx" ON "mentoring"."enrolment_inquiries"("enrolment_id");

-- AddForeignKey
ALTER TABLE "mentoring"."enrolment_forms" ADD CONSTRAINT "enrolment_forms_program_id_fkey" FOREIGN KEY ("program_id") REFERENCES "mentoring"."programs"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "mentoring"."enrolment_inquiries" ADD CONSTRAINT "enrolment_inquiries_enrolment_id_fkey" FOREIGN KEY ("enrolment_id") REFERENCES "mentoring"."enrolments"("id") ON DELETE CASCADE ON UPDATE CASCADE;

alter table mentoring.enrolment_inquiries add constraint enrolment_inquiries_asker_person foreign key (asked_by) references people.people (id);
alter table mentoring.enrolments add constraint availability_in_order check (available_from is null or available_until is null or available_from <= available_until);
alter table mentoring.enrolment_forms add constraint some_places check (coalesce(mentee_places, 1) > 0 and coalesce(mentor_places, 1) > 0);

-- ── Who reads and writes them ───────────────────────────────────────────────────────────────────────
do $$
declare t text;
begin
  foreach t in array array['enrolment_forms', 'enrolment_inquiries'] loop
    execute format('alter table mentoring.%I enable row level security', t);
    execute format('alter table mentoring.%I force row level security', t);
  end loop;
end $$;
grant select, insert, update on mentoring.enrolment_forms to trellis_app;
create policy with_the_program on mentoring.enrolment_forms for select to trellis_app
  using (exists (select 1 from mentoring.programs p where p.id = program_id));
create policy admin_adds on mentoring.enrolment_forms for insert to trellis_app with check (program_id = any ((select mentoring.my_programs())::uuid[]));
create policy admin_edits on mentoring.enrolment_forms for update to trellis_app
  using (program_id = any ((select mentoring.my_programs())::uuid[])) with check (program_id = any ((select mentoring.my_programs())::uuid[]));
create trigger written_once before update on mentoring.enrolment_forms for each row execute function ops.refuse_new_identity('program_id');

grant select, insert, update on mentoring.enrolment_inquiries to trellis_app;
create policy with_the_enrolment on mentoring.enrolment_inquiries for select to trellis_app
  using (exists (select 1 from mentoring.enrolments e where e.id = enrolment_id));
create policy admin_asks on mentoring.enrolment_inquiries for insert to trellis_app
  with check (asked_by = (select people.actor()) and reply is null and exists (
    select 1 from mentoring.enrolments e where e.id = enrolment_id and e.program_id = any ((select mentoring.my_programs())::uuid[])));
create policy person_replies on mentoring.enrolment_inquiries for update to trellis_app
  using (exists (select 1 from mentoring.enrolments e where e.id = enrolment_id and e.person_id = (select people.actor())));
create trigger written_once before update on mentoring.enrolment_inquiries for each row
  execute function ops.refuse_new_identity('id', 'enrolment_id', 'asked_by', 'question', 'asked_at');

-- The worker matches those who are there: outside the days that somebody named it does not see them.
drop policy worker on mentoring.enrolments;
create policy worker on mentoring.enrolments to trellis_worker
  using (coalesce(available_from, current_date) <= current_date and coalesce(available_until, current_date) >= current_date);

-- ── Coming in ───────────────────────────────────────────────────────────────────────────────────────
grant create on schema mentoring to trellis_wall;
grant select on mentoring.enrolment_forms, mentoring.enrolment_invitations to trellis_wall;
grant update (revision) on mentoring.enrolment_forms to trellis_wall; -- to hold the row while places are counted
create policy wall on mentoring.enrolment_forms to trellis_wall using (true);
create policy wall on mentoring.enrolment_invitations to trellis_wall using (true);

-- What a link leads to, as long as it is good.
create function mentoring.open_invitation(hash bytea) returns table (program uuid, side mentoring.side)
language sql stable security definer set search_path = '' as $$
  select program_id, side from mentoring.enrolment_invitations
   where token_hash = hash and revoked_at is null and expires_at > now();
$$;

-- Nobody lets themselves in: a person applies, where the program is open to all or an invitation was shown, and from
-- then on rests, comes back or leaves. Admins decide. Places are counted while the program's form is held, so that
-- however many are approved at once no more than the places are.
create function mentoring.guard_enrolment() returns trigger
language plpgsql security definer set search_path = '' as $$
declare form mentoring.enrolment_forms; administers boolean; places int; taken int;
begin
  if people.actor() is null then return new; end if; -- worlds laid out by the owner of the database
  administers := new.program_id = any (mentoring.my_programs());
  if pg_trigger_depth() = 1 then
    if tg_op = 'INSERT' and not administers or tg_op = 'UPDATE' and old.state = 'withdrawn' and new.state = 'applied' then
      if new.state <> 'applied' then
        raise exception 'A person applies; an admin decides' using errcode = '42501';
      end if;
      select * into form from mentoring.enrolment_forms where program_id = new.program_id;
      if not coalesce(form.open, false) and not administers and not exists (
          select 1 from mentoring.open_invitation(decode(coalesce(current_setting('trellis.invitation', true), ''), 'hex')) i
           where i.program = new.program_id and i.side = new.side) then
        raise exception 'This program takes people in by invitation' using errcode = 'TRINV';
      end if;
      if not form.review then new.state := 'approved'; end if;
    elsif tg_op = 'UPDATE' and new.state <> old.state and not (
        new.state = 'withdrawn'
        or new.person_id = people.actor() and (old.state::text, new.state::text) in (('approved', 'paused'), ('paused', 'approved'), ('asked', 'applied'))
        or administers and (old.state::text, new.state::text) in (('invited', 'approved'), ('applied', 'approved'), ('applied', 'asked'), ('applied', 'waiting'),
          ('applied', 'declined'), ('asked', 'approved'), ('asked', 'waiting'), ('asked', 'declined'), ('waiting', 'approved'), ('waiting', 'declined'),
          ('declined', 'approved'), ('withdrawn', 'approved'))) then
      raise exception 'An enrolment cannot go from % to % by this person', old.state, new.state using errcode = 'TRENS';
    end if;
  end if;
  if new.state = 'approved' and (tg_op = 'INSERT' or old.state::text not in ('approved', 'paused')) then
    select * into form from mentoring.enrolment_forms where program_id = new.program_id for update;
    places := case new.side when 'mentee' then form.mentee_places else form.mentor_places end;
    if places is not null then
      select count(*) into taken from mentoring.enrolments
       where program_id = new.program_id and side = new.side and state::text in ('approved', 'paused') and id <> new.id;
      if taken >= places then new.state := 'waiting'; end if;
    end if;
  end if;
  return new;
end $$;
create trigger guard_enrolment before insert or update on mentoring.enrolments for each row execute function mentoring.guard_enrolment();

-- A place that becomes free goes to whoever has waited longest, at once.
create function mentoring.promote_waiting() returns trigger
language plpgsql security definer set search_path = '' as $$
declare next mentoring.enrolments;
begin
  if old.state::text in ('approved', 'paused') and new.state::text not in ('approved', 'paused') then
    select * into next from mentoring.enrolments
     where program_id = new.program_id and side = new.side and state = 'waiting' order by updated_at, id limit 1 for update;
    if next.id is not null then
      update mentoring.enrolments set state = 'approved', updated_at = now() where id = next.id;
      insert into ops.notifications (id, person_id, kind, subject_id)
        values (gen_random_uuid(), next.person_id, 'enrolment.approved', next.program_id);
    end if;
  end if;
  return null;
end $$;
create trigger promote_waiting after update of state on mentoring.enrolments for each row execute function mentoring.promote_waiting();

alter function mentoring.open_invitation(bytea) owner to trellis_wall;
alter function mentoring.guard_enrolment() owner to trellis_wall;
alter function mentoring.promote_waiting() owner to trellis_wall;
revoke create on schema mentoring from trellis_wall;
set role trellis_wall;
revoke all on function mentoring.open_invitation(bytea), mentoring.guard_enrolment(), mentoring.promote_waiting() from public;
grant execute on function mentoring.open_invitation(bytea) to trellis_app;
reset role;
