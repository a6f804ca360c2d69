-- The relationship space in its depth: series of sessions, an agenda that carries over, who was there, messages read,
-- drafts, reflections on a goal, going on as another model; and how sessions reach somebody's own calendar.

-- An agenda was one text that the last writer overwrote; it is points now, and nobody's is lost.
-- AlterTable
ALTER TABLE "mentoring"."sessions" ADD COLUMN     "sequence" INTEGER NOT NULL DEFAULT 0,
ADD COLUMN     "series_id" UUID;

-- DropTable
DROP TABLE "mentoring"."session_contents";

-- CreateTable
CREATE TABLE "mentoring"."goal_reflections" (
    "id" UUID NOT NULL,
    "goal_id" UUID NOT NULL,
    "relationship_id" UUID NOT NULL,
    "author_id" UUID NOT NULL,
    "sealed" BYTEA NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "goal_reflections_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "mentoring"."session_series" (
    "id" UUID NOT NULL,
    "relationship_id" UUID NOT NULL,
    "rule" TEXT NOT NULL,
    "time_zone" TEXT NOT NULL,
    "starts_at" TIMESTAMPTZ(3) NOT NULL,
    "created_by" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "session_series_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "mentoring"."session_attendance" (
    "session_id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "relationship_id" UUID NOT NULL,

    CONSTRAINT "session_attendance_pkey" PRIMARY KEY ("session_id","person_id")
);

-- CreateTable
CREATE TABLE "mentoring"."agenda_points" (
    "id" UUID NOT NULL,
    "relationship_id" UUID NOT NULL,
    "author_id" UUID NOT NULL,
    "sealed" BYTEA NOT NULL,
    "covered_in" UUID,
    "dropped_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "agenda_points_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "mentoring"."message_readings" (
    "relationship_id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "until" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "message_readings_pkey" PRIMARY KEY ("relationship_id","person_id")
);

-- CreateTable
CREATE TABLE "mentoring"."drafts" (
    "relationship_id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "place" TEXT NOT NULL,
    "sealed" BYTEA NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "drafts_pkey" PRIMARY KEY ("relationship_id","person_id","place")
);

-- CreateTable
CREATE TABLE "mentoring"."redefinitions" (
    "id" UUID NOT NULL,
    "relationship_id" UUID NOT NULL,
    "model" "mentoring"."relationship_model" NOT NULL,
    "agreed_by" UUID[],
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "done_at" TIMESTAMPTZ(3),

    CONSTRAINT "redefinitions_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "people"."calendars" (
    "person_id" UUID NOT NULL,
    "token_hash" BYTEA,
    "invites" BOOLEAN NOT NULL DEFAULT true,
    "changed_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "calendars_pkey" PRIMARY KEY ("person_id")
);

-- CreateIndex
CREATE INDEX "goal_reflections_goal_id_idx" ON "mentoring"."goal_reflections"("goal_id");

-- CreateIndex
CREATE INDEX "session_series_relationship_id_idx" ON "mentoring"."session_series"("relationship_id");

-- CreateIndex
CREATE INDEX "agenda_points_relationship_id_idx" ON "mentoring"."agenda_points"("relationship_id");

-- CreateIndex
CREATE INDEX "redefinitions_relationship_id_idx" ON "mentoring"."redefinitions"("relationship_id");

-- CreateIndex
CREATE UNIQUE INDEX "calendars_token_hash_key" ON "people"."calendars"("token_hash");

-- AddForeignKey
ALTER TABLE "mentoring"."goal_reflections" ADD CONSTRAINT "goal_reflections_goal_id_fkey" FOREIGN KEY ("goal_id") REFERENCES "mentoring"."goals"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "mentoring"."sessions" ADD CONSTRAINT "sessions_series_id_fkey" FOREIGN KEY ("series_id") REFERENCES "mentoring"."session_series"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "mentoring"."session_series" ADD CONSTRAINT "session_series_relationship_id_fkey" FOREIGN KEY ("relationship_id") REFERENCES "mentoring"."relationships"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "mentoring"."session_attendance" ADD CONSTRAINT "session_attendance_session_id_fkey" FOREIGN KEY ("session_id") REFERENCES "mentoring"."sessions"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "mentoring"."agenda_points" ADD CONSTRAINT "agenda_points_relationship_id_fkey" FOREIGN KEY ("relationship_id") REFERENCES "mentoring"."relationships"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "mentoring"."agenda_points" ADD CONSTRAINT "agenda_points_covered_in_fkey" FOREIGN KEY ("covered_in") REFERENCES "mentoring"."sessions"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "mentoring"."message_readings" ADD CONSTRAINT "message_readings_relationship_id_fkey" FOREIGN KEY ("relationship_id") REFERENCES "mentoring"."relationships"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "mentoring"."drafts" ADD CONSTRAINT "drafts_relationship_id_fkey" FOREIGN KEY ("relationship_id") REFERENCES "mentoring"."relationships"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "mentoring"."redefinitions" ADD CONSTRAINT "redefinitions_relationship_id_fkey" FOREIGN KEY ("relationship_id") REFERENCES "mentoring"."relationships"("id") ON DELETE CASCADE ON UPDATE CASCADE;


-- ── Who reads and writes them ───────────────────────────────────────────────────────────────────────
alter table mentoring.session_series add constraint session_series_created_by_person foreign key (created_by) references people.people (id);
alter table mentoring.session_attendance add constraint session_attendance_person foreign key (person_id) references people.people (id);
alter table mentoring.agenda_points add constraint agenda_points_author_person foreign key (author_id) references people.people (id);
alter table mentoring.message_readings add constraint message_readings_person foreign key (person_id) references people.people (id);
alter table mentoring.drafts add constraint drafts_person foreign key (person_id) references people.people (id);
alter table mentoring.goal_reflections add constraint goal_reflections_author_person foreign key (author_id) references people.people (id);
alter table people.calendars add constraint calendars_person foreign key (person_id) references people.people (id) on delete cascade;

do $$
declare t text;
begin
  foreach t in array array['mentoring.session_series', 'mentoring.session_attendance', 'mentoring.agenda_points',
    'mentoring.message_readings', 'mentoring.drafts', 'mentoring.goal_reflections', 'mentoring.redefinitions', 'people.calendars']
  loop
    execute format('alter table %s enable row level security', t);
    execute format('alter table %s force row level security', t);
  end loop;
  -- partners and nobody else (W1); a series, its rule and who was there say more than that a session took place
  foreach t in array array['session_series', 'session_attendance', 'agenda_points', 'goal_reflections', 'redefinitions'] loop
    execute format('grant select, insert on mentoring.%I to trellis_app', t);
    execute format('create policy partners_read on mentoring.%I for select to trellis_app
      using (relationship_id = any ((select mentoring.my_relationships())::uuid[]))', t);
    execute format('create policy partners_add on mentoring.%I for insert to trellis_app
      with check (relationship_id = any ((select mentoring.my_relationships())::uuid[]))', t);
  end loop;
  foreach t in array array['agenda_points', 'redefinitions'] loop
    execute format('grant update on mentoring.%I to trellis_app', t);
    execute format('create policy partners_edit on mentoring.%I for update to trellis_app
      using (relationship_id = any ((select mentoring.my_relationships())::uuid[]))
      with check (relationship_id = any ((select mentoring.my_relationships())::uuid[]))', t);
  end loop;
  -- the person's own: nobody learns what was typed and not sent, or whether they have read
  foreach t in array array['message_readings', 'drafts'] loop
    execute format('grant select, insert, update, delete on mentoring.%I to trellis_app', t);
    execute format('create policy own on mentoring.%I to trellis_app using (person_id = (select people.actor()))
      with check (person_id = (select people.actor()) and relationship_id = any ((select mentoring.my_relationships())::uuid[]))', t);
  end loop;
end $$;
grant delete on mentoring.session_attendance to trellis_app;
create policy partners_remove on mentoring.session_attendance for delete to trellis_app
  using (relationship_id = any ((select mentoring.my_relationships())::uuid[]));
create policy writes_as_self on mentoring.session_series as restrictive for insert to trellis_app with check (created_by = (select people.actor()));
create policy writes_as_self on mentoring.agenda_points as restrictive for insert to trellis_app with check (author_id = (select people.actor()));
create policy writes_as_self on mentoring.goal_reflections as restrictive for insert to trellis_app with check (author_id = (select people.actor()));
create trigger written_once before update on mentoring.agenda_points for each row
  execute function ops.refuse_new_identity('id', 'relationship_id', 'author_id', 'sealed');

grant select, insert, update on people.calendars to trellis_app;
create policy own on people.calendars to trellis_app using (person_id = (select people.actor())) with check (person_id = (select people.actor()));
grant select on people.calendars to trellis_auth; -- whose feed is this?
create policy sign_in on people.calendars for select to trellis_auth using (true);

grant usage, create on schema people, mentoring to trellis_wall;
-- Whether an invitation is to be mailed: asked when a session is planned, by whoever plans it.
grant select on people.calendars to trellis_wall;
create policy wall on people.calendars to trellis_wall using (true);
create function people.wants_invites(person uuid) returns boolean
language sql stable security definer set search_path = '' as $$
  select coalesce((select invites from people.calendars where person_id = person), true);
$$;

-- A calendar believes the highest number: every move, change of length or state counts one up.
create function mentoring.count_session_change() returns trigger language plpgsql set search_path = '' as $$
begin
  new.sequence := old.sequence + case when (old.starts_at, old.minutes, old.state) is distinct from (new.starts_at, new.minutes, new.state) then 1 else 0 end;
  return new;
end $$;
create trigger count_changes before update on mentoring.sessions for each row execute function mentoring.count_session_change();

-- ── Going on as another model ───────────────────────────────────────────────────────────────────────
-- Two people are a pair of one kind or another, three and more a group or a circle.
create function mentoring.model_fits(model mentoring.relationship_model, members int) returns boolean
language sql immutable set search_path = '' as $$
  select case when members = 2 then model in ('one_to_one', 'reverse', 'peer') else model in ('group', 'circle') end;
$$;

create trigger agrees_for_self before insert or update on mentoring.redefinitions for each row execute function mentoring.guard_renewal();
create trigger written_once before update on mentoring.redefinitions for each row
  execute function ops.refuse_new_identity('id', 'relationship_id', 'model');

-- Once everybody agreed the relationship is of the new model; to and from reverse the two change places, and the
-- wall is asked again (W5).
create function mentoring.redefine() returns trigger
language plpgsql security definer set search_path = '' as $$
declare r mentoring.relationships; everybody uuid[]; rule text;
begin
  if new.done_at is not null then return new; end if;
  select * into r from mentoring.relationships where id = new.relationship_id for update;
  select array_agg(person_id) into everybody from mentoring.relationship_members where relationship_id = r.id and left_at is null;
  if not (new.agreed_by @> everybody) then return new; end if;
  if not mentoring.model_fits(new.model, cardinality(everybody)) then
    raise exception 'This model does not fit so many people' using errcode = 'TRMOD';
  end if;
  if (r.model = 'reverse') <> (new.model = 'reverse') then
    update mentoring.relationship_members set side = case side when 'mentee' then 'mentor' else 'mentee' end::mentoring.side
     where relationship_id = r.id;
    select w.rule into rule
      from mentoring.walled_pairs(
        (select array_agg(person_id) from mentoring.relationship_members where relationship_id = r.id and side = 'mentee' and left_at is null),
        (select array_agg(person_id) from mentoring.relationship_members where relationship_id = r.id and side = 'mentor' and left_at is null)) w limit 1;
    if rule is not null then
      raise exception 'These two people cannot change places (%)', rule using errcode = 'TRW05';
    end if;
  end if;
  update mentoring.relationships set model = new.model where id = r.id;
  new.done_at := now();
  return new;
end $$;
create trigger redefine before insert or update on mentoring.redefinitions for each row execute function mentoring.redefine();
grant update on mentoring.relationship_members to trellis_wall;
alter table mentoring.redefinitions add constraint redefinition_agreed check (cardinality(agreed_by) > 0);

-- The model changes by that way only.
drop trigger written_once on mentoring.relationships;
create trigger written_once before update on mentoring.relationships for each row execute function ops.refuse_new_identity('id', 'program_id');
create function mentoring.guard_model() returns trigger language plpgsql set search_path = '' as $$
begin
  if new.model <> old.model and current_user <> 'trellis_wall' and people.actor() is not null then
    raise exception 'A relationship is redefined by all its members' using errcode = '42501';
  end if;
  return new;
end $$;
create trigger model_by_all before update of model on mentoring.relationships for each row execute function mentoring.guard_model();

alter function people.wants_invites(uuid) owner to trellis_wall;
alter function mentoring.redefine() owner to trellis_wall;
revoke create on schema people, mentoring from trellis_wall;
revoke all on function mentoring.count_session_change(), mentoring.model_fits(mentoring.relationship_model, int), mentoring.guard_model() from public;
grant execute on function mentoring.model_fits(mentoring.relationship_model, int) to trellis_wall;
set role trellis_wall;
revoke all on function people.wants_invites(uuid), mentoring.redefine() from public;
grant execute on function people.wants_invites(uuid) to trellis_app;
reset role;
