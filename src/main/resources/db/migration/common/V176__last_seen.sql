-- When experts were last at work on sheets of a track, by device.
create table last_seen (
    track_id uuid not null references track (id),
    expert_id uuid not null references expert (id),
    device varchar(100) not null,
    seen_at timestamp with time zone not null,
    primary key (track_id, expert_id, device)
);

-- Counted up whenever figures or findings of an application change, so that what follows from them is worked out once.
alter table application add column facts_version bigint not null default 0;

-- Ids of changes are looked for by themselves and never by sheet; each would be written once more for nothing.
drop index mutation_sheet;
