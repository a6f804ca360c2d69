-- The program room: success measures over time, and a program in numbers for its admins and sponsors.
-- CreateTable
CREATE TABLE "mentoring"."measurements" (
    "id" UUID NOT NULL,
    "program_id" UUID NOT NULL,
    "measure" TEXT NOT NULL,
    "taken_on" DATE NOT NULL,
    "value" DOUBLE PRECISION NOT NULL,
    "entered_by" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "measurements_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "measurements_program_id_measure_taken_on_key" ON "mentoring"."measurements"("program_id", "measure", "taken_on");

-- AddForeignKey
ALTER TABLE "mentoring"."measurements" ADD CONSTRAINT "measurements_program_id_fkey" FOREIGN KEY ("program_id") REFERENCES "mentoring"."programs"("id") ON DELETE CASCADE ON UPDATE CASCADE;

alter table mentoring.measurements add constraint measurements_person foreign key (entered_by) references people.people (id);
alter table mentoring.measurements enable row level security;
alter table mentoring.measurements force row level security;
grant select, insert, update, delete on mentoring.measurements to trellis_app;
create policy admins_and_sponsors on mentoring.measurements for select to trellis_app using (mentoring.leads_or_sponsors(program_id));
create policy admin_adds on mentoring.measurements for insert to trellis_app
  with check (program_id = any ((select mentoring.my_programs())::uuid[]) and entered_by = (select people.actor()));
create policy admin_edits on mentoring.measurements for update to trellis_app
  using (program_id = any ((select mentoring.my_programs())::uuid[]))
  with check (program_id = any ((select mentoring.my_programs())::uuid[]) and entered_by = (select people.actor()));
create policy admin_removes on mentoring.measurements for delete to trellis_app using (program_id = any ((select mentoring.my_programs())::uuid[]));

grant create on schema mentoring to trellis_wall;
grant select on mentoring.sessions to trellis_wall; -- that they met, never what about
create policy wall on mentoring.sessions to trellis_wall using (true);

-- A program in numbers, for its admins and sponsors; without everybody below whoever asks, so that the difference to
-- what they see elsewhere tells nothing of their own people (W7). A sponsor is shown groups of the threshold and more:
-- a smaller number is there and empty (W8), and there are no totals to subtract from.
create function mentoring.program_numbers(program uuid) returns table (what text, key text, n int)
language sql stable security definer set search_path = '' as $$
  with mine as (select people.line_below(people.actor()) as below, program = any (mentoring.my_programs()) as admin,
                       (select greatest(5, small_group)::int from people.organizations limit 1) as size),
  rel as (
    select r.* from mentoring.relationships r, mine
     where r.program_id = program and mentoring.leads_or_sponsors(program)
       and not exists (select 1 from mentoring.relationship_members m where m.relationship_id = r.id and m.person_id = any (mine.below))),
  enr as (select e.* from mentoring.enrolments e, mine
           where e.program_id = program and mentoring.leads_or_sponsors(program) and e.person_id <> all (mine.below)),
  pro as (select p.*, (select count(*) filter (where accepted) from mentoring.proposal_responses s where s.proposal_id = p.id) as yes,
                 (select count(*) filter (where not accepted) from mentoring.proposal_responses s where s.proposal_id = p.id) as no
            from mentoring.proposals p, mine
           where p.program_id = program and p.released_at is not null and mentoring.leads_or_sponsors(program)
             and p.mentee_id <> all (mine.below) and p.mentor_id <> all (mine.below)),
  counted (what, key, n) as (
    select 'stage', side::text || ':' || state::text, count(*) from enr group by 2
    union all select 'phase', phase::text, count(*) from rel group by 2
    union all select 'paused', p.cause::text, count(*) from rel join mentoring.pauses p on p.relationship_id = rel.id and p.resumed_at is null where rel.phase <> 'ended' group by 2
    union all select 'ended', c.kind::text, count(*) from rel join mentoring.closings c on c.relationship_id = rel.id group by 2
    union all select 'sessions', to_char(s.starts_at, 'YYYY-MM'), count(*) from rel join mentoring.sessions s on s.relationship_id = rel.id and s.state = 'held' group by 2
    union all select 'met', case when exists (select 1 from mentoring.sessions s where s.relationship_id = rel.id and s.state = 'held') then 'met' else 'not-yet' end, count(*) from rel where phase <> 'ended' group by 2
    union all select 'quiet', 'quiet', count(*) from rel join mentoring.designs d on d.id = rel.design_id
       where rel.phase <> 'ended' and not exists (select 1 from mentoring.pauses p where p.relationship_id = rel.id and p.resumed_at is null)
         and greatest(rel.started_at, (select max(s.starts_at) from mentoring.sessions s where s.relationship_id = rel.id and s.state = 'held'))
             < now() - make_interval(weeks => 2 * (d.components ->> 'cadenceWeeks')::int)
    union all select 'match', case when yes = 2 then 'accepted' when no > 0 then 'declined' else 'waiting' end, count(*) from pro group by 2)
  select what, key, case when mine.admin or n >= mine.size or n = 0 then n::int end from counted, mine order by 1, 2;
$$;

-- The check-ins likewise leave out whoever stands below the one who asks.
set role trellis_wall;
create or replace function mentoring.check_in_results(program uuid)
returns table ("month" int, side mentoring.side, item text, answered int, mean numeric)
language sql stable security definer set search_path = '' as $$
  with threshold as (select greatest(5, small_group)::int as size from people.organizations limit 1),
  mine as (select people.line_below(people.actor()) as below),
  numbered as (
    select c.month::int as month, m.side, a.item, a.answer,
           row_number() over (partition by c.month, m.side, a.item order by a.at, a.person_id, a.check_in_id) as place,
           count(*) over (partition by c.month, m.side, a.item) as many
      from mentoring.check_in_answers a
      join mentoring.check_ins c on c.id = a.check_in_id
      join mentoring.relationships r on r.id = c.relationship_id and r.program_id = program
      join mentoring.relationship_members m on m.relationship_id = r.id and m.person_id = a.person_id
      cross join mine
     where mentoring.leads_or_sponsors(program)
       and not exists (select 1 from mentoring.relationship_members b where b.relationship_id = r.id and b.person_id = any (mine.below)))
  select month, side, item, count(*)::int, least(4.6, greatest(1.4, round(avg(answer), 1)))
    from numbered cross join threshold
   where place <= (many / size) * size
   group by 1, 2, 3 order by 1, 2, 3;
$$;
reset role;
alter function mentoring.program_numbers(uuid) owner to trellis_wall;
revoke create on schema mentoring from trellis_wall;
set role trellis_wall;
revoke all on function mentoring.program_numbers(uuid), mentoring.check_in_results(uuid) from public;
grant execute on function mentoring.program_numbers(uuid), mentoring.check_in_results(uuid) to trellis_app;
reset role;
