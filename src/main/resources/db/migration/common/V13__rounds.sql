create table round (
    id uuid primary key,
    version bigint not null,
    name varchar(200) not null unique,
    round_year integer not null,
    scoring_deadline timestamp with time zone,
    demonstration boolean not null,
    created_at timestamp with time zone not null,
    created_by varchar(36) not null
);

create table track (
    id uuid primary key,
    version bigint not null,
    round_id uuid not null references round (id),
    kind varchar(20) not null,
    name varchar(200) not null,
    position integer not null,
    stage varchar(20) not null,
    places integer
);
create index track_round on track (round_id);

create table track_binding (
    id uuid primary key,
    version bigint not null,
    track_id uuid not null references track (id),
    kind varchar(20) not null,
    review_stage varchar(40) not null,
    source_id varchar(100) not null,
    source_version varchar(40) not null,
    name varchar(200) not null,
    source_text varchar(1000000) not null,
    canonical varchar(1000000) not null,
    sha256 varchar(64) not null,
    frozen_at timestamp with time zone,
    unique (track_id, kind, review_stage)
);

create table stage_change (
    id uuid primary key,
    track_id uuid not null references track (id),
    from_stage varchar(20) not null,
    to_stage varchar(20) not null,
    reason varchar(4000),
    changed_by varchar(36) not null,
    changed_at timestamp with time zone not null
);
create index stage_change_track on stage_change (track_id);
