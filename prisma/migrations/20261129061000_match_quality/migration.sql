-- How good the pairs are that a program proposed: what they reach of each criterion, and whose wish came true. Groups
-- of the threshold and more, for admins too, because answers and wishes lie beneath (W8); without everybody below
-- whoever asks (W7). A share that would tell of a small rest is not there either.
grant usage, create on schema mentoring to trellis_wall;
grant select on mentoring.wishes to trellis_wall;
create policy wall on mentoring.wishes for select to trellis_wall using (true);

create function mentoring.match_quality(program uuid) returns table (what text, key text, label text, pairs int, share int)
language sql stable security definer set search_path = '' as $$
  with mine as (select people.line_below(people.actor()) as below,
                       (select greatest(5, small_group)::int from people.organizations limit 1) as size),
  pro as (select p.* from mentoring.proposals p, mine
           where p.program_id = program and p.released_at is not null and mentoring.leads_or_sponsors(program)
             and p.mentee_id <> all (mine.below) and p.mentor_id <> all (mine.below)),
  part as (select pro.id, each ->> 'criterion' as key, each ->> 'label' as label,
                  (each ->> 'points')::numeric as points, (each ->> 'of')::numeric as most
             from pro, jsonb_array_elements(pro.parts) as each),
  wished as (select pro.id, (select w.rank from mentoring.wishes w
                             where w.enrolment_id = pro.mentee_enrolment_id and w.mentor_enrolment_id = pro.mentor_enrolment_id) as rank
               from pro where exists (select 1 from mentoring.wishes w where w.enrolment_id = pro.mentee_enrolment_id)),
  counted (what, key, label, pairs, share, part_of) as (
    select 'all', 'all', '', count(distinct id), round(100 * sum(points) / nullif(sum(most), 0)), null::bigint from part
    union all
    select 'criterion', key, max(label), count(distinct id), round(100 * sum(points) / nullif(sum(most), 0)), null from part group by key
    union all
    select 'wish', 'first', '', count(*), round(100.0 * count(*) filter (where rank = 1) / nullif(count(*), 0)), count(*) filter (where rank = 1) from wished
    union all
    select 'wish', 'any', '', count(*), round(100.0 * count(rank) / nullif(count(*), 0)), count(rank) from wished)
  select what, key, label, counted.pairs::int, counted.share::int from counted, mine
   where counted.pairs >= mine.size and counted.share is not null
     -- of those counted, a part and its rest are each none at all or enough
     and (part_of is null or ((part_of = 0 or part_of >= mine.size) and (part_of = counted.pairs or counted.pairs - part_of >= mine.size)))
     -- who got another wish is the difference of the two shares
     and not (key = 'first' and exists (
       select 1 from wished, mine having count(*) filter (where rank > 1) between 1 and max(mine.size) - 1))
   order by 1, 2;
$$;
alter function mentoring.match_quality(uuid) owner to trellis_wall;
revoke create on schema mentoring from trellis_wall;
set role trellis_wall;
revoke all on function mentoring.match_quality(uuid) from public;
grant execute on function mentoring.match_quality(uuid) to trellis_app;
reset role;
