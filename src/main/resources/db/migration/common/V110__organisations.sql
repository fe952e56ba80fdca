alter table organisation add column merged_into uuid references organisation (id);
create index organisation_merged_into on organisation (merged_into);
create index organisation_parent on organisation (parent_id);

-- Who put a name on record; empty for the names under which organisations were first registered.
alter table organisation_name add column recorded_at timestamp with time zone;
alter table organisation_name add column recorded_by varchar(36);

create table organisation_question (
    id uuid primary key,
    version bigint not null,
    -- Both ids, the lesser one first: one pair, one question in force.
    pair varchar(80) not null,
    asked integer not null,
    newer_id uuid not null references organisation (id),
    older_id uuid not null references organisation (id),
    -- The two names that are alike.
    newer_name varchar(200) not null,
    older_name varchar(200) not null,
    likeness integer not null,
    reasons varchar(20000) not null,
    state varchar(20) not null,
    kept_id uuid references organisation (id),
    reason varchar(4000),
    decided_by varchar(36),
    decided_at timestamp with time zone,
    asked_at timestamp with time zone not null,
    superseded_at timestamp with time zone,
    unique (pair, asked)
);
create index organisation_question_newer on organisation_question (newer_id);
create index organisation_question_older on organisation_question (older_id);
create index organisation_question_state on organisation_question (state);
