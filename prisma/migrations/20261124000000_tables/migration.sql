-- CreateSchema
CREATE SCHEMA IF NOT EXISTS "coaching";

-- CreateSchema
CREATE SCHEMA IF NOT EXISTS "mentoring";

-- CreateSchema
CREATE SCHEMA IF NOT EXISTS "ops";

-- CreateSchema
CREATE SCHEMA IF NOT EXISTS "people";

-- CreateEnum
CREATE TYPE "coaching"."engagement_state" AS ENUM ('active', 'paused', 'completed', 'ended_early');

-- CreateEnum
CREATE TYPE "coaching"."feedback_occasion" AS ENUM ('start', 'midway', 'end', 'on_demand');

-- CreateEnum
CREATE TYPE "coaching"."plan_item_state" AS ENUM ('open', 'practising', 'done');

-- CreateEnum
CREATE TYPE "coaching"."coaching_session_state" AS ENUM ('scheduled', 'held', 'missed', 'cancelled');

-- CreateEnum
CREATE TYPE "coaching"."note_visibility" AS ENUM ('everyone', 'between_us', 'private');

-- CreateEnum
CREATE TYPE "coaching"."assessor_role" AS ENUM ('client', 'manager', 'coach');

-- CreateEnum
CREATE TYPE "coaching"."assessment_occasion" AS ENUM ('baseline', 'interim', 'final');

-- CreateEnum
CREATE TYPE "mentoring"."program_state" AS ENUM ('designing', 'approved', 'enrolling', 'matching', 'running', 'closing', 'closed');

-- CreateEnum
CREATE TYPE "mentoring"."program_role_name" AS ENUM ('admin', 'sponsor');

-- CreateEnum
CREATE TYPE "mentoring"."side" AS ENUM ('mentee', 'mentor');

-- CreateEnum
CREATE TYPE "mentoring"."enrolment_state" AS ENUM ('invited', 'applied', 'approved', 'waiting', 'withdrawn');

-- CreateEnum
CREATE TYPE "mentoring"."match_run_state" AS ENUM ('draft', 'review', 'published', 'discarded');

-- CreateEnum
CREATE TYPE "mentoring"."match_aim" AS ENUM ('best_total', 'most_people', 'fairest', 'stable');

-- CreateEnum
CREATE TYPE "mentoring"."phase" AS ENUM ('preparing', 'negotiating', 'enabling', 'closing', 'ended');

-- CreateEnum
CREATE TYPE "mentoring"."relationship_model" AS ENUM ('one_to_one', 'reverse', 'peer', 'group', 'circle');

-- CreateEnum
CREATE TYPE "mentoring"."pause_cause" AS ENUM ('partner', 'reorganization');

-- CreateEnum
CREATE TYPE "mentoring"."closing_kind" AS ENUM ('completed', 'left_early', 'reorganization');

-- CreateEnum
CREATE TYPE "mentoring"."goal_horizon" AS ENUM ('current_role', 'future');

-- CreateEnum
CREATE TYPE "mentoring"."session_state" AS ENUM ('scheduled', 'held', 'missed', 'cancelled');

-- CreateEnum
CREATE TYPE "mentoring"."note_visibility" AS ENUM ('shared', 'private');

-- CreateEnum
CREATE TYPE "people"."organization_role_name" AS ENUM ('owner', 'program_admin');

-- CreateTable
CREATE TABLE "coaching"."competencies" (
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "description" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "competencies_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "coaching"."competency_levels" (
    "competency_id" UUID NOT NULL,
    "level" SMALLINT NOT NULL,
    "anchor" TEXT NOT NULL,

    CONSTRAINT "competency_levels_pkey" PRIMARY KEY ("competency_id","level")
);

-- CreateTable
CREATE TABLE "coaching"."coach_profiles" (
    "person_id" UUID NOT NULL,
    "about" TEXT NOT NULL DEFAULT '',
    "languages" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "capacity" SMALLINT NOT NULL DEFAULT 3,
    "open" BOOLEAN NOT NULL DEFAULT true,

    CONSTRAINT "coach_profiles_pkey" PRIMARY KEY ("person_id")
);

-- CreateTable
CREATE TABLE "coaching"."coach_expertise" (
    "person_id" UUID NOT NULL,
    "competency_id" UUID NOT NULL,
    "evidence" TEXT NOT NULL,

    CONSTRAINT "coach_expertise_pkey" PRIMARY KEY ("person_id","competency_id")
);

-- CreateTable
CREATE TABLE "coaching"."engagements" (
    "id" UUID NOT NULL,
    "client_id" UUID NOT NULL,
    "coach_id" UUID NOT NULL,
    "competency_id" UUID NOT NULL,
    "initiative_id" UUID,
    "sealed" BYTEA NOT NULL,
    "target_level" SMALLINT NOT NULL,
    "planned_sessions" SMALLINT NOT NULL,
    "state" "coaching"."engagement_state" NOT NULL DEFAULT 'active',
    "started_by" UUID NOT NULL,
    "started_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "engagements_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "coaching"."engagement_keys" (
    "engagement_id" UUID NOT NULL,
    "wrapped" BYTEA,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "destroyed_at" TIMESTAMPTZ(3),

    CONSTRAINT "engagement_keys_pkey" PRIMARY KEY ("engagement_id")
);

-- CreateTable
CREATE TABLE "coaching"."feedback_requests" (
    "id" UUID NOT NULL,
    "engagement_id" UUID NOT NULL,
    "manager_id" UUID NOT NULL,
    "occasion" "coaching"."feedback_occasion" NOT NULL,
    "token_hash" BYTEA NOT NULL,
    "requested_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "answered_at" TIMESTAMPTZ(3),

    CONSTRAINT "feedback_requests_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "coaching"."manager_feedback" (
    "id" UUID NOT NULL,
    "request_id" UUID NOT NULL,
    "engagement_id" UUID NOT NULL,
    "author_id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "manager_feedback_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "coaching"."feedback_areas" (
    "id" UUID NOT NULL,
    "feedback_id" UUID NOT NULL,
    "sealed" BYTEA NOT NULL,
    "priority" SMALLINT NOT NULL,

    CONSTRAINT "feedback_areas_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "coaching"."plan_items" (
    "id" UUID NOT NULL,
    "engagement_id" UUID NOT NULL,
    "feedback_area_id" UUID,
    "author_id" UUID NOT NULL,
    "sealed" BYTEA NOT NULL,
    "state" "coaching"."plan_item_state" NOT NULL DEFAULT 'open',
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "plan_items_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "coaching"."sessions" (
    "id" UUID NOT NULL,
    "engagement_id" UUID NOT NULL,
    "starts_at" TIMESTAMPTZ(3) NOT NULL,
    "minutes" SMALLINT NOT NULL,
    "state" "coaching"."coaching_session_state" NOT NULL,
    "created_by" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "sessions_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "coaching"."session_changes" (
    "id" UUID NOT NULL,
    "session_id" UUID NOT NULL,
    "engagement_id" UUID NOT NULL,
    "changed_by" UUID,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "starts_at" TIMESTAMPTZ(3) NOT NULL,
    "minutes" SMALLINT NOT NULL,
    "state" "coaching"."coaching_session_state" NOT NULL,

    CONSTRAINT "session_changes_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "coaching"."notes" (
    "id" UUID NOT NULL,
    "engagement_id" UUID NOT NULL,
    "session_id" UUID,
    "author_id" UUID NOT NULL,
    "visibility" "coaching"."note_visibility" NOT NULL,
    "sealed" BYTEA NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "notes_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "coaching"."assessments" (
    "id" UUID NOT NULL,
    "engagement_id" UUID NOT NULL,
    "assessor_id" UUID NOT NULL,
    "role" "coaching"."assessor_role" NOT NULL,
    "occasion" "coaching"."assessment_occasion" NOT NULL,
    "level" SMALLINT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "assessments_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "coaching"."extensions" (
    "id" UUID NOT NULL,
    "engagement_id" UUID NOT NULL,
    "sessions" SMALLINT NOT NULL,
    "sealed" BYTEA NOT NULL,
    "extended_by" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "extensions_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "coaching"."completions" (
    "engagement_id" UUID NOT NULL,
    "proposed_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "accepted_at" TIMESTAMPTZ(3),
    "accepted_by" UUID,

    CONSTRAINT "completions_pkey" PRIMARY KEY ("engagement_id")
);

-- CreateTable
CREATE TABLE "coaching"."early_endings" (
    "engagement_id" UUID NOT NULL,
    "ended_by" UUID NOT NULL,
    "sealed" BYTEA NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "early_endings_pkey" PRIMARY KEY ("engagement_id")
);

-- CreateTable
CREATE TABLE "coaching"."initiatives" (
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "competency_id" UUID NOT NULL,
    "expertise" TEXT NOT NULL,
    "instrument" TEXT NOT NULL,
    "created_by" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "initiatives_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "mentoring"."programs" (
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "summary" TEXT NOT NULL DEFAULT '',
    "state" "mentoring"."program_state" NOT NULL DEFAULT 'designing',
    "created_by" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "programs_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "mentoring"."program_roles" (
    "program_id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "role" "mentoring"."program_role_name" NOT NULL,
    "granted_by" UUID,
    "granted_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "program_roles_pkey" PRIMARY KEY ("program_id","person_id","role")
);

-- CreateTable
CREATE TABLE "mentoring"."designs" (
    "id" UUID NOT NULL,
    "program_id" UUID NOT NULL,
    "version" INTEGER NOT NULL,
    "author_id" UUID NOT NULL,
    "revision" INTEGER NOT NULL DEFAULT 0,
    "purpose" JSONB NOT NULL DEFAULT '{}',
    "focus" JSONB NOT NULL DEFAULT '{}',
    "model" JSONB NOT NULL DEFAULT '{}',
    "components" JSONB NOT NULL DEFAULT '{}',
    "matching" JSONB NOT NULL DEFAULT '{}',
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "designs_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "mentoring"."design_submissions" (
    "design_id" UUID NOT NULL,
    "submitted_by" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "design_submissions_pkey" PRIMARY KEY ("design_id")
);

-- CreateTable
CREATE TABLE "mentoring"."design_approvals" (
    "design_id" UUID NOT NULL,
    "approved_by" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "design_approvals_pkey" PRIMARY KEY ("design_id")
);

-- CreateTable
CREATE TABLE "mentoring"."enrolments" (
    "id" UUID NOT NULL,
    "program_id" UUID NOT NULL,
    "design_id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "side" "mentoring"."side" NOT NULL,
    "state" "mentoring"."enrolment_state" NOT NULL DEFAULT 'applied',
    "capacity" SMALLINT NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "enrolments_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "mentoring"."enrolment_answers" (
    "enrolment_id" UUID NOT NULL,
    "question" TEXT NOT NULL,
    "value" JSONB NOT NULL,
    "sensitive" BOOLEAN NOT NULL DEFAULT false,
    "consented" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "enrolment_answers_pkey" PRIMARY KEY ("enrolment_id","question")
);

-- CreateTable
CREATE TABLE "mentoring"."enrolment_invitations" (
    "id" UUID NOT NULL,
    "program_id" UUID NOT NULL,
    "side" "mentoring"."side" NOT NULL,
    "token_hash" BYTEA NOT NULL,
    "created_by" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "revoked_at" TIMESTAMPTZ(3),

    CONSTRAINT "enrolment_invitations_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "mentoring"."exclusions" (
    "program_id" UUID NOT NULL,
    "mentee_id" UUID NOT NULL,
    "mentor_id" UUID NOT NULL,
    "reason" TEXT NOT NULL,
    "created_by" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "exclusions_pkey" PRIMARY KEY ("program_id","mentee_id","mentor_id")
);

-- CreateTable
CREATE TABLE "mentoring"."match_runs" (
    "id" UUID NOT NULL,
    "program_id" UUID NOT NULL,
    "design_id" UUID NOT NULL,
    "aim" "mentoring"."match_aim" NOT NULL,
    "seed" TEXT NOT NULL,
    "fingerprint" TEXT NOT NULL,
    "engine" TEXT NOT NULL,
    "criteria" JSONB NOT NULL,
    "certified" BOOLEAN NOT NULL,
    "state" "mentoring"."match_run_state" NOT NULL DEFAULT 'draft',
    "created_by" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "published_at" TIMESTAMPTZ(3),
    "published_by" UUID,

    CONSTRAINT "match_runs_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "mentoring"."match_outcomes" (
    "run_id" UUID NOT NULL,
    "enrolment_id" UUID NOT NULL,
    "matched" BOOLEAN NOT NULL,
    "price" INTEGER NOT NULL,
    "reasons" JSONB NOT NULL DEFAULT '{}',

    CONSTRAINT "match_outcomes_pkey" PRIMARY KEY ("run_id","enrolment_id")
);

-- CreateTable
CREATE TABLE "mentoring"."proposals" (
    "id" UUID NOT NULL,
    "run_id" UUID NOT NULL,
    "program_id" UUID NOT NULL,
    "mentee_enrolment_id" UUID NOT NULL,
    "mentor_enrolment_id" UUID NOT NULL,
    "mentee_id" UUID NOT NULL,
    "mentor_id" UUID NOT NULL,
    "score" INTEGER NOT NULL,
    "parts" JSONB NOT NULL,
    "released_at" TIMESTAMPTZ(3),
    "relationship_id" UUID,

    CONSTRAINT "proposals_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "mentoring"."proposal_responses" (
    "proposal_id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "accepted" BOOLEAN NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "proposal_responses_pkey" PRIMARY KEY ("proposal_id","person_id")
);

-- CreateTable
CREATE TABLE "mentoring"."decline_reasons" (
    "proposal_id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "reason" TEXT NOT NULL,

    CONSTRAINT "decline_reasons_pkey" PRIMARY KEY ("proposal_id","person_id")
);

-- CreateTable
CREATE TABLE "mentoring"."relationships" (
    "id" UUID NOT NULL,
    "program_id" UUID NOT NULL,
    "design_id" UUID NOT NULL,
    "model" "mentoring"."relationship_model" NOT NULL,
    "phase" "mentoring"."phase" NOT NULL DEFAULT 'preparing',
    "started_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "planned_end" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "relationships_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "mentoring"."relationship_members" (
    "relationship_id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "side" "mentoring"."side" NOT NULL,
    "joined_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "left_at" TIMESTAMPTZ(3),

    CONSTRAINT "relationship_members_pkey" PRIMARY KEY ("relationship_id","person_id")
);

-- CreateTable
CREATE TABLE "mentoring"."relationship_keys" (
    "relationship_id" UUID NOT NULL,
    "wrapped" BYTEA,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "destroyed_at" TIMESTAMPTZ(3),

    CONSTRAINT "relationship_keys_pkey" PRIMARY KEY ("relationship_id")
);

-- CreateTable
CREATE TABLE "mentoring"."phase_changes" (
    "id" UUID NOT NULL,
    "relationship_id" UUID NOT NULL,
    "phase" "mentoring"."phase" NOT NULL,
    "changed_by" UUID,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "phase_changes_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "mentoring"."pauses" (
    "id" UUID NOT NULL,
    "relationship_id" UUID NOT NULL,
    "cause" "mentoring"."pause_cause" NOT NULL,
    "paused_by" UUID,
    "paused_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "resumed_at" TIMESTAMPTZ(3),
    "resumed_by" UUID,

    CONSTRAINT "pauses_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "mentoring"."closings" (
    "relationship_id" UUID NOT NULL,
    "kind" "mentoring"."closing_kind" NOT NULL,
    "closed_by" UUID,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "closings_pkey" PRIMARY KEY ("relationship_id")
);

-- CreateTable
CREATE TABLE "mentoring"."leaving_reasons" (
    "relationship_id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "reason" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "leaving_reasons_pkey" PRIMARY KEY ("relationship_id","person_id")
);

-- CreateTable
CREATE TABLE "mentoring"."renewals" (
    "id" UUID NOT NULL,
    "relationship_id" UUID NOT NULL,
    "until" TIMESTAMPTZ(3) NOT NULL,
    "agreed_by" UUID[],
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "renewals_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "mentoring"."agreements" (
    "id" UUID NOT NULL,
    "relationship_id" UUID NOT NULL,
    "version" INTEGER NOT NULL,
    "author_id" UUID NOT NULL,
    "sealed" BYTEA NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "agreements_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "mentoring"."agreement_signatures" (
    "agreement_id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "relationship_id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "agreement_signatures_pkey" PRIMARY KEY ("agreement_id","person_id")
);

-- CreateTable
CREATE TABLE "mentoring"."goals" (
    "id" UUID NOT NULL,
    "relationship_id" UUID NOT NULL,
    "author_id" UUID NOT NULL,
    "horizon" "mentoring"."goal_horizon" NOT NULL,
    "focus_area" TEXT,
    "sealed" BYTEA NOT NULL,
    "reached_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "goals_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "mentoring"."sessions" (
    "id" UUID NOT NULL,
    "relationship_id" UUID NOT NULL,
    "starts_at" TIMESTAMPTZ(3) NOT NULL,
    "minutes" SMALLINT NOT NULL,
    "state" "mentoring"."session_state" NOT NULL,
    "created_by" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "sessions_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "mentoring"."session_contents" (
    "session_id" UUID NOT NULL,
    "relationship_id" UUID NOT NULL,
    "sealed" BYTEA NOT NULL,

    CONSTRAINT "session_contents_pkey" PRIMARY KEY ("session_id")
);

-- CreateTable
CREATE TABLE "mentoring"."session_changes" (
    "id" UUID NOT NULL,
    "session_id" UUID NOT NULL,
    "relationship_id" UUID NOT NULL,
    "changed_by" UUID,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "starts_at" TIMESTAMPTZ(3) NOT NULL,
    "minutes" SMALLINT NOT NULL,
    "state" "mentoring"."session_state" NOT NULL,

    CONSTRAINT "session_changes_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "mentoring"."notes" (
    "id" UUID NOT NULL,
    "relationship_id" UUID NOT NULL,
    "session_id" UUID,
    "author_id" UUID NOT NULL,
    "visibility" "mentoring"."note_visibility" NOT NULL,
    "sealed" BYTEA NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "notes_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "mentoring"."action_items" (
    "id" UUID NOT NULL,
    "relationship_id" UUID NOT NULL,
    "session_id" UUID,
    "owner_id" UUID NOT NULL,
    "sealed" BYTEA NOT NULL,
    "due_on" DATE,
    "done_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "action_items_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "mentoring"."messages" (
    "id" UUID NOT NULL,
    "relationship_id" UUID NOT NULL,
    "author_id" UUID NOT NULL,
    "sealed" BYTEA NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "messages_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "mentoring"."check_ins" (
    "id" UUID NOT NULL,
    "relationship_id" UUID NOT NULL,
    "due_on" DATE NOT NULL,

    CONSTRAINT "check_ins_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "mentoring"."check_in_answers" (
    "check_in_id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "item" TEXT NOT NULL,
    "answer" SMALLINT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "check_in_answers_pkey" PRIMARY KEY ("check_in_id","person_id","item")
);

-- CreateTable
CREATE TABLE "mentoring"."suggestions" (
    "id" UUID NOT NULL,
    "author_id" UUID NOT NULL,
    "recipient_id" UUID NOT NULL,
    "sealed" BYTEA NOT NULL,
    "sent_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "read_at" TIMESTAMPTZ(3),

    CONSTRAINT "suggestions_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "mentoring"."break_glass" (
    "id" UUID NOT NULL,
    "relationship_id" UUID NOT NULL,
    "requested_by" UUID NOT NULL,
    "seconded_by" UUID,
    "ground" TEXT NOT NULL,
    "untold" BOOLEAN NOT NULL DEFAULT false,
    "requested_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "opened_at" TIMESTAMPTZ(3),
    "expires_at" TIMESTAMPTZ(3),

    CONSTRAINT "break_glass_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ops"."sign_in_sessions" (
    "token_hash" TEXT NOT NULL,
    "person_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "sign_in_sessions_pkey" PRIMARY KEY ("token_hash")
);

-- CreateTable
CREATE TABLE "ops"."sign_in_tokens" (
    "identifier" TEXT NOT NULL,
    "token_hash" TEXT NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "sign_in_tokens_pkey" PRIMARY KEY ("identifier","token_hash")
);

-- CreateTable
CREATE TABLE "ops"."identities" (
    "provider" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "person_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "identities_pkey" PRIMARY KEY ("provider","subject")
);

-- CreateTable
CREATE TABLE "ops"."owner_links" (
    "token_hash" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "used_at" TIMESTAMPTZ(3),

    CONSTRAINT "owner_links_pkey" PRIMARY KEY ("token_hash")
);

-- CreateTable
CREATE TABLE "ops"."events" (
    "id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "actor_id" UUID,
    "kind" TEXT NOT NULL,
    "subject_type" TEXT NOT NULL,
    "subject_id" UUID NOT NULL,

    CONSTRAINT "events_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ops"."notifications" (
    "id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "subject_id" UUID,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "read_at" TIMESTAMPTZ(3),

    CONSTRAINT "notifications_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ops"."mails" (
    "id" UUID NOT NULL,
    "person_id" UUID,
    "address" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "sealed" BYTEA NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "sent_at" TIMESTAMPTZ(3),
    "attempts" SMALLINT NOT NULL DEFAULT 0,
    "next_attempt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "mails_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ops"."uploads" (
    "id" UUID NOT NULL,
    "owner_id" UUID NOT NULL,
    "filename" TEXT NOT NULL,
    "bytes" BYTEA NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "uploads_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ops"."rate_limits" (
    "key" TEXT NOT NULL,
    "window" TIMESTAMPTZ(3) NOT NULL,
    "count" INTEGER NOT NULL,

    CONSTRAINT "rate_limits_pkey" PRIMARY KEY ("key","window")
);

-- CreateTable
CREATE TABLE "people"."organizations" (
    "id" SMALLINT NOT NULL DEFAULT 1,
    "name" TEXT NOT NULL,
    "small_group" SMALLINT NOT NULL DEFAULT 5,
    "labels" JSONB NOT NULL DEFAULT '{}',
    "demo" BOOLEAN NOT NULL DEFAULT false,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "organizations_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "people"."people" (
    "id" UUID NOT NULL,
    "email" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "job_title" TEXT,
    "department" TEXT,
    "location" TEXT,
    "grade" TEXT,
    "time_zone" TEXT NOT NULL DEFAULT 'UTC',
    "locale" TEXT NOT NULL DEFAULT 'en',
    "languages" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "about" TEXT,
    "left_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "people_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "people"."managers_of_record" (
    "id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "manager_id" UUID,
    "since" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "until" TIMESTAMPTZ(3),
    "recorded_by" UUID,

    CONSTRAINT "managers_of_record_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "people"."organization_roles" (
    "person_id" UUID NOT NULL,
    "role" "people"."organization_role_name" NOT NULL,
    "granted_by" UUID,
    "granted_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "organization_roles_pkey" PRIMARY KEY ("person_id","role")
);

-- CreateTable
CREATE TABLE "people"."people_imports" (
    "id" UUID NOT NULL,
    "imported_by" UUID NOT NULL,
    "filename" TEXT NOT NULL,
    "created" INTEGER NOT NULL,
    "updated" INTEGER NOT NULL,
    "unchanged" INTEGER NOT NULL,
    "rejected" INTEGER NOT NULL,
    "manager_changes" INTEGER NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "people_imports_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "people"."author_keys" (
    "person_id" UUID NOT NULL,
    "wrapped" BYTEA,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "destroyed_at" TIMESTAMPTZ(3),

    CONSTRAINT "author_keys_pkey" PRIMARY KEY ("person_id")
);

-- CreateIndex
CREATE UNIQUE INDEX "competencies_name_key" ON "coaching"."competencies"("name");

-- CreateIndex
CREATE INDEX "engagements_client_id_idx" ON "coaching"."engagements"("client_id");

-- CreateIndex
CREATE INDEX "engagements_coach_id_idx" ON "coaching"."engagements"("coach_id");

-- CreateIndex
CREATE UNIQUE INDEX "feedback_requests_token_hash_key" ON "coaching"."feedback_requests"("token_hash");

-- CreateIndex
CREATE INDEX "feedback_requests_engagement_id_idx" ON "coaching"."feedback_requests"("engagement_id");

-- CreateIndex
CREATE INDEX "feedback_requests_manager_id_idx" ON "coaching"."feedback_requests"("manager_id");

-- CreateIndex
CREATE UNIQUE INDEX "manager_feedback_request_id_key" ON "coaching"."manager_feedback"("request_id");

-- CreateIndex
CREATE INDEX "manager_feedback_engagement_id_idx" ON "coaching"."manager_feedback"("engagement_id");

-- CreateIndex
CREATE INDEX "feedback_areas_feedback_id_idx" ON "coaching"."feedback_areas"("feedback_id");

-- CreateIndex
CREATE INDEX "plan_items_engagement_id_idx" ON "coaching"."plan_items"("engagement_id");

-- CreateIndex
CREATE INDEX "sessions_engagement_id_starts_at_idx" ON "coaching"."sessions"("engagement_id", "starts_at");

-- CreateIndex
CREATE INDEX "notes_engagement_id_idx" ON "coaching"."notes"("engagement_id");

-- CreateIndex
CREATE INDEX "assessments_engagement_id_idx" ON "coaching"."assessments"("engagement_id");

-- CreateIndex
CREATE UNIQUE INDEX "designs_program_id_version_key" ON "mentoring"."designs"("program_id", "version");

-- CreateIndex
CREATE UNIQUE INDEX "enrolments_program_id_person_id_side_key" ON "mentoring"."enrolments"("program_id", "person_id", "side");

-- CreateIndex
CREATE UNIQUE INDEX "enrolment_invitations_token_hash_key" ON "mentoring"."enrolment_invitations"("token_hash");

-- CreateIndex
CREATE INDEX "match_runs_program_id_idx" ON "mentoring"."match_runs"("program_id");

-- CreateIndex
CREATE UNIQUE INDEX "proposals_relationship_id_key" ON "mentoring"."proposals"("relationship_id");

-- CreateIndex
CREATE UNIQUE INDEX "proposals_run_id_mentee_id_mentor_id_key" ON "mentoring"."proposals"("run_id", "mentee_id", "mentor_id");

-- CreateIndex
CREATE INDEX "relationships_program_id_idx" ON "mentoring"."relationships"("program_id");

-- CreateIndex
CREATE INDEX "relationship_members_person_id_idx" ON "mentoring"."relationship_members"("person_id");

-- CreateIndex
CREATE INDEX "phase_changes_relationship_id_idx" ON "mentoring"."phase_changes"("relationship_id");

-- CreateIndex
CREATE INDEX "pauses_relationship_id_idx" ON "mentoring"."pauses"("relationship_id");

-- CreateIndex
CREATE UNIQUE INDEX "agreements_relationship_id_version_key" ON "mentoring"."agreements"("relationship_id", "version");

-- CreateIndex
CREATE INDEX "goals_relationship_id_idx" ON "mentoring"."goals"("relationship_id");

-- CreateIndex
CREATE INDEX "sessions_relationship_id_starts_at_idx" ON "mentoring"."sessions"("relationship_id", "starts_at");

-- CreateIndex
CREATE INDEX "session_changes_session_id_idx" ON "mentoring"."session_changes"("session_id");

-- CreateIndex
CREATE INDEX "notes_relationship_id_idx" ON "mentoring"."notes"("relationship_id");

-- CreateIndex
CREATE INDEX "action_items_relationship_id_idx" ON "mentoring"."action_items"("relationship_id");

-- CreateIndex
CREATE INDEX "messages_relationship_id_idx" ON "mentoring"."messages"("relationship_id");

-- CreateIndex
CREATE UNIQUE INDEX "check_ins_relationship_id_due_on_key" ON "mentoring"."check_ins"("relationship_id", "due_on");

-- CreateIndex
CREATE INDEX "suggestions_recipient_id_idx" ON "mentoring"."suggestions"("recipient_id");

-- CreateIndex
CREATE INDEX "sign_in_sessions_person_id_idx" ON "ops"."sign_in_sessions"("person_id");

-- CreateIndex
CREATE INDEX "events_actor_id_idx" ON "ops"."events"("actor_id");

-- CreateIndex
CREATE INDEX "notifications_person_id_at_idx" ON "ops"."notifications"("person_id", "at");

-- CreateIndex
CREATE INDEX "mails_sent_at_next_attempt_idx" ON "ops"."mails"("sent_at", "next_attempt");

-- CreateIndex
CREATE INDEX "mails_person_id_idx" ON "ops"."mails"("person_id");

-- CreateIndex
CREATE INDEX "uploads_owner_id_idx" ON "ops"."uploads"("owner_id");

-- CreateIndex
CREATE UNIQUE INDEX "people_email_key" ON "people"."people"("email");

-- CreateIndex
CREATE INDEX "people_name_idx" ON "people"."people"("name");

-- CreateIndex
CREATE INDEX "managers_of_record_manager_id_idx" ON "people"."managers_of_record"("manager_id");

-- AddForeignKey
ALTER TABLE "coaching"."competency_levels" ADD CONSTRAINT "competency_levels_competency_id_fkey" FOREIGN KEY ("competency_id") REFERENCES "coaching"."competencies"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "coaching"."coach_profiles" ADD CONSTRAINT "coach_profiles_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "people"."people"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "coaching"."coach_expertise" ADD CONSTRAINT "coach_expertise_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "coaching"."coach_profiles"("person_id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "coaching"."coach_expertise" ADD CONSTRAINT "coach_expertise_competency_id_fkey" FOREIGN KEY ("competency_id") REFERENCES "coaching"."competencies"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "coaching"."engagements" ADD CONSTRAINT "engagements_client_id_fkey" FOREIGN KEY ("client_id") REFERENCES "people"."people"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "coaching"."engagements" ADD CONSTRAINT "engagements_coach_id_fkey" FOREIGN KEY ("coach_id") REFERENCES "people"."people"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "coaching"."engagements" ADD CONSTRAINT "engagements_competency_id_fkey" FOREIGN KEY ("competency_id") REFERENCES "coaching"."competencies"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "coaching"."engagements" ADD CONSTRAINT "engagements_initiative_id_fkey" FOREIGN KEY ("initiative_id") REFERENCES "coaching"."initiatives"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "coaching"."engagement_keys" ADD CONSTRAINT "engagement_keys_engagement_id_fkey" FOREIGN KEY ("engagement_id") REFERENCES "coaching"."engagements"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "coaching"."feedback_requests" ADD CONSTRAINT "feedback_requests_engagement_id_fkey" FOREIGN KEY ("engagement_id") REFERENCES "coaching"."engagements"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "coaching"."manager_feedback" ADD CONSTRAINT "manager_feedback_request_id_fkey" FOREIGN KEY ("request_id") REFERENCES "coaching"."feedback_requests"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "coaching"."manager_feedback" ADD CONSTRAINT "manager_feedback_engagement_id_fkey" FOREIGN KEY ("engagement_id") REFERENCES "coaching"."engagements"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "coaching"."feedback_areas" ADD CONSTRAINT "feedback_areas_feedback_id_fkey" FOREIGN KEY ("feedback_id") REFERENCES "coaching"."manager_feedback"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "coaching"."plan_items" ADD CONSTRAINT "plan_items_engagement_id_fkey" FOREIGN KEY ("engagement_id") REFERENCES "coaching"."engagements"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "coaching"."plan_items" ADD CONSTRAINT "plan_items_feedback_area_id_fkey" FOREIGN KEY ("feedback_area_id") REFERENCES "coaching"."feedback_areas"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "coaching"."sessions" ADD CONSTRAINT "sessions_engagement_id_fkey" FOREIGN KEY ("engagement_id") REFERENCES "coaching"."engagements"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "coaching"."session_changes" ADD CONSTRAINT "session_changes_session_id_fkey" FOREIGN KEY ("session_id") REFERENCES "coaching"."sessions"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "coaching"."notes" ADD CONSTRAINT "notes_engagement_id_fkey" FOREIGN KEY ("engagement_id") REFERENCES "coaching"."engagements"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "coaching"."notes" ADD CONSTRAINT "notes_session_id_fkey" FOREIGN KEY ("session_id") REFERENCES "coaching"."sessions"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "coaching"."assessments" ADD CONSTRAINT "assessments_engagement_id_fkey" FOREIGN KEY ("engagement_id") REFERENCES "coaching"."engagements"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "coaching"."extensions" ADD CONSTRAINT "extensions_engagement_id_fkey" FOREIGN KEY ("engagement_id") REFERENCES "coaching"."engagements"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "coaching"."completions" ADD CONSTRAINT "completions_engagement_id_fkey" FOREIGN KEY ("engagement_id") REFERENCES "coaching"."engagements"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "coaching"."early_endings" ADD CONSTRAINT "early_endings_engagement_id_fkey" FOREIGN KEY ("engagement_id") REFERENCES "coaching"."engagements"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "coaching"."initiatives" ADD CONSTRAINT "initiatives_competency_id_fkey" FOREIGN KEY ("competency_id") REFERENCES "coaching"."competencies"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "mentoring"."program_roles" ADD CONSTRAINT "program_roles_program_id_fkey" FOREIGN KEY ("program_id") REFERENCES "mentoring"."programs"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "mentoring"."program_roles" ADD CONSTRAINT "program_roles_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "people"."people"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "mentoring"."designs" ADD CONSTRAINT "designs_program_id_fkey" FOREIGN KEY ("program_id") REFERENCES "mentoring"."programs"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "mentoring"."design_submissions" ADD CONSTRAINT "design_submissions_design_id_fkey" FOREIGN KEY ("design_id") REFERENCES "mentoring"."designs"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "mentoring"."design_approvals" ADD CONSTRAINT "design_approvals_design_id_fkey" FOREIGN KEY ("design_id") REFERENCES "mentoring"."designs"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "mentoring"."enrolments" ADD CONSTRAINT "enrolments_program_id_fkey" FOREIGN KEY ("program_id") REFERENCES "mentoring"."programs"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "mentoring"."enrolments" ADD CONSTRAINT "enrolments_design_id_fkey" FOREIGN KEY ("design_id") REFERENCES "mentoring"."designs"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "mentoring"."enrolments" ADD CONSTRAINT "enrolments_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "people"."people"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "mentoring"."enrolment_answers" ADD CONSTRAINT "enrolment_answers_enrolment_id_fkey" FOREIGN KEY ("enrolment_id") REFERENCES "mentoring"."enrolments"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "mentoring"."match_runs" ADD CONSTRAINT "match_runs_program_id_fkey" FOREIGN KEY ("program_id") REFERENCES "mentoring"."programs"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "mentoring"."match_runs" ADD CONSTRAINT "match_runs_design_id_fkey" FOREIGN KEY ("design_id") REFERENCES "mentoring"."designs"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "mentoring"."match_outcomes" ADD CONSTRAINT "match_outcomes_run_id_fkey" FOREIGN KEY ("run_id") REFERENCES "mentoring"."match_runs"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "mentoring"."match_outcomes" ADD CONSTRAINT "match_outcomes_enrolment_id_fkey" FOREIGN KEY ("enrolment_id") REFERENCES "mentoring"."enrolments"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "mentoring"."proposals" ADD CONSTRAINT "proposals_run_id_fkey" FOREIGN KEY ("run_id") REFERENCES "mentoring"."match_runs"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "mentoring"."proposals" ADD CONSTRAINT "proposals_mentee_enrolment_id_fkey" FOREIGN KEY ("mentee_enrolment_id") REFERENCES "mentoring"."enrolments"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "mentoring"."proposals" ADD CONSTRAINT "proposals_mentor_enrolment_id_fkey" FOREIGN KEY ("mentor_enrolment_id") REFERENCES "mentoring"."enrolments"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "mentoring"."proposals" ADD CONSTRAINT "proposals_relationship_id_fkey" FOREIGN KEY ("relationship_id") REFERENCES "mentoring"."relationships"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "mentoring"."proposal_responses" ADD CONSTRAINT "proposal_responses_proposal_id_fkey" FOREIGN KEY ("proposal_id") REFERENCES "mentoring"."proposals"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "mentoring"."decline_reasons" ADD CONSTRAINT "decline_reasons_proposal_id_person_id_fkey" FOREIGN KEY ("proposal_id", "person_id") REFERENCES "mentoring"."proposal_responses"("proposal_id", "person_id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "mentoring"."relationships" ADD CONSTRAINT "relationships_program_id_fkey" FOREIGN KEY ("program_id") REFERENCES "mentoring"."programs"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "mentoring"."relationships" ADD CONSTRAINT "relationships_design_id_fkey" FOREIGN KEY ("design_id") REFERENCES "mentoring"."designs"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "mentoring"."relationship_members" ADD CONSTRAINT "relationship_members_relationship_id_fkey" FOREIGN KEY ("relationship_id") REFERENCES "mentoring"."relationships"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "mentoring"."relationship_members" ADD CONSTRAINT "relationship_members_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "people"."people"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "mentoring"."relationship_keys" ADD CONSTRAINT "relationship_keys_relationship_id_fkey" FOREIGN KEY ("relationship_id") REFERENCES "mentoring"."relationships"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "mentoring"."phase_changes" ADD CONSTRAINT "phase_changes_relationship_id_fkey" FOREIGN KEY ("relationship_id") REFERENCES "mentoring"."relationships"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "mentoring"."pauses" ADD CONSTRAINT "pauses_relationship_id_fkey" FOREIGN KEY ("relationship_id") REFERENCES "mentoring"."relationships"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "mentoring"."closings" ADD CONSTRAINT "closings_relationship_id_fkey" FOREIGN KEY ("relationship_id") REFERENCES "mentoring"."relationships"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "mentoring"."renewals" ADD CONSTRAINT "renewals_relationship_id_fkey" FOREIGN KEY ("relationship_id") REFERENCES "mentoring"."relationships"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "mentoring"."agreements" ADD CONSTRAINT "agreements_relationship_id_fkey" FOREIGN KEY ("relationship_id") REFERENCES "mentoring"."relationships"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "mentoring"."agreement_signatures" ADD CONSTRAINT "agreement_signatures_agreement_id_fkey" FOREIGN KEY ("agreement_id") REFERENCES "mentoring"."agreements"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "mentoring"."goals" ADD CONSTRAINT "goals_relationship_id_fkey" FOREIGN KEY ("relationship_id") REFERENCES "mentoring"."relationships"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "mentoring"."sessions" ADD CONSTRAINT "sessions_relationship_id_fkey" FOREIGN KEY ("relationship_id") REFERENCES "mentoring"."relationships"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "mentoring"."session_contents" ADD CONSTRAINT "session_contents_session_id_fkey" FOREIGN KEY ("session_id") REFERENCES "mentoring"."sessions"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "mentoring"."session_changes" ADD CONSTRAINT "session_changes_session_id_fkey" FOREIGN KEY ("session_id") REFERENCES "mentoring"."sessions"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "mentoring"."notes" ADD CONSTRAINT "notes_relationship_id_fkey" FOREIGN KEY ("relationship_id") REFERENCES "mentoring"."relationships"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "mentoring"."notes" ADD CONSTRAINT "notes_session_id_fkey" FOREIGN KEY ("session_id") REFERENCES "mentoring"."sessions"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "mentoring"."action_items" ADD CONSTRAINT "action_items_relationship_id_fkey" FOREIGN KEY ("relationship_id") REFERENCES "mentoring"."relationships"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "mentoring"."messages" ADD CONSTRAINT "messages_relationship_id_fkey" FOREIGN KEY ("relationship_id") REFERENCES "mentoring"."relationships"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "mentoring"."check_ins" ADD CONSTRAINT "check_ins_relationship_id_fkey" FOREIGN KEY ("relationship_id") REFERENCES "mentoring"."relationships"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "mentoring"."check_in_answers" ADD CONSTRAINT "check_in_answers_check_in_id_fkey" FOREIGN KEY ("check_in_id") REFERENCES "mentoring"."check_ins"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "mentoring"."suggestions" ADD CONSTRAINT "suggestions_author_id_fkey" FOREIGN KEY ("author_id") REFERENCES "people"."people"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "mentoring"."suggestions" ADD CONSTRAINT "suggestions_recipient_id_fkey" FOREIGN KEY ("recipient_id") REFERENCES "people"."people"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "people"."managers_of_record" ADD CONSTRAINT "managers_of_record_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "people"."people"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "people"."managers_of_record" ADD CONSTRAINT "managers_of_record_manager_id_fkey" FOREIGN KEY ("manager_id") REFERENCES "people"."people"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "people"."organization_roles" ADD CONSTRAINT "organization_roles_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "people"."people"("id") ON DELETE CASCADE ON UPDATE CASCADE;


