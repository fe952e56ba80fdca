create table conflict_finding (
    id uuid primary key,
    version bigint not null,
    round_id uuid not null references round (id),
    track_id uuid not null references track (id),
    expert_id uuid not null references expert (id),
    application_id uuid not null references application (id),
    rule varchar(60) not null,
    strength varchar(20) not null,
    evidence varchar(100000) not null,
    facts_hash varchar(64) not null,
    status varchar(20) not null,
    reason varchar(4000),
    lifted_until date,
    decided_by varchar(36),
    decided_at timestamp with time zone,
    found_at timestamp with time zone not null,
    superseded_at timestamp with time zone
);
create index conflict_finding_track on conflict_finding (track_id);
create index conflict_finding_expert on conflict_finding (expert_id, application_id);
