create table application_group (
    id uuid primary key,
    version bigint not null,
    round_id uuid not null references round (id),
    track_id uuid not null references track (id),
    name varchar(100) not null,
    position integer not null,
    members_changed integer not null,
    unique (track_id, name)
);

create table application_group_member (
    application_id uuid primary key references application (id),
    version bigint not null,
    group_id uuid not null references application_group (id),
    position integer not null
);
create index application_group_member_group on application_group_member (group_id);

create table panel (
    id uuid primary key,
    version bigint not null,
    group_id uuid not null unique references application_group (id),
    size integer not null,
    seats_changed integer not null
);

create table seat (
    id uuid primary key,
    version bigint not null,
    panel_id uuid not null references panel (id),
    number integer not null,
    expert_id uuid not null references expert (id),
    chair boolean not null,
    seated_at timestamp with time zone not null,
    seated_by varchar(36) not null,
    left_at timestamp with time zone,
    left_by varchar(36),
    left_reason varchar(4000),
    unique (panel_id, number)
);
create index seat_expert on seat (expert_id);
