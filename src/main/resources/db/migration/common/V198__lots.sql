-- A lot within a group is part of the ranking, one across groups belongs to the list alone.
alter table lot add column scope varchar(20) default 'RANKING' not null;

-- Lots: begun by one person and decided by another. Neither row is ever changed.
create table lot_draw (
    id uuid primary key,
    version bigint not null,
    round_id uuid not null references round (id),
    track_id uuid not null references track (id),
    number integer not null,
    scope varchar(20) not null,
    way varchar(20) not null,
    -- Those that are equal, in canonical form.
    equals_text varchar(100000) not null,
    equals_sha256 varchar(64) not null,
    -- Encrypted; told only once the lot is drawn.
    secret varchar(1000),
    commitment varchar(64),
    -- Why there is another lot on the same.
    reason varchar(2000) not null,
    -- Of a lot that was drawn by hand.
    hand_order varchar(100000),
    hand_witness varchar(200),
    hand_note varchar(2000),
    hand_document uuid references stored_file (id),
    started_at timestamp with time zone not null,
    started_by varchar(36) not null,
    unique (track_id, number)
);

-- How a lot ended, once at most.
create table lot_end (
    lot_draw_id uuid primary key references lot_draw (id),
    version bigint not null,
    kind varchar(20) not null,
    words varchar(2000) not null,
    seed varchar(64),
    drawn_order varchar(100000),
    ended_at timestamp with time zone not null,
    ended_by varchar(36) not null,
    ended_name varchar(200) not null
);
