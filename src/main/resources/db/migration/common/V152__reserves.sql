-- Who is called on, in order, when a member of a panel drops out. Nothing is erased.
create table reserve (
    id uuid primary key,
    version bigint not null,
    panel_id uuid not null references panel (id),
    number integer not null,
    expert_id uuid not null references expert (id),
    placed_at timestamp with time zone not null,
    placed_by varchar(36) not null,
    state varchar(20) not null,
    -- Why a reserve was passed over or taken off the list; empty for one who waits or has a seat.
    reason varchar(1000) not null,
    changed_at timestamp with time zone,
    unique (panel_id, number)
);
create index reserve_expert on reserve (expert_id);
