-- An offer may say when the first session could be. Once written it stands: the client agrees to what they saw.
alter table coaching.engagements add column first_session_at timestamptz(3);
drop trigger written_once on coaching.engagements;
create trigger written_once before update on coaching.engagements
  for each row execute function ops.refuse_new_identity('id', 'client_id', 'coach_id', 'competency_id', 'started_by', 'initiative_id', 'first_session_at');
