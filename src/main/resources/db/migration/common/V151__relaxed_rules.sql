-- Rules on panels that were relaxed for a track, by one step each, in this order.
create table relaxed_rule (
    id uuid primary key,
    version bigint not null,
    round_id uuid not null references round (id),
    track_id uuid not null references track (id),
    number integer not null,
    rule varchar(60) not null,
    reason varchar(2000) not null,
    relaxed_at timestamp with time zone not null,
    relaxed_by varchar(36) not null,
    revoked_at timestamp with time zone,
    revoked_by varchar(36),
    unique (track_id, number)
);
