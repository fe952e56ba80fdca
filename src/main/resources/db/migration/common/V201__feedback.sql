-- Documents are referred to by their ids alone: their rows are written at the end of the transaction.
create table feedback_batch (
    id uuid primary key,
    round_id uuid not null references round (id),
    track_id uuid not null references track (id),
    list_id uuid not null references recognition_list (id),
    list_revision integer not null,
    office varchar(200) not null,
    address varchar(300) not null,
    phone varchar(200) not null,
    sender varchar(200) not null,
    letter_date date not null,
    with_opinions boolean not null,
    job_id uuid not null,
    ordered_at timestamp with time zone not null,
    ordered_by varchar(36) not null
);
create index feedback_batch_track on feedback_batch (track_id);

create table feedback_letter (
    batch_id uuid not null references feedback_batch (id),
    application_id uuid not null references application (id),
    document_id uuid not null,
    file_id uuid not null references stored_file (id),
    opinions integer not null,
    left_out integer not null,
    input varchar(200000) not null,
    primary key (batch_id, application_id)
);

create table feedback_bundle (
    batch_id uuid primary key references feedback_batch (id),
    document_id uuid not null,
    file_id uuid not null references stored_file (id),
    letters integer not null,
    finished_at timestamp with time zone not null
);
