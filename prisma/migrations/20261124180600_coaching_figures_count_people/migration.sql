-- Figures count people, not engagements: one person with six engagements is one person (W8).
grant create on schema coaching to trellis_wall;
set role trellis_wall;
create or replace function coaching.figures() returns table (
  competency_id uuid, initiative_id uuid, engagements int, completed int, sessions_to_acquisition numeric,
  measured int, baseline numeric, final numeric, gain numeric, spread numeric,
  areas int, taken_up int, hours_to_plan numeric, asked_back int, held int)
language sql stable security definer set search_path = '' as $$
  with least (n) as (select greatest(5, small_group) from people.organizations),
  begun as (
    select e.id, e.competency_id, e.initiative_id, e.client_id, e.target_level, c.accepted_at
      from coaching.engagements e
      left join coaching.completions c on c.engagement_id = e.id and c.accepted_at is not null and e.state = 'completed'
     where e.state not in ('offered', 'declined') and people.is_keeper()),
  seen as ( -- the last word of each of the three at each moment, and of them the mean
    select distinct on (a.engagement_id, a.role, a.occasion) a.engagement_id, a.occasion, a.level
      from coaching.assessments a order by a.engagement_id, a.role, a.occasion, a.at desc, a.id desc),
  means as (
    select engagement_id, avg(level) filter (where occasion = 'baseline') as baseline,
           avg(level) filter (where occasion = 'final') as final, min(level) filter (where occasion = 'follow_up') as later
      from seen group by engagement_id),
  facts as (
    select b.*, m.baseline, m.final, m.later, m.final - m.baseline as gain,
           (select count(*) from coaching.sessions s where s.engagement_id = b.id and s.state = 'held' and s.starts_at <= b.accepted_at) as sessions
      from begun b left join means m on m.engagement_id = b.id),
  areas as (
    select b.competency_id, b.initiative_id, b.client_id, a.id, f.at as given,
           least((select min(p.created_at) from coaching.plan_items p where p.feedback_area_id = a.id),
                 (select w.at from coaching.feedback_answers w where w.area_id = a.id)) as taken
      from begun b join coaching.manager_feedback f on f.engagement_id = b.id join coaching.feedback_areas a on a.feedback_id = f.id),
  groups as ( -- `…_people` decides what is shown: one person with six engagements is one person
    select f.competency_id, f.initiative_id, count(*)::int as engagements, count(distinct f.client_id) as people,
           count(f.accepted_at)::int as completed, count(distinct f.client_id) filter (where f.accepted_at is not null) as completed_people,
           count(distinct f.client_id) filter (where f.accepted_at is null) as running_people,
           percentile_cont(0.5) within group (order by f.sessions) filter (where f.accepted_at is not null) as sessions,
           count(f.gain)::int as measured, count(distinct f.client_id) filter (where f.gain is not null) as measured_people,
           avg(f.baseline) filter (where f.gain is not null) as baseline, avg(f.final) filter (where f.gain is not null) as final,
           avg(f.gain) as gain, stddev_samp(f.gain) as spread,
           count(f.later)::int as asked_back, count(distinct f.client_id) filter (where f.later is not null) as asked_people,
           count(*) filter (where f.later >= f.target_level)::int as held,
           count(distinct f.client_id) filter (where f.later >= f.target_level) as held_people,
           count(distinct f.client_id) filter (where f.later < f.target_level) as lost_people
      from facts f group by f.competency_id, f.initiative_id),
  speed as (
    select competency_id, initiative_id, count(distinct client_id) as people, count(*)::int as areas, count(taken)::int as taken_up,
           percentile_cont(0.5) within group (order by extract(epoch from taken - given) / 3600) filter (where taken is not null) as hours
      from areas group by competency_id, initiative_id)
  select g.competency_id, g.initiative_id, case when g.people >= n then g.engagements end,
         case when g.completed_people >= n and (g.running_people >= n or g.running_people = 0) then g.completed end,
         case when g.completed_people >= n then round(g.sessions::numeric, 1) end,
         case when g.measured_people >= n then g.measured end,
         case when g.measured_people >= n then round(g.baseline, 2) end, case when g.measured_people >= n then round(g.final, 2) end,
         case when g.measured_people >= n then round(g.gain, 2) end, case when g.measured_people >= n then round(g.spread, 2) end,
         case when s.people >= n then s.areas end, case when s.people >= n then s.taken_up end,
         case when s.people >= n then round(s.hours::numeric, 1) end,
         case when g.asked_people >= n then g.asked_back end,
         case when g.asked_people >= n and (g.lost_people = 0 or (g.held_people >= n and g.lost_people >= n)) then g.held end
    from groups g cross join least
    left join speed s on s.competency_id = g.competency_id and s.initiative_id is not distinct from g.initiative_id;
$$;
reset role;
revoke create on schema coaching from trellis_wall;
