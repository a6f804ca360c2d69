-- Whom the directory has deleted is nobody to it, until it sends them again under the name that it had for them.
alter table people.directory_entries add column deleted_at timestamptz(3);

-- A text without accents and case, as people are looked for.
create function people.plain(said text) returns text
language sql immutable parallel safe set search_path = '' as $$
  select lower(regexp_replace(normalize(said, NFD), U&'[\0300-\036F]', '', 'g'));
$$;

-- Whether somebody's name, work or skills hold a text. Nothing in it stands for something else.
create function people.holds(person people.people, wanted text) returns boolean
language sql stable parallel safe as $$
  select strpos(people.plain(concat_ws(chr(10), person.name, person.job_title, person.department,
    array_to_string(person.skills, chr(10)))), people.plain(wanted)) > 0;
$$;
revoke all on function people.plain(text), people.holds(people.people, text) from public;
grant execute on function people.plain(text), people.holds(people.people, text) to trellis_app;
