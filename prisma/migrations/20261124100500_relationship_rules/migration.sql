-- Why somebody left is sealed like everything else that is said in confidence (L2, W11).
alter table mentoring.leaving_reasons drop column reason;
alter table mentoring.leaving_reasons add column sealed bytea not null;

-- What a goal is about belongs to its words, and those are sealed.
alter table mentoring.goals drop column focus_area;

-- Phases follow each other; leaving is open from every one of them, and an end is an end.
create function mentoring.guard_phase() returns trigger language plpgsql set search_path = '' as $$
begin
  if new.phase = old.phase then return new; end if;
  if old.phase = 'ended' or not (new.phase = 'ended' or (old.phase, new.phase) in (
      ('preparing', 'negotiating'), ('negotiating', 'enabling'), ('enabling', 'closing'), ('closing', 'enabling'))) then
    raise exception 'A relationship cannot go from % to %', old.phase, new.phase using errcode = 'TRPHA';
  end if;
  return new;
end $$;
create trigger phases before update of phase on mentoring.relationships for each row execute function mentoring.guard_phase();

-- A pause set by a reorganization cannot be relabelled as somebody's wish and then be lifted (W6).
create trigger written_once before update on mentoring.pauses for each row execute function ops.refuse_new_identity('id', 'relationship_id', 'cause');

-- Everybody agrees to a renewal for themselves, and to that renewal.
create function mentoring.guard_renewal() returns trigger language plpgsql set search_path = '' as $$
declare before uuid[] := case tg_op when 'UPDATE' then old.agreed_by else '{}'::uuid[] end;
begin
  if people.actor() is not null
     and not (new.agreed_by @> before and new.agreed_by <@ array_append(before, people.actor())) then
    raise exception 'Nobody agrees for another' using errcode = 'TRREN';
  end if;
  return new;
end $$;
create trigger agrees_for_self before insert or update on mentoring.renewals for each row execute function mentoring.guard_renewal();
create trigger written_once before update on mentoring.renewals for each row execute function ops.refuse_new_identity('id', 'relationship_id', 'until');

revoke all on function mentoring.guard_phase(), mentoring.guard_renewal() from public;
