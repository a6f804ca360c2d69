-- How many rows an import took without the manager they named.
alter table people.people_imports add column without_manager int not null default 0;
