-- Check-ins at the design's check points, and what a program may know of the answers (W8).
alter table mentoring.check_ins add column "month" smallint not null default 0;

-- A check-in is answered once, each item by its own number; 1 to 5.
alter table mentoring.check_in_answers drop constraint answer_range;
alter table mentoring.check_in_answers add constraint answer_range check (answer between 1 and 5);

create function mentoring.leads_or_sponsors(program uuid) returns boolean
language sql stable security definer set search_path = '' as $$
  select exists (select 1 from mentoring.program_roles where program_id = program and person_id = people.actor());
$$;

-- The answers of a program by check point, side and item. Nobody is read singly:
-- * answers count in whole groups, in the order in which they came (5, 10, 15 …; the organization's threshold), so that
--   what is published before and after somebody's answer never differs by less than a group;
-- * sides are published each for itself and totals never beyond them, so that no hidden side follows from a total;
-- * means are rounded to a tenth and cut off at both ends, so that a group of one opinion does not give its members away.
create function mentoring.check_in_results(program uuid)
returns table ("month" int, side mentoring.side, item text, answered int, mean numeric)
language sql stable security definer set search_path = '' as $$
  with threshold as (select greatest(5, small_group)::int as size from people.organizations limit 1),
  numbered as (
    select c.month::int as month, m.side, a.item, a.answer,
           row_number() over (partition by c.month, m.side, a.item order by a.at, a.person_id, a.check_in_id) as place,
           count(*) over (partition by c.month, m.side, a.item) as many
      from mentoring.check_in_answers a
      join mentoring.check_ins c on c.id = a.check_in_id
      join mentoring.relationships r on r.id = c.relationship_id and r.program_id = program
      join mentoring.relationship_members m on m.relationship_id = r.id and m.person_id = a.person_id
     where mentoring.leads_or_sponsors(program))
  select month, side, item, count(*)::int, least(4.6, greatest(1.4, round(avg(answer), 1)))
    from numbered cross join threshold
   where place <= (many / size) * size
   group by 1, 2, 3 order by 1, 2, 3;
$$;

grant create on schema mentoring to trellis_wall;
grant select on mentoring.check_ins, mentoring.check_in_answers, people.organizations to trellis_wall;
create policy wall on mentoring.check_ins to trellis_wall using (true);
create policy wall on mentoring.check_in_answers to trellis_wall using (true);
create policy wall on people.organizations to trellis_wall using (true);
alter function mentoring.leads_or_sponsors(uuid) owner to trellis_wall;
alter function mentoring.check_in_results(uuid) owner to trellis_wall;
revoke create on schema mentoring from trellis_wall;
set role trellis_wall;
revoke all on function mentoring.leads_or_sponsors(uuid), mentoring.check_in_results(uuid) from public;
grant execute on function mentoring.leads_or_sponsors(uuid), mentoring.check_in_results(uuid) to trellis_app;
reset role;
