create table score_sheet (
    id uuid primary key,
    version bigint not null,
    round_id uuid not null references round (id),
    track_id uuid not null references track (id),
    application_id uuid not null references application (id),
    seat_id uuid not null,
    seat_number integer not null,
    expert_id uuid not null,
    expert_name varchar(200) not null,
    review_stage varchar(40) not null,
    pass varchar(20) not null,
    counts boolean not null,
    state varchar(20) not null,
    reason varchar(4000),
    opened_at timestamp with time zone not null,
    submitted_at timestamp with time zone,
    sha256 varchar(64),
    unique (application_id, seat_id, review_stage, pass)
);
create index score_sheet_track on score_sheet (track_id);
create index score_sheet_expert on score_sheet (expert_id);

create table mark (
    sheet_id uuid not null references score_sheet (id),
    indicator varchar(100) not null,
    version bigint not null,
    state varchar(20) not null,
    amount numeric(30, 10),
    remark varchar(4000) not null,
    source varchar(20) not null,
    saved_at timestamp with time zone not null,
    saved_by varchar(36) not null,
    device varchar(100) not null,
    primary key (sheet_id, indicator)
);

create table mark_change (
    sheet_id uuid not null references score_sheet (id),
    indicator varchar(100) not null,
    version bigint not null,
    state varchar(20) not null,
    amount numeric(30, 10),
    remark varchar(4000) not null,
    source varchar(20) not null,
    saved_at timestamp with time zone not null,
    saved_by varchar(36) not null,
    device varchar(100) not null,
    mutation_id uuid not null,
    primary key (sheet_id, indicator, version)
);

create table mutation (
    id uuid primary key,
    sheet_id uuid not null references score_sheet (id),
    indicator varchar(100) not null,
    mark_version bigint not null,
    saved_at timestamp with time zone not null
);
create index mutation_sheet on mutation (sheet_id);
