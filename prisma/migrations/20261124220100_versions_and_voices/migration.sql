-- A new version while relationships run: each keeps its own until all its members agree to move over (D4). And what
-- the admins of a program say to each other about a section of its design.
-- CreateTable
CREATE TABLE "mentoring"."design_comments" (
    "id" UUID NOT NULL,
    "design_id" UUID NOT NULL,
    "section" TEXT NOT NULL,
    "author_id" UUID NOT NULL,
    "text" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "settled_at" TIMESTAMPTZ(3),
    "settled_by" UUID,

    CONSTRAINT "design_comments_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "mentoring"."version_moves" (
    "id" UUID NOT NULL,
    "relationship_id" UUID NOT NULL,
    "design_id" UUID NOT NULL,
    "agreed_by" UUID[],
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "done_at" TIMESTAMPTZ(3),

    CONSTRAINT "version_moves_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "design_comments_design_id_idx" ON "mentoring"."design_comments"("design_id");

-- CreateIndex
CREATE UNIQUE INDEX "version_moves_relationship_id_design_id_key" ON "mentoring"."version_moves"("relationship_id", "design_id");

-- AddForeignKey
ALTER TABLE "mentoring"."design_comments" ADD CONSTRAINT "design_comments_design_id_fkey" FOREIGN KEY ("design_id") REFERENCES "mentoring"."designs"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "mentoring"."version_moves" ADD CONSTRAINT "version_moves_design_id_fkey" FOREIGN KEY ("design_id") REFERENCES "mentoring"."designs"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "mentoring"."version_moves" ADD CONSTRAINT "version_moves_relationship_id_fkey" FOREIGN KEY ("relationship_id") REFERENCES "mentoring"."relationships"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- ── Comments: the program's admins, each as themselves ──────────────────────────────────────────────
alter table mentoring.design_comments add constraint design_comments_author_person foreign key (author_id) references people.people (id);
alter table mentoring.design_comments add constraint design_comments_section check (section in ('purpose', 'focus', 'model', 'components', 'matching'));
alter table mentoring.design_comments enable row level security;
alter table mentoring.design_comments force row level security;
grant select, insert, update on mentoring.design_comments to trellis_app;
create policy admins on mentoring.design_comments for select to trellis_app
  using (exists (select 1 from mentoring.designs d where d.id = design_id and d.program_id = any ((select mentoring.my_programs())::uuid[])));
create policy admin_comments on mentoring.design_comments for insert to trellis_app
  with check (author_id = (select people.actor()) and settled_at is null and exists (
    select 1 from mentoring.designs d where d.id = design_id and d.program_id = any ((select mentoring.my_programs())::uuid[])));
create policy admin_settles on mentoring.design_comments for update to trellis_app
  using (exists (select 1 from mentoring.designs d where d.id = design_id and d.program_id = any ((select mentoring.my_programs())::uuid[])))
  with check (settled_by = (select people.actor()));
create trigger written_once before update on mentoring.design_comments for each row
  execute function ops.refuse_new_identity('id', 'design_id', 'section', 'author_id', 'text', 'at');

-- ── Moving over: partners and nobody else, each for themselves ──────────────────────────────────────
alter table mentoring.version_moves add constraint version_move_agreed check (cardinality(agreed_by) > 0);
alter table mentoring.version_moves enable row level security;
alter table mentoring.version_moves force row level security;
grant select, insert, update on mentoring.version_moves to trellis_app;
create policy partners_read on mentoring.version_moves for select to trellis_app
  using (relationship_id = any ((select mentoring.my_relationships())::uuid[]));
create policy partners_add on mentoring.version_moves for insert to trellis_app
  with check (relationship_id = any ((select mentoring.my_relationships())::uuid[]));
create policy partners_edit on mentoring.version_moves for update to trellis_app
  using (relationship_id = any ((select mentoring.my_relationships())::uuid[]))
  with check (relationship_id = any ((select mentoring.my_relationships())::uuid[]));
create trigger agrees_for_self before insert or update on mentoring.version_moves for each row execute function mentoring.guard_renewal();
create trigger written_once before update on mentoring.version_moves for each row
  execute function ops.refuse_new_identity('id', 'relationship_id', 'design_id');

grant usage, create on schema mentoring to trellis_wall;
-- Only to a later, approved version of the same program, and one that is for so many people; done with the last yes.
create function mentoring.move_over() returns trigger
language plpgsql security definer set search_path = '' as $$
declare r mentoring.relationships; everybody uuid[]; wanted mentoring.designs;
begin
  if tg_op = 'UPDATE' and old.done_at is not null then
    new.done_at := old.done_at; -- what is done stays done
    return new;
  end if;
  new.done_at := null;
  select * into r from mentoring.relationships where id = new.relationship_id for update;
  select * into wanted from mentoring.designs where id = new.design_id;
  if wanted.program_id <> r.program_id or r.phase = 'ended' or not mentoring.is_approved(new.design_id)
     or wanted.version <= (select version from mentoring.designs where id = r.design_id) then
    raise exception 'This relationship cannot move over to that version' using errcode = 'TRVER';
  end if;
  select array_agg(person_id) into everybody from mentoring.relationship_members where relationship_id = r.id and left_at is null;
  if not mentoring.model_fits((wanted.model ->> 'kind')::mentoring.relationship_model, cardinality(everybody)) then
    raise exception 'That version is for another number of people' using errcode = 'TRMOD';
  end if;
  if new.agreed_by @> everybody then
    update mentoring.relationships set design_id = new.design_id where id = r.id;
    new.done_at := now();
  end if;
  return new;
end $$;
create trigger move_over before insert or update on mentoring.version_moves for each row execute function mentoring.move_over();

-- The version changes by that way only. It could be changed by one partner since the model became changeable.
create function mentoring.guard_version() returns trigger language plpgsql set search_path = '' as $$
begin
  if new.design_id <> old.design_id and current_user <> 'trellis_wall' and people.actor() is not null then
    raise exception 'A relationship moves to another version by all its members' using errcode = '42501';
  end if;
  return new;
end $$;
create trigger version_by_all before update of design_id on mentoring.relationships for each row execute function mentoring.guard_version();

-- Whoever lives under an earlier version is told of the new one by the database: an admin may be recused from
-- some of them, and is not to learn from whom (W7).
create function mentoring.tell_of_version() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
  insert into ops.notifications (id, person_id, kind, subject_id)
    select gen_random_uuid(), m.person_id, 'relationship.new-version', r.id
      from mentoring.designs d
      join mentoring.relationships r on r.program_id = d.program_id and r.phase <> 'ended' and r.design_id <> d.id
      join mentoring.relationship_members m on m.relationship_id = r.id and m.left_at is null
     where d.id = new.design_id;
  return null;
end $$;
create trigger tell_of_version after insert on mentoring.design_approvals for each row execute function mentoring.tell_of_version();

alter function mentoring.move_over() owner to trellis_wall;
alter function mentoring.tell_of_version() owner to trellis_wall;
revoke create on schema mentoring from trellis_wall;
revoke all on function mentoring.guard_version() from public;
set role trellis_wall;
revoke all on function mentoring.move_over(), mentoring.tell_of_version() from public;
reset role;
