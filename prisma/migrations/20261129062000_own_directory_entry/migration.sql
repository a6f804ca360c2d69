-- What the directory calls somebody is theirs to have in the copy of their data.
create policy own on people.directory_entries for select to trellis_app using (person_id = (select people.actor()));
