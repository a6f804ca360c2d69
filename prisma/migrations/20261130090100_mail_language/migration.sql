-- A mail is in the language of whoever gets it (decision 046). It is written hours later and in another process, so the
-- outbox keeps which: what its reader wishes, else what the request asked for, else none, which is the first that is
-- offered. Whoever posts a letter does not learn it: the trigger that asks for the reader's other wishes asks for this.
alter table ops.mails
  add column language text constraint language_is_a_tag check (language ~ '^[a-z]{2}(-[A-Z]{2})?$');
grant select (locale) on people.people to trellis_wall;

grant create on schema ops to trellis_wall;
set role trellis_wall;

create or replace function ops.mail_as_wished() returns trigger
language plpgsql security definer set search_path = '' as $$
declare
  topic text := ops.topic_of(new.kind);
  zone text; wish text; quiet people.quiet_hours; here int;
begin
  if new.person_id is null then return new; end if;
  select p.time_zone, coalesce(p.locale, new.language) into zone, new.language from people.people p where p.id = new.person_id;
  if topic is null then return new; end if;
  select w.delivery into wish from people.mail_wishes w where w.person_id = new.person_id and w.topic = ops.topic_of(new.kind);
  if wish = 'never' then return null; end if;
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

reset role;
revoke create on schema ops from trellis_wall;
