-- In which language somebody is spoken to is their own wish (decision 046). Until now everybody had English, and nobody
-- had said so: where no wish is known, the browser that asks says it. A change of type reaches every row by itself.
alter table people.people
  alter column locale drop default,
  alter column locale drop not null,
  alter column locale type text using null,
  add constraint locale_is_a_tag check (locale ~ '^[a-z]{2}(-[A-Z]{2})?$');
