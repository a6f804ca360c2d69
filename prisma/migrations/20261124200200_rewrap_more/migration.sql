-- Two more places that the master key wraps, so that a rotation reaches them: questions about an enrolment, and what a
-- match looked at and found.
grant select (id, question, reply), update (question, reply) on mentoring.enrolment_inquiries to trellis_keys;
grant select (run_id, input, result), update (input, result) on mentoring.match_snapshots to trellis_keys;
create policy rotation on mentoring.enrolment_inquiries to trellis_keys using (true) with check (true);
create policy rotation on mentoring.match_snapshots to trellis_keys using (true) with check (true);
drop trigger written_once on mentoring.enrolment_inquiries;
create trigger written_once before update on mentoring.enrolment_inquiries for each row
  when (current_user <> 'trellis_keys')
  execute function ops.refuse_new_identity('id', 'enrolment_id', 'asked_by', 'question', 'asked_at');
