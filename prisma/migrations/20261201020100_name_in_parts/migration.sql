-- A directory may say of a name only the part that has changed; the others are what it said before.
alter table people.directory_entries add column given_name text, add column family_name text;
