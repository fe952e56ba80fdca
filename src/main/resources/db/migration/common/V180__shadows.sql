create table shadow (
    id uuid primary key,
    version bigint not null,
    panel_id uuid not null references panel (id),
    number integer not null,
    expert_id uuid not null references expert (id),
    reason varchar(4000) not null,
    added_at timestamp with time zone not null,
    added_by varchar(36) not null,
    left_at timestamp with time zone,
    left_by varchar(36),
    left_reason varchar(4000),
    unique (panel_id, number)
);
create index shadow_expert on shadow (expert_id);
