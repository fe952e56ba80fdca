-- Proposals of the best assignment. One is never erased: the next has a greater number.
create table assignment_proposal (
    id uuid primary key,
    version bigint not null,
    round_id uuid not null references round (id),
    track_id uuid not null references track (id),
    number integer not null,
    state varchar(20) not null,
    job_id uuid not null,
    question_file uuid not null,
    answer_file uuid,
    panel_count integer not null,
    pool_size integer not null,
    seed varchar(64) not null,
    pool_hash varchar(64) not null,
    spec_hash varchar(64) not null,
    -- Of the ids of the applications of each group.
    groups_hash varchar(64) not null,
    -- Of the fields of experts and applications, and of the weights.
    fit_hash varchar(64) not null,
    started_at timestamp with time zone not null,
    started_by varchar(36) not null,
    found_at timestamp with time zone,
    applied_at timestamp with time zone,
    applied_by varchar(36),
    -- Taken back, discarded, cancelled or broken off.
    closed_at timestamp with time zone,
    closed_by varchar(36),
    close_reason varchar(2000),
    unique (track_id, number)
);

create index assignment_proposal_job on assignment_proposal (job_id);
