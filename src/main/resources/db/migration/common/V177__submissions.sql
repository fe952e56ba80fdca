-- An act of submitting: all chosen sheets or none, confirmed by a handwriting image or by the password.
create table submission (
    id uuid primary key,
    round_id uuid not null references round (id),
    track_id uuid not null references track (id),
    group_name varchar(200) not null,
    expert_id uuid not null,
    expert_name varchar(200) not null,
    submitted_by varchar(36) not null,
    submitted_at timestamp with time zone not null,
    way varchar(20) not null,
    -- The image in PNG under Base64, encrypted as every personal value.
    signature varchar(400000),
    signature_sha256 varchar(64),
    device varchar(100) not null,
    sha256 varchar(64) not null
);
create index submission_expert on submission (expert_id);
create index submission_track on submission (track_id);

create table submission_sheet (
    submission_id uuid not null references submission (id),
    sheet_id uuid not null references score_sheet (id),
    position integer not null,
    -- As the model rounded it at that time.
    total numeric(30, 10) not null,
    sha256 varchar(64) not null,
    primary key (submission_id, sheet_id)
);
create index submission_sheet_sheet on submission_sheet (sheet_id);

-- Which version of each mark was submitted: what has changed since is told at the next time.
create table submission_mark (
    submission_id uuid not null,
    sheet_id uuid not null,
    indicator varchar(100) not null,
    mark_version bigint not null,
    primary key (submission_id, sheet_id, indicator),
    foreign key (submission_id, sheet_id) references submission_sheet (submission_id, sheet_id)
);
