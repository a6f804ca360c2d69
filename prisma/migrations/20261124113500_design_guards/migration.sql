-- Two people stand behind every approved version (D6): counted over the organization, not over the program, so that
-- nobody approves alone by not appointing anybody.
grant create on schema mentoring to trellis_wall;
grant select on mentoring.design_submissions to trellis_wall;
grant update (updated_at) on mentoring.designs to trellis_wall; -- to hold the row while it is judged
create policy wall on mentoring.design_submissions to trellis_wall using (true) with check (true);

create function mentoring.others_could_approve(program uuid, person uuid) returns boolean
language sql stable security definer set search_path = '' as $$
  select exists (select 1 from people.organization_roles where person_id <> person)
      or exists (select 1 from mentoring.program_roles where program_id = program and role = 'admin' and person_id <> person);
$$;

drop trigger complete_and_second_person on mentoring.design_approvals;
drop function mentoring.guard_approval();

-- What is approved is what was submitted: the row is held, so that no edit slips in between reading and freezing.
create function mentoring.guard_approval() returns trigger
language plpgsql security definer set search_path = '' as $$
declare d mentoring.designs; s mentoring.design_submissions; missing text[];
begin
  select * into d from mentoring.designs where id = new.design_id for update;
  missing := mentoring.design_missing(d.purpose, d.focus, d.model, d.components, d.matching);
  if cardinality(missing) > 0 then
    raise exception 'The design is not complete: %', array_to_string(missing, ', ') using errcode = 'TRD02';
  end if;
  if people.actor() is null then return new; end if; -- worlds laid out by the owner of the database
  select * into s from mentoring.design_submissions where design_id = new.design_id;
  if s.design_id is null then
    raise exception 'The design is not submitted' using errcode = 'TRD05';
  end if;
  if new.approved_by in (d.author_id, s.submitted_by) and mentoring.others_could_approve(d.program_id, new.approved_by) then
    raise exception 'Somebody other than the author approves' using errcode = 'TRD06';
  end if;
  return new;
end $$;
alter function mentoring.others_could_approve(uuid, uuid) owner to trellis_wall;
alter function mentoring.guard_approval() owner to trellis_wall;
revoke create on schema mentoring from trellis_wall;
revoke all on function mentoring.others_could_approve(uuid, uuid), mentoring.guard_approval() from public;
grant execute on function mentoring.others_could_approve(uuid, uuid) to trellis_app;

create trigger complete_and_second_person before insert on mentoring.design_approvals
  for each row execute function mentoring.guard_approval();

-- D2, and one thing more: a criterion that is there says what it compares.
create or replace function mentoring.design_missing(purpose jsonb, focus jsonb, model jsonb, components jsonb, matching jsonb)
returns text[] language sql immutable as $$
  select array_remove(array[
    case when coalesce(btrim(purpose ->> 'statement'), '') = '' then 'purpose.statement' end,
    case when not exists (
      select 1 from jsonb_array_elements(coalesce(purpose -> 'measures', '[]')) m
       where coalesce(btrim(m ->> 'name'), '') <> '' and coalesce(btrim(m ->> 'unit'), '') <> ''
         and jsonb_typeof(m -> 'baseline') = 'number' and jsonb_typeof(m -> 'target') = 'number'
         and coalesce(btrim(m ->> 'instrument'), '') <> '') then 'purpose.measure' end,
    case when not exists (select 1 from jsonb_array_elements(coalesce(focus -> 'areas', '[]')) a
       where a ->> 'kind' = 'competency' and coalesce(btrim(a ->> 'name'), '') <> '') then 'focus.competency' end,
    case when not exists (select 1 from jsonb_array_elements(coalesce(focus -> 'areas', '[]')) a
       where a ->> 'kind' = 'whole_person' and coalesce(btrim(a ->> 'name'), '') <> '') then 'focus.whole_person' end,
    case when coalesce(model ->> 'kind', '') not in ('one_to_one', 'reverse', 'peer', 'group', 'circle') then 'model.kind' end,
    case when coalesce((components ->> 'months')::numeric, 0) < 6 then 'components.months' end, -- D3
    case when coalesce((components ->> 'cadenceWeeks')::numeric, 0) < 1 then 'components.cadence' end,
    case when coalesce(btrim(components ->> 'orientation'), '') = '' then 'components.orientation' end,
    case when coalesce(btrim(components ->> 'agreement'), '') = '' then 'components.agreement' end,
    case when coalesce(btrim(components ->> 'confidentiality'), '') = '' then 'components.confidentiality' end,
    case when jsonb_array_length(coalesce(components -> 'checkInMonths', '[]')) = 0 then 'components.checkIns' end,
    case when coalesce(components ->> 'managerBriefing', '') not in ('eligible', 'participants') then 'components.managerBriefing' end,
    case when coalesce(btrim(components ->> 'closure'), '') = '' then 'components.closure' end,
    case when not exists (select 1 from jsonb_array_elements(coalesce(matching -> 'criteria', '[]')) c
       where (c ->> 'weight')::numeric > 0) then 'matching.criteria' end,
    case when exists (select 1 from jsonb_array_elements(coalesce(matching -> 'criteria', '[]')) c
       where '' in (btrim(c ->> 'label'), btrim(c ->> 'mentee'), btrim(c ->> 'mentor'))
          or c ->> 'comparator' = 'gap' and (jsonb_array_length(c -> 'scale') < 2 or c -> 'shares' = '{}')) then 'matching.criterion' end,
    case when jsonb_typeof(matching -> 'rules') is distinct from 'array' then 'matching.rules' end,
    case when coalesce(matching ->> 'approach', '') not in ('assigned', 'self') then 'matching.approach' end,
    case when coalesce((matching ->> 'mentorCapacity')::numeric, 0) < 1 then 'matching.capacity' end
  ], null);
$$;
