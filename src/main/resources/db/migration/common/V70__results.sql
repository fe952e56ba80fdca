create table result (
    id uuid primary key,
    version bigint not null,
    track_id uuid not null references track (id),
    round_id uuid not null references round (id),
    revision integer not null,
    program_version varchar(40) not null,
    model_sha256 varchar(64) not null,
    input_file uuid not null references stored_file (id),
    input_sha256 varchar(64) not null,
    result_file uuid not null references stored_file (id),
    result_sha256 varchar(64) not null,
    frozen_at timestamp with time zone not null,
    frozen_by varchar(36) not null,
    superseded_at timestamp with time zone,
    unique (track_id, revision)
);

create table lot (
    id uuid primary key,
    version bigint not null,
    track_id uuid not null references track (id),
    application_id uuid not null,
    place integer not null,
    witness varchar(200) not null,
    note varchar(2000) not null,
    drawn_at timestamp with time zone not null,
    recorded_by varchar(36) not null,
    superseded_at timestamp with time zone
);
create index lot_track on lot (track_id);
