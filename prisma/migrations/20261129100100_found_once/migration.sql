-- The numbers of a large program. Whom the asker manages is found once and not once for each answer (as a
-- part of the query it was taken for a cheap expression), and the month of a session is worked out once for each moment
-- at which sessions begin. What is answered is the same.
grant usage, create on schema mentoring to trellis_wall;
set role trellis_wall;
create or replace function mentoring.check_in_results(program uuid)
returns table (month integer, side mentoring.side, item text, answered integer, mean numeric)
language sql stable security definer set search_path = '' as $$
  with threshold as (select greatest(5, small_group)::int as size from people.organizations limit 1),
  mine as materialized (select people.line_below(people.actor()) as below),
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
create or replace function mentoring.program_numbers(program uuid)
returns table (what text, key text, n integer)
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
    union all select 'sessions', to_char(starts_at, 'YYYY-MM'), sum(many)::bigint from
       (select s.starts_at, count(*) as many from rel join mentoring.sessions s on s.relationship_id = rel.id and s.state = 'held' group by 1) begun group by 2
    union all select 'met', case when exists (select 1 from mentoring.sessions s where s.relationship_id = rel.id and s.state = 'held') then 'met' else 'not-yet' end, count(*) from rel where phase <> 'ended' group by 2
    union all select 'quiet', 'quiet', count(*) from rel join mentoring.designs d on d.id = rel.design_id
       where rel.phase <> 'ended' and not exists (select 1 from mentoring.pauses p where p.relationship_id = rel.id and p.resumed_at is null)
         and greatest(rel.started_at, (select max(s.starts_at) from mentoring.sessions s where s.relationship_id = rel.id and s.state = 'held'))
             < now() - make_interval(weeks => 2 * (d.components ->> 'cadenceWeeks')::int)
    union all select 'match', case when yes = 2 then 'accepted' when no > 0 then 'declined' else 'waiting' end, count(*) from pro group by 2)
  select what, key, case when mine.admin or n >= mine.size or n = 0 then n::int end from counted, mine order by 1, 2;
$$;
reset role;
revoke create on schema mentoring from trellis_wall;
