-- Whoever was erased wishes no language: since decision 046 that is null, and English was left behind as if they had.
grant create on schema people to trellis_wall;
set role trellis_wall;
create or replace function people.erase(person uuid) returns table (kind text, n bigint)
language plpgsql security definer set search_path = '' as $$
declare l record; order_id uuid;
begin
  select e.id into order_id from people.erasures e
   where e.person_id = person and e.ordered_at is not null and e.called_back_at is null and e.carried_out_at is null
     and e.due_at <= now() for update;
  if order_id is null then
    raise exception 'Nothing is due' using errcode = '42501';
  end if;
  perform 1 from people.people p where p.id = person for update;
  kind := 'profile'; n := 1; return next;
  for l in select * from people.erasure_list() e order by e.place loop
    execute format('delete from %s t where %s', l.tbl, l.cond) using person;
    get diagnostics n = row_count;
    kind := l.kind; return next;
  end loop;
  return query select s.kind, s.n from people.erasure_shreds(person, false) s;

  update people.people p set left_at = now() where p.id = person and p.left_at is null;
  update people.people p
     set email = person || '@erased.invalid', name = 'Somebody who was erased', job_title = null, department = null,
         location = null, grade = null, about = null, languages = '{}', skills = '{}', time_zone = 'UTC', locale = null, erased_at = now()
   where p.id = person;
  update people.erasures e set carried_out_at = now() where e.id = order_id;
  insert into ops.events (id, actor_id, kind, subject_type, subject_id)
    values (gen_random_uuid(), null, 'erasure.carried-out', 'erasure', person);
end $$;
reset role;
revoke create on schema people from trellis_wall;
