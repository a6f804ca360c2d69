-- Coaching: nobody is coached who has not agreed, and three agree on one page what is shared with whom.

grant create on schema coaching to trellis_wall;

-- While it is only offered, an engagement is known to its client and to whoever offers it.
set role trellis_wall;
create or replace function coaching.my_engagements() returns uuid[]
language sql stable security definer set search_path = '' as $$
  select coalesce(array_agg(id), '{}') from coaching.engagements
   where people.actor() = client_id
      or (people.actor() = coach_id and (state not in ('offered', 'declined') or started_by = coach_id));
$$;
create or replace function coaching.managed_engagements() returns uuid[]
language sql stable security definer set search_path = '' as $$
  select coalesce(array_agg(e.id), '{}') from coaching.engagements e
    join people.managers_of_record m on m.person_id = e.client_id and m.until is null
   where m.manager_id = people.actor() and (e.state not in ('offered', 'declined') or e.started_by = people.actor());
$$;
-- for the trigger below
grant execute on function coaching.guard_places() to session_user;
reset role;

alter policy three_parties on coaching.engagements
  using ((select people.actor()) = client_id or (
    (state not in ('offered', 'declined') or started_by = (select people.actor()))
    and ((select people.actor()) = coach_id or client_id = any ((select people.my_direct_reports())::uuid[]))));

-- The client starts, or is offered to start; and only the client says yes.
create function coaching.guard_offer() returns trigger language plpgsql set search_path = '' as $$
begin
  if tg_op = 'INSERT' then
    if (new.started_by = new.client_id) is distinct from (new.state = 'active') or new.state not in ('active', 'offered') then
      raise exception 'The client agrees first' using errcode = 'TRC02';
    end if;
  elsif new.state is distinct from old.state then
    if old.state = 'declined' then
      raise exception 'An offer that was declined stays so' using errcode = 'TRCEN';
    elsif new.state in ('offered', 'declined') and old.state <> 'offered' then
      raise exception 'It has begun' using errcode = 'TRC02';
    elsif old.state = 'offered' and not (
        (new.state = 'active' and people.actor() = new.client_id)
        or (new.state = 'declined' and people.actor() in (new.client_id, new.started_by))) then
      raise exception 'The client agrees first' using errcode = 'TRC02';
    end if;
  end if;
  return new;
end $$;
create trigger client_agrees before insert or update of state on coaching.engagements
  for each row execute function coaching.guard_offer();
create trigger places_when_accepted before update of state on coaching.engagements
  for each row when (old.state = 'offered' and new.state = 'active') execute function coaching.guard_places();
set role trellis_wall;
revoke execute on function coaching.guard_places() from session_user;
reset role;

-- What the client sees of a manager's feedback: all of it, what it is about, or what the coach makes of it.
create type coaching.feedback_sharing as enum ('everything', 'areas', 'coach');

create table coaching.contracts (
  engagement_id uuid not null references coaching.engagements (id) on delete cascade,
  version int not null check (version >= 1),
  feedback coaching.feedback_sharing not null,
  sealed bytea not null,
  proposed_by uuid not null constraint contracts_proposed_by_person references people.people (id),
  proposed_at timestamptz(3) not null default current_timestamp,
  agreed_at timestamptz(3),
  constraint contracts_pkey primary key (engagement_id, version)
);
create table coaching.contract_agreements (
  engagement_id uuid not null,
  version int not null,
  person_id uuid not null constraint contract_agreements_person_id_person references people.people (id),
  at timestamptz(3) not null default current_timestamp,
  constraint contract_agreements_pkey primary key (engagement_id, version, person_id),
  constraint contract_agreements_contract_fkey foreign key (engagement_id, version)
    references coaching.contracts (engagement_id, version) on delete cascade on update cascade
);
create table coaching.feedback_details (
  area_id uuid not null constraint feedback_details_pkey primary key references coaching.feedback_areas (id) on delete cascade,
  sealed bytea not null
);
alter table coaching.manager_feedback add column shared coaching.feedback_sharing not null default 'everything';

do $$
declare t text;
begin
  foreach t in array array['contracts', 'contract_agreements', 'feedback_details'] loop
    execute format('alter table coaching.%I enable row level security', t);
    execute format('alter table coaching.%I force row level security', t);
  end loop;
  foreach t in array array['contracts', 'contract_agreements'] loop
    execute format('create policy three_parties on coaching.%I for select to trellis_app
      using (engagement_id = any ((select coaching.my_engagements())::uuid[]) or engagement_id = any ((select coaching.managed_engagements())::uuid[]))', t);
    execute format('create policy wall on coaching.%I to trellis_wall using (true) with check (true)', t);
    execute format('grant select on coaching.%I to trellis_wall', t);
  end loop;
end $$;
grant select, insert on coaching.contracts, coaching.contract_agreements, coaching.feedback_details to trellis_app;
grant update on coaching.contracts to trellis_wall;

create policy party_proposes on coaching.contracts for insert to trellis_app
  with check (proposed_by = (select people.actor()) and agreed_at is null
    and (engagement_id = any ((select coaching.my_engagements())::uuid[]) or engagement_id = any ((select coaching.managed_engagements())::uuid[])));
create policy agrees_for_self on coaching.contract_agreements for insert to trellis_app
  with check (person_id = (select people.actor())
    and (engagement_id = any ((select coaching.my_engagements())::uuid[]) or engagement_id = any ((select coaching.managed_engagements())::uuid[]))
    and version = (select max(c.version) from coaching.contracts c where c.engagement_id = contract_agreements.engagement_id));

-- The last yes puts a version in force; it is never asked for by hand.
create function coaching.put_contract_in_force() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
  update coaching.contracts c set agreed_at = now()
   where c.engagement_id = new.engagement_id and c.version = new.version and c.agreed_at is null
     and not exists (
       select 1 from coaching.engagements e
         left join people.managers_of_record m on m.person_id = e.client_id and m.until is null
         cross join lateral unnest(array[e.client_id, e.coach_id, m.manager_id]) as party
        where e.id = new.engagement_id and party is not null
          and not exists (select 1 from coaching.contract_agreements a
                           where a.engagement_id = new.engagement_id and a.version = new.version and a.person_id = party));
  return null;
end $$;
create trigger in_force after insert on coaching.contract_agreements
  for each row execute function coaching.put_contract_in_force();

-- The contract in force; before there is one, what the engagement began with.
create function coaching.sharing_in(engagement uuid) returns coaching.feedback_sharing
language sql stable security definer set search_path = '' as $$
  select coalesce(
    (select feedback from coaching.contracts where engagement_id = engagement and agreed_at is not null order by version desc limit 1),
    (select feedback from coaching.contracts where engagement_id = engagement and version = 1),
    'everything');
$$;

-- Feedback keeps for ever the promise under which it was written.
create function coaching.follow_contract() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
  new.shared := coaching.sharing_in(new.engagement_id);
  return new;
end $$;
create trigger follows_contract before insert on coaching.manager_feedback
  for each row execute function coaching.follow_contract();

create function coaching.coached_engagements() returns uuid[]
language sql stable security definer set search_path = '' as $$
  select coalesce(array_agg(id), '{}') from coaching.engagements
   where people.actor() = coach_id and (state not in ('offered', 'declined') or started_by = coach_id);
$$;

-- C9: the author and the coach read all of it; the client as far as it was shared.
alter policy with_the_feedback on coaching.feedback_areas
  using (exists (select 1 from coaching.manager_feedback f where f.id = feedback_id and (
    f.shared <> 'coach' or f.author_id = (select people.actor()) or f.engagement_id = any ((select coaching.coached_engagements())::uuid[]))));
create policy as_far_as_shared on coaching.feedback_details for select to trellis_app
  using (exists (select 1 from coaching.feedback_areas a join coaching.manager_feedback f on f.id = a.feedback_id where a.id = area_id and (
    f.shared = 'everything' or f.author_id = (select people.actor()) or f.engagement_id = any ((select coaching.coached_engagements())::uuid[]))));
create policy author_writes on coaching.feedback_details for insert to trellis_app
  with check (exists (select 1 from coaching.feedback_areas a join coaching.manager_feedback f on f.id = a.feedback_id
    where a.id = area_id and f.author_id = (select people.actor())));

alter function coaching.put_contract_in_force() owner to trellis_wall;
alter function coaching.follow_contract() owner to trellis_wall;
alter function coaching.sharing_in(uuid) owner to trellis_wall;
alter function coaching.coached_engagements() owner to trellis_wall;
revoke all on function coaching.guard_offer() from public;
set role trellis_wall; -- a right on a function is its owner's to give and to take
revoke all on function coaching.put_contract_in_force(), coaching.follow_contract(), coaching.sharing_in(uuid), coaching.coached_engagements() from public;
grant execute on function coaching.sharing_in(uuid), coaching.coached_engagements() to trellis_app;
reset role;
revoke create on schema coaching from trellis_wall;
