-- Draws of panels. A draw is never erased: another one has a greater number and a reason.
create table panel_draw (
    id uuid primary key,
    version bigint not null,
    round_id uuid not null references round (id),
    track_id uuid not null references track (id),
    number integer not null,
    state varchar(20) not null,
    pool_file uuid not null,
    spec_file uuid not null,
    result_file uuid,
    pool_size integer not null,
    pool_hash varchar(64) not null,
    spec_hash varchar(64) not null,
    -- Of the ids of the applications of each group.
    groups_hash varchar(64) not null,
    -- Encrypted; told only once the panels are drawn.
    secret varchar(1000),
    commitment varchar(64),
    witness varchar(500),
    seed varchar(64),
    frozen_at timestamp with time zone not null,
    frozen_by varchar(36) not null,
    committed_at timestamp with time zone,
    committed_by varchar(36),
    witnessed_at timestamp with time zone,
    witnessed_by varchar(36),
    drawn_at timestamp with time zone,
    drawn_by varchar(36),
    applied_at timestamp with time zone,
    applied_by varchar(36),
    ended_at timestamp with time zone,
    ended_by varchar(36),
    -- Why there is to be another draw, and who wants it; a supervisor agrees.
    end_reason varchar(2000),
    end_asked_at timestamp with time zone,
    end_asked_by varchar(36),
    unique (track_id, number)
);
