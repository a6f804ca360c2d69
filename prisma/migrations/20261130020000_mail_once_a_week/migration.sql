-- Mail once a week as well: one on Monday morning, or when quiet hours end there.
alter table people.mail_wishes drop constraint mail_wishes_delivery_check;
alter table people.mail_wishes add constraint mail_wishes_delivery_check
  check (delivery in ('at-once', 'daily', 'weekly', 'never'));

grant create on schema people, ops to trellis_wall;
set role trellis_wall;

-- The next Monday on which a clock in this zone shows this full hour.
create function people.next_monday(after timestamptz, zone text, hour int) returns timestamptz
language plpgsql stable set search_path = '' as $$
declare here timestamp := after at time zone zone; monday timestamp := date_trunc('week', here);
begin
  return (monday + make_interval(hours => hour, days => case when here >= monday + make_interval(hours => hour) then 7 else 0 end)) at time zone zone;
exception when invalid_parameter_value then
  return people.next_monday(after, 'UTC', hour);
end $$;

create or replace function ops.mail_as_wished() returns trigger
language plpgsql security definer set search_path = '' as $$
declare
  topic text := ops.topic_of(new.kind);
  zone text; wish text; quiet people.quiet_hours; here int;
begin
  if topic is null or new.person_id is null then return new; end if;
  select w.delivery into wish from people.mail_wishes w where w.person_id = new.person_id and w.topic = ops.topic_of(new.kind);
  if wish = 'never' then return null; end if;
  select p.time_zone into zone from people.people p where p.id = new.person_id;
  begin
    perform new.created_at at time zone zone;
  exception when invalid_parameter_value then
    zone := 'UTC';
  end;
  select * into quiet from people.quiet_hours q where q.person_id = new.person_id;
  if wish in ('daily', 'weekly') then
    new.digest := true;
    new.next_attempt := case wish when 'daily' then people.next_hour(new.created_at, zone, coalesce(quiet.ends, 8))
                                  else people.next_monday(new.created_at, zone, coalesce(quiet.ends, 8)) end;
  elsif quiet.person_id is not null then
    here := extract(hour from new.created_at at time zone zone);
    if (quiet.starts < quiet.ends and here >= quiet.starts and here < quiet.ends)
       or (quiet.starts > quiet.ends and (here >= quiet.starts or here < quiet.ends)) then
      new.next_attempt := people.next_hour(new.created_at, zone, quiet.ends);
    end if;
  end if;
  return new;
end $$;

revoke all on function people.next_monday(timestamptz, text, int) from public;
reset role;
revoke create on schema people, ops from trellis_wall;
