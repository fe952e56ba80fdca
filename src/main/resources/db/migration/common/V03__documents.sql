create table stored_file (
    id uuid primary key,
    name varchar(300) not null,
    media_type varchar(120) not null,
    size bigint not null,
    sha256 varchar(64) not null,
    stored_at timestamp with time zone not null,
    stored_by varchar(36) not null
);

create table issued_document (
    id uuid primary key,
    round_id uuid,
    track_id uuid,
    kind varchar(60) not null,
    format varchar(10) not null,
    input_hash varchar(64) not null,
    file_id uuid not null references stored_file (id),
    issued_at timestamp with time zone not null,
    issued_by varchar(36) not null
);
create index issued_document_round on issued_document (round_id);
