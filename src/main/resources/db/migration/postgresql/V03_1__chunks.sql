create table stored_chunk (
    file_id uuid not null references stored_file (id),
    number integer not null,
    bytes bytea not null,
    primary key (file_id, number)
);
