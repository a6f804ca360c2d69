-- A sponsor's numbers in whole groups of the threshold (W8). Exact ones gave small groups away: who knows that 17
-- relationships go on and that 14 have met knows that 3 have not, although that row was hidden. Admins see each
-- relationship of their program anyway, and go on seeing exact numbers. Sessions are of as many relationships as that, not of two that meet often.
grant usage, create on schema mentoring to trellis_wall;
set role trellis_wall;
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
  -- `among`: how many people, proposals or relationships a figure is of
  counted (what, key, n, among) as (
    select 'stage', side::text || ':' || state::text, count(*), count(*) from enr group by 2
    union all select 'phase', phase::text, count(*), count(*) from rel group by 2
    union all select 'paused', p.cause::text, count(*), count(*) from rel join mentoring.pauses p on p.relationship_id = rel.id and p.resumed_at is null where rel.phase <> 'ended' group by 2
    union all select 'ended', c.kind::text, count(*), count(*) from rel join mentoring.closings c on c.relationship_id = rel.id group by 2
    union all select 'sessions', to_char(month, 'YYYY-MM'), sum(many)::bigint, count(*) from
       (select s.relationship_id, date_trunc('month', s.starts_at) as month, count(*) as many
          from rel join mentoring.sessions s on s.relationship_id = rel.id and s.state = 'held' group by 1, 2) begun group by 2
    union all select 'met', case when exists (select 1 from mentoring.sessions s where s.relationship_id = rel.id and s.state = 'held') then 'met' else 'not-yet' end, count(*), count(*) from rel where phase <> 'ended' group by 2
    union all select 'quiet', 'quiet', count(*), count(*) from rel join mentoring.designs d on d.id = rel.design_id
       where rel.phase <> 'ended' and not exists (select 1 from mentoring.pauses p where p.relationship_id = rel.id and p.resumed_at is null)
         and greatest(rel.started_at, (select max(s.starts_at) from mentoring.sessions s where s.relationship_id = rel.id and s.state = 'held'))
             < now() - make_interval(weeks => 2 * (d.components ->> 'cadenceWeeks')::int)
    union all select 'match', case when yes = 2 then 'accepted' when no > 0 then 'declined' else 'waiting' end, count(*), count(*) from pro group by 2),
  -- every row there could be, so that for a sponsor none at all and too few are the same
  cells (what, key) as (
    select 'stage', s::text || ':' || e::text from unnest(enum_range(null::mentoring.side)) s, unnest(enum_range(null::mentoring.enrolment_state)) e
    union all select 'phase', unnest(enum_range(null::mentoring.phase))::text
    union all select 'paused', unnest(enum_range(null::mentoring.pause_cause))::text
    union all select 'ended', unnest(enum_range(null::mentoring.closing_kind))::text
    union all select * from (values ('met', 'met'), ('met', 'not-yet'), ('quiet', 'quiet'), ('match', 'accepted'), ('match', 'declined'), ('match', 'waiting')) each),
  shown (what, key, n, among) as (
    select what, key, n, among from counted
    union all
    select what, key, 0, 0 from cells, mine
     where not mine.admin and mentoring.leads_or_sponsors(program)
       and not exists (select 1 from counted where counted.what = cells.what and counted.key = cells.key))
  select what, key, case when mine.admin then n::int when among >= mine.size then (n - n % mine.size)::int end
    from shown, mine order by 1, 2;
$$;

-- Each group is cut off at both ends by itself. The mean of all was: a second group of five who all answered 1 was known
-- by the difference that it made to the first.
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
  select month, side, item, sum(people)::int, round(avg(mean), 1)
    from (select month, side, item, count(*) as people, least(4.6, greatest(1.4, avg(answer))) as mean
            from numbered cross join threshold
           where place <= (many / size) * size
           group by month, side, item, (place - 1) / size) of_each_group
   group by 1, 2, 3 order by 1, 2, 3;
$$;
reset role;
revoke create on schema mentoring from trellis_wall;
