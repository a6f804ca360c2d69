-- Any admin of a program takes back any of its links; the creator is written down once.
drop policy admins on mentoring.enrolment_invitations;
create policy admins on mentoring.enrolment_invitations for select to trellis_app
  using (program_id = any ((select mentoring.my_programs())::uuid[]));
create policy admin_invites on mentoring.enrolment_invitations for insert to trellis_app
  with check (program_id = any ((select mentoring.my_programs())::uuid[]) and created_by = (select people.actor()) and revoked_at is null);
create policy admin_revokes on mentoring.enrolment_invitations for update to trellis_app
  using (program_id = any ((select mentoring.my_programs())::uuid[]))
  with check (program_id = any ((select mentoring.my_programs())::uuid[]));
create trigger written_once before update on mentoring.enrolment_invitations for each row
  execute function ops.refuse_new_identity('id', 'program_id', 'side', 'token_hash', 'created_by', 'created_at');
-- A link that was taken back stays so.
create function mentoring.guard_invitation() returns trigger language plpgsql set search_path = '' as $$
begin
  if old.revoked_at is not null then new.revoked_at := old.revoked_at; end if;
  return new;
end $$;
create trigger revoked_stays before update on mentoring.enrolment_invitations for each row execute function mentoring.guard_invitation();
revoke all on function mentoring.guard_invitation() from public;

-- Who may take part: what the program's form says is asked again here, of everybody who applies for themselves. An
-- admin may take somebody in who is an exception.
grant usage, create on schema mentoring to trellis_wall;
grant select (id, department, grade, location) on people.people to trellis_wall;
create function mentoring.is_eligible(eligibility jsonb, side mentoring.side, person uuid) returns boolean
language sql stable security definer set search_path = '' as $$
  select coalesce(bool_and(wanted.list is null or jsonb_array_length(wanted.list) = 0
      or exists (select 1 from jsonb_array_elements_text(wanted.list) as one where lower(one) = lower(coalesce(wanted.value, '')))), false)
    from people.people p
   cross join lateral (values
      (eligibility -> side::text -> 'departments', p.department),
      (eligibility -> side::text -> 'grades', p.grade),
      (eligibility -> side::text -> 'locations', p.location)) as wanted (list, value)
   where p.id = person;
$$;
create function mentoring.guard_eligibility() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
  if people.actor() is null or pg_trigger_depth() > 1 or new.program_id = any (mentoring.my_programs()) then return new; end if;
  if (tg_op = 'INSERT' or old.state = 'withdrawn' and new.state <> 'withdrawn')
     and not coalesce((select mentoring.is_eligible(f.eligibility, new.side, new.person_id) from mentoring.enrolment_forms f where f.program_id = new.program_id), true) then
    raise exception 'This program is for others' using errcode = 'TRELI';
  end if;
  return new;
end $$;
create trigger eligible before insert or update of state on mentoring.enrolments for each row execute function mentoring.guard_eligibility();
alter function mentoring.is_eligible(jsonb, mentoring.side, uuid) owner to trellis_wall;
alter function mentoring.guard_eligibility() owner to trellis_wall;
revoke create on schema mentoring from trellis_wall;
set role trellis_wall;
revoke all on function mentoring.is_eligible(jsonb, mentoring.side, uuid), mentoring.guard_eligibility() from public;
reset role;
