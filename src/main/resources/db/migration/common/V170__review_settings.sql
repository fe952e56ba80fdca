-- How experts review in a track, as its organiser decided; a track without a row keeps to what ReviewSettings calls undecided.
create table review_settings (
    track_id uuid primary key references track (id),
    version bigint not null,
    task_order varchar(20) not null,
    seed varchar(64) not null,
    keep_material boolean not null,
    confirmation varchar(20) not null,
    decided_at timestamp with time zone not null,
    decided_by varchar(36) not null
);
