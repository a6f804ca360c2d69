-- What somebody can do, in their own words, so that they are found by it; and a small picture, theirs to put and to
-- take away, for everybody in the organization to see.
alter table people.people add column skills text[] default array[]::text[];

create table people.photos (
  person_id uuid primary key references people.people (id) on delete cascade on update cascade,
  jpeg bytea not null check (octet_length(jpeg) <= 65536),
  changed_at timestamptz(3) not null default current_timestamp
);
alter table people.photos enable row level security;
alter table people.photos force row level security;
grant select, insert, update, delete on people.photos to trellis_app;
create policy directory on people.photos for select to trellis_app using ((select people.actor()) is not null);
create policy own_put on people.photos for insert to trellis_app with check (person_id = (select people.actor()));
create policy own_changed on people.photos for update to trellis_app
  using (person_id = (select people.actor())) with check (person_id = (select people.actor()));
create policy own_taken_away on people.photos for delete to trellis_app using (person_id = (select people.actor()));
