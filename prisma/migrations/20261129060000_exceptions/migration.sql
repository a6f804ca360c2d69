-- Whom a program is for is asked of everybody who comes in, also of those whom an admin brings: by hand or by a
-- sheet. An exception is said, not made by not looking.
-- AlterTable
ALTER TABLE "mentoring"."enrolments" ADD COLUMN     "exception" BOOLEAN NOT NULL DEFAULT false;

grant usage, create on schema mentoring to trellis_wall;

create function mentoring.guard_exception() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
  if people.actor() is not null and new.exception and (tg_op = 'INSERT' or not old.exception)
     and not new.program_id = any (mentoring.my_programs()) then
    raise exception 'An exception is an admin''s to make' using errcode = '42501';
  end if;
  return new;
end $$;
create trigger exception before insert or update of exception on mentoring.enrolments for each row execute function mentoring.guard_exception();
alter function mentoring.guard_exception() owner to trellis_wall;

set role trellis_wall;
revoke all on function mentoring.guard_exception() from public;
create or replace function mentoring.guard_eligibility() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
  if people.actor() is null or pg_trigger_depth() > 1 then return new; end if;
  if (tg_op = 'INSERT' or old.state = 'withdrawn' and new.state <> 'withdrawn')
     and not (new.exception and new.program_id = any (mentoring.my_programs()))
     and not coalesce((select mentoring.is_eligible(f.eligibility, new.side, new.person_id) from mentoring.enrolment_forms f where f.program_id = new.program_id), true) then
    raise exception 'This program is for others' using errcode = 'TRELI';
  end if;
  return new;
end $$;
reset role;
revoke create on schema mentoring from trellis_wall;
