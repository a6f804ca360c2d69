-- A run is a job: asked for, at work, and then a draft, a failure or called off. (A migration of its own: a value is
-- used only after the transaction that added it.)
alter type mentoring.match_run_state add value 'queued' before 'draft';
alter type mentoring.match_run_state add value 'running' before 'draft';
alter type mentoring.match_run_state add value 'failed' before 'draft';
alter type mentoring.match_run_state add value 'cancelled' before 'draft';
